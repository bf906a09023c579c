/**
 * The command line, and the only place that wires the rooms together. Owns every exit code.
 *
 * <p>It translates and decides nothing about articles or ranking.
 */
@NullMarked
package org.willowbark.cli;

import org.jspecify.annotations.NullMarked;
