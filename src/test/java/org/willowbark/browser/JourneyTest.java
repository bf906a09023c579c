package org.willowbark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.browser.Chromium.Look;
import org.willowbark.http.ServedArticles;

/** From a worry to an article and back, as different readers go. */
final class JourneyTest {
  private static final String QUESTION = "shooting pain down the back of my leg";

  /** Ten results of three stops each, and the filters beside them. */
  private static final int STOPS_MAX = 120;

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
    chromium.close();
    served.close();
  }

  @AfterEach
  void asksNothingOfAnotherHost() {
    chromium.expectPeace(served.address());
  }

  @Test
  void goesAllTheWayWithTheKeyboardAlone() {
    var page = chromium.page(Look.USUAL);
    page.navigate(served.address());

    page.keyboard().press("Tab");
    assertThat(focused(page)).contains("Skip to main content");
    page.keyboard().press("Enter");
    tabTo(page, "#q");
    page.keyboard().type(QUESTION);
    page.keyboard().press("Enter");
    page.waitForURL("**/search?q=**");
    assertThat(page.inputValue("#q")).isEqualTo(QUESTION);
    tabTo(page, ".results a");
    page.keyboard().press("Enter");
    page.waitForURL("**/articles/**");
    assertThat(page.locator("article h1").innerText()).isEqualTo("Sciatica");
    assertThat(page.locator("article mark").first().innerText()).startsWith("Sciatica pain is");
    page.goBack();
    assertThat(page.locator("h1").innerText()).contains(QUESTION);
    tabTo(page, ".useful button");
    page.keyboard().press("Enter");
    page.waitForCondition(() -> focused(page).contains("without your question"));
    assertThat(page.url()).contains("/search?q=");
    page.context().close();
  }

  @Test
  void showsWhereTheFocusIsAtEveryStop() {
    for (var state : Pages.main()) {
      for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        var page = chromium.page(new Look(1280, scheme, true));
        page.navigate(served.address() + state.path());
        var seen = new ArrayList<String>();
        for (int i = 0; i < STOPS_MAX; i++) {
          page.keyboard().press("Tab");
          var stop = focused(page);
          if (stop.startsWith("<body") || seen.contains(stop)) break;
          seen.add(stop);
          assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
              .as(stop)
              .isEqualTo("solid");
          assertThat(
                  page.evaluate(
                      "parseFloat(getComputedStyle(document.activeElement).outlineWidth)"))
              .as(stop)
              .isEqualTo(3);
        }
        assertThat(seen).as("%s", state).hasSizeGreaterThan(8);
        page.context().close();
      }
    }
  }

  @Test
  void goesAllTheWayWithoutScripts() {
    var page = chromium.page(new Look(400, ColorScheme.LIGHT, false));
    page.navigate(served.address());

    page.fill("#q", "siatica");
    page.click("#ask button");
    assertThat(page.locator(".understood").innerText()).contains("Showing results for sciatica");
    page.click("text=Search instead for");
    assertThat(page.locator(".understood").innerText()).contains("spelling was left");
    page.goBack();
    page.locator(".results details summary").first().click();
    page.locator(".results details a").first().click();
    assertThat(page.url()).contains("/articles/");
    assertThat(page.locator("article mark").count()).isPositive();
    page.locator(".useful button").first().click();
    assertThat(page.locator("h1").innerText()).isEqualTo("Thank you");
    page.click("text=Topics A");
    page.click(".letters a >> text=S");
    page.click(".topics a >> text=Sciatica");
    assertThat(page.locator("article h1").innerText()).isEqualTo("Sciatica");
    page.click("header.site >> text=Help");
    page.click("text=Espa\u00f1ol");
    assertThat(page.locator("h1").innerText()).isEqualTo("Ayuda");
    page.context().close();
  }

  @Test
  void landsOnThePassageThatWasFound() {
    var page = chromium.page(Look.USUAL.at(400));
    page.navigate(served.address() + "/search?q=foot+drags+with+sciatica");

    page.locator(".results a").first().click();
    page.waitForURL("**/articles/**");

    var top = page.evaluate("document.querySelector('article mark').getBoundingClientRect().top");
    assertThat(((Number) top).doubleValue()).isBetween(0.0, 900.0);
    assertThat(((Number) page.evaluate("window.scrollY")).doubleValue()).isPositive();
    page.context().close();
  }

  @Test
  void weighsLessThanSixtyKilobytes() {
    var page = chromium.page(Look.USUAL);
    var sizes = new ArrayList<Integer>();
    page.onRequestFinished(
        request -> {
          // What comes from the browser's own store has none.
          int size = request.sizes().responseBodySize;
          if (size > 0) sizes.add(size);
        });

    page.navigate(served.address());
    page.navigate(served.address() + Pages.RESULTS.path());
    page.waitForTimeout(300);

    int sum = sizes.stream().mapToInt(Integer::intValue).sum();
    assertThat(sizes).hasSizeBetween(4, 5);
    assertThat(sum).isBetween(5_000, 60_000);
    page.context().close();
  }

  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < STOPS_MAX; i++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(
          page.evaluate("selector => document.activeElement.matches(selector)", selector))) return;
    }
    throw new AssertionError("the keyboard does not lead to " + selector);
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("document.activeElement.outerHTML.slice(0, 400)"));
  }
}
