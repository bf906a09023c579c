package org.willowbark.corpus;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates as files state them. Only forms that mean one day everywhere are understood: 03/04/2026 is
 * another day in London than in Boston.
 */
final class StatedDate {
  private static final int LENGTH_MAX_CHARS = 40;

  private static final List<DateTimeFormatter> FORMS =
      List.of(form("d MMMM uuuu"), form("MMMM d, uuuu"), form("d MMM uuuu"), form("MMM d, uuuu"));

  private StatedDate() {}

  /** The day, also of an instant such as 2026-01-31T09:15:00Z. */
  static Optional<LocalDate> find(String text) {
    var stated = text.strip();
    if (stated.length() > LENGTH_MAX_CHARS) return Optional.empty();
    boolean hasTime =
        stated.length() > 10 && (stated.charAt(10) == 'T' || stated.charAt(10) == ' ');
    var iso = parse(hasTime ? stated.substring(0, 10) : stated, DateTimeFormatter.ISO_LOCAL_DATE);
    if (iso.isPresent()) return iso;
    return FORMS.stream().flatMap(form -> parse(stated, form).stream()).findFirst();
  }

  /** The day as the United States write it, for formats that are known to. */
  static Optional<LocalDate> findAmerican(String text) {
    var stated = text.strip();
    return stated.length() < 10
        ? Optional.empty()
        : parse(stated.substring(0, 10), form("MM/dd/uuuu"));
  }

  private static Optional<LocalDate> parse(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
