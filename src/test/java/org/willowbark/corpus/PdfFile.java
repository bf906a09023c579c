package org.willowbark.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/** Sets a PDF for a test, on A4 pages, measured in points from the top left corner. */
final class PdfFile {
  static final float MARGIN = 60;
  static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

  final PDDocument document = new PDDocument();
  private final PDFont plain;
  private final PDFont bold;
  private PDPage page = new PDPage(PDRectangle.A4);
  private float y;

  PdfFile() {
    BundledFonts.install();
    plain = new PDType1Font(FontName.HELVETICA);
    bold = new PDType1Font(FontName.HELVETICA_BOLD);
    page();
  }

  PdfFile page() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    y = 90;
    return this;
  }

  PDPage current() {
    return page;
  }

  /** The cursor's distance from the top of the page. */
  PdfFile at(float fromTop) {
    y = fromTop;
    return this;
  }

  PdfFile heading(float size, String text) {
    y += size;
    put(MARGIN, y, size, true, text);
    y += size * 0.9f;
    return this;
  }

  /** Fills lines, with room below. */
  PdfFile paragraph(String text) {
    return column(MARGIN, WIDTH, text);
  }

  PdfFile column(float x, float width, String text) {
    for (var line : lines(text, width)) {
      put(x, y, 11, false, line);
      y += 14;
    }
    y += 8;
    return this;
  }

  /** An item with a bullet or number, its lines hanging. */
  PdfFile item(float x, String mark, String text) {
    put(x, y, 11, false, mark);
    for (var line : lines(text, WIDTH - 40)) {
      put(x + 18, y, 11, false, line);
      y += 14;
    }
    return this;
  }

  /** One line at the cursor, which goes on to the next. */
  PdfFile line(String text) {
    put(MARGIN, y, 11, false, text);
    y += 14;
    return this;
  }

  PdfFile gap() {
    y += 8;
    return this;
  }

  PdfFile put(float x, float fromTop, float size, boolean isBold, String text) {
    return put(
        Matrix.getTranslateInstance(x, height() - fromTop), size, isBold ? bold : plain, text);
  }

  PdfFile put(Matrix where, float size, PDFont font, String text) {
    try (var content =
        new PDPageContentStream(
            document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
      content.beginText();
      content.setFont(font, size);
      content.setTextMatrix(where);
      content.showText(text);
      content.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** A font that has more letters than Latin ones. */
  PDFont embedded() {
    try (var in =
        PDFont.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      return PDType0Font.load(document, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static float height() {
    return PDRectangle.A4.getHeight();
  }

  List<String> lines(String text, float width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.split(" ")) {
      if (!line.isEmpty() && widthOf(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  float widthOf(String text) {
    try {
      return plain.getStringWidth(text) / 1000 * 11;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    try (document) {
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path save(Path file) {
    try {
      return Files.write(file, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
