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
      default -> false;
    };
  }

  /** Those that a reader sees most. */
  static List<Pages> main() {
    return List.of(HOME, RESULTS, ARTICLE);
  }
}
