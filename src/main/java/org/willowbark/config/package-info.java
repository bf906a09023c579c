/**
 * The publisher's settings: what {@code willowbark.yaml} says, with file and line where it says it
 * wrongly.
 *
 * <p>It reads and checks; it fetches and indexes nothing.
 */
@NullMarked
package org.willowbark.config;

import org.jspecify.annotations.NullMarked;
