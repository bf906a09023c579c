/**
 * Completes what a reader is typing: topics by all their names, headings, and questions, each of
 * which finds passages.
 *
 * <p>It ranks no passages, mends no whole question, and keeps nothing of what was typed. The front
 * door is {@link org.willowbark.suggest.Suggester}.
 */
@NullMarked
package org.willowbark.suggest;

import org.jspecify.annotations.NullMarked;
