package org.willowbark.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.org                    | https://example.org/
          HTTPS://Example.ORG:443/Knee           | https://example.org/Knee
          http://example.org:80/a/./b/../c       | http://example.org/a/c
          http://example.org/../a                | http://example.org/a
          http://example.org/a#pain              | http://example.org/a
          http://example.org/knee pain           | http://example.org/knee%20pain
          http://example.org/a?b=1&a=2           | http://example.org/a?b=1&a=2
          http://example.org/100%                | http://example.org/100%25
          http://example.org/a[1]                | http://example.org/a%5B1%5D
          http://example.org/r\u00fccken         | http://example.org/r%C3%BCcken
          http://\u00e4rzte.example/             | http://xn--rzte-koa.example/
          http://[2001:db8::1]:8080/             | http://[2001:db8::1]:8080/
          """)
  void givesAddressesOneForm(String written, String canonical) {
    assertThat(WebAddress.find(written)).hasValue(URI.create(canonical));
    assertThat(WebAddress.find(canonical)).hasValue(URI.create(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "example.org",
        "/knee",
        "mailto:nurse@example.org",
        "ftp://example.org/",
        "file:///etc/passwd",
        "http://",
        "http:///knee",
        "http://user@example.org/",
        "http://user:secret@example.org/",
        "http://example.org\\@example.com/",
        "http://exa mple.org/",
        "http://example.org:port/",
        "javascript:alert(1)"
      })
  void refusesWhatIsNoAddress(String text) {
    assertThat(WebAddress.find(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/hip, https://example.org/hip",
    "hip, https://example.org/joints/hip",
    "../hip, https://example.org/hip",
    "?page=2, https://example.org/joints/?page=2",
    "//example.com/x, https://example.com/x",
    "http://example.org, http://example.org/"
  })
  void resolvesWhatAPageSays(String written, String url) {
    assertThat(WebAddress.find(URI.create("https://example.org/joints/knee"), written))
        .hasValue(URI.create(url));
  }

  @Test
  void refusesAddressesOfAnyLength() {
    assertThat(WebAddress.find("http://example.org/" + "a".repeat(3_000))).isEmpty();
  }
}
