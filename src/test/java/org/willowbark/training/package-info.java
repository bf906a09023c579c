/**
 * Fits what stands in for the language model where it would take too long, and writes it into the
 * program's resources: {@code make train}. Not in the shipped jar; reads only texts whose licences
 * allow it, and none that is in or near the questions of a judged set.
 */
@NullMarked
package org.willowbark.training;

import org.jspecify.annotations.NullMarked;
