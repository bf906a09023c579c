package org.willowbark.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathPatternTest {
  @ParameterizedTest
  @CsvSource({
    "/conditions/, /conditions/gout, true",
    "/conditions/, /conditions, false",
    "/conditions/, /en/conditions/gout, false",
    "/*/conditions/, /en/conditions/gout, true",
    "*.pdf$, /leaflets/gout.pdf, true",
    "*.pdf$, /leaflets/gout.pdf?print, false",
    "*print, /gout?view=print, true",
    "/gout$, /gout, true",
    "/gout$, /gouty, false",
    "/a.b, /axb, false",
    "/, /anything, true"
  })
  void matchesAsRobotsTxtDoes(String pattern, String path, boolean matches) {
    assertThat(PathPattern.of(pattern).matches(URI.create("https://example.org" + path)))
        .isEqualTo(matches);
  }

  @Test
  void saysHowAPathStarts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathPattern.of("conditions/"))
        .withMessage("a path starts with / (or with * for anything before), got \"conditions/\"");
  }
}
