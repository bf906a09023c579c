package org.willowbark.bench;

import java.io.IOException;

/**
 * One way to answer a question, measured against others on the same questions.
 *
 * @param name what tables call it
 * @param after the contender that is asked each question just before this one; empty for any order
 */
record Contender(String name, String after, Asking asking) {
  /** Answers a question. */
  interface Asking {
    /** How much was answered, so that no compiler can leave the answering out. */
    int ask(String question) throws IOException;
  }

  /** One that may be asked before or after any other. */
  static Contender of(String name, Asking asking) {
    return new Contender(name, "", asking);
  }
}
