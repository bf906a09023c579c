/**
 * The port between Willowbark and an engine: write articles with their passages, answer one
 * retrieval, show what matched.
 *
 * <p>No engine is named here, and nothing is decided about what is written or how answers are put
 * together.
 */
@NullMarked
package org.willowbark.index;

import org.jspecify.annotations.NullMarked;
