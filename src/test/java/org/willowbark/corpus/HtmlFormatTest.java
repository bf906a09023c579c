package org.willowbark.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.article.About;
import org.willowbark.article.Article;
import org.willowbark.article.Section;

final class HtmlFormatTest {
  private static final String PAGE =
      "<!doctype html><title>Gout</title><h1>Gout</h1><p>Gout hurts.</p>";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gout.html",
        "gout.HTM",
        "gout.xhtml",
        "gout.md",
        "gout.txt",
        "gout.php",
        "gout",
        "gout.pdf"
      })
  void tellsAPageByItsStartWhateverItsName(String name) {
    var read = ReadArticles.ofFile(folder, name, "\n<!-- saved -->\n" + PAGE);

    assertThat(read.only().id()).isEqualTo("gout");
    assertThat(read.only().text()).isEqualTo("Gout hurts.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gout", "gout.txt", "gout.aspx"})
  void tellsAPartOfAPageWhereTheNameSaysNothing(String name) {
    var read = ReadArticles.ofFile(folder, name, "<div><p>Gout hurts.</p></div>");

    assertThat(read.only().text()).isEqualTo("Gout hurts.");
  }

  @Test
  void leavesMarkdownWithTagsToMarkdown() {
    var read =
        ReadArticles.ofFile(folder, "gout.md", "<div>layout</div>\n\n# Gout\n\nGout hurts.\n");

    assertThat(read.only().text()).isEqualTo("Gout hurts.");
  }

  @Test
  void leavesOtherXmlAlone() {
    var read =
        ReadArticles.ofFile(folder, "feed.xml", "<?xml version='1.0'?><rss><title>x</title></rss>");

    assertThat(read.problems).singleElement().asString().contains("no format known");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "windows-1252, ''",
    "ISO-8859-1, <meta charset=iso-8859-1>",
    "windows-1252, <meta charset=utf-8>",
    "ISO-8859-2, <meta http-equiv=Content-Type content='text/html; charset=ISO-8859-2'>",
    "UTF-16LE, <meta charset=utf-16>",
    "UTF-16BE, ''",
    "UTF-8, <meta charset=utf-16>",
    "UTF-8, <meta charset=no-such-thing>",
    "UTF-8, <?xml version='1.0' encoding='utf-8'?>",
    "GB18030, <meta charset=gb2312>"
  })
  void readsAnyEncoding(String encoding, String stated) throws IOException {
    var text = encoding.startsWith("GB") ? "\u75db\u98ce" : "Behandlung f\u00fcr Z\u00e4he";
    var file = folder.resolve("gout.html");
    var page = "<!doctype html>" + stated + "<p>" + text + " hilft gegen Gicht.</p>";
    Files.write(file, page.getBytes(Charset.forName(encoding)));

    assertThat(ReadArticles.of(file).only().text()).isEqualTo(text + " hilft gegen Gicht.");
  }

  @Test
  void keepsAUtf8PageWithABrokenByte() throws IOException {
    var file = folder.resolve("gout.html");
    var page = (PAGE + "<p>\u00fcber \u00e4tzend? ").getBytes(StandardCharsets.UTF_8);
    page[page.length - 2] = (byte) 0xff;
    Files.write(file, page);

    assertThat(ReadArticles.of(file).only().text()).contains("\u00fcber \u00e4tzend\ufffd");
  }

  @Test
  void readsWhatAPageSaysAboutItself() {
    var article =
        read(
            """
            <html lang="en_GB"><head><title>Gout | Joint Letter</title>
            <link rel=canonical href="https://example.org/gout">
            <meta property="og:site_name" content="Joint Letter">
            <meta name=description content="A sore toe.">
            <script type="application/ld+json">{broken</script>
            <script type="application/ld+json">
            // <![CDATA[
            {"@context": "https://schema.org", "@graph": [
              {"@type": "MedicalWebPage", "@id": "#page", "lastReviewed": "2025-02-03T00:00:00Z",
               "reviewedBy": [{"@type": "Person", "name": "A. Example"}, "B. Example"],
               "author": {"@id": "#ed"}, "about": {"@id": "#gout"},
               "audience": {"@type": "MedicalAudience", "audienceType": "https://schema.org/Patient"},
               "datePublished": "2 January 2020", "dateModified": "2025-02-04"},
              {"@type": "Person", "@id": "#ed", "name": "Ed &amp; Co"},
              {"@type": "MedicalCondition", "@id": "#gout", "name": "Gout", "alternateName": ["Podagra"]}
            ]}
            // ]]>
            </script></head>
            <body><h1>Gout</h1><p>Gout hurts.</p></body>
            """);

    assertThat(article.title()).isEqualTo("Gout");
    assertThat(article.about())
        .isEqualTo(
            About.builder()
                .summary("A sore toe.")
                .url("https://example.org/gout")
                .publisher("Joint Letter")
                .language("en-GB")
                .audience("Patient")
                .topics(List.of("Gout"))
                .alsoCalled(List.of("Podagra"))
                .authors(List.of("Ed & Co"))
                .reviewers(List.of("A. Example", "B. Example"))
                .written(java.time.LocalDate.of(2020, 1, 2))
                .updated(java.time.LocalDate.of(2025, 2, 4))
                .lastReviewed(java.time.LocalDate.of(2025, 2, 3))
                .build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Last reviewed: 4 March 2024                              | 2024-03-04
          Page last reviewed: 4 March 2024 Next review due: 2027-03-04 | 2024-03-04
          Medically reviewed by A. Example, MD on March 4th, 2024  | 2024-03-04
          This page was last reviewed on 2024-03-04.               | 2024-03-04
          Last updated: 4 March 2024                               |
          Next review due: 4 March 2024                            |
          Reviewed 04/03/2024                                      |
          Published 4 March 2024, reviewed never                   |
          Content reviewed: 31 February 2024                       |
          """)
  void takesTheDayOfReviewFromThePageOnlyWhereItSaysSo(String line, String day) {
    var article = read(PAGE + "<p>" + line + "</p>");

    var reviewed = article.about().lastReviewed();

    assertThat(reviewed == null ? null : reviewed.toString()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      textBlock =
          """
          <title>Gout - Symptoms | Example Health</title> ^ Gout - Symptoms
          <title>Example Health | Gout</title> ^ Gout
          <title>Gout - causes and care</title> ^ Gout - causes and care
          <title>Gout: causes</title><meta property=og:site_name content=Gout> ^ causes
          <title>x</title><meta property=og:title content="Gout"> ^ Gout
          <title>x</title><script type=application/ld+json>{"@type":"Article","headline":"Gout"}</script> ^ Gout
          <title>Site</title><meta property=og:site_name content=Site><h1>Gout</h1> ^ Gout
          <title>Gout</title><h1 class=logo>Site</h1><h2>Gout</h2> ^ Gout
          <title>Gout</title><h1>Gout and you</h1> ^ Gout and you
          <title>Untitled Document</title><p><b>Gout</b><p>x ^ Gout
          <title></title> ^ gout
          """)
  void findsTheTitle(String head, String title) {
    var article = read("<!doctype html>" + head + "<p>It hurts, most of all in the big toe.</p>");

    assertThat(article.title()).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!doctype html><title>Gout</title>",
        "<html><body><script>document.write('Gout hurts.')</script></body></html>",
        "<html><head><meta http-equiv=refresh content='0;url=gout.html'></head></html>",
        "<html><frameset><frame src=http://192.0.2.1/></frameset></html>",
        "<html><body><img src=http://192.0.2.1/x alt=Gout></body></html>"
      })
  void namesAPageWithoutText(String page) {
    var read = ReadArticles.ofFile(folder, "gout.html", page);

    assertThat(read.problems).containsExactly("gout.html: is a page without readable text");
  }

  @Test
  void readsAPageThatIsAllNavigation() {
    var article =
        read(
            "<!doctype html><title>Gout</title><ul><li><a href=a>Gout</a><li><a href=b>Toes</a></ul><p>Gout hurts.</p>");

    assertThat(article.text()).isEqualTo("Gout hurts.");
  }

  @Test
  void neverLosesTheTextToAWrongName() {
    var article =
        read(
            """
            <!doctype html><title>Gout</title><body class="sidebar comments nav">
            <div id=sidebar class="menu ad share"><h1>Gout</h1>
            <p>Gout hurts, most of all in the big toe, and most of all at night.</p></div>
            """);

    assertThat(article.text())
        .isEqualTo("Gout hurts, most of all in the big toe, and most of all at night.");
  }

  @Test
  void keepsLinksThatAreListedAsText() {
    var article =
        read(
            PAGE
                + """
                <p>It may come with:</p>
                <ul><li><a href=/a>fever</a></li><li><a href=/b>shivering</a></li></ul>
                <h2>Related topics:</h2>
                <ul><li><a href=/c>Toes</a></li><li><a href=/d>Feet</a></li></ul>
                """);

    assertThat(article.sections())
        .containsExactly(
            new Section(
                "gout#1",
                List.of(),
                "",
                "Gout hurts.\n\nIt may come with:\n\n- fever\n- shivering"));
  }

  private Article read(String page) {
    return ReadArticles.ofFile(folder, "gout.html", page).only();
  }
}
