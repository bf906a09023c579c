/**
 * How text becomes tokens: Lucene analyzers for passages and questions, and the filter that lays
 * other names of the same thing beside the typed words.
 *
 * <p>Which names those are is the vocabulary's and the plan's affair; how they are scored is the
 * engine's.
 */
@NullMarked
package org.willowbark.analysis;

import org.jspecify.annotations.NullMarked;
