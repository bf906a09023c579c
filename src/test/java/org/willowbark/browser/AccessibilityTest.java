package org.willowbark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.willowbark.browser.Chromium.Look;
import org.willowbark.http.ServedArticles;

/** What WCAG 2.2 AA asks of every page, as far as a machine can tell. */
final class AccessibilityTest {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final String OVERFLOW =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  @TempDir private static Path temp;
  private static Chromium chromium;
  private static ServedArticles served;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    served = ServedArticles.of(Path.of("corpus"), temp);
  }

  @AfterAll
  static void stop() throws IOException {
    if (served == null) return;
    chromium.expectPeace(served.address());
    chromium.close();
    served.close();
  }

  /** The states that readers see most in every look, the others in two. */
  static Stream<Arguments> statesAndLooks() {
    var phone = new Look(320, ColorScheme.LIGHT, true);
    var desk = new Look(1280, ColorScheme.DARK, true);
    var all =
        List.of(
            phone,
            desk,
            new Look(320, ColorScheme.DARK, true),
            new Look(1280, ColorScheme.LIGHT, true));
    return Stream.of(Pages.values())
        .flatMap(
            state ->
                (state.isFrequent() ? all : List.of(phone, desk))
                    .stream().map(look -> Arguments.of(state, look)));
  }

  @ParameterizedTest
  @MethodSource("statesAndLooks")
  void breaksNoRuleInAnyState(Pages state, Look look) {
    var page = open(state, look);
    // What is folded away is looked at, too.
    page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");

    var violations =
        new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze().getViolations();

    assertThat(violations)
        .as("%s, %s", state, look)
        .extracting(it -> it.getId() + ": " + it.getNodes().getFirst().getHtml())
        .isEmpty();
    assertThat(page.evaluate(OVERFLOW)).as("scrolls sideways").isEqualTo(0);
    page.context().close();
  }

  @ParameterizedTest
  @EnumSource(Pages.class)
  void fitsWithTextOfTwiceTheSize(Pages state) {
    var page = open(state, Look.USUAL.at(640));
    page.evaluate("document.documentElement.style.fontSize = '200%'");

    assertThat(page.evaluate(OVERFLOW)).isEqualTo(0);
    page.context().close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Pages.class,
      names = {"HOME", "RESULTS", "NOTHING", "ARTICLE", "TOPICS"})
  void neverShiftsWhatIsBeingRead(Pages state) {
    var page = open(state, Look.USUAL.at(400));

    var shifted =
        page.evaluate(
            "() => new Promise(done => { let sum = 0; new PerformanceObserver(list =>"
                + " list.getEntries().forEach(it => sum += it.value)).observe({type:"
                + " 'layout-shift', buffered: true}); setTimeout(() => done(sum), 200); })");

    assertThat(((Number) shifted).doubleValue()).isZero();
    page.context().close();
  }

  @Test
  void showsWhereItEndsInForcedColours() {
    var page = open(Pages.RESULTS, Look.USUAL);
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));

    assertThat(style(page, ".ask", "borderTopWidth")).isEqualTo("1px");
    assertThat(style(page, "mark", "backgroundColor"))
        .isNotEqualTo(style(page, ".passage", "backgroundColor"));
    page.context().close();
  }

  @Test
  void movesNothingThatCouldHarmAnybody() {
    var page = open(Pages.ARTICLE, Look.USUAL);

    assertThat(style(page, "html", "scrollBehavior")).isEqualTo("auto");
    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('*')].filter(it => { const s = getComputedStyle(it);"
                    + " return s.animationName !== 'none' || parseFloat(s.transitionDuration) > 0;"
                    + " }).length"))
        .isEqualTo(0);
    page.context().close();
  }

  @Test
  void printsTheArticleAndNothingElse() {
    var page = open(Pages.ARTICLE, Look.USUAL);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    for (var gone : List.of(".ask", ".contents", ".useful", "header.site nav"))
      assertThat(page.isVisible(gone)).as(gone).isFalse();
    for (var kept : List.of("article h1", ".about", ".text h2", ".sources"))
      assertThat(page.isVisible(kept)).as(kept).isTrue();
    page.context().close();
  }

  private static Object style(Page page, String selector, String property) {
    return page.evaluate(
        "([selector, property]) => getComputedStyle(document.querySelector(selector))[property]",
        List.of(selector, property));
  }

  private static Page open(Pages state, Look look) {
    var page = chromium.page(look);
    page.navigate(served.address() + state.path());
    return page;
  }
}
