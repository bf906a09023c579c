/**
 * The read path: runs a question's plan, puts the passages of one article together, picks what to
 * show of each.
 *
 * <p>It knows no engine and no markup. The front door is {@link
 * org.willowbark.search.SearchEngine}.
 */
@NullMarked
package org.willowbark.search;

import org.jspecify.annotations.NullMarked;
