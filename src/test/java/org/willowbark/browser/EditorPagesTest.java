package org.willowbark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.willowbark.browser.Chromium.Look;
import org.willowbark.http.EditorSite;

/** The editor's pages in a browser: what only a browser can tell. */
final class EditorPagesTest {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final List<String> TABS =
      List.of(
          "",
          "/picks",
          "/picks?concept=gout",
          "/picks/remove?pick=concept:gout",
          "/nothing-found",
          "/vocabulary",
          "/quality",
          "/notices",
          "/articles",
          "/overdue",
          "/repeats",
          "/rebuild");
  private static final String OVERFLOW =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  @TempDir private Path temp;
  private Chromium chromium;
  private EditorSite site;

  @BeforeEach
  void start() throws Exception {
    chromium = Chromium.start();
    site = EditorSite.in(temp);
    site.write("gout", "Gout", "Gout hurts.");
    site.write("diet", "Diet", "Water.");
    site.indexAll();
    site.post("/editor/picks", Map.of("concept", "gout", "phrase", "", "show", "diet"));
  }

  @AfterEach
  void stop() throws Exception {
    if (site == null) return;
    chromium.expectPeace(site.address());
    chromium.close();
    site.close();
  }

  @ParameterizedTest
  @CsvSource({"320, LIGHT", "1280, DARK"})
  void breaksNoRuleOnAnyPage(int width, ColorScheme scheme) throws Exception {
    var page = enter(new Look(width, scheme, true));

    for (var tab : TABS) {
      page.navigate(site.address() + "/editor" + tab);
      expectNoViolation(page, tab);
    }
    page.navigate(site.address() + "/search?q=gout");
    assertThat(page.isVisible("section.pick")).isTrue();
    expectNoViolation(page, "results with a pick");
    page.context().close();
  }

  @Test
  void breaksNoRuleInSpanish() throws Exception {
    var page = enter(new Look(320, ColorScheme.LIGHT, true));

    for (var tab : TABS) {
      page.navigate(
          site.address() + "/editor" + tab + (tab.contains("?") ? "&lang=es" : "?lang=es"));
      assertThat(page.getAttribute("html", "lang")).isEqualTo("es");
      expectNoViolation(page, tab + " in Spanish");
    }
    page.context().close();
  }

  @Test
  void showsTheEndOfARunInTheLanguageOfThePage() throws Exception {
    var page = enter(Look.USUAL);
    page.navigate(site.address() + "/editor?lang=es");
    site.write("toe", "Toes", "Wash them.");

    page.click("text=Indexar lo que ha cambiado");

    page.waitForSelector("#run >> text=terminada a las");
    assertThat(page.textContent("#run")).contains("A\u00f1adidos: 1");
    assertThat(page.url()).endsWith("/editor?lang=es");
    page.context().close();
  }

  @Test
  void showsTheEndOfARunWithoutBeingAsked() throws Exception {
    var page = enter(Look.USUAL);
    site.write("toe", "Toes", "Wash them.");

    page.click("text=Index what changed");

    page.waitForSelector("#run >> text=ended at");
    assertThat(page.textContent("#run")).contains("1 added");
    page.context().close();
  }

  @Test
  void picksAndTakesBackWithoutAScript() throws Exception {
    var page = enter(new Look(1280, ColorScheme.LIGHT, false));
    page.navigate(site.address() + "/editor/picks");

    page.fill("#phrase", "is water good for me");
    page.fill("#show", "gout");
    page.click("text=Look at what that changes");
    page.click("text=Save the pick");
    page.navigate(site.address() + "/search?q=Is+water+good+for+me");
    assertThat(page.textContent("section.pick")).contains("Gout");

    page.navigate(site.address() + "/editor/picks");
    page.click("a:has-text('Remove the pick for is water good for me')");
    page.click("button:has-text('Remove it')");
    assertThat(page.textContent("table")).doesNotContain("is water good for me").contains("gout");
    page.context().close();
  }

  private Page enter(Look look) throws Exception {
    var page = chromium.page(look);
    page.navigate(site.address() + "/editor");
    page.fill("#token", site.renewToken());
    page.click("text=Enter");
    assertThat(page.textContent("h1")).isEqualTo("Editor");
    return page;
  }

  private static void expectNoViolation(Page page, String where) {
    var violations =
        new AxeBuilder(page).setLegacyMode(true).withTags(RULES).analyze().getViolations();
    assertThat(violations)
        .as(where)
        .extracting(it -> it.getId() + ": " + it.getNodes().getFirst().getHtml())
        .isEmpty();
    assertThat(page.evaluate(OVERFLOW)).as("%s scrolls sideways", where).isEqualTo(0);
  }
}
