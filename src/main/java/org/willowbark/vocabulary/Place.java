package org.willowbark.vocabulary;

/**
 * Where something is written.
 *
 * @param line from 1
 */
public record Place(String file, int line) {
  /** {@code file:line}, as compilers print it. */
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
