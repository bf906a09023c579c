package org.willowbark.safety;

/** Rules can't be used as they stand; says where and how to mend them. */
public final class BrokenRulesException extends Exception {
  private static final long serialVersionUID = 1;

  /** The problem is at this line, counted from 1. */
  BrokenRulesException(String file, int line, String what) {
    super("%s:%d: %s".formatted(file, line, what));
  }

  BrokenRulesException(String what) {
    super(what);
  }
}
