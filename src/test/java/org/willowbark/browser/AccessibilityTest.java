package org.willowbark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
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
import org.willowbark.search.Priors;

/** What WCAG 2.2 AA asks of every page, as far as a machine can tell. */
final class AccessibilityTest {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final String OVERFLOW =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  @TempDir private static Path temp;
  private static Chromium chromium;
  private static ServedArticles served;
  private static ServedArticles privately;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    served = ServedArticles.of(Path.of("corpus"), temp);
    privately =
        ServedArticles.privately(
            Path.of("corpus/gout.md"), Files.createDirectory(temp.resolve("private")));
  }

  @AfterAll
  static void stop() throws IOException {
    if (served == null) return;
    chromium.close();
    served.close();
    privately.close();
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

    expectNoViolation(page, state + ", " + look);
    page.context().close();
  }

  private static void expectNoViolation(Page page, String state) {
    var violations =
        new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze().getViolations();

    assertThat(violations)
        .as(state)
        .extracting(it -> it.getId() + ": " + it.getNodes().getFirst().getHtml())
        .isEmpty();
    assertThat(page.evaluate(OVERFLOW)).as("scrolls sideways").isEqualTo(0);
  }

  static Stream<Look> looks() {
    return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
        .flatMap(it -> Stream.of(new Look(320, it, true), new Look(1280, it, true)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void breaksNoRuleWhereAPrivateQuestionIsForgotten(Look look) throws Exception {
    var page = chromium.page(look);

    page.navigate(privately.address() + "/search?id=longgone");

    assertThat(page.locator("h1").innerText()).contains("ask again");
    expectNoViolation(page, "forgotten, " + look);
    page.context().close();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void breaksNoRuleWherePriorsMovedTheList(Look look, @TempDir Path folder) throws Exception {
    var articles = Files.createDirectory(folder.resolve("articles"));
    for (var publisher : List.of("Hill Press", "Lakeside Clinic")) {
      Files.writeString(
          articles.resolve(publisher.charAt(0) + ".md"),
          "---\ntitle: From %s\npublisher: %1$s\n---\nGout hurts, says %1$s.\n"
              .formatted(publisher));
    }
    var priors = Priors.USUAL.preferring("Lakeside Clinic");
    try (var ranked = ServedArticles.ranked(articles, folder, priors)) {
      for (var state : List.of("Order by fit alone", "Go back to the usual order")) {
        var page = chromium.page(look);
        boolean isByFit = state.startsWith("Go back");
        page.navigate(ranked.address() + "/search?q=gout" + (isByFit ? "&priors=false" : ""));
        page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");

        assertThat(page.getByText(state).isVisible()).as(state).isTrue();
        expectNoViolation(page, state + ", " + look);
        page.context().close();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Pages.class,
      names = {"URGENT", "CRISIS", "MISTAKEN_IN_A_CRISIS"})
  void setsANoticeWellApartFromWhatFollows(Pages state) {
    for (var width : List.of(320, 1280)) {
      var page = open(state, Look.USUAL.at(width));

      var gap =
          page.evaluate(
              "() => { const card = document.querySelector('.notice').closest('.column');"
                  + " return card.nextElementSibling.getBoundingClientRect().top"
                  + " - document.querySelector('.notice').getBoundingClientRect().bottom; }");

      assertThat(((Number) gap).doubleValue())
          .as("%s at %d px", state, width)
          .isBetween(24.0, 64.0);
      page.context().close();
    }
  }

  @Test
  void setsTheAnswerApartByMoreThanItsColour() {
    var page = open(Pages.MARKED_PASSAGE, Look.USUAL);

    assertThat(page.locator(".text .answer").innerText()).startsWith("Many people with whiplash");
    assertThat(style(page, ".text .answer", "fontWeight")).isEqualTo("600");
    assertThat(style(page, ".text .answer", "borderBottomStyle")).isEqualTo("solid");
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    assertThat(style(page, ".text .answer", "borderBottomWidth")).isEqualTo("2px");
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

  @ParameterizedTest
  @EnumSource(
      value = Pages.class,
      names = {"URGENT", "NEGATED", "FILTERED", "MISTAKEN_FILTER"})
  void showsWhatIsUrgentOrChosenInForcedColours(Pages state) {
    var page = open(state, Look.USUAL);
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));

    for (var edged : List.of(".notice", ".chip", ".filters", ".care")) {
      if (page.locator(edged).count() > 0)
        assertThat(style(page, edged, "borderLeftStyle")).as(edged).isEqualTo("solid");
    }
    page.context().close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Pages.class,
      names = {"ARTICLE", "RESULTS", "CRISIS", "HOME"})
  void movesNothingForWhoeverWantsNoMotion(Pages state) {
    var page = open(state, Look.USUAL);
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));

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

  @Test
  void printsResultsWithTheAddressesOfTheirSources() {
    var page = open(Pages.URGENT, Look.USUAL);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    for (var gone : List.of(".box", ".filters", ".jump", ".useful", "header.site nav", ".pages"))
      assertThat(page.isVisible(gone)).as(gone).isFalse();
    for (var kept : List.of("h1", ".notice", ".results h2", ".passage", ".results .source"))
      assertThat(page.isVisible(kept)).as(kept).isTrue();
    assertThat(
            page.evaluate(
                "getComputedStyle(document.querySelector('.results h2 a'), '::after').content"))
        .asString()
        .contains("/articles/");
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
