package org.willowbark.corpus;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** Reads the text of a PDF page by page; PDFBox interprets the pages, nothing is drawn. */
final class PdfPageReader extends PDFTextStripper {
  /** A page of small print has some ten thousand letters. */
  private static final int LETTERS_OF_PAGE_MAX = 200_000;

  private static final int HEAVY = 600;

  private final PdfBudget budget;
  private final List<PdfPage> pages = new ArrayList<>();
  private final IdentityHashMap<PDFont, Boolean> heavyFonts = new IdentityHashMap<>();
  private final Deque<Integer> tags = new ArrayDeque<>();
  private final IdentityHashMap<TextPosition, Letter> letters = new IdentityHashMap<>();

  private PdfPageReader(PdfBudget budget) {
    this.budget = budget;
  }

  static List<PdfPage> read(PDDocument document, PdfBudget budget) throws IOException {
    var reader = new PdfPageReader(budget);
    reader.writeText(document, Writer.nullWriter());
    budget.check();
    return reader.pages;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    budget.check();
    super.processOperator(operator, operands);
  }

  @Override
  public void beginMarkedContentSequence(COSName name, @Nullable COSDictionary properties) {
    super.beginMarkedContentSequence(name, properties);
    int outer = tags.isEmpty() ? TextRun.UNTAGGED : tags.peek();
    int own = properties == null ? outer : properties.getInt(COSName.MCID, outer);
    tags.push(outer == TextRun.ARTIFACT || COSName.ARTIFACT.equals(name) ? TextRun.ARTIFACT : own);
  }

  @Override
  public void endMarkedContentSequence() {
    super.endMarkedContentSequence();
    if (!tags.isEmpty()) tags.pop();
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (letters.size() >= LETTERS_OF_PAGE_MAX || isSlanted(text)) return;
    letters.put(
        text, new Letter(isHeavy(text.getFont()), tags.isEmpty() ? TextRun.UNTAGGED : tags.peek()));
    super.processTextPosition(text);
  }

  /** What PDFBox does not keep with a letter. */
  private record Letter(boolean heavy, int tag) {}

  /** Across the page, as "DRAFT" is stamped. */
  private static boolean isSlanted(TextPosition text) {
    var matrix = text.getTextMatrix();
    float along = Math.abs(matrix.getScaleX());
    float across = Math.abs(matrix.getShearY());
    return Math.min(along, across) > 0.1 * Math.max(along, across);
  }

  private boolean isHeavy(PDFont font) {
    var mode = getGraphicsState().getTextState().getRenderingMode();
    return mode == RenderingMode.FILL_STROKE
        || heavyFonts.computeIfAbsent(font, PdfPageReader::isHeavyByItself);
  }

  private static boolean isHeavyByItself(PDFont font) {
    var name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
    if (name.contains("bold") || name.contains("black") || name.contains("heavy")) return true;
    var descriptor = font.getFontDescriptor();
    return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= HEAVY);
  }

  /** The letters of a page, now that all are there. */
  @Override
  protected void writePage() {
    var all = charactersByArticle.stream().flatMap(List::stream).toList();
    var runs = new TextRuns(all);
    for (var text : all) {
      var letter = letters.get(text);
      if (letter != null) runs.add(text, letter.heavy, letter.tag);
    }
    boolean isUpright = runs.direction() % 180 == 0;
    float height =
        all.isEmpty()
            ? 0
            : isUpright ? all.getFirst().getPageHeight() : all.getFirst().getPageWidth();
    pages.add(new PdfPage(getCurrentPageNo(), height, runs.finish()));
    letters.clear();
    tags.clear();
  }
}
