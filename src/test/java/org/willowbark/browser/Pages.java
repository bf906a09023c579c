package org.willowbark.browser;

import java.util.List;

/** Every state that a reader can find a page in, by its address. */
enum Pages {
  HOME("/"),
  RESULTS("/search?q=shooting+pain+down+the+back+of+my+leg"),
  CORRECTED("/search?q=siatica+pain"),
  TYPED("/search?q=sciatica&wording=typed"),
  LATER_RESULTS("/search?q=pain&offset=10"),
  BEYOND_THE_LAST("/search?q=sciatica&offset=900"),
  FILTERED("/search?q=back+pain&topic=nerves&section_type=treatment&sort=reviewed"),
  FILTERED_IN_SPANISH("/search?q=back+pain&topic=nerves&lang=es"),
  NOTHING_PASSES("/search?q=heartburn&topic=mental-health"),
  SPANISH("/search?q=sciatica&lang=es"),
  NOTHING("/search?q=zzzzqqq"),
  EMPTY_QUESTION("/search?q="),
  LONG_QUESTION("/search?q=" + "pain ".repeat(100).replace(' ', '+')),
  NOT_FOUND("/nowhere"),
  MISTAKEN_FILTER("/search?q=pain&topic=nowhere"),
  URGENT("/search?q=chest+pain+in+my+left+arm"),
  URGENT_IN_SPANISH("/search?q=dolor+en+el+pecho&lang=es"),
  CRISIS("/search?q=i+want+to+die"),
  MISTAKEN_IN_A_CRISIS("/search?q=i+want+to+die&limit=x"),
  NEGATED("/search?q=back+pain+without+leg+pain"),
  MARKED_PASSAGE("/articles/whiplash?passage=dd6275956759&answer=0-80"),
  ARTICLE("/articles/sciatica"),
  GONE_PASSAGE("/articles/sciatica?passage=none"),
  TOPICS("/topics"),
  HELP("/help"),
  SPANISH_HELP("/help?lang=es"),
  THANKS("/thanks"),
  EDITOR_LOGIN("/editor");

  private final String path;

  Pages(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }

  /** Whether many readers meet it. */
  boolean isFrequent() {
    return switch (this) {
      case HOME, RESULTS, CORRECTED, NOTHING, EMPTY_QUESTION, NOT_FOUND, ARTICLE, TOPICS -> true;
      case MISTAKEN_FILTER, URGENT, CRISIS, NEGATED, MARKED_PASSAGE, EDITOR_LOGIN -> true;
      default -> false;
    };
  }

  /** Those that a reader sees most. */
  static List<Pages> main() {
    return List.of(HOME, RESULTS, ARTICLE);
  }
}
