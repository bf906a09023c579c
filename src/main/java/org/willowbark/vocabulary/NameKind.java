package org.willowbark.vocabulary;

/**
 * What sort of name it is for its concept, and with it how strongly a search may add it beside the
 * words that were typed (weight 1).
 *
 * <p>The weights keep every synonym below the typed words, and a mere description below a true
 * name. Tuned on NFCorpus and MEDIQA-2019 train questions and on LiveQA as typed: true names at 0.6
 * lose up to 0.003 of nDCG@10 against 0.9 on each of them, at 1 they push out what was typed; what
 * descriptions, abbreviations and brands count makes no difference above 0.001 there, so they are
 * ordered by how surely the name means the same.
 */
public enum NameKind {
  /** The name that a plain-language article would carry as its title. */
  PREFERRED("name", 0.9f),
  /** Used by clinicians and textbooks for exactly this. */
  CLINICAL("clinical", 0.9f),
  /** An everyday name for exactly this. */
  LAY("lay", 0.85f),
  /** How somebody without a name for it describes it: evidence, not identity. */
  DESCRIBED("described", 0.5f),
  /** Short form; may depend on case and on other words of the question. */
  ABBREVIATION("abbreviation", 0.7f),
  /** A trade name of a medicine. */
  BRAND("brand", 0.7f),
  /** Named after a person or a place. */
  EPONYM("eponym", 0.8f),
  /** A frequent misspelling: understood, never added. */
  SPELLING("spelling", 0),
  /** Outdated: understood, never added. */
  DATED("dated", 0),
  /** Demeaning: understood, never added or shown. */
  OFFENSIVE("offensive", 0);

  private final String label;
  private final float weight;

  NameKind(String label, float weight) {
    this.label = label;
    this.weight = weight;
  }

  /** As the lexicon and the command line print it. */
  public String label() {
    return label;
  }

  /**
   * How much a match of this name counts against the typed words, 0 to 1; 0 means that it is never
   * added.
   */
  public float weight() {
    return weight;
  }

  /** Whether having typed this name says what is meant, rather than suggests it. */
  public boolean identifies() {
    return this != DESCRIBED;
  }
}
