package org.willowbark.site;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Which paths of a site are meant, as robots.txt writes it (RFC 9309, section 2.2.3): a prefix,
 * where {@code *} stands for anything and {@code $} for the end.
 */
public final class PathPattern {
  private final String text;
  private final Pattern pattern;

  private PathPattern(String text, Pattern pattern) {
    this.text = text;
    this.pattern = pattern;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it does not start as a path does
   */
  public static PathPattern of(String text) {
    if (!text.startsWith("/") && !text.startsWith("*")) {
      throw new IllegalArgumentException(
          "a path starts with / (or with * for anything before), got \"%s\"".formatted(text));
    }
    boolean isWhole = text.endsWith("$");
    var regex = new StringBuilder();
    var parts = (isWhole ? text.substring(0, text.length() - 1) : text).split("\\*+", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) regex.append(".*");
      if (!parts[i].isEmpty()) regex.append(Pattern.quote(parts[i]));
    }
    if (isWhole) regex.append("\\z");
    return new PathPattern(text, Pattern.compile(regex.toString(), Pattern.DOTALL));
  }

  boolean matches(URI url) {
    return pattern.matcher(WebAddress.pathAndQuery(url)).lookingAt();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PathPattern that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }
}
