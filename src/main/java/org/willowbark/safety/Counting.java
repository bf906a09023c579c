package org.willowbark.safety;

import java.util.Map;
import java.util.Set;

/** What numbers in a question count. */
final class Counting {
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("dozen", 12),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("hundred", 100));

  /** After these a number says how much, how old or when, not how many. */
  private static final Set<String> UNITS =
      Set.of(
          "mg",
          "milligram",
          "g",
          "gram",
          "mcg",
          "ug",
          "ml",
          "l",
          "kg",
          "iu",
          "unit",
          "year",
          "yr",
          "yo",
          "yrs",
          "y",
          "month",
          "week",
          "wk",
          "day",
          "hour",
          "hr",
          "min",
          "minute",
          "am",
          "pm",
          "mm",
          "cm",
          "lb",
          "percent",
          "time",
          "degree",
          "c",
          "f",
          "th",
          "second",
          "sec");

  private static final int DIGITS_MAX = 4;

  private Counting() {}

  /** The number that a word is, such as "30", "30x" or "thirty"; -1 if it is none. */
  static int value(String form) {
    var digits = form.endsWith("x") ? form.substring(0, form.length() - 1) : form;
    if (digits.isEmpty() || digits.length() > DIGITS_MAX) return WORDS.getOrDefault(form, -1);
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') return WORDS.getOrDefault(form, -1);
      value = 10 * value + c - '0';
    }
    return value;
  }

  static boolean isUnit(String form) {
    return UNITS.contains(form);
  }
}
