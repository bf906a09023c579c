package org.willowbark.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that means harm, or is broken, and what must become of it.
 *
 * @param name in its folder
 * @param reason part of what the report must say of it; empty where it holds an article all the
 *     same, which must be read
 * @param writer makes it
 */
record HostileFile(String name, String reason, Writer writer) {
  /** Makes a file at a place where there is none. */
  interface Writer {
    void write(Path file) throws IOException;
  }

  /** A file that must be named with this reason. */
  static HostileFile named(String name, String reason, Writer writer) {
    return new HostileFile(name, reason, writer);
  }

  static HostileFile named(String name, String reason, String content) {
    return named(name, reason, file -> Files.write(file, content.getBytes(UTF_8)));
  }

  /** A file that only looks bad: its article must be read. */
  static HostileFile read(String name, Writer writer) {
    return new HostileFile(name, "", writer);
  }

  static HostileFile read(String name, String content) {
    return read(name, file -> Files.write(file, content.getBytes(UTF_8)));
  }

  boolean mustBeRead() {
    return reason.isEmpty();
  }
}
