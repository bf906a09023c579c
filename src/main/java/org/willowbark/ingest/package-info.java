/**
 * The write path: makes an index equal to its sources, touching only what changed.
 *
 * <p>It reads no formats and knows no engine; who may start it and where progress is shown is
 * decided at the doors.
 */
@NullMarked
package org.willowbark.ingest;

import org.jspecify.annotations.NullMarked;
