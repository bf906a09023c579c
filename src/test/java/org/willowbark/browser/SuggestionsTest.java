package org.willowbark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.willowbark.browser.Chromium.Look;
import org.willowbark.http.ServedArticles;

/** The list under the box, as the combobox pattern of WAI-ARIA wants it. */
final class SuggestionsTest {
  private static final String OPTION = "#q-suggestions [role=option]";
  private static final String TOPS =
      "[...document.querySelectorAll('main h2, main p, footer')].map(it => it.offsetTop).join()";

  @TempDir private static Path temp;
  private static Chromium chromium;
  private static ServedArticles served;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.start();
    served = ServedArticles.of(Path.of("corpus"), temp);
    for (int i = 0; i < 600 && !served.get("/api/suggest?q=sciat").body().contains("sciatica"); i++)
      Thread.sleep(50);
  }

  @AfterAll
  static void stop() throws Exception {
    if (served == null) return;
    chromium.expectPeace(served.address());
    chromium.close();
    served.close();
  }

  @Test
  void choosesWithTheKeyboardAlone() {
    var page = typed("siat", Look.USUAL);

    assertThat(page.getAttribute("#q", "aria-expanded")).isEqualTo("true");
    assertThat(page.getAttribute("#q", "aria-activedescendant")).isNull();
    assertThat(page.locator("[role=status]:has-text('suggestion')").innerText())
        .matches("\\d suggestions?\\. .*");
    page.keyboard().press("ArrowDown");
    assertThat(active(page)).isEqualTo("sciatica sciatic neuralgia");
    assertThat(page.inputValue("#q")).isEqualTo("siat");
    page.keyboard().press("ArrowUp");
    assertThat(page.getAttribute("#q", "aria-activedescendant")).isNull();
    page.keyboard().press("ArrowUp");
    assertThat(active(page)).isEqualTo(page.locator(OPTION).last().innerText());
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.waitForURL("**/search?q=sciatica");
    assertThat(page.locator(".results h2").first().innerText()).isEqualTo("Sciatica");
    page.context().close();
  }

  @Test
  void asksWhatWasTypedIfNothingWasChosen() {
    var page = typed("siat", Look.USUAL);

    page.keyboard().press("Enter");

    page.waitForURL("**/search?q=siat");
    page.context().close();
  }

  @Test
  void closesOnEscapeThenClears() {
    var page = typed("siat", Look.USUAL);

    page.keyboard().press("Escape");
    assertThat(page.locator(OPTION).count()).isZero();
    assertThat(page.getAttribute("#q", "aria-expanded")).isEqualTo("false");
    assertThat(page.inputValue("#q")).isEqualTo("siat");
    page.keyboard().press("Escape");
    assertThat(page.inputValue("#q")).isEmpty();
    page.context().close();
  }

  @Test
  void choosesNothingWithTab() {
    var page = typed("siat", Look.USUAL);
    page.keyboard().press("ArrowDown");

    page.keyboard().press("Tab");

    assertThat(page.inputValue("#q")).isEqualTo("siat");
    assertThat(page.locator(OPTION).count()).isZero();
    assertThat(page.evaluate("document.activeElement.type")).isEqualTo("submit");
    page.context().close();
  }

  @Test
  void choosesByATap() {
    var page = typed("bak pai", Look.USUAL.at(320));

    page.locator(OPTION).first().click();

    page.waitForURL("**/search?q=back+pain");
    page.context().close();
  }

  @Test
  void offersNothingForACrisis() {
    var page = typed("sciat", Look.USUAL);

    page.fill("#q", "");
    page.keyboard().type("suicid");
    page.waitForTimeout(600);

    assertThat(page.locator(OPTION).count()).isZero();
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"320, LIGHT", "320, DARK", "1280, LIGHT", "1280, DARK"})
  void opensOverThePageAndBreaksNoRule(int width, ColorScheme scheme) {
    var page = chromium.page(new Look(width, scheme, true));
    page.navigate(served.address());
    var before = page.evaluate(TOPS);
    type(page, "sciat");
    page.keyboard().press("ArrowDown");

    assertThat(page.evaluate(TOPS)).isEqualTo(before);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    // Nothing of the last option is cut off by what stands around it.
    assertThat(
            page.evaluate(
                "() => { const it = document.querySelector('#q-suggestions'); const box ="
                    + " it.getBoundingClientRect(); return document.elementFromPoint(box.left + 9,"
                    + " box.bottom - 9).closest('#q-suggestions') === it; }"))
        .isEqualTo(true);
    var violations =
        new AxeBuilder(page)
            .setLegacyMode(true)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze()
            .getViolations();
    assertThat(violations)
        .extracting(it -> it.getId() + ": " + it.getNodes().getFirst().getHtml())
        .isEmpty();
    page.context().close();
  }

  private static Page typed(String text, Look look) {
    var page = chromium.page(look);
    page.navigate(served.address());
    type(page, text);
    return page;
  }

  private static void type(Page page, String text) {
    page.focus("#q");
    page.keyboard().type(text);
    page.waitForSelector(OPTION);
  }

  private static String active(Page page) {
    var id = page.getAttribute("#q", "aria-activedescendant");
    assertThat(page.getAttribute("#" + id, "aria-selected")).isEqualTo("true");
    return page.locator("#" + id).innerText();
  }
}
