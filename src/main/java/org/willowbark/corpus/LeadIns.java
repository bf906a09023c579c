package org.willowbark.corpus;

import java.util.ArrayDeque;
import java.util.Deque;
import org.willowbark.article.Sentences;

/**
 * Remembers, line by line, which line leads in to the list that one is in: "Call a doctor if you
 * have:".
 */
final class LeadIns {
  private static final int OUTSIDE_LISTS = -1;

  /**
   * @param indent how far the line is indented if it is a list item itself, else {@value
   *     #OUTSIDE_LISTS}
   */
  private record LeadIn(int indent, String text) {}

  private final Deque<LeadIn> open = new ArrayDeque<>();

  /** Whether a line leads in to what follows. */
  static boolean isOne(String line) {
    return line.stripTrailing().endsWith(":");
  }

  /** Takes the next line that is not blank; the line that leads in to it, or nothing. */
  String before(String line, boolean isItem) {
    int indent = isItem ? line.length() - line.stripLeading().length() : OUTSIDE_LISTS;
    while (!open.isEmpty() && open.getLast().indent >= indent) open.removeLast();
    var leadIn = open.isEmpty() ? "" : open.getLast().text;
    if (isOne(line)) open.addLast(new LeadIn(indent, lastSentence(line)));
    return leadIn;
  }

  private static String lastSentence(String line) {
    var ends = Sentences.ends(line);
    int start = ends.size() < 2 ? 0 : ends.get(ends.size() - 2);
    var sentence = line.substring(start).strip();
    return sentence.startsWith("- ") ? sentence.substring(2) : sentence;
  }
}
