package org.willowbark.corpus;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells a line that says no more than who wrote a page, and when: names that it states, days. */
final class Byline {
  private static final int LENGTH_MAX_CHARS = 200;

  private static final Pattern DAY_OR_TIME =
      Pattern.compile(
          "\\b\\d{1,2}(st|nd|rd|th)?\\b|\\b\\d{4}\\b|\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b|\\b(mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\b\\d{1,2}[:.]\\d{2}\\b|\\b(am|pm|gmt|utc|[cewmp][ds]?t)\\b");

  private static final Pattern FILLER =
      Pattern.compile(
          "\\b(by|on|at|and|of|in|the|written|posted|published|updated|reviewed|medically|clinically|last|first|author|authors|editor|reviewer|min|mins|minute|minutes|read|comments?|von|am|por|el|de|par|le)\\b");

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<String> names;

  /** The names that the page states, whole; a line may name several. */
  Byline(Collection<String> names) {
    this.names =
        names.stream()
            .map(Byline::plain)
            .filter(name -> name.length() > 2)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  boolean matches(String text) {
    if (text.isBlank() || text.length() > LENGTH_MAX_CHARS) return false;
    var rest = " " + plain(text) + " ";
    boolean namesSomebody = false;
    for (var name : names) {
      namesSomebody |= rest.contains(" " + name + " ");
      rest = rest.replace(" " + name + " ", " ");
    }
    var undated = DAY_OR_TIME.matcher(rest).replaceAll(" ");
    var left = FILLER.matcher(undated).replaceAll(" ").strip();
    if (left.isEmpty()) return namesSomebody;
    return PageDate.isIn(text) && isName(text, left.split("\\s+"));
  }

  /** Whether these words, two or three, are written as a name is. */
  private static boolean isName(String text, String[] words) {
    if (words.length < 2 || words.length > 3) return false;
    for (var word : words) {
      var capital = Character.toUpperCase(word.charAt(0)) + word.substring(1);
      if (!text.contains(capital)) return false;
    }
    return true;
  }

  private static String plain(String text) {
    return String.join(" ", Stream.of(SIGNS.split(text)).filter(word -> !word.isEmpty()).toList())
        .toLowerCase(Locale.ROOT);
  }
}
