package org.willowbark.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.article.Article;

/** Each hostile or hopeless PDF is named with a reason, and the good one beside it is read. */
final class HostilePdfTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String TEXT =
      "Drink enough water in hot weather, and look in on older neighbours who live alone.";

  /** A hundred megabytes of spaces, deflated. */
  private static final byte[] BOMB = bomb();

  @TempDir private Path folder;

  @Test
  void namesAFileThatAPasswordProtects() throws IOException {
    var pdf = good();
    var policy = new StandardProtectionPolicy("owner", "reader", new AccessPermission());
    policy.setEncryptionKeyLength(128);
    pdf.document.protect(policy);

    expectNamed(pdf.bytes(), "is protected by a password; save it without one");
  }

  @Test
  void namesAFileThatIsEncryptedForCertainReaders() {
    var file =
        raw(
            Map.of(
                1, "<</Type/Catalog/Pages 2 0 R>>",
                2, "<</Type/Pages/Kids[]/Count 0>>",
                3,
                    "<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s4/V 1/Length 40/Recipients[<00>]>>"),
            "/Encrypt 3 0 R/ID[<00><00>]");

    expectNamed(file, "is encrypted for certain readers; save it without encryption");
  }

  @Test
  void namesAScanWithoutText() throws IOException {
    var pdf = new PdfFile();
    var picture = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
    try (var content = new PDPageContentStream(pdf.document, pdf.current())) {
      content.drawImage(LosslessFactory.createFromImage(pdf.document, picture), 50, 50);
    }

    expectNamed(pdf.bytes(), "has no text layer; recognise its text (OCR) first");
  }

  @Test
  void namesGarbageBehindTheHeader() {
    byte[] garbage = new byte[100_000];
    Arrays.fill(garbage, (byte) 'x');
    System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1), 0, garbage, 0, 9);

    expectNamed(garbage, "is damaged, or no PDF");
  }

  @Test
  void readsWhatIsLeftOfATruncatedFileOrNamesIt() {
    byte[] whole = good().bytes();

    for (int length = 20; length < whole.length; length += 97) {
      var read = reading(Arrays.copyOf(whole, length));

      assertThat(read.articles.size() + read.problems.size()).as("cut at %d", length).isEqualTo(2);
    }
  }

  @Test
  void survivesAnyFlippedByte() {
    byte[] whole = good().bytes();

    for (int at = 10; at < whole.length; at += 61) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x55;
      var read = reading(flipped);

      assertThat(read.articles.size() + read.problems.size()).as("at %d", at).isEqualTo(2);
    }
  }

  @Test
  void namesAPageThatUnpacksToHundredsOfMegabytes() {
    expectNamed(withContent(BOMB, "/FlateDecode"), "unpacks to more than an article may hold");
  }

  @Test
  void namesABombInsideABomb() {
    var inner = BOMB;

    expectNamed(
        withContent(hex(inner), "[/ASCIIHexDecode/FlateDecode]"),
        "unpacks to more than an article may hold");
  }

  @Test
  void namesABombOfObjects() {
    var file =
        raw(
            Map.of(
                1,
                "<</Type/Catalog/Pages 2 0 R>>",
                2,
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                3,
                stream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", BOMB),
                4,
                stream("/Type/XRef/W[1 2 1]/Size 5/Root 1 0 R/Filter/FlateDecode", BOMB)),
            "");

    expectNamed(file, "unpacks to more than an article may hold");
  }

  @Test
  void namesABombThatOnlyARepairWouldFind() {
    var objects = stream("/Type/ObjStm/N 100/First 800/Filter/FlateDecode", BOMB);
    var file = latin1("%PDF-1.5\n1 0 obj\n" + objects + "\nendobj\ntrailer\n<<>>\n");

    expectNamed(file, "unpacks to more than an article may hold");
  }

  @Test
  void namesATreeOfPagesThatLoops() {
    var file =
        raw(
            Map.of(
                1, "<</Type/Catalog/Pages 2 0 R>>",
                2, "<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>",
                3, "<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 2>>"),
            "");

    expectNamed(file, "has no text layer");
  }

  @Test
  void namesMorePagesThanAnArticleHas() {
    var pdf = good();
    for (int i = 0; i < 2_001; i++) pdf.page();

    expectNamed(pdf.bytes(), "has 2,002 pages, more than the 2,000 of an article; split it");
  }

  @Test
  void namesFormsThatDrawEachOtherWithoutEnd() {
    var objects = new TreeMap<Integer, String>();
    objects.put(1, "<</Type/Catalog/Pages 2 0 R>>");
    objects.put(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
    objects.put(
        3,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</F 10 0 R>>>>>>");
    objects.put(4, stream("", latin1("/F Do")));
    for (int form = 10; form < 40; form++) {
      objects.put(
          form,
          stream(
              "/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</F %d 0 R>>>>"
                  .formatted(form == 39 ? 10 : form + 1),
              latin1("/F Do ".repeat(12))));
    }

    expectNamed(raw(objects, ""), "takes longer to read than an article may");
  }

  @Test
  void survivesAHundredThousandObjectsAndDeepArrays() {
    var objects = new TreeMap<Integer, String>();
    objects.put(1, "<</Type/Catalog/Pages 2 0 R/X 4 0 R>>");
    objects.put(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
    objects.put(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>");
    objects.put(4, "[".repeat(100_000));
    for (int i = 5; i < 100_000; i++) objects.put(i, "<</A " + (i - 1) + " 0 R>>");

    expectNamed(raw(objects, ""), "has no text layer");
  }

  @Test
  void readsAFileWhoseOutlineAndTagsLoop() {
    var objects = new TreeMap<Integer, String>();
    objects.put(1, "<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R/StructTreeRoot 8 0 R>>");
    objects.put(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
    objects.put(
        3,
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>");
    objects.put(4, stream("", latin1("BT /F 11 Tf 60 700 Td (%s) Tj ET".formatted(TEXT))));
    objects.put(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    objects.put(6, "<</First 7 0 R/Last 7 0 R>>");
    objects.put(7, "<</Title(Loop)/Parent 6 0 R/First 7 0 R/Next 7 0 R>>");
    objects.put(8, "<</Type/StructTreeRoot/K 9 0 R>>");
    objects.put(9, "<</Type/StructElem/S/P/P 8 0 R/K[9 0 R 8 0 R 0]>>");

    var read = reading(raw(objects, ""));

    assertThat(read.problems).isEmpty();
    assertThat(read.articles).extracting(Article::text).containsExactly(TEXT, TEXT);
  }

  private void expectNamed(byte[] hostile, String reason) {
    long start = System.nanoTime();

    var read = reading(hostile);

    assertThat(read.problems).singleElement().asString().startsWith("b.pdf: ").contains(reason);
    assertThat(read.articles).extracting(Article::id).containsExactly("a");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
  }

  /** Reads the file and a good one beside it. */
  private ReadArticles reading(byte[] file) {
    try {
      if (!Files.exists(folder.resolve("a.pdf"))) good().save(folder.resolve("a.pdf"));
      Files.write(folder.resolve("b.pdf"), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ReadArticles.of(folder);
  }

  private static PdfFile good() {
    return new PdfFile().heading(22, "Heat").paragraph(TEXT);
  }

  private static byte[] withContent(byte[] content, String filter) {
    return raw(
        Map.of(
            1, "<</Type/Catalog/Pages 2 0 R>>",
            2, "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>",
            4, stream("/Filter" + filter, content)),
        "");
  }

  private static String stream(String entries, byte[] content) {
    return "<<%s/Length %d>>\nstream\n%s\nendstream"
        .formatted(entries, content.length, new String(content, StandardCharsets.ISO_8859_1));
  }

  /** A PDF of these objects, with a table of where they stand. */
  private static byte[] raw(Map<Integer, String> objects, String trailer) {
    var file = new StringBuilder("%PDF-1.7\n");
    var table = new StringBuilder();
    for (var object : new TreeMap<>(objects).entrySet()) {
      table.append("%d 1\n%010d 00000 n \n".formatted(object.getKey(), file.length()));
      file.append(object.getKey()).append(" 0 obj\n").append(object.getValue());
      file.append("\nendobj\n");
    }
    int at = file.length();
    file.append("xref\n0 1\n0000000000 65535 f \n").append(table);
    file.append("trailer\n<</Root 1 0 R/Size 200000").append(trailer);
    file.append(">>\nstartxref\n").append(at).append("\n%%EOF\n");
    return latin1(file.toString());
  }

  private static byte[] bomb() {
    var bytes = new ByteArrayOutputStream();
    byte[] spaces = new byte[1 << 20];
    Arrays.fill(spaces, (byte) ' ');
    try (var out = new DeflaterOutputStream(bytes, new Deflater(9))) {
      for (int i = 0; i < 100; i++) out.write(spaces);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] hex(byte[] bytes) {
    return latin1(HexFormat.of().formatHex(bytes) + ">");
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
