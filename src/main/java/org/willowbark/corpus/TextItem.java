package org.willowbark.corpus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Items of lists as plain text shows them: a bullet or a number, then the text. */
final class TextItem {
  private static final Pattern BULLET =
      Pattern.compile(
          "^\\s*(?:[-*+\u2022\u2023\u25aa\u25cf\u25e6\u2043\u00b7\u2013\uf0b7]|o(?=\\s{2,}))\\s+(\\S.*)$");

  private static final Pattern NUMBER =
      Pattern.compile("^\\s*(?:(\\d{1,3})[.)]|\\((\\d{1,3})\\)|([a-z])\\))\\s+(\\S.*)$");

  private static final String RULE_MARKS = "-=*_~#.+";

  private TextItem() {}

  static boolean isItem(String line) {
    return BULLET.matcher(line).matches() || isNumbered(line);
  }

  static boolean isNumbered(String line) {
    return NUMBER.matcher(line).matches();
  }

  /** Whether a line only parts what is above from what is below. */
  static boolean isRule(String line) {
    var marks = line.strip();
    if (marks.isEmpty() || RULE_MARKS.indexOf(marks.charAt(0)) < 0) return false;
    int count = 0;
    for (int i = 0; i < marks.length(); i++) {
      if (marks.charAt(i) == marks.charAt(0)) count++;
      else if (marks.charAt(i) != ' ') return false;
    }
    return count >= 3;
  }

  static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) indent++;
    return indent;
  }

  /** How deep items stand, by their indents so far. */
  static final class Depths {
    private final Deque<Integer> indents = new ArrayDeque<>();

    /** An item's lines as one, marked and indented as in {@link MarkdownBlocks}. */
    String line(List<String> lines) {
      var first = lines.getFirst();
      int indent = indent(first);
      while (!indents.isEmpty() && indents.peek() > indent) indents.pop();
      if (indents.isEmpty() || indents.peek() < indent) indents.push(indent);
      var line = new StringBuilder("  ".repeat(indents.size() - 1));
      var bullet = BULLET.matcher(first);
      var number = NUMBER.matcher(first);
      if (bullet.matches()) {
        line.append("- ").append(bullet.group(1));
      } else if (number.matches()) {
        line.append(marker(number)).append(number.group(4));
      }
      for (var more : lines.subList(1, lines.size())) line.append(' ').append(more.strip());
      return line.toString();
    }

    private static String marker(Matcher number) {
      if (number.group(3) != null) return number.group(3) + ") ";
      return (number.group(1) == null ? number.group(2) : number.group(1)) + ". ";
    }
  }
}
