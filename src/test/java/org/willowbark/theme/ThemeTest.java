package org.willowbark.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ThemeTest {
  /** Text and what it stands on, by the names of the style sheet. */
  private static final List<List<String>> PAIRS =
      List.of(
          List.of("ink", "ground"),
          List.of("ink", "raised"),
          List.of("ink", "tint"),
          List.of("quiet", "ground"),
          List.of("quiet", "tint"),
          List.of("link", "ground"),
          List.of("link", "raised"),
          List.of("link", "tint"),
          List.of("visited", "ground"),
          List.of("leaf-ink", "leaf"),
          List.of("leaf-quiet", "leaf"),
          List.of("mark-ink", "mark"),
          List.of("accent-ink", "accent"),
          List.of("error", "raised"),
          List.of("ink", "urgent-tint"),
          List.of("urgent-ink", "urgent"));

  private static final Pattern PROPERTY = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");

  @ParameterizedTest
  @CsvSource({
    "#000000, #ffffff, 21.0",
    "#fff, #ffffff, 1.0",
    "#767676, #ffffff, 4.54",
    "#777777, #ffffff, 4.48"
  })
  void measuresContrastAsTheGuidelinesDo(String one, String other, double ratio) {
    var contrast = Colour.parse(one).contrastTo(Colour.parse(other));

    assertThat(contrast).isCloseTo(ratio, within(0.005));
    assertThat(Colour.parse(other).contrastTo(Colour.parse(one))).isEqualTo(contrast);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "red",
        "#",
        "#12",
        "#12345",
        "#1234567",
        "#ggg",
        "123456",
        "#\u0661\u0662\u0663"
      })
  void refusesWhatIsNoColour(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Colour.parse(text))
        .withMessageContaining("is no colour; write it as \"#1c4a38\"");
  }

  @Test
  void refusesATextThatCanNotBeReadAndSaysWhatWouldDo() {
    var colours = Map.of(Role.PANEL, Colour.parse("#88aaff"), Role.PANEL_TEXT, Colour.WHITE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Palette.LIGHT.with(colours))
        .withMessageContaining("panel-text #ffffff can't be read on panel #88aaff")
        .withMessageContaining("the contrast is 2.2, and at least 4.5 is needed; #")
        .satisfies(
            e -> {
              var message = String.valueOf(e.getMessage());
              var proposed = message.replaceAll(".*(#[0-9a-f]{6}) would do", "$1");
              assertThat(Colour.parse(proposed).contrastTo(Colour.parse("#88aaff")))
                  .isGreaterThanOrEqualTo(4.5);
            });
  }

  @Test
  void keepsEveryTextReadableWhateverGroundsAPublisherChooses() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      var page = random(random);
      var colours =
          Map.of(Role.PAGE, page, Role.PANEL, random(random), Role.BUTTON, random(random));
      for (var palette : List.of(Palette.LIGHT.with(colours), Palette.DARK.with(colours))) {
        var own = palette.properties();
        for (var pair : PAIRS) {
          if (!own.containsKey(pair.get(0)) || !own.containsKey(pair.get(1))) continue;
          assertThat(own.get(pair.get(0)).contrastTo(own.get(pair.get(1))))
              .as("%s, page %s, seed %d", pair, page, seed)
              .isGreaterThanOrEqualTo(4.5);
        }
      }
    }
  }

  @Test
  void keepsEveryTextOfOurOwnStyleSheetReadable() throws Exception {
    for (var scheme : List.of(scheme(0), scheme(1))) {
      for (var pair : PAIRS) {
        assertThat(scheme).containsKeys(pair.get(0), pair.get(1));
        assertThat(
                scheme
                    .getOrDefault(pair.get(0), Colour.BLACK)
                    .contrastTo(scheme.getOrDefault(pair.get(1), Colour.BLACK)))
            .as("%s", pair)
            .isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  @Test
  void knowsTheColoursOfTheStyleSheet() throws Exception {
    var some = Map.of(Role.MARK, Palette.LIGHT.colour(Role.MARK));
    var someDark = Map.of(Role.MARK, Palette.DARK.colour(Role.MARK));

    assertThat(scheme(0)).containsAllEntriesOf(Palette.LIGHT.with(some).properties());
    assertThat(scheme(1)).containsAllEntriesOf(Palette.DARK.with(someDark).properties());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "//evil.example",
        "data:text/html,x",
        "privacy",
        " ",
        "https://a b"
      })
  void refusesALinkThatLeadsNowhereOrRunsAScript(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Theme.Link("Privacy", url))
        .withMessageContaining("is no address for a link");
  }

  @Test
  void changesNothingForOurOwnLook() {
    assertThat(Theme.OWN.css()).isEmpty();
  }

  @Test
  void takesALogoOfAKindThatBrowsersShowAndNoOther() {
    assertThat(Logo.of("Logo.SVG", new byte[] {1}).type()).isEqualTo("image/svg+xml");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Logo.of("logo.html", new byte[] {1}))
        .withMessageContaining("use an .svg, .png, .jpg or .webp file");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Logo.of("logo.png", new byte[70_000]))
        .withMessageContaining("at most 61,440 are taken");
  }

  @Test
  void putsThePublishersCssLast() {
    var palette = Palette.LIGHT.with(Map.of(Role.PANEL, Colour.parse("#1a3c5e")));
    var theme =
        new Theme(
            "Lakeside",
            Optional.empty(),
            palette,
            Palette.DARK,
            "",
            List.of(),
            "h1 { color: red }");

    assertThat(theme.css())
        .startsWith(":root {")
        .contains("--leaf: #1a3c5e;")
        .endsWith("h1 { color: red }");
  }

  private static Colour random(Random random) {
    return new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
  }

  /** The custom properties of a scheme of the style sheet, the light being the first. */
  private static Map<String, Colour> scheme(int number) throws Exception {
    try (var in = Theme.class.getResourceAsStream("/org/willowbark/http/assets/willowbark.css")) {
      var css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var blocks = Pattern.compile(":root \\{([^}]*)}").matcher(css).results().toList();
      var properties = new java.util.HashMap<String, Colour>();
      // What the dark scheme does not say is as in the light one.
      for (var block : blocks.subList(0, number + 1)) {
        PROPERTY
            .matcher(block.group(1))
            .results()
            .forEach(it -> properties.put(it.group(1), Colour.parse(it.group(2))));
      }
      return properties;
    }
  }
}
