/**
 * What a question costs, measured beside a plain search in the same run: {@code make bench}. Not in
 * the shipped jar. Holds nobody to a speed; a test only holds that it runs.
 */
@NullMarked
package org.willowbark.bench;

import org.jspecify.annotations.NullMarked;
