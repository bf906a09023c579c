package org.willowbark.http;

import java.util.ArrayList;
import java.util.List;
import org.willowbark.article.About;
import org.willowbark.article.Article;
import org.willowbark.article.Section;

/** What our own page of an article shows. */
public final class ArticlePage {
  private final Article article;

  /** A paragraph, or the items of a list. */
  public record Block(List<String> lines, boolean isList) {}

  ArticlePage(Article article) {
    this.article = article;
  }

  public String title() {
    return article.title();
  }

  public About about() {
    return article.about();
  }

  public List<Section> sections() {
    return article.sections();
  }

  /** The sections that have a heading to lead to. */
  public List<Section> contents() {
    return article.sections().stream().filter(section -> !section.anchor().isEmpty()).toList();
  }

  /** How deep the section's heading stands, 2 to 4, as in {@code <h2>}. */
  public int level(Section section) {
    return Math.clamp(section.path().size() + 1L, 2, 4);
  }

  /** The section's paragraphs and lists. */
  public List<Block> blocks(Section section) {
    var blocks = new ArrayList<Block>();
    for (var block : section.text().split("\n\n")) {
      var paragraph = new ArrayList<String>();
      var items = new ArrayList<String>();
      for (var line : block.split("\n")) {
        if (line.stripLeading().startsWith("- ")) {
          items.add(line.stripLeading().substring(2));
        } else {
          paragraph.add(line);
        }
      }
      if (!paragraph.isEmpty()) blocks.add(new Block(paragraph, false));
      if (!items.isEmpty()) blocks.add(new Block(items, true));
    }
    return blocks;
  }
}
