package org.willowbark.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.article.Article;
import org.willowbark.article.Section;

final class PdfFormatTest {
  private static final String GOUT =
      "Gout is a kind of arthritis in which crystals of uric acid form in a joint, most often in the"
          + " big toe. An attack comes on within hours, and the joint is hot, red and very painful.";
  private static final String CARE =
      "Rest the joint, cool it and drink enough water. Ask a doctor or pharmacist which pain relief"
          + " suits you, because some tablets do not go together with kidney or heart disease.";

  @TempDir private Path folder;

  @Test
  void readsHeadingsByTheirFontsAndParagraphsByTheirGaps() {
    var pdf = leaflet();

    var article = read(pdf);

    assertThat(article.title()).isEqualTo("Living with gout");
    assertThat(article.sections())
        .extracting(Section::path)
        .containsExactly(List.of(), List.of("Attacks"), List.of("Attacks", "At home"));
    assertThat(article.sections())
        .extracting(Section::text)
        .containsExactly(GOUT, GOUT + "\n\n" + CARE, CARE);
  }

  @Test
  void leadsToThePageOfASection() {
    var pdf = leaflet().page().heading(16, "Prevention").paragraph(CARE);

    var article = read(pdf);

    assertThat(article.sections())
        .extracting(Section::anchor)
        .containsExactly("", "page=1", "page=1&part=2", "page=2");
  }

  @Test
  void readsTwoColumnsOneAfterTheOther() {
    float width = 225;
    var pdf = new PdfFile().heading(22, "Living with gout");
    pdf.at(150).column(PdfFile.MARGIN, width, GOUT).column(PdfFile.MARGIN, width, CARE);
    pdf.at(150).column(PdfFile.MARGIN + 250, width, "In the second column: " + GOUT);
    pdf.at(320).paragraph("Below both columns " + CARE);

    var article = read(pdf);

    assertThat(article.text().split("\n\n"))
        .containsExactly(GOUT, CARE, "In the second column: " + GOUT, "Below both columns " + CARE);
  }

  @Test
  void readsColumnsThatWereSetLineByLineAcrossThePage() {
    var pdf = new PdfFile().heading(22, "Living with gout");
    var left = pdf.lines(GOUT + " " + CARE, 225);
    var right = pdf.lines("In the second column: " + CARE + " " + GOUT, 225);
    for (int i = 0; i < right.size(); i++) {
      if (i < left.size()) pdf.put(PdfFile.MARGIN, 150 + 14 * i, 11, false, left.get(i));
      pdf.put(PdfFile.MARGIN + 250, 150 + 14 * i, 11, false, right.get(i));
    }

    var article = read(pdf);

    assertThat(article.text().replace("\n\n", " "))
        .isEqualTo(GOUT + " " + CARE + " In the second column: " + CARE + " " + GOUT);
  }

  @Test
  void readsBulletsAndNumbersAsLists() {
    var pdf = new PdfFile().heading(22, "Gout").paragraph("Things that can set off an attack are:");
    pdf.item(70, "\u2022", "beer and spirits")
        .item(
            70,
            "\u2022",
            "sweet drinks with a lot of fruit sugar, and large meals of meat or"
                + " seafood on one day")
        .item(95, "\u2013", "shellfish above all")
        .item(70, "\u2022", "some water tablets");
    pdf.gap().paragraph("In an attack:");
    pdf.item(70, "1.", "Rest the joint.").item(70, "2.", "Cool it.").item(70, "3.", "Drink water.");

    var article = read(pdf);

    assertThat(article.text())
        .isEqualTo(
            """
            Things that can set off an attack are:

            - beer and spirits
            - sweet drinks with a lot of fruit sugar, and large meals of meat or seafood on one day
              - shellfish above all
            - some water tablets

            In an attack:

            1. Rest the joint.
            2. Cool it.
            3. Drink water.""");
  }

  @Test
  void readsATableRowByRow() {
    var pdf = new PdfFile().heading(22, "Vaccines").paragraph(GOUT);
    var rows =
        List.of(
            List.of("Age", "Vaccine", "Doses"),
            List.of("8 weeks", "Rotavirus", "two"),
            List.of("12 months", "Measles, mumps", "two"),
            List.of("65 years", "Pneumococcal", "one"));
    for (int i = 0; i < rows.size(); i++) {
      for (int cell = 0; cell < 3; cell++) {
        pdf.put(60 + 150 * cell, 220 + 18 * i, 11, false, rows.get(i).get(cell));
      }
    }

    var article = read(pdf);

    assertThat(article.text())
        .endsWith(
            """
            - Age; Vaccine; Doses
            - 8 weeks; Rotavirus; two
            - 12 months; Measles, mumps; two
            - 65 years; Pneumococcal; one""");
  }

  @Test
  void leavesRunningHeadersFootersAndPageNumbersOut() {
    var pdf = new PdfFile();
    for (int page = 1; page <= 3; page++) {
      if (page > 1) pdf.page();
      pdf.put(60, 40, 9, false, "Example Clinic leaflets").put(400, 40, 9, false, "Gout");
      pdf.at(100).heading(16, "Part " + page).paragraph(GOUT);
      pdf.put(60, 810, 9, false, "Leaflet 17, page " + page + " of 3");
      pdf.put(300, 825, 9, false, String.valueOf(page));
    }

    var article = read(pdf);

    assertThat(article.sections())
        .extracting(Section::heading)
        .containsExactly("", "Part 2", "Part 3");
    assertThat(article.sections()).extracting(Section::text).containsOnly(GOUT);
  }

  @Test
  void goesOnWithASentenceOverPagesAndFootnotes() {
    var pdf = new PdfFile().heading(22, "Gout").at(700);
    for (var line : pdf.lines(GOUT, PdfFile.WIDTH).subList(0, 1)) pdf.line(line);
    pdf.put(60, 790, 8, false, "1 Uric acid comes from the breakdown of purines.");
    pdf.page();
    var rest = pdf.lines(GOUT, PdfFile.WIDTH);
    for (var line : rest.subList(1, rest.size())) pdf.line(line);

    var article = read(pdf);

    assertThat(article.text()).isEqualTo(GOUT);
  }

  @ParameterizedTest
  @CsvSource({
    "medi-,cine,medicine",
    "X-,ray,X-ray",
    "long-,term,long-term",
    "over-the-,counter,over-the-counter",
    "anti-,biotic,antibiotic",
    "Parkinson-,Wolff,Parkinson-Wolff",
    "non-,steroidal,non-steroidal"
  })
  void undoesOnlyTheHyphensOfTheLinesEnd(String end, String start, String joined) {
    var filler = "This line is here to fill the whole width of the column that it stands in, as a ";
    var pdf =
        new PdfFile().heading(22, "Words").line(filler + end).line(start + " may be, or not.");

    var article = read(pdf);

    assertThat(article.text()).isEqualTo(filler + joined + " may be, or not.");
  }

  @Test
  void believesHowTheDocumentWritesAWordElsewhere() {
    var filler = "This line is here to fill the whole width of the column that it stands in, a ";
    var pdf = new PdfFile().heading(22, "Words").line(filler + "check-").line("up may be, or not.");
    pdf.gap().paragraph("A check-up takes an hour.");

    var article = read(pdf);

    assertThat(article.text()).startsWith(filler + "check-up may be");
  }

  @Test
  void writesLigaturesAndSoftHyphensAsReadersTypeThem() {
    var pdf = new PdfFile().heading(22, "Flu");
    var font = pdf.embedded();
    pdf.put(
        Matrix.getTranslateInstance(60, 600),
        11,
        font,
        "The \ufb01rst \ufb02u vac\u00adcine was of some bene\ufb01t.");

    var article = read(pdf);

    assertThat(article.text()).isEqualTo("The first flu vaccine was of some benefit.");
  }

  @Test
  void leavesTheNumbersOfFootnotesOutAndExponentsIn() {
    var pdf = new PdfFile().heading(22, "Weight").paragraph(GOUT);
    float exponent = 60 + pdf.widthOf("Overweight means 25 kg/m");
    float note = exponent + 6 + pdf.widthOf("or more in adults.");
    pdf.put(60, 250, 11, false, "Overweight means 25 kg/m").put(exponent, 246, 6, false, "2");
    pdf.put(exponent + 6, 250, 11, false, "or more in adults.").put(note, 246, 6, false, "3");

    var article = read(pdf);

    assertThat(article.text()).endsWith("Overweight means 25 kg/m2 or more in adults.");
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void readsTurnedPages(int degrees) {
    var pdf = new PdfFile();
    pdf.current().setRotation(degrees);
    var turned = Matrix.getRotateInstance(Math.toRadians(degrees), 300, 400);
    var lines = pdf.lines(GOUT, 250);
    for (int i = 0; i < lines.size(); i++) {
      var where = Matrix.concatenate(turned, Matrix.getTranslateInstance(0, -14 * i));
      pdf.put(where, 11, pdf.embedded(), lines.get(i));
    }

    var article = read(pdf);

    assertThat(article.text()).isEqualTo(GOUT);
  }

  @Test
  void takesNoStampAcrossThePageForText() {
    var pdf = leaflet();
    pdf.put(Matrix.getRotateInstance(Math.PI / 4, 150, 300), 80, pdf.embedded(), "DRAFT");

    var article = read(pdf);

    assertThat(article.title() + article.text()).doesNotContain("DRAFT").contains(GOUT);
  }

  @Test
  void takesOverWhatThePropertiesSay() {
    var pdf = leaflet();
    var about = pdf.document.getDocumentInformation();
    about.setTitle("Living well with gout");
    about.setAuthor("Example Clinic; Health Information Team");
    about.setSubject("What gout is and what helps");
    about.setKeywords("gout, joints");
    about.setCreationDate(day(2024, 1, 15));
    about.setModificationDate(day(2025, 3, 2));
    pdf.document.getDocumentCatalog().setLanguage("en-GB");

    var article = read(pdf);

    assertThat(article.title()).isEqualTo("Living well with gout");
    assertThat(article.about().authors())
        .containsExactly("Example Clinic", "Health Information Team");
    assertThat(article.about().summary()).isEqualTo("What gout is and what helps");
    assertThat(article.about().topics()).containsExactly("gout", "joints");
    assertThat(article.about().language()).isEqualTo("en-GB");
    assertThat(article.about().written()).hasToString("2024-01-15");
    assertThat(article.about().updated()).hasToString("2025-03-02");
    assertThat(article.about().lastReviewed()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Microsoft Word - leaflet.doc",
        "untitled",
        "gout-final-v2.indd",
        "Document1",
        "17",
        ""
      })
  void callsItByItsLargestHeadingWhereTheStatedTitleIsNone(String stated) {
    var pdf = leaflet();
    pdf.document.getDocumentInformation().setTitle(stated);

    assertThat(read(pdf).title()).isEqualTo("Living with gout");
  }

  @Test
  void callsItByItsFileWhereNothingElseDoes() {
    var pdf = new PdfFile().paragraph(GOUT).paragraph(CARE);

    var article = read(pdf);

    assertThat(article.title()).isEqualTo("leaflet");
    assertThat(article.text()).isEqualTo(GOUT + "\n\n" + CARE);
  }

  @Test
  void readsWhatOnlyAnOwnersPasswordProtects() throws IOException {
    var pdf = leaflet();
    var policy = new StandardProtectionPolicy("owner", "", new AccessPermission());
    policy.setEncryptionKeyLength(256);
    pdf.document.protect(policy);

    assertThat(read(pdf).text()).contains(GOUT);
  }

  @Test
  void isToldByItsContentWhateverItsName() throws IOException {
    leaflet().save(folder.resolve("a.download"));
    var second = leaflet().bytes();
    try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.pdf.gz")))) {
      out.write(second);
    }

    var read = ReadArticles.of(folder);

    assertThat(read.problems).isEmpty();
    assertThat(read.articles)
        .extracting(Article::text)
        .allMatch(it -> it.contains(GOUT))
        .hasSize(2);
  }

  @Test
  void writesNothingIntoTheHomeFolder() {
    var cache = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
    boolean wasThere = Files.exists(cache);

    read(leaflet());

    assertThat(Files.exists(cache)).isEqualTo(wasThere);
  }

  private static PdfFile leaflet() {
    return new PdfFile()
        .heading(22, "Living with gout")
        .paragraph(GOUT)
        .heading(16, "Attacks")
        .paragraph(GOUT)
        .paragraph(CARE)
        .heading(12, "At home")
        .paragraph(CARE);
  }

  private Article read(PdfFile pdf) {
    return ReadArticles.of(pdf.save(folder.resolve("leaflet.pdf"))).only();
  }

  private static Calendar day(int year, int month, int day) {
    var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    calendar.clear();
    calendar.set(year, month - 1, day, 12, 0);
    return calendar;
  }
}
