package org.willowbark.http;

import org.jspecify.annotations.Nullable;

/**
 * The request can't be answered as it is; the message says how to mend it and never quotes the
 * question.
 */
final class CallerMistakeException extends Exception {
  private static final long serialVersionUID = 1;
  private static final String ANY = "problem.400";

  private final String detail;
  private final String key;

  /** A mistake in a field that only a program, or somebody who edits addresses, can make. */
  CallerMistakeException(@Nullable String detail) {
    this(detail, ANY);
  }

  /**
   * A mistake.
   *
   * @param detail for programs
   * @param key of the text for readers
   */
  CallerMistakeException(@Nullable String detail, String key) {
    super(detail);
    this.detail = detail == null ? "the request is not understood" : detail;
    this.key = key;
  }

  String detail() {
    return detail;
  }

  String key() {
    return key;
  }
}
