/**
 * The embedded engine: an index in a folder, by Lucene.
 *
 * <p>It answers retrievals as they are planned and writes what it is given; understanding
 * questions, grouping and excerpts are done elsewhere. The front door is {@link
 * org.willowbark.index.lucene.LuceneIndex}.
 */
@NullMarked
package org.willowbark.index.lucene;

import org.jspecify.annotations.NullMarked;
