/**
 * Understands a question: spelling, concepts, which words count. The result is a plan that says
 * what to retrieve and knows no engine.
 *
 * <p>It never looks at articles or ranks anything.
 */
@NullMarked
package org.willowbark.query;

import org.jspecify.annotations.NullMarked;
