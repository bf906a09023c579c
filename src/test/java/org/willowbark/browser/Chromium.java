package org.willowbark.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** This machine's own Chromium, and a record of what its pages ask for and complain of. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  private Chromium(Path executable) {
    // Nothing is fetched: the browser is the machine's.
    var options =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    playwright = Playwright.create(options);
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
  }

  /** Starts it; without one the tests are skipped, and say so. */
  static Chromium start() {
    var executable = find();
    assumeTrue(executable.isPresent(), "there is no Chromium on this machine; install one");
    return new Chromium(executable.orElseThrow());
  }

  private static Optional<Path> find() {
    var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return Stream.of(folders)
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** How a page is looked at. */
  record Look(int width, ColorScheme scheme, boolean hasScripts) {
    static final Look USUAL = new Look(1280, ColorScheme.LIGHT, true);

    Look at(int other) {
      return new Look(other, scheme, hasScripts);
    }

    @Override
    public String toString() {
      return width + " px, " + scheme.toString().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** An empty page in a fresh profile; close its context after use. */
  Page page(Look look) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(look.width(), 900)
                .setColorScheme(look.scheme())
                .setJavaScriptEnabled(look.hasScripts())
                .setLocale("en-GB"));
    var page = context.newPage();
    page.onRequest(request -> requests.add(request.url()));
    page.onPageError(complaints::add);
    page.onDialog(
        dialog -> {
          complaints.add("a dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onConsoleMessage(
        message -> {
          // A page that says 404 says so on the console as well.
          if (message.type().equals("error") && !message.text().contains("status of 4"))
            complaints.add(message.text());
        });
    return page;
  }

  /** Holds that no page asked anything of another host, or complained of anything. */
  void expectPeace(String address) {
    assertThat(complaints).isEmpty();
    assertThat(requests).isNotEmpty().allMatch(it -> it.startsWith(address + "/"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
