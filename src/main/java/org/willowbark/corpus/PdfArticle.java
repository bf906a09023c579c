package org.willowbark.corpus;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.willowbark.article.About;
import org.willowbark.article.Article;

/** Puts an article together from a PDF's pages, tags and properties. */
final class PdfArticle {
  private PdfArticle() {}

  /**
   * @throws BrokenArticleException if it has no text, or its text makes no article
   */
  static Article of(PDDocument document, SourceFile file, PdfBudget budget)
      throws IOException, BrokenArticleException {
    var pages = PdfPageReader.read(document, budget);
    if (pages.stream().allMatch(page -> page.runs().isEmpty()))
      throw new BrokenArticleException(
          file.path(), 0, "has no text layer; recognise its text (OCR) first");
    var rows = pages.stream().flatMap(PdfArticle::rows).toList();
    var lines = rows.stream().flatMap(page -> page.rows().stream()).flatMap(List::stream).toList();
    var typography = new Typography(lines);
    var joiner = new LineJoiner(lines);
    List<TextBlock> blocks = List.of();
    List<About.Picture> pictures = List.of();
    var tree = StructureTree.read(document, budget);
    if (tree != null) {
      var tagged = new TaggedBlocks(pages, typography, joiner);
      if (tagged.read(tree)) {
        blocks = tagged.blocks();
        pictures = tagged.pictures();
      }
    }
    if (blocks.isEmpty()) blocks = LayoutBlocks.of(ordered(rows, typography), typography, joiner);
    return article(document, file, blocks, pictures);
  }

  /** Text on its side comes after the rest of its page, by itself. */
  private static Stream<RunningLines.Rows> rows(PdfPage page) {
    return page.runsByDirection().stream()
        .map(runs -> new RunningLines.Rows(page.height(), TextRows.of(runs, page.number())));
  }

  private static List<TextLine> ordered(List<RunningLines.Rows> pages, Typography typography) {
    return RunningLines.removed(pages).stream()
        .map(page -> Footnotes.removed(page.rows(), typography))
        .flatMap(page -> PageLayout.inReadingOrder(page).stream())
        .toList();
  }

  private static Article article(
      PDDocument document, SourceFile file, List<TextBlock> blocks, List<About.Picture> pictures)
      throws BrokenArticleException {
    var stated = PdfProperties.of(document);
    var titled = TitledBlocks.of(blocks, stated.title(), file.stem());
    var id = file.stem();
    try {
      return new Article(
          id,
          titled.title(),
          stated.about().pictures(pictures).build(),
          BlockSections.of(titled.blocks(), id, true));
    } catch (IllegalArgumentException e) {
      throw new BrokenArticleException(file.path(), 0, String.valueOf(e.getMessage()));
    }
  }
}
