/**
 * Urgent-care notices: which questions sound like an emergency or a crisis, and what to do at once.
 *
 * <p>It reads rules with their sources and dates, and holds them against a question. It never looks
 * at what was found, and it diagnoses nothing: a notice says what to do if the signs are there.
 */
@NullMarked
package org.willowbark.safety;

import org.jspecify.annotations.NullMarked;
