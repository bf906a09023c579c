package org.willowbark.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.theme.Colour;
import org.willowbark.theme.Logo;
import org.willowbark.theme.Palette;
import org.willowbark.theme.Role;
import org.willowbark.theme.Theme;

final class ThemedPagesTest {
  private static final String HOSTILE_SVG =
      "<svg onload=\"alert(1)\"><script>alert(1)</script></svg>";

  @TempDir private Path temp;

  @Test
  void wearsThePublishersNameLogoColoursAndFooter() throws Exception {
    var theme =
        new Theme(
            "Lakeside <b>Clinic</b>",
            Optional.of(Logo.of("logo.svg", HOSTILE_SVG.getBytes(UTF_8))),
            Palette.LIGHT.with(Map.of(Role.PANEL, Colour.parse("#1a3c5e"))),
            Palette.DARK,
            "Open from 9 to 5 & never <i>closed</i>.",
            List.of(new Theme.Link("Privacy", "https://clinic.example.org/privacy")),
            ".brand { letter-spacing: 1px }");
    try (var served =
        ServedArticles.of(
            Map.of("a.md", "---\nid: a\ntitle: Gout\n---\nCrystals.\n"), temp, theme)) {

      var page = served.get("/search?q=crystals").body();
      var css = served.get(first("href=\"(/assets/[^\"]+css)\"", page)).body();
      var logo = served.get(first("src=\"(/assets/logo-[0-9a-f]{12}\\.svg)\"", page));

      assertThat(page)
          .contains("<title>Search results - Lakeside &lt;b&gt;Clinic&lt;/b&gt;</title>")
          .contains("<span>Lakeside &lt;b&gt;Clinic&lt;/b&gt;</span>")
          .contains("<p>Open from 9 to 5 &amp; never &lt;i&gt;closed&lt;/i&gt;.</p>")
          .contains("<a href=\"https://clinic.example.org/privacy\">Privacy</a>")
          .doesNotContain("Willowbark");
      assertThat(css).contains("--leaf: #1a3c5e").endsWith(".brand { letter-spacing: 1px }");
      assertThat(logo.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
      // A picture that is opened by itself may hold a script; nothing lets it run.
      assertThat(logo.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("script-src 'self'")
          .doesNotContain("unsafe-inline");
    }
  }

  private static String first(String pattern, String page) {
    var found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
