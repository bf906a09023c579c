package org.willowbark.article;

import java.util.List;

/**
 * One article as a publisher trusts it, cleaned of its file format.
 *
 * <p>All offsets of its passages count UTF-16 characters of {@link #text()}.
 *
 * @param id unique among all articles of an index; any printable text without white space
 * @param sections in reading order; a lead without heading comes first with an empty path
 */
public record Article(String id, String title, About about, List<Section> sections) {
  /** The longest id that an index stores as a key. */
  public static final int ID_LENGTH_MAX_CHARS = 512;

  private static final String BETWEEN_SECTIONS = "\n\n";

  public Article {
    if (id.isBlank() || id.length() > ID_LENGTH_MAX_CHARS || !isOneWord(id)) {
      throw new IllegalArgumentException(
          "an article id is 1 to %d characters without white space or control characters, got \"%s\""
              .formatted(ID_LENGTH_MAX_CHARS, shortened(id)));
    }
    if (title.isBlank()) throw new IllegalArgumentException("article " + id + " has no title");
    if (sections.isEmpty()) throw new IllegalArgumentException("article " + id + " has no text");
    sections = List.copyOf(sections);
  }

  /** The same article, at this address. */
  public Article at(String url) {
    return new Article(id, title, about.at(url), sections);
  }

  /** The sections' texts in order, a blank line between them; headings are not part of it. */
  public String text() {
    return String.join(BETWEEN_SECTIONS, sections.stream().map(Section::text).toList());
  }

  /** Where the text of the section with this index starts in {@link #text()}. */
  public int startOf(int section) {
    int start = 0;
    for (int i = 0; i < section; i++) {
      start += sections.get(i).text().length() + BETWEEN_SECTIONS.length();
    }
    return start;
  }

  private static boolean isOneWord(String id) {
    return id.codePoints().noneMatch(c -> Character.isWhitespace(c) || isHidden(c));
  }

  /** Half a surrogate pair, a control character, or one that turns the direction of writing. */
  private static boolean isHidden(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200b
        || c == 0xfeff;
  }

  private static String shortened(String id) {
    return id.length() <= 60 ? id : id.substring(0, 60) + "...";
  }
}
