package org.willowbark.query;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.willowbark.article.SectionKind;

/** By what the articles that were found can be narrowed down. */
public enum Facet {
  /** What an article is filed under. */
  TOPIC,
  /** What a passage's section tells of; the one facet that passages of an article differ in. */
  SECTION_TYPE,
  AUDIENCE,
  PUBLISHER,
  /** How long ago at most the article's content was checked. */
  REVIEWED_WITHIN;

  /** Longer names are told apart by their beginning alone. */
  public static final int CODE_LENGTH_MAX_CHARS = 80;

  private final String field = name().toLowerCase(Locale.ROOT);

  /** The name of the field of a request that holds its codes: {@code section_type}. */
  public String field() {
    return field;
  }

  /** All its codes in the order to show them in, if they do not depend on the articles. */
  public List<String> fixedCodes() {
    return switch (this) {
      case TOPIC, AUDIENCE, PUBLISHER -> List.of();
      case SECTION_TYPE ->
          Stream.of(SectionKind.values())
              .filter(kind -> kind != SectionKind.OTHER)
              .map(SectionKind::code)
              .toList();
      case REVIEWED_WITHIN -> Stream.of(ReviewAge.values()).map(ReviewAge::code).toList();
    };
  }

  /**
   * A name as an address writes it: small letters and digits of any script without accents, a
   * hyphen for everything else; "Back & Spine" is {@code back-spine}. A code's code is itself.
   *
   * @return nothing if the name has neither letters nor digits
   */
  public static String code(String name) {
    var code = new StringBuilder();
    var plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    boolean isBetween = false;
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        if (isBetween && !code.isEmpty()) code.append('-');
        isBetween = false;
        if (code.length() + Character.charCount(c) > CODE_LENGTH_MAX_CHARS) break;
        code.appendCodePoint(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '\u2019') {
        isBetween = true;
      }
    }
    return code.toString();
  }

  /** A name as readers see it: what its publisher wrote, or the words of what is only a code. */
  public static String label(String name) {
    if (name.isEmpty() || !name.equals(code(name))) return name;
    var words = name.replace('-', ' ');
    int first = words.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + words.substring(Character.charCount(first));
  }
}
