package org.willowbark.corpus;

import java.util.List;
import org.willowbark.article.About;
import org.willowbark.article.Article;
import org.willowbark.article.Section;

/**
 * An article as it may be kept: characters that nobody can see are taken out of its texts, and what
 * no article has is refused. Every format's articles pass through here.
 */
final class Mended {
  private static final int TITLE_LENGTH_MAX_CHARS = 2_000;
  private static final int FIELD_LENGTH_MAX_CHARS = 20_000;
  private static final int TEXT_LENGTH_MAX_CHARS = SourceFile.TEXT_SIZE_MAX_BYTES;
  private static final int SECTIONS_MAX = 20_000;
  private static final int NAMES_MAX = 1_000;

  private Mended() {}

  /**
   * The article itself where nothing is wrong with it.
   *
   * @throws IllegalArgumentException where it can't be kept
   */
  static Article article(Article article) {
    var id = article.id();
    check(id, "its title", article.title(), TITLE_LENGTH_MAX_CHARS);
    checkCount(id, "sections", article.sections(), SECTIONS_MAX);
    long length = 0;
    boolean isClean = isClean(article.title());
    for (var section : article.sections()) {
      length += section.text().length();
      check(id, "the id of a section", section.id(), Article.ID_LENGTH_MAX_CHARS);
      for (var heading : section.path()) check(id, "a heading", heading, TITLE_LENGTH_MAX_CHARS);
      isClean &= isClean(section.id()) && isClean(section.text());
      for (var heading : section.path()) isClean &= isClean(heading);
    }
    if (length > TEXT_LENGTH_MAX_CHARS) {
      throw new IllegalArgumentException(
          "article %s has over %,d characters".formatted(id, TEXT_LENGTH_MAX_CHARS));
    }
    check(id, article.about());
    if (isClean && isClean(article.about())) return article;
    return new Article(id, clean(article.title()), clean(article.about()), sections(article));
  }

  private static List<Section> sections(Article article) {
    return article.sections().stream()
        .filter(section -> !clean(section.text()).isBlank())
        .map(
            section ->
                new Section(
                    clean(section.id()),
                    section.path().stream().map(Mended::clean).toList(),
                    section.anchor(),
                    clean(section.text())))
        .toList();
  }

  private static void check(String id, About about) {
    check(id, "its summary", about.summary(), FIELD_LENGTH_MAX_CHARS);
    check(id, "its url", about.url(), FIELD_LENGTH_MAX_CHARS);
    check(id, "its publisher", about.publisher(), TITLE_LENGTH_MAX_CHARS);
    checkCount(id, "synonyms", about.alsoCalled(), NAMES_MAX);
    checkCount(id, "topics", about.topics(), NAMES_MAX);
    checkCount(id, "authors", about.authors(), NAMES_MAX);
    for (var name : about.alsoCalled()) check(id, "a synonym", name, TITLE_LENGTH_MAX_CHARS);
    for (var topic : about.topics()) check(id, "a topic", topic, TITLE_LENGTH_MAX_CHARS);
  }

  private static About clean(About about) {
    return About.builder()
        .summary(clean(about.summary()))
        .url(clean(about.url()))
        .publisher(clean(about.publisher()))
        .language(clean(about.language()))
        .audience(clean(about.audience()))
        .topics(clean(about.topics()))
        .alsoCalled(clean(about.alsoCalled()))
        .authors(clean(about.authors()))
        .reviewers(clean(about.reviewers()))
        .sources(about.sources().stream().map(Mended::source).toList())
        .pictures(about.pictures().stream().map(Mended::picture).toList())
        .written(about.written())
        .updated(about.updated())
        .lastReviewed(about.lastReviewed())
        .build();
  }

  private static boolean isClean(About about) {
    return isClean(about.summary())
        && isClean(about.url())
        && isClean(about.publisher())
        && isClean(about.language())
        && isClean(about.audience())
        && about.topics().stream().allMatch(Mended::isClean)
        && about.alsoCalled().stream().allMatch(Mended::isClean)
        && about.authors().stream().allMatch(Mended::isClean)
        && about.reviewers().stream().allMatch(Mended::isClean)
        && about.sources().stream().allMatch(it -> it.equals(source(it)))
        && about.pictures().stream().allMatch(it -> it.equals(picture(it)));
  }

  private static About.Source source(About.Source source) {
    return new About.Source(clean(source.organisation()), clean(source.title()));
  }

  private static About.Picture picture(About.Picture picture) {
    return new About.Picture(clean(picture.alternative()), clean(picture.caption()));
  }

  private static void check(String id, String what, String text, int lengthMaxChars) {
    if (text.length() > lengthMaxChars) {
      throw new IllegalArgumentException(
          "article %s: %s has over %,d characters".formatted(id, what, lengthMaxChars));
    }
  }

  private static void checkCount(String id, String what, List<?> list, int countMax) {
    if (list.size() > countMax) {
      throw new IllegalArgumentException(
          "article %s has over %,d %s".formatted(id, countMax, what));
    }
  }

  private static List<String> clean(List<String> texts) {
    return texts.stream().map(Mended::clean).toList();
  }

  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x7f) continue;
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (isUnwanted(c)) {
        return false;
      }
    }
    return true;
  }

  private static String clean(String text) {
    if (isClean(text)) return text;
    var clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (Character.isSupplementaryCodePoint(c)) i++;
      if (Character.getType(c) == Character.SURROGATE) {
        clean.append('\uFFFD');
      } else if (isLineEnd(c)) {
        if (c != '\r' || i + 1 == text.length() || text.charAt(i + 1) != '\n') clean.append('\n');
      } else if (!isUnwanted(c)) {
        clean.appendCodePoint(c);
      }
    }
    return clean.toString().strip();
  }

  /** Those of old systems, and new pages. */
  private static boolean isLineEnd(int c) {
    return c == '\r' || c == '\f' || c == 0x0b || c == 0x85;
  }

  /** Line feeds and tabulators are wanted, soft hyphens and marks of direction are not. */
  private static boolean isUnwanted(int c) {
    return c != '\n'
        && c != '\t'
        && (Character.isISOControl(c)
            || Character.getType(c) == Character.SURROGATE
            || Printable.isInvisible(c));
  }
}
