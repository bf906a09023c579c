package org.willowbark.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * Word files as Office Open XML (ECMA-376). Only their text is read: macros, links and embedded
 * files are left alone.
 */
final class DocxFormat implements Format {
  @Override
  public String label() {
    return "Word (.docx)";
  }

  /** Any zip: which kind is told from what is in it. */
  @Override
  public boolean reads(Head head) {
    return head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006");
  }

  @Override
  public void read(SourceFile file, Output out) throws IOException, BrokenArticleException {
    if (file.sizeBytes() > Corpus.ARTICLE_SIZE_MAX_BYTES) file.readArticle();
    var unpacked = isPacked(file) ? unpacked(file) : file.path();
    try (var parts = new DocxPackage(unpacked)) {
      if (!parts.hasType(DocxPackage.MAIN)) throw broken(file, otherKind(parts));
      out.article(DocxArticle.of(parts, file));
    } catch (DocxPackage.BrokenException e) {
      throw broken(file, e.reason());
    } catch (ZipException e) {
      throw broken(file, "is a damaged zip; open it in Word and save it again");
    } catch (IllegalArgumentException e) {
      throw broken(file, String.valueOf(e.getMessage()));
    } finally {
      if (!unpacked.equals(file.path())) Files.deleteIfExists(unpacked);
    }
  }

  private static boolean isPacked(SourceFile file) throws IOException {
    try (var in = Files.newInputStream(file.path())) {
      return in.read() != 'P';
    }
  }

  /** A zip is read from its end, which a stream does not have. */
  private static Path unpacked(SourceFile file) throws IOException, BrokenArticleException {
    var copy = Files.createTempFile("willowbark", ".docx");
    Files.write(copy, file.readArticle());
    return copy;
  }

  private static String otherKind(DocxPackage parts) {
    if (parts.hasType("sheet.main+xml") || parts.has("xl/workbook.xml"))
      return "is an Excel workbook; save its sheets as CSV";
    if (parts.hasType("presentation.main+xml") || parts.has("ppt/presentation.xml"))
      return "is a PowerPoint presentation; save it as PDF";
    if (parts.has("META-INF/container.xml")) return "is an e-book (EPUB); save it as .docx or PDF";
    if (parts.has("META-INF/manifest.xml") && parts.has("content.xml"))
      return "is an OpenDocument file (.odt); save it as .docx";
    return parts.has("word/document.xml")
        ? "does not say which of its parts is the text; open it in Word and save it again"
        : "is a zip without a Word text; unpack it, or save it as .docx";
  }

  private static BrokenArticleException broken(SourceFile file, String reason) {
    return new BrokenArticleException(file.path(), 0, reason);
  }
}
