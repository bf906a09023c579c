package org.willowbark.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * PDF: text in reading order, headings told by their tags or by their fonts. What is encrypted with
 * an owner's password alone is read; nothing in the file is run, followed or fetched.
 */
final class PdfFormat implements Format {
  private static final int PAGES_MAX = 2_000;
  private static final int HEADER_WITHIN_BYTES = 1 << 10;

  @Override
  public String label() {
    return "PDF (.pdf)";
  }

  @Override
  public boolean reads(Head head) {
    int at = head.latin1().indexOf("%PDF-");
    boolean isHeader = at >= 0 && at < HEADER_WITHIN_BYTES;
    return at == 0 || (isHeader && (head.isBinary() || head.nameEndsWith(".pdf")));
  }

  @Override
  public void read(SourceFile file, Output out) throws IOException, BrokenArticleException {
    BundledFonts.install();
    byte[] bytes = file.readArticle();
    var budget = new PdfBudget();
    try {
      boolean isLenient = !isEncrypted(bytes);
      try (var document = new BoundedPdfParser(bytes, budget).parse(isLenient)) {
        expectPages(document, file);
        budget.extendFor(document.getNumberOfPages());
        out.article(PdfArticle.of(document, file, budget));
      }
    } catch (InvalidPasswordException e) {
      throw broken(file, "is protected by a password; save it without one");
    } catch (PdfBudget.SpentException e) {
      throw broken(file, e.reason());
    } catch (NoClassDefFoundError e) {
      // The one thing in PDFBox that needs a library which is not here.
      if (!String.valueOf(e.getMessage()).contains("bouncycastle")) throw e;
      throw broken(file, "is encrypted for certain readers; save it without encryption");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox meets damage with whatever exception it runs into.
      throw broken(file, "is damaged, or no PDF; print it to a new PDF");
    }
  }

  private static void expectPages(PDDocument document, SourceFile file)
      throws BrokenArticleException {
    int pages = document.getNumberOfPages();
    if (pages < 1) throw broken(file, "has no pages");
    if (pages > PAGES_MAX)
      throw broken(
          file,
          "has %,d pages, more than the %,d of an article; split it".formatted(pages, PAGES_MAX));
  }

  /** PDFBox puts damaged files together without us, and we can't measure what is encrypted. */
  private static boolean isEncrypted(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1).contains("/Encrypt");
  }

  private static BrokenArticleException broken(SourceFile file, String reason) {
    return new BrokenArticleException(file.path(), 0, reason);
  }
}
