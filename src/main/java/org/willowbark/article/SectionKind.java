package org.willowbark.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a section tells of its subject, by what its heading says; so that a question about a
 * treatment can meet the sections on treatment.
 */
public enum SectionKind {
  WHAT_IT_IS,
  CAUSES,
  SYMPTOMS,
  TESTS,
  TREATMENT,
  SELF_CARE,
  OUTLOOK,
  PREVENTION,
  SIDE_EFFECTS,
  WHEN_TO_GET_HELP,
  /** None of these, or nothing that the heading says. */
  OTHER;

  private static final Map<String, SectionKind> BY_CODE =
      Stream.of(values()).collect(Collectors.toMap(SectionKind::code, kind -> kind));

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** As an index and an address write it: {@code self-care}. */
  public String code() {
    return code;
  }

  /** The kind with this code, if there is one. */
  public static Optional<SectionKind> ofCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /**
   * The kind that a heading tells of, or a question that is worded like one: "How is it treated?"
   *
   * @param heading in English or Spanish; names of illnesses are best left out, as they may hold a
   *     word such as "drug"
   */
  public static SectionKind of(String heading) {
    return HeadingCues.LISTED.kindOf(heading);
  }

  /** Whether these words say what kind of section it is, and nothing else: "side effects". */
  public static boolean isCue(String words) {
    return HeadingCues.LISTED.isCue(words);
  }

  /**
   * The kind of the section that a passage stands in: by its own heading, else by the nearest above
   * that tells. The lead of an article says what its subject is. What no heading tells, the title
   * may: in "Blood tests" the section "Making sense of your results" is about tests.
   */
  public static SectionKind of(Article article, Passage passage) {
    return of(article.title(), passage.path(), article.sections().size() > 1);
  }

  private static SectionKind of(String title, List<String> path, boolean hasOtherSections) {
    if (path.isEmpty() && hasOtherSections) return WHAT_IT_IS;
    for (var heading : path.reversed()) {
      var kind = of(without(title, heading));
      if (kind != OTHER) return kind;
    }
    var kind = of(title);
    return kind == WHAT_IT_IS ? OTHER : kind;
  }

  /** A heading often names the article's subject, and that may hold a cue: "Pain medicines". */
  private static String without(String title, String heading) {
    int at = heading.toLowerCase(Locale.ROOT).indexOf(title.toLowerCase(Locale.ROOT));
    // Lower case may be longer than upper in some scripts; such a heading is taken as it is.
    if (at < 0 || at + title.length() > heading.length()) return heading;
    var rest = heading.substring(0, at) + " " + heading.substring(at + title.length());
    return rest.isBlank() ? heading : rest;
  }
}
