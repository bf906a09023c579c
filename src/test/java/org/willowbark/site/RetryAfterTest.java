package org.willowbark.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-10-21T07:28:00Z");

  @Test
  void readsSeconds() {
    assertThat(RetryAfter.find(" 125 ", NOW)).hasValue(Duration.ofSeconds(125));
  }

  @Test
  void readsADate() {
    assertThat(RetryAfter.find("Wed, 21 Oct 2026 07:30:00 GMT", NOW))
        .hasValue(Duration.ofMinutes(2));
  }

  @Test
  void takesADateThatHasPassedAsNow() {
    assertThat(RetryAfter.find("Wed, 21 Oct 2026 07:00:00 GMT", NOW)).hasValue(Duration.ZERO);
  }

  @Test
  void boundsWhatWouldOverflow() {
    assertThat(RetryAfter.find("9".repeat(40), NOW)).hasValue(Duration.ofSeconds(999_999_999));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "soon", "-5", "1.5", "Wed, 99 Oct 2026 07:30:00 GMT"})
  void passesOverAnythingElse(String header) {
    assertThat(RetryAfter.find(header, NOW)).isEmpty();
  }
}
