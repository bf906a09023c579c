package org.willowbark.http;

import java.util.ArrayList;
import java.util.List;
import org.willowbark.article.About;
import org.willowbark.article.Article;
import org.willowbark.article.Section;

/** What our own page of an article shows. */
public final class ArticlePage {
  private static final int LEVEL_MIN = 2;
  private static final int LEVEL_MAX = 4;

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

  /**
   * A heading to show.
   *
   * @param level 2 to 4, as in {@code <h2>}
   * @param anchor empty where the heading has no text of its own below it
   */
  public record Heading(int level, String text, String anchor) {}

  /** The outermost headings; each leads to the first text below it. */
  public List<Heading> contents() {
    var contents = new ArrayList<Heading>();
    for (var section : article.sections()) {
      if (section.path().isEmpty()) continue;
      var top = section.path().getFirst();
      if (contents.isEmpty() || !contents.getLast().text().equals(top)) {
        contents.add(new Heading(LEVEL_MIN, top, section.anchor()));
      }
    }
    return contents;
  }

  /** The headings that stand above a section and not already above the one before it. */
  public List<Heading> headings(Section section) {
    int index = article.sections().indexOf(section);
    var before = index == 0 ? List.<String>of() : article.sections().get(index - 1).path();
    var path = section.path();
    int shared = 0;
    while (shared < Math.min(path.size() - 1, before.size())
        && path.get(shared).equals(before.get(shared))) shared++;
    var headings = new ArrayList<Heading>();
    for (int i = shared; i < path.size(); i++) {
      boolean isOwn = i == path.size() - 1;
      headings.add(
          new Heading(
              Math.min(LEVEL_MIN + i, LEVEL_MAX), path.get(i), isOwn ? section.anchor() : ""));
    }
    return headings;
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
