package org.willowbark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.browser.Chromium.Look;
import org.willowbark.http.ServedArticles;

/** How a reader narrows results down. */
final class FilteringTest {
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

  @Test
  void goesAllTheWayWithoutScriptsOnAPhone() {
    var page = chromium.page(new Look(400, ColorScheme.LIGHT, false));
    page.navigate(served.address() + "/search?q=back+pain");

    page.click("a[href='#filters']");
    page.click("#filters > summary");
    page.check("input[name=section_type][value=treatment]");
    page.click("#filters button");

    assertThat(page.url()).contains("q=back+pain", "section_type=treatment");
    assertThat(page.isChecked("input[name=section_type][value=treatment]")).isTrue();
    assertThat(page.locator(".results .heading").allInnerTexts())
        .isNotEmpty()
        .noneMatch(heading -> heading.startsWith("Symptoms"));
    page.click(".chosen .chip");
    assertThat(page.url()).doesNotContain("section_type");
    assertThat(page.locator(".chosen").count()).isZero();
    page.context().close();
  }

  @Test
  void promisesAsManyArticlesAsThereAre() {
    var page = chromium.page(Look.USUAL);
    page.navigate(served.address() + "/search?q=scoliosis");
    var choice = page.locator("#filters label:has(input[name=topic])").first();
    var promised = choice.locator(".n").innerText().replaceAll("[^0-9]", "");

    choice.click();
    page.click("#filters button");

    assertThat(page.locator(".count").innerText()).startsWith(promised + " article");
    page.context().close();
  }

  @Test
  void isReachedByTheKeyboardBesideTheList() {
    var page = chromium.page(Look.USUAL);
    page.navigate(served.address() + "/search?q=back+pain");

    page.focus("#filters input >> nth=0");
    page.keyboard().press("Space");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForURL("**topic=**");

    assertThat(page.locator(".chosen .chip").count()).isEqualTo(1);
    assertThat(page.locator("#filters input >> nth=0").isChecked()).isTrue();
    page.context().close();
  }
}
