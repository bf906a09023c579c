package org.willowbark.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.willowbark.theme.Colour;
import org.willowbark.theme.Role;
import org.willowbark.theme.Theme;

final class ThemeReaderTest {
  @TempDir private Path folder;

  @Test
  void readsEverythingThatAThemeMayHave() throws Exception {
    Files.writeString(folder.resolve("logo.svg"), "<svg/>");
    Files.writeString(folder.resolve("own.css"), "h1 { font-style: italic }");

    var config =
        read(
            """
            theme:
              name: Lakeside Clinic
              logo: logo.svg
              colours: {panel: "#1a3c5e", button: "#fc3"}
              dark-colours: {panel: "#16324f"}
              footer: Lakeside Clinic, open from 9 to 5.
              links:
                - {text: Privacy, url: /help}
                - {text: Contact, url: "mailto:desk@clinic.example.org"}
              style: own.css
            """);

    var theme = config.theme();
    assertThat(theme.name()).isEqualTo("Lakeside Clinic");
    assertThat(theme.logo().orElseThrow().type()).isEqualTo("image/svg+xml");
    assertThat(theme.light().colour(Role.PANEL)).isEqualTo(Colour.parse("#1a3c5e"));
    assertThat(theme.light().colour(Role.BUTTON)).isEqualTo(Colour.parse("#ffcc33"));
    assertThat(theme.dark().colour(Role.PANEL)).isEqualTo(Colour.parse("#16324f"));
    assertThat(theme.footer()).isEqualTo("Lakeside Clinic, open from 9 to 5.");
    assertThat(theme.links())
        .containsExactly(
            new Theme.Link("Privacy", "/help"),
            new Theme.Link("Contact", "mailto:desk@clinic.example.org"));
    assertThat(theme.style()).isEqualTo("h1 { font-style: italic }");
    assertThat(config.sources()).isEmpty();
  }

  @Test
  void looksLikeUsUnlessToldOtherwise() throws Exception {
    var config = read("sources: [{name: leaflets, path: articles/}]\n");

    assertThat(config.theme()).isEqualTo(Theme.OWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "theme: blue | 1 | expected a theme, such as {name: Lakeside Clinic}",
        "theme: {colour: red} | 1 | unknown key \"colour\" in the theme; it may have name, logo",
        "theme:\\n  colours: {panel: blue} | 2 | \"panel:\" \"blue\" is no colour; write it as \"#1c4a38\"",
        "theme:\\n  colours: {header: \"#123456\"} | 2 | unknown key \"header\" in the colours; it may have page, text",
        "theme:\\n  name: A\\n  colours: {text: \"#999999\"} | 3 | text #999999 can't be read on page #f8f3e8: the contrast is 2.5",
        "theme:\\n  logo: none.svg | 2 | \"logo:\" there is no file",
        "theme:\\n  logo: willowbark.yaml | 2 | is no logo; use an .svg",
        "theme:\\n  style: none.css | 2 | \"style:\" there is no file",
        "theme:\\n  links: [{text: A, url: \"javascript:x\"}] | 2 | \"javascript:x\" is no address for a link",
        "theme:\\n  links: [{text: A}] | 2 | lacks \"url:\""
      })
  void namesTheLineOfAMistakeAndHowToMendIt(String yaml, int line, String message) {
    assertThatExceptionOfType(BrokenConfigException.class)
        .isThrownBy(() -> read(yaml.replace("\\n", "\n")))
        .withMessageStartingWith("%s:%d: ".formatted(file(), line))
        .withMessageContaining(message);
  }

  @Test
  void refusesFilesThatEveryPageWouldWaitFor() throws Exception {
    Files.write(folder.resolve("large.png"), new byte[70_000]);
    Files.write(folder.resolve("large.css"), new byte[40_000]);

    for (var yaml : List.of("theme: {logo: large.png}", "theme: {style: large.css}")) {
      assertThatExceptionOfType(BrokenConfigException.class)
          .isThrownBy(() -> read(yaml))
          .withMessageContaining("every page would wait for it");
    }
  }

  private Config read(String yaml) throws IOException, BrokenConfigException {
    Files.write(file(), yaml.getBytes(UTF_8));
    return Config.read(file());
  }

  private Path file() {
    return folder.resolve("willowbark.yaml");
  }
}
