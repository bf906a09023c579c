/**
 * What an article is: its sections, the passages that answers are made of, and what is known about
 * it.
 *
 * <p>Values only, and nothing but the JDK: this room reads no files, splits no text and knows no
 * engine.
 */
@NullMarked
package org.willowbark.article;

import org.jspecify.annotations.NullMarked;
