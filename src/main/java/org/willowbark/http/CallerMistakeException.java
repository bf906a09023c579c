package org.willowbark.http;

/**
 * The request can't be answered as it is; the message says how to mend it and never quotes the
 * question.
 */
final class CallerMistakeException extends Exception {
  private static final long serialVersionUID = 1;

  private final String detail;

  CallerMistakeException(@org.jspecify.annotations.Nullable String detail) {
    super(detail);
    this.detail = detail == null ? "the request is not understood" : detail;
  }

  String detail() {
    return detail;
  }
}
