package org.willowbark.index.lucene;

/** The fields of the index's two kinds of documents. */
final class Fields {
  // A passage's document.

  /**
   * Everything that a passage is found by: its text, then its headings, its article's title and
   * other names. The text comes first, so that offsets of matches in it are offsets in the passage.
   */
  static final String WORDS = "words";

  /** The article's title and its subject's other names: what all of the article is about. */
  static final String TITLE_WORDS = "title-words";

  /** The headings above the passage: what this part of the article is about. */
  static final String HEADING_WORDS = "heading-words";

  /** The text's words as they are spelled. */
  static final String SPELLED = "spelled";

  /** Where the passage lies in the space of meanings. */
  static final String MEANING = "meaning";

  static final String ARTICLE = "article";

  /** The code of the {@link org.willowbark.article.SectionKind}; missing where it is none. */
  static final String KIND = "kind";

  // What passages can be filtered by beside it; see FacetFields.
  static final String TOPIC = "topic";
  static final String AUDIENCE = "audience";
  static final String FACET_PUBLISHER = "publisher-code";

  /** The day of the last review, as days since 1970. */
  static final String REVIEWED_DAY = "reviewed-day";

  /** What a {@link org.willowbark.index.Hit} tells of the passage; see {@link HitFacts}. */
  static final String HIT_FACTS = "hit-facts";

  // Stored only.
  static final String TEXT = "text";
  static final String PATH = "path";
  static final String ANCHOR = "anchor";
  static final String LEAD_IN = "lead-in";
  static final String START = "start";
  static final String TITLE = "title";
  static final String URL = "url";
  static final String PUBLISHER = "publisher";
  static final String REVIEWED = "reviewed";
  static final String LANGUAGE = "language";

  /** The reading level in tenths of a school grade; missing where it can't be told. */
  static final String GRADE = "grade";

  // An article's own document.

  /** The article's id; only these documents have it. */
  static final String RECORD = "record";

  /** The whole article as JSON, stored. */
  static final String CONTENT = "content";

  // What a list of articles shows of it.
  static final String RECORD_TITLE = "record-title";
  static final String RECORD_NAMES = "record-names";
  static final String RECORD_LANGUAGE = "record-language";
  static final String RECORD_URL = "record-url";
  static final String RECORD_PUBLISHER = "record-publisher";
  static final String RECORD_REVIEWED = "record-reviewed";
  static final String RECORD_GRADE = "record-grade";

  /** Only the articles have it whose passages were embedded: one of the two numbers below. */
  static final String HAS_MEANINGS = "has-meanings";

  static final long ALL_MEANINGS = 1;

  /** The model made nothing of at least one passage. */
  static final long SOME_MEANINGS = 2;

  /** By what the article and its sections are told from others that say the same. */
  static final String PRINTS = "prints";

  static final String HASH = "hash";
  static final String SOURCE = "source";

  /** Stands between the headings of a stored path, and between names. */
  static final String PATH_SEPARATOR = "\u001f";

  private Fields() {}
}
