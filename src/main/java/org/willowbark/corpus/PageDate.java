package org.willowbark.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the days that pages state; never a day in figures whose month could be its day
 * (04/05/2026).
 */
final class PageDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
  private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
  private static final Pattern ISO_BASIC = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})$");
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?\\.? (?:of )?" + MONTH + ",? (\\d{4})\\b");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b");

  private static final Pattern FIGURES = Pattern.compile("\\b\\d{1,2}[./]\\d{1,2}[./]\\d{4}\\b");

  private PageDate() {}

  /** Whether the text names a day, be it one that can be read in two ways. */
  static boolean isIn(String text) {
    return FIGURES.matcher(text).find() || in(text) != null;
  }

  /** The first day that the text names, or null. */
  static @Nullable LocalDate in(String text) {
    var plain = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    var iso = ISO.matcher(plain);
    if (iso.find()) return day(iso, 1, number(iso, 2), 3);
    var basic = ISO_BASIC.matcher(plain);
    if (basic.find()) return day(basic, 1, number(basic, 2), 3);
    var dayFirst = DAY_FIRST.matcher(plain);
    if (dayFirst.find()) return day(dayFirst, 3, month(dayFirst, 2), 1);
    var monthFirst = MONTH_FIRST.matcher(plain);
    if (monthFirst.find()) return day(monthFirst, 3, month(monthFirst, 1), 2);
    return null;
  }

  private static @Nullable LocalDate day(MatchResult match, int year, int month, int day) {
    try {
      return LocalDate.of(number(match, year), month, number(match, day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static int month(MatchResult match, int group) {
    return MONTHS.indexOf(match.group(group)) + 1;
  }
}
