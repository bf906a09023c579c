package org.willowbark.site;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a busy server asks to be left alone (RFC 9110, section 10.2.3). */
final class RetryAfter {
  private static final int DIGITS_MAX = 9;

  private RetryAfter() {}

  /** From the header: seconds, or a date. */
  static Optional<Duration> find(String header, Instant now) {
    var text = header.strip();
    if (text.isEmpty()) return Optional.empty();
    if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      var seconds = text.length() > DIGITS_MAX ? "9".repeat(DIGITS_MAX) : text;
      return Optional.of(Duration.ofSeconds(Long.parseLong(seconds)));
    }
    try {
      var then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
