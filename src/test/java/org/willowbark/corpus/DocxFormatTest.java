package org.willowbark.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.willowbark.corpus.DocxFile.bold;
import static org.willowbark.corpus.DocxFile.item;
import static org.willowbark.corpus.DocxFile.paragraph;
import static org.willowbark.corpus.DocxFile.run;
import static org.willowbark.corpus.DocxFile.styled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.article.About;
import org.willowbark.article.Article;
import org.willowbark.article.Section;

final class DocxFormatTest {
  private static final String LISTS =
      """
      <w:abstractNum w:abstractNumId="1">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
      <w:abstractNum w:abstractNumId="2">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="2"/>
      <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>""";

  @TempDir private Path folder;

  @Test
  void readsTitleAndHeadingsByTheirStyles() {
    var docx =
        new DocxFile()
            .body(
                styled("Title", "Living with asthma")
                    + paragraph("Asthma makes breathing hard at times.")
                    + styled("Heading1", "Symptoms")
                    + paragraph("Wheezing and a tight chest.")
                    + styled("Heading2", "At night")
                    + paragraph("Coughing may wake you."));

    var article = read(docx);

    assertThat(article.title()).isEqualTo("Living with asthma");
    assertThat(article.sections())
        .extracting(Section::path)
        .containsExactly(List.of(), List.of("Symptoms"), List.of("Symptoms", "At night"));
    assertThat(article.sections())
        .extracting(Section::anchor)
        .containsExactly("", "symptoms", "at-night");
  }

  @Test
  void knowsHeadingsOfAnyLanguageAndOfStylesBasedOnThem() {
    var docx =
        new DocxFile()
            .styles(
                """
                <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
                <w:style w:type="paragraph" w:styleId="Eigene"><w:name w:val="Eigene"/>
                <w:basedOn w:val="berschrift1"/></w:style>
                <w:style w:type="paragraph" w:styleId="Tief"><w:name w:val="Tief"/>
                <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
                <w:style w:type="paragraph" w:styleId="Schleife"><w:name w:val="Schleife"/>
                <w:basedOn w:val="Schleife"/></w:style>""")
            .body(
                styled("Schleife", "Am Anfang.")
                    + styled("berschrift1", "Eins")
                    + paragraph("Text.")
                    + styled("Tief", "Darunter")
                    + paragraph("Text.")
                    + styled("Eigene", "Zwei")
                    + paragraph("Text."));

    var article = read(docx);

    assertThat(article.sections())
        .extracting(Section::path)
        .containsExactly(List.of(), List.of("Eins"), List.of("Eins", "Darunter"), List.of("Zwei"));
  }

  @Test
  void takesShortBoldParagraphsForHeadings() {
    var docx =
        new DocxFile()
            .body(
                bold("What is asthma?")
                    + paragraph("Asthma makes breathing hard at times. It comes and goes.")
                    + bold(
                        "Take the blue inhaler with you wherever you go, in the day and at night, and when you travel.")
                    + paragraph("That matters most in cold air and during exercise outside.")
                    + bold("Triggers")
                    + paragraph("Pollen, smoke and colds are common triggers of an attack.")
                    + bold("Important")
                    + bold("Prices")
                    + paragraph("Ask your pharmacist."));

    var article = read(docx);

    assertThat(article.title()).isEqualTo("What is asthma?");
    assertThat(article.sections())
        .extracting(Section::heading)
        .containsExactly("", "Triggers", "Prices");
  }

  @Test
  void writesListsWithTheirLevelsAndNumbers() {
    var docx =
        new DocxFile()
            .numbering(LISTS)
            .body(
                paragraph("Bring along:")
                    + item(1, 0, "your inhalers")
                    + item(1, 1, "the blue one")
                    + item(1, 0, "your plan")
                    + paragraph("In an attack:")
                    + item(2, 0, "Sit up.")
                    + item(2, 0, "Take a puff.")
                    + paragraph("Afterwards:")
                    + item(3, 0, "Rest.")
                    + item(0, 0, "No item."));

    var article = read(docx);

    assertThat(article.text())
        .isEqualTo(
            """
            Bring along:

            - your inhalers
              - the blue one
            - your plan

            In an attack:

            1. Sit up.
            2. Take a puff.

            Afterwards:

            1. Rest.

            No item.""");
  }

  @Test
  void writesTablesRowByRowAndReadsThoseThatOnlyPlaceText() {
    var docx =
        new DocxFile()
            .body(
                paragraph("Inhalers:")
                    + table(
                        row("Colour", "Use"), row("Blue", "in an attack"), row("Brown", "daily"))
                    + table(row("A single cell is only a box around its text."))
                    + paragraph("End."));

    var article = read(docx);

    assertThat(article.text())
        .isEqualTo(
            """
            Inhalers:

            - Colour; Use
            - Blue; in an attack
            - Brown; daily

            A single cell is only a box around its text.

            End.""");
  }

  @Test
  void countsTrackedInsertionsAndNoDeletions() {
    var docx =
        new DocxFile()
            .body(
                "<w:p>"
                    + run("Take ")
                    + "<w:del><w:r><w:delText>four</w:delText></w:r></w:del><w:ins>"
                    + run("two")
                    + "</w:ins>"
                    + run(" puffs")
                    + "<w:moveFrom>"
                    + run(" moved away")
                    + "</w:moveFrom><w:moveTo>"
                    + run(" moved here")
                    + "</w:moveTo>"
                    + "</w:p>");

    assertThat(read(docx).text()).isEqualTo("Take two puffs moved here");
  }

  @Test
  void readsTextBoxesOnceAndContentControlsAndLinks() {
    var box = "<w:txbxContent>" + paragraph("Call for help.") + "</w:txbxContent>";
    var docx =
        new DocxFile()
            .body(
                "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>"
                    + box
                    + "</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>"
                    + box
                    + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                    + run("See ")
                    + "<w:hyperlink r:id=\"rId9\">"
                    + run("the plan")
                    + "</w:hyperlink>"
                    + run(".")
                    + "</w:p>"
                    + "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>"
                    + paragraph("In a control.")
                    + "</w:sdtContent></w:sdt>");

    assertThat(read(docx).text()).isEqualTo("See the plan.\n\nCall for help.\n\nIn a control.");
  }

  @Test
  void keepsWhatPicturesShowApartAndNotesContentsAndHiddenTextOut() {
    var docx =
        new DocxFile()
            .styles(
                "<w:style w:type=\"paragraph\" w:styleId=\"Verzeichnis1\"><w:name w:val=\"toc 1\"/></w:style>")
            .body(
                styled("Verzeichnis1", "Symptoms 3")
                    + "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Picture 1\" descr=\"A spacer on an inhaler\"/>"
                    + "</wp:inline></w:drawing></w:r>"
                    + run("Use a spacer")
                    + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                    + run(".")
                    + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
                    + "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>");

    var article = read(docx);

    assertThat(article.text()).isEqualTo("Use a spacer.");
    assertThat(article.about().pictures())
        .containsExactly(new About.Picture("A spacer on an inhaler", ""));
  }

  @Test
  void writesBreaksTabsAndHyphensAsText() {
    var docx =
        new DocxFile()
            .body(
                "<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t>"
                    + "<w:noBreakHyphen/><w:t>four</w:t><w:softHyphen/><w:t>teen</w:t></w:r></w:p>");

    assertThat(read(docx).text()).isEqualTo("One\ntwo three-fourteen");
  }

  @Test
  void takesOverWhatThePropertiesSay() {
    var docx =
        new DocxFile()
            .properties(
                """
                <dc:title>Asthma in children</dc:title><dc:creator>Example Clinic</dc:creator>\
                <dc:subject>What helps a child with asthma</dc:subject>\
                <cp:keywords>asthma; children</cp:keywords><dc:language>en-GB</dc:language>\
                <dcterms:created>2024-01-15T09:00:00Z</dcterms:created>\
                <dcterms:modified>2025-03-02T09:00:00Z</dcterms:modified>""")
            .body(styled("Heading1", "Asthma in children") + paragraph("Text."));

    var article = read(docx);

    assertThat(article.title()).isEqualTo("Asthma in children");
    assertThat(article.sections()).extracting(Section::path).containsExactly(List.of());
    assertThat(article.about().authors()).containsExactly("Example Clinic");
    assertThat(article.about().summary()).isEqualTo("What helps a child with asthma");
    assertThat(article.about().topics()).containsExactly("asthma", "children");
    assertThat(article.about().language()).isEqualTo("en-GB");
    assertThat(article.about().written()).hasToString("2024-01-15");
    assertThat(article.about().updated()).hasToString("2025-03-02");
  }

  @Test
  void isToldByItsContentWhateverItsName() throws IOException {
    var docx = new DocxFile().body(paragraph("Text."));
    docx.save(folder.resolve("a.download"));
    byte[] bytes = Files.readAllBytes(folder.resolve("a.download"));
    try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.docx.gz")))) {
      out.write(bytes);
    }

    var read = ReadArticles.of(folder);

    assertThat(read.problems).isEmpty();
    assertThat(read.articles).extracting(Article::text).containsExactly("Text.", "Text.");
  }

  private static String table(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  private static String row(String... cells) {
    var row = new StringBuilder("<w:tr>");
    for (var cell : cells) row.append("<w:tc>").append(paragraph(cell)).append("</w:tc>");
    return row.append("</w:tr>").toString();
  }

  private Article read(DocxFile docx) {
    return ReadArticles.of(docx.save(folder.resolve("leaflet.docx"))).only();
  }
}
