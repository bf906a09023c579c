package org.willowbark.embedding;

import java.io.IOException;

/** The language model can't be used; the message says what is wrong, where, and how to mend it. */
public final class ModelException extends IOException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  /** What stands in the way. */
  public enum Reason {
    MISSING("its files are missing"),
    DAMAGED("its files are damaged"),
    NOT_RUNNABLE("it can't be run on this machine"),
    USELESS("it gives no usable vectors"),
    /** Of one attempt; the next may go well. */
    FAILED("it failed at its last use"),
    ENDING("the program is ending");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** For anybody to read: names no folder of this machine, and nothing that was asked. */
    public String text() {
      return text;
    }
  }

  ModelException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  ModelException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Whether it stays so until somebody mends it and starts the program again. */
  public boolean isLasting() {
    return switch (reason) {
      case MISSING, DAMAGED, NOT_RUNNABLE, USELESS -> true;
      case FAILED, ENDING -> false;
    };
  }

  /** The cause behind all causes, in its own words: libraries wrap theirs several times. */
  static String rootOf(Throwable thrown) {
    var root = thrown;
    while (root.getCause() != null) root = root.getCause();
    return root.getMessage() == null ? root.getClass().getName() : root.getMessage();
  }
}
