package org.willowbark.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.About;
import org.willowbark.article.Article;
import org.willowbark.article.Passage;
import org.willowbark.article.ReadingLevel;
import org.willowbark.article.Section;
import org.willowbark.http.TextBlock.Stretch;
import org.willowbark.query.Span;

/** What our own page of an article shows. */
public final class ArticlePage {
  private static final int LEVEL_MIN = 2;
  private static final int LEVEL_MAX = 4;
  private static final int ANSWER_MAX_CHARS = 15;

  private final Article article;
  private final @Nullable Passage passage;
  private final Optional<Span> answer;
  private final boolean isPassageGone;

  /**
   * A page of an article.
   *
   * @param passage what to mark in it, or null
   * @param answer the sentence of the passage's text that answers
   * @param isPassageGone whether a passage was asked for that the article says no longer
   */
  ArticlePage(
      Article article, @Nullable Passage passage, Optional<Span> answer, boolean isPassageGone) {
    this.article = article;
    this.passage = passage;
    this.answer = answer;
    this.isPassageGone = isPassageGone;
  }

  /** How hard it is to read; null where that can't be told. */
  public @Nullable ReadingLevel readingLevel() {
    return ReadingLevel.of(article).orElse(null);
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
    var text = article.sections().get(section).text();
    if (passage == null) return TextBlock.of(text, Stretch.NOTHING, Stretch.NOTHING);
    int start = passage.start() - article.startOf(section);
    return TextBlock.of(
        text,
        new Stretch(start, start + passage.text().length()),
        answer
            .map(it -> new Stretch(start + it.start(), start + it.end()))
            .orElse(Stretch.NOTHING));
  }

  /**
   * The sentence that an address names, such as {@code 12-80}; nothing if the passage has no such
   * stretch: addresses are edited, and articles change.
   */
  static Optional<Span> findAnswer(@Nullable String named, Passage passage) {
    int dash = named == null ? -1 : named.indexOf('-');
    if (named == null || dash < 1 || named.length() > ANSWER_MAX_CHARS) return Optional.empty();
    try {
      int start = Integer.parseInt(named, 0, dash, 10);
      int end = Integer.parseInt(named, dash + 1, named.length(), 10);
      boolean isIn = start >= 0 && start < end && end <= passage.text().length();
      return isIn ? Optional.of(new Span(start, end)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
