/**
 * How good the answers are: asks judged questions through the search and scores the rankings with
 * the measures that the field uses, as trec_eval computes them.
 */
@NullMarked
package org.willowbark.evaluation;

import org.jspecify.annotations.NullMarked;
