package org.willowbark.config;

import java.nio.file.Path;

/** A settings file can't be used as it stands; says where and how to mend it. */
public final class BrokenConfigException extends Exception {
  private static final long serialVersionUID = 1;

  /** The problem is at this line, counted from 1. */
  BrokenConfigException(Path file, int line, String what) {
    super("%s:%d: %s".formatted(file, line, what));
  }
}
