package org.willowbark.corpus;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.willowbark.article.Section;

/** Gathers the blocks of an article into sections as its headings come by. */
final class SectionBuilder {
  /** Those of the Latin, Greek and Cyrillic scripts; in others a mark makes another letter. */
  private static final Pattern ACCENTS = Pattern.compile("[\u0300-\u036f]");

  private static final int ANCHOR_LENGTH_MAX_CHARS = 200;

  private record Level(int level, String heading, String anchor) {}

  private final String articleId;
  private final List<Section> sections = new ArrayList<>();
  private final List<Level> open = new ArrayList<>();
  private final UniqueNames anchors = new UniqueNames();
  private final StringBuilder text = new StringBuilder();

  SectionBuilder(String articleId) {
    this.articleId = articleId;
  }

  /**
   * A heading of this level, 1 the outermost, ends the section before it; a blank one only ends it.
   */
  void heading(int level, String heading) {
    heading(level, heading, "");
  }

  /**
   * The same for a heading that has a place of its own on its page.
   *
   * @param id the fragment that leads to it; where it is empty, or taken, one is made from the
   *     heading
   */
  void heading(int level, String heading, String id) {
    if (!startsSection(level, heading)) return;
    var anchor = isFragment(id) && anchors.add(id) ? id : anchor(heading, anchors);
    open.add(new Level(level, heading, anchor));
  }

  /**
   * The same, reached by this fragment; a second section with the same gets {@code &part=2}, which
   * PDF viewers pass over.
   */
  void headingAt(String fragment, int level, String heading) {
    if (!startsSection(level, heading)) return;
    var anchor = fragment;
    for (int i = 2; !anchors.add(anchor); i++) anchor = fragment + "&part=" + i;
    open.add(new Level(level, heading, anchor));
  }

  private boolean startsSection(int level, String heading) {
    finishSection();
    while (!open.isEmpty() && open.getLast().level >= level) open.removeLast();
    return !heading.isBlank();
  }

  /** A paragraph or a whole list, its items a line each. */
  void block(String block) {
    if (block.isBlank()) return;
    if (!text.isEmpty()) text.append("\n\n");
    text.append(block.strip());
  }

  /** The sections that have text. */
  List<Section> sections() {
    finishSection();
    return List.copyOf(sections);
  }

  private void finishSection() {
    if (text.isEmpty()) return;
    var path = open.stream().map(Level::heading).toList();
    var anchor = open.isEmpty() ? "" : open.getLast().anchor;
    sections.add(
        new Section(articleId + "#" + (sections.size() + 1), path, anchor, text.toString()));
    text.setLength(0);
  }

  private static boolean isFragment(String id) {
    return !id.isEmpty()
        && id.length() <= ANCHOR_LENGTH_MAX_CHARS
        && id.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
  }

  /** The fragment for a heading, told apart from those taken, and taken with it. */
  static String anchor(String heading, UniqueNames taken) {
    return taken.distinct(slug(heading));
  }

  /** A heading as a URL fragment: lower case, words joined by hyphens. */
  private static String slug(String heading) {
    var parted = Normalizer.normalize(heading, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var plain = Normalizer.normalize(ACCENTS.matcher(parted).replaceAll(""), Normalizer.Form.NFKC);
    var slug = new StringBuilder(plain.length());
    plain
        .codePoints()
        .filter(c -> c != '\'' && c != '\u2019')
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)
                  || Character.getType(c) == Character.NON_SPACING_MARK) {
                slug.appendCodePoint(c);
              } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
              }
            });
    if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') slug.setLength(slug.length() - 1);
    return slug.isEmpty() ? "section" : slug.toString();
  }
}
