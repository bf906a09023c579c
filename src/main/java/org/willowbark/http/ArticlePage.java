package org.willowbark.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.About;
import org.willowbark.article.Article;
import org.willowbark.article.Passage;
import org.willowbark.article.Section;

/** What our own page of an article shows. */
public final class ArticlePage {
  private static final int LEVEL_MIN = 2;
  private static final int LEVEL_MAX = 4;

  private final Article article;
  private final @Nullable Passage passage;
  private final boolean isPassageGone;

  /**
   * A page of an article.
   *
   * @param passage what to mark in it, or null
   * @param isPassageGone whether a passage was asked for that the article says no longer
   */
  ArticlePage(Article article, @Nullable Passage passage, boolean isPassageGone) {
    this.article = article;
    this.passage = passage;
    this.isPassageGone = isPassageGone;
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

  /** Whether the reader was led to a passage that is there no longer. */
  public boolean isPassageGone() {
    return isPassageGone;
  }

  /** Where its publisher has it, or null. */
  public @Nullable String elsewhere() {
    var url = about().url();
    return url.startsWith("https://") || url.startsWith("http://") ? url : null;
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
  public List<Heading> headings(int section) {
    var before = section == 0 ? List.<String>of() : article.sections().get(section - 1).path();
    var own = article.sections().get(section);
    var path = own.path();
    int shared = 0;
    while (shared < Math.min(path.size() - 1, before.size())
        && path.get(shared).equals(before.get(shared))) shared++;
    var headings = new ArrayList<Heading>();
    for (int i = shared; i < path.size(); i++) {
      boolean isOwn = i == path.size() - 1;
      headings.add(
          new Heading(Math.min(LEVEL_MIN + i, LEVEL_MAX), path.get(i), isOwn ? own.anchor() : ""));
    }
    return headings;
  }

  /** The paragraphs and lists of a section. */
  public List<TextBlock> blocks(int section) {
    int start = article.startOf(section);
    return TextBlock.of(
        article.sections().get(section).text(),
        passage == null ? 0 : passage.start() - start,
        passage == null ? 0 : passage.end() - start);
  }
}
