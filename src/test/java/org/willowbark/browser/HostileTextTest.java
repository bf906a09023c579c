package org.willowbark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.browser.Chromium.Look;
import org.willowbark.http.AdminToken;
import org.willowbark.http.ServedArticles;
import org.willowbark.theme.Theme;
import org.willowbark.vocabulary.BrokenVocabularyException;
import org.willowbark.vocabulary.Vocabulary;

/** Whatever articles, questions and vocabularies hold, a real browser shows it as text. */
final class HostileTextTest {
  private static final String SCRIPT = "<script>window.owned=1</script>";
  private static final String PICTURE = "\\\"><img src=x onerror=window.owned=1>";
  private static final List<String> QUESTIONS =
      List.of(
          "gout " + SCRIPT,
          "gout \"><img src=x onerror=window.owned=1>",
          "gout ' onfocus=window.owned=1 autofocus='",
          "gout </title></textarea></style><svg onload=window.owned=1>",
          "gout javascript:window.owned=1",
          "gout ${7*7} {{7*7}} #{7*7}",
          "\u202egout \u0000 \ud800 \uffff");

  private static final String FIELDS =
      """
      {"id": "evil", "title": "Gout EVIL", "url": "javascript:window.owned=1", "publisher": "EVIL",
       "language": "en\\" onload=window.owned=1", "authors": ["EVIL"], "topics": ["EVIL"], "audience": "EVIL",
       "summary": "EVIL", "synonyms": ["Podagra EVIL", "EVIL"],
       "sections": [{"id": "s", "heading": "Heading EVIL", "text": "Crystals cause gout. EVIL"},
                    {"id": "t", "heading": "\\" onmouseover=window.owned=1 x=\\"", "text": "More gout EVIL."}]}
      """;

  @TempDir private static Path temp;
  private static Chromium chromium;
  private static ServedArticles served;
  private static String token = "";

  @BeforeAll
  static void start() throws IOException, BrokenVocabularyException {
    chromium = Chromium.start();
    var articles = Files.createDirectory(temp.resolve("articles"));
    Files.writeString(
        articles.resolve("evil.jsonl"),
        FIELDS.replace("EVIL", SCRIPT + PICTURE).replace("\n", " ").strip() + "\n");
    Files.writeString(
        articles.resolve("front.md"),
        "---\nid: front\ntitle: 'Gout %1$s'\nurl: 'data:text/html,%1$s'\npublisher: '%1$s'\nsources: [{organisation: '%1$s', title: '%1$s'}]\n---\nGout hurts. \\<img src=x onerror=window.owned=1\\>\n\n## A \\<svg onload=window.owned=1\\>\n\nGout passes.\n"
            .formatted(SCRIPT));
    Files.writeString(
        articles.resolve("ab.html"),
        "<html><head><title>Gout</title><link rel=canonical href='https://x.example/\"><script>window.owned=1</script>'></head><body><main><h1>Gout</h1><p>Gout is an arthritis that comes in attacks.</p><script>window.owned=1</script><p onclick=window.owned=1>It hurts in the big toe.</p></main></body></html>");
    var lexicon =
        Files.writeString(
            temp.resolve("words.yaml"),
            "- {id: gout, name: gout, type: disorder, lay: ['crystals %1$s', crystals], review: A. Nurse}\n"
                .formatted(SCRIPT));
    served = ServedArticles.of(articles, temp, Vocabulary.of(Vocabulary.read(lexicon)), Theme.OWN);
    token = AdminToken.renew(served.index());
  }

  @AfterAll
  static void stop() throws IOException {
    if (served == null) return;
    chromium.close();
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=gout",
        "/search?q=crystals",
        "/articles/evil",
        "/articles/front",
        "/topics?letter=G",
        "/topics?letter=P",
        "/topics?letter=%3Cscript%3E",
        "/articles/%3Cscript%3Ewindow.owned=1%3C%2Fscript%3E",
        "/articles/evil?passage=%22%3E%3Cimg%20src%3Dx%3E",
        "/?lang=%22%3E%3Cscript%3E",
        "/%3Cimg%20src=x%3E",
        "/search?q=gout&limit=%3Cscript%3E",
        "/search?q=gout&%22%3E%3Cscript%3E=1"
      })
  void showsHostileArticlesAsText(String path) {
    var page = chromium.page(Look.USUAL);

    page.navigate(served.address() + path);

    expectHarmless(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=",
        "/search?lang=es&wording=typed&q=",
        "/search?q=zzzz+",
        "/search?limit=x&q="
      })
  void showsHostileQuestionsAsText(String path) {
    for (var question : QUESTIONS) {
      var page = chromium.page(Look.USUAL);

      page.navigate(served.address() + path + URLEncoder.encode(question, StandardCharsets.UTF_8));

      expectHarmless(page);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/editor", "/editor/articles", "/editor/overdue", "/editor/repeats"})
  void showsHostileArticlesAsTextToEditors(String path) {
    var page = chromium.page(Look.USUAL);
    page.navigate(served.address() + "/editor");
    page.fill("#token", token);
    page.click("main button");

    page.navigate(served.address() + path);

    assertThat(page.isVisible(".tabs")).isTrue();
    expectHarmless(page);
  }

  private static void expectHarmless(Page page) {
    page.waitForTimeout(50);
    assertThat(page.evaluate("window.owned === undefined")).isEqualTo(true);
    assertThat(page.locator("main script, main img, main svg:not(.branch), main iframe").count())
        .isZero();
    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('*')].filter(it => [...it.attributes].some(a =>"
                    + " a.name.startsWith('on') || /^\\s*(javascript|data):/i.test(a.value))).length"))
        .isEqualTo(0);
    chromium.expectPeace(served.address());
    page.context().close();
  }
}
