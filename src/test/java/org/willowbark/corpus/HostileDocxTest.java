package org.willowbark.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.willowbark.corpus.DocxFile.paragraph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.willowbark.article.Article;

/** Each hostile or foreign file is named with a reason, and the good one beside it is read. */
final class HostileDocxTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir private Path folder;

  @Test
  void namesAnExternalEntityAndConnectsToNothing() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(200);
      var docx =
          new DocxFile()
              .part(
                  "word/document.xml",
                  """
                  <!DOCTYPE w [<!ENTITY x SYSTEM "http://127.0.0.1:%d/x"><!ENTITY f SYSTEM "file:///etc/passwd">]>
                  <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
                  <w:body><w:p><w:r><w:t>&x;&f;</w:t></w:r></w:p></w:body></w:document>"""
                      .formatted(server.getLocalPort()));

      expectNamed(docx, "holds XML that no Word file does (word/document.xml)");

      assertThat(isCalled(server)).isFalse();
    }
  }

  @Test
  void followsNoRelationship() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(200);
      new DocxFile()
          .body(paragraph("Text."))
          .part(
              "word/_rels/document.xml.rels",
              """
              <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
              <Relationship Id="rId1" TargetMode="External" Target="http://127.0.0.1:%d/template.dotm" \
              Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>\
              </Relationships>"""
                  .formatted(server.getLocalPort()))
          .save(folder.resolve("b.docx"));

      assertThat(ReadArticles.of(folder).only().text()).isEqualTo("Text.");
      assertThat(isCalled(server)).isFalse();
    }
  }

  @Test
  void namesEntitiesThatExpandWithoutEnd() {
    var laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++)
      laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));

    expectNamed(
        new DocxFile().part("word/document.xml", laughs + "]><w>&a29;</w>"),
        "holds XML that no Word file does");
  }

  @Test
  void namesATextThatUnpacksToHundredsOfMegabytes() {
    byte[] bomb = new byte[200 << 20];
    Arrays.fill(bomb, (byte) ' ');
    byte[] start =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            .getBytes(StandardCharsets.UTF_8);
    System.arraycopy(start, 0, bomb, 0, start.length);

    expectNamed(
        new DocxFile().part("word/document.xml", bomb),
        "unpacks to more than an article may hold (word/document.xml)");
  }

  @Test
  void unpacksNoPictureHoweverLarge() {
    new DocxFile()
        .body(paragraph("Text."))
        .part("word/media/image1.bmp", new byte[200 << 20])
        .save(folder.resolve("b.docx"));

    assertThat(ReadArticles.of(folder).only().text()).isEqualTo("Text.");
  }

  @Test
  void writesNothingWhereAPartIsNamed() throws IOException {
    var inner = Files.createDirectories(folder.resolve("in/deep"));
    new DocxFile()
        .body(paragraph("Text."))
        .part("../../escaped.txt", "x")
        .save(inner.resolve("b.docx"));

    assertThat(ReadArticles.of(inner).only().text()).isEqualTo("Text.");
    assertThat(folder).isDirectoryNotContaining("glob:**escaped.txt");
  }

  @Test
  void namesATextNestedTooDeeply() {
    expectNamed(new DocxFile().body("<w:sdt>".repeat(100_000)), "holds XML that no Word file does");
  }

  @Test
  void namesAFileWithoutText() {
    expectNamed(new DocxFile().body(""), "has no text");
  }

  @Test
  void namesAFileWithoutItsMainPart() {
    expectNamed(new DocxFile(), "is a zip without a Word text; unpack it, or save it as .docx");
  }

  @Test
  void namesAFileThatDoesNotSayWhatItHolds() {
    expectNamed(
        new DocxFile().body(paragraph("Text.")).without("[Content_Types].xml"),
        "does not say which of its parts is the text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          xl/workbook.xml       | is an Excel workbook; save its sheets as CSV
          ppt/presentation.xml  | is a PowerPoint presentation; save it as PDF
          META-INF/container.xml| is an e-book (EPUB); save it as .docx or PDF
          readme.txt            | is a zip without a Word text; unpack it, or save it as .docx
          """)
  void namesOtherKindsOfZip(String part, String reason) {
    expectNamed(new DocxFile().without("[Content_Types].xml").part(part, "x"), reason);
  }

  @Test
  void namesAnOpenDocumentFile() {
    expectNamed(
        new DocxFile()
            .without("[Content_Types].xml")
            .part("mimetype", "application/vnd.oasis.opendocument.text")
            .part("content.xml", "<x/>")
            .part("META-INF/manifest.xml", "<x/>"),
        "is an OpenDocument file (.odt); save it as .docx");
  }

  @Test
  void namesOldKindsOfOfficeFiles() throws IOException {
    Files.write(
        folder.resolve("b.doc"),
        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 old"
            .getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(folder.resolve("c.rtf"), "{\\rtf1 Text.}");

    var read = ReadArticles.of(folder);

    assertThat(read.problems)
        .containsExactly(
            "b.doc: is an old Office file (.doc, .xls, .ppt) or protected by a password; save it as .docx without one",
            "c.rtf: is rich text (.rtf); save it as .docx");
  }

  @Test
  void namesATruncatedFile() throws IOException {
    new DocxFile().body(paragraph("Text.")).save(folder.resolve("b.docx"));
    byte[] whole = Files.readAllBytes(folder.resolve("b.docx"));

    for (int length = 4; length < whole.length; length += 31) {
      Files.write(folder.resolve("b.docx"), Arrays.copyOf(whole, length));

      assertThat(ReadArticles.of(folder).problems)
          .as("cut at %d", length)
          .containsExactly("b.docx: is a damaged zip; open it in Word and save it again");
    }
  }

  private void expectNamed(DocxFile hostile, String reason) {
    hostile.save(folder.resolve("b.docx"));
    new DocxFile().body(paragraph("Good.")).save(folder.resolve("a.docx"));
    long start = System.nanoTime();

    var read = ReadArticles.of(folder);

    assertThat(read.problems).singleElement().asString().startsWith("b.docx: ").contains(reason);
    assertThat(read.articles).extracting(Article::text).containsExactly("Good.");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
  }

  private static boolean isCalled(ServerSocket server) throws IOException {
    try (var call = server.accept()) {
      return call.isConnected();
    } catch (SocketTimeoutException e) {
      return false;
    }
  }
}
