package org.willowbark.corpus;

import java.io.IOException;
import org.willowbark.article.Article;

/**
 * Plain text: titled by its first line where that stands alone, its headings, paragraphs and lists
 * told by how they are laid out. Metadata may stand at the top, as in Markdown.
 */
final class PlainTextFormat implements Format {
  @Override
  public String label() {
    return "plain text (.txt)";
  }

  @Override
  public boolean reads(Head head) {
    boolean isNamedSo =
        head.nameEndsWith(".txt") || head.nameEndsWith(".text") || !hasEnding(head.name());
    return isNamedSo
        && !head.isBinary()
        && !head.isWebPage()
        && !head.text().isBlank()
        && !head.text().stripLeading().startsWith("<?xml");
  }

  private static boolean hasEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') + 1 && name.length() - dot <= 12;
  }

  @Override
  public void read(SourceFile file, Output out) throws IOException, BrokenArticleException {
    var page = FrontMatter.split(file.readText());
    try {
      var matter = FrontMatter.parse(page.matter());
      var id = matter.text("id").orElseGet(file::stem);
      var sections = new SectionBuilder(id);
      var stated = matter.text("title");
      var text =
          stated.isPresent()
              ? PlainTextBlocks.body(page.body(), sections)
              : PlainTextBlocks.withTitle(page.body(), sections);
      var title = stated.or(text::title).orElseGet(file::titleFromName);
      out.article(new Article(id, title, matter.about(), sections.sections()));
    } catch (FrontMatter.BrokenException e) {
      throw new BrokenArticleException(file.path(), e.line() + 1, e.reason());
    } catch (IllegalArgumentException e) {
      throw new BrokenArticleException(file.path(), 1, String.valueOf(e.getMessage()));
    }
  }
}
