package org.willowbark.corpus;

import java.io.IOException;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.willowbark.article.Article;

/**
 * Markdown (CommonMark with tables), its metadata in YAML between two lines of {@code ---} at the
 * top.
 */
final class MarkdownFormat implements Format {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  @Override
  public String label() {
    return "Markdown (.md)";
  }

  @Override
  public boolean reads(Head head) {
    return !head.isBinary() && (head.nameEndsWith(".md") || head.nameEndsWith(".markdown"));
  }

  @Override
  public void read(SourceFile file, Output out) throws IOException, BrokenArticleException {
    out.article(article(file, file.readText()));
  }

  private static Article article(SourceFile file, String text) throws BrokenArticleException {
    var page = FrontMatter.split(text);
    FrontMatter matter;
    try {
      matter = FrontMatter.parse(page.matter());
    } catch (FrontMatter.BrokenException e) {
      throw new BrokenArticleException(file.path(), e.line() + 1, e.reason());
    }
    try {
      var id = matter.text("id").orElseGet(file::stem);
      var blocks = new MarkdownBlocks(new SectionBuilder(id));
      PARSER.parse(page.body()).accept(blocks);
      var title = matter.text("title").or(blocks::title).orElseGet(file::stem);
      return new Article(id, title, matter.about(), blocks.sections());
    } catch (FrontMatter.BrokenException e) {
      throw new BrokenArticleException(file.path(), e.line() + 1, e.reason());
    } catch (StackOverflowError e) {
      throw new BrokenArticleException(file.path(), 0, "is nested too deeply to be read");
    } catch (IllegalArgumentException e) {
      throw new BrokenArticleException(file.path(), 1, String.valueOf(e.getMessage()));
    }
  }
}
