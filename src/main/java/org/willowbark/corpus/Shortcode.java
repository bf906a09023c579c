package org.willowbark.corpus;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A shortcode: a name in brackets, perhaps with attributes.
 *
 * @param name small
 * @param attributes as written
 * @param end behind its last bracket
 * @param isEscaped whether it stands in double brackets, to be shown
 */
record Shortcode(String name, String attributes, int end, boolean isClosing, boolean isEscaped) {
  private static final int LENGTH_MAX_CHARS = 4_000;
  private static final Pattern CLOSING = Pattern.compile("\\[/([A-Za-z][\\w-]{0,60})]");

  static Set<String> closed(String content) {
    var names = new HashSet<String>();
    var matcher = CLOSING.matcher(content);
    while (matcher.find()) names.add(matcher.group(1).toLowerCase(Locale.ROOT));
    return names;
  }

  /** What starts with this bracket, if it is one. */
  static @Nullable Shortcode find(String content, int open) {
    boolean isEscaped = content.startsWith("[[", open);
    int start = open + (isEscaped ? 2 : 1);
    boolean isClosing = content.startsWith("/", start);
    if (isClosing) start++;
    int nameEnd = start;
    while (nameEnd < content.length() && isOfName(content.charAt(nameEnd))) nameEnd++;
    if (nameEnd == start || !Character.isLetter(content.charAt(start))) return null;
    int close = closingBracket(content, nameEnd);
    if (close < 0) return null;
    var name = content.substring(start, nameEnd).toLowerCase(Locale.ROOT);
    var attributes = content.substring(nameEnd, close).strip();
    if (!attributes.isEmpty()
        && !Character.isWhitespace(content.charAt(nameEnd))
        && !attributes.equals("/")) return null;
    isEscaped &= content.startsWith("]]", close);
    return new Shortcode(name, attributes, close + (isEscaped ? 2 : 1), isClosing, isEscaped);
  }

  private static boolean isOfName(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
  }

  private static int closingBracket(String content, int from) {
    char quote = 0;
    int limit = Math.min(content.length(), from + LENGTH_MAX_CHARS);
    for (int i = from; i < limit; i++) {
      char c = content.charAt(i);
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == ']') {
        return i;
      } else if (c == '[') {
        return -1;
      }
    }
    return -1;
  }

  boolean hasAttributes() {
    return attributes.contains("=") || attributes.equals("/");
  }

  /** The value of an attribute in quotation marks, empty where it is not given. */
  String attribute(String wanted) {
    int at = attributes.indexOf(wanted + "=\"");
    if (at < 0) return "";
    int start = at + wanted.length() + 2;
    int end = attributes.indexOf('"', start);
    return end < 0 ? "" : attributes.substring(start, end);
  }
}
