package org.willowbark.suggest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.willowbark.article.SectionKind;
import org.willowbark.query.QuestionWords;
import org.willowbark.query.WordList;
import org.willowbark.vocabulary.Concept;
import org.willowbark.vocabulary.Mention;
import org.willowbark.vocabulary.Name;
import org.willowbark.vocabulary.NameKind;
import org.willowbark.vocabulary.SemanticType;
import org.willowbark.vocabulary.TextWord;
import org.willowbark.vocabulary.Vocabulary;

/** The concepts of the vocabulary that passages speak of, by each of their names. */
final class ConceptCandidates {
  /** What readers seldom ask about by itself. */
  private static final Set<SemanticType> SELDOM =
      EnumSet.of(
          SemanticType.ANATOMY,
          SemanticType.ORGANISM,
          SemanticType.SUBSTANCE,
          SemanticType.DEVICE,
          SemanticType.OTHER);

  private static final int SELDOM_HANDICAP = 8;

  /** So many letters typed of a name that is not offered are no accident. */
  private static final int UNDERSTOOD_LETTERS_MIN = 5;

  private static final int UNDERSTOOD_HANDICAP = 4;
  private static final int LATE_HANDICAP = 4;

  /** How far what nobody writes about stands behind what all do. */
  private static final int RARE_HANDICAP = 14;

  private final Vocabulary vocabulary;
  private final WordList articles;

  /** Whether a name stands in any passage; asked for again and again. */
  private final Map<String, Boolean> held = new HashMap<>();

  /** In how many titles each concept is named, by id. */
  private final Map<String, Integer> titles;

  ConceptCandidates(Vocabulary vocabulary, WordList articles, Map<String, Integer> titles) {
    this.vocabulary = vocabulary;
    this.articles = articles;
    this.titles = titles;
  }

  /** All that may be suggested of a concept; nothing if no passage has any of its true names. */
  List<Candidate> of(Concept concept) {
    var candidates = new ArrayList<Candidate>();
    if (!isHeld(concept)) return candidates;
    int handicap = handicap(concept);
    boolean isPromised = finds(concept, concept.names().getFirst());
    boolean isFirstLay = true;
    for (var name : concept.names()) {
      boolean isUsual = name.kind() == NameKind.LAY && isFirstLay;
      if (isUsual) isFirstLay = false;
      var standing = standing(name, isUsual);
      if (standing == Standing.LEFT_OUT) continue;
      // A complaint that is described is asked about as it stands; a treatment hardly is.
      boolean isAilment = QuestionShapes.AILMENTS.contains(concept.type());
      if (name.kind() == NameKind.DESCRIBED && !isAilment) continue;
      var shown =
          standing == Standing.UNDERSTOOD ? understood(concept, name) : shown(concept, name);
      if (shown.text().equals(concept.name()) ? !isPromised : !finds(concept, name)) continue;
      candidates.add(
          new Candidate(
              shown,
              name.text(),
              about(concept),
              SectionKind.OTHER,
              handicap + handicap(name.kind(), standing),
              standing == Standing.UNDERSTOOD ? lettersMin(name) : 0));
    }
    return candidates;
  }

  /** What is made of a name. */
  private enum Standing {
    /** It is offered from its first letters on. */
    OFFERED,
    /** The same, behind what articles say. */
    OFFERED_LATE,
    /** Whoever has typed much of it is shown the common name. */
    UNDERSTOOD,
    LEFT_OUT
  }

  /**
   * A name that stands in no article is a word of ours, and the more of them the lexicon has, the
   * odder they get ("wallet sciatica"). Of those only what a reader is likely to have in mind is
   * offered: the common name, the everyday name that the lexicon puts first, what is printed on the
   * box, and short forms.
   */
  private Standing standing(Name name, boolean isUsual) {
    return switch (name.kind()) {
      case PREFERRED, ABBREVIATION, SPELLING -> Standing.OFFERED;
      case BRAND -> isSaid(name.text()) ? Standing.OFFERED : Standing.OFFERED_LATE;
      case LAY, CLINICAL, EPONYM -> {
        if (isLoose(name)) yield Standing.UNDERSTOOD;
        if (isSaid(name.text())) yield Standing.OFFERED;
        yield isUsual ? Standing.OFFERED_LATE : Standing.UNDERSTOOD;
      }
      case DATED, OFFENSIVE -> Standing.UNDERSTOOD;
      case DESCRIBED -> isSaid(name.text()) ? Standing.OFFERED : Standing.LEFT_OUT;
    };
  }

  /** Whether it may stand in articles and mean something else: "sugar", "with child". */
  private static boolean isLoose(Name name) {
    var words = TextWord.of(name.text());
    return name.isConditional()
        || (!words.isEmpty() && QuestionWords.isStop(words.getFirst().plain()));
  }

  /** Whether articles say the name in these very forms: "knee paining" is not "knee pain". */
  private boolean isSaid(String name) {
    return isHeld(name)
        && TextWord.of(name).stream()
            .allMatch(word -> articles.passagesWith(word.raw().toLowerCase(Locale.ROOT)) > 0);
  }

  /** Whether some passage has the name, or another that a search for it adds. */
  private boolean finds(Concept concept, Name name) {
    if (isHeld(name.text())) return true;
    var mention = new Mention(concept, name, 0, name.text().length());
    return vocabulary.expand(mention).stream()
        .anyMatch(it -> it.concept().equals(concept) && isHeld(it.text()));
  }

  private boolean isHeld(String name) {
    return held.computeIfAbsent(name, articles::holds);
  }

  private boolean isHeld(Concept concept) {
    return concept.names().stream()
        .anyMatch(
            name -> name.kind().weight() > 0 && name.kind().identifies() && isHeld(name.text()));
  }

  /** What all candidates have in common that are about a concept as such. */
  static String about(Concept concept) {
    return "concept " + concept.id();
  }

  /** How many points it stands behind the concept that most is written about. */
  int handicap(Concept concept) {
    int passages = Integer.MAX_VALUE;
    for (var word : TextWord.of(concept.name()))
      passages = Math.min(passages, articles.passagesWith(word.raw().toLowerCase(Locale.ROOT)));
    double known = 1.5 * log2(titles.getOrDefault(concept.id(), 0)) + 0.6 * log2(passages);
    int behind = RARE_HANDICAP - (int) Math.min(RARE_HANDICAP, Math.round(known));
    return behind + (SELDOM.contains(concept.type()) ? SELDOM_HANDICAP : 0);
  }

  /** Of names that fit alike, the common one is shown. */
  private static int handicap(NameKind kind, Standing standing) {
    if (standing == Standing.UNDERSTOOD) return UNDERSTOOD_HANDICAP;
    int late = standing == Standing.OFFERED_LATE ? LATE_HANDICAP : 0;
    return late
        + switch (kind) {
          case PREFERRED -> 0;
          case LAY, CLINICAL, EPONYM, ABBREVIATION, SPELLING, DATED, OFFENSIVE -> 2;
          case BRAND -> 4;
          case DESCRIBED -> 6;
        };
  }

  private static double log2(int count) {
    return Math.log1p(count) / Math.log(2);
  }

  /**
   * What is shown where this name fits: an everyday name as it stands with the common one beside
   * it, else the common one with the clinical name. What is outdated, demeaning or misspelled is
   * never shown.
   */
  private static Suggestion shown(Concept concept, Name name) {
    if (name.isConditional()) return beside(concept.name(), clinical(concept));
    return switch (name.kind()) {
      case LAY, BRAND -> beside(name.text(), concept.name());
      case DESCRIBED -> beside(name.text(), "");
      case CLINICAL, EPONYM, ABBREVIATION -> beside(concept.name(), name.text());
      case PREFERRED, SPELLING, DATED, OFFENSIVE -> beside(concept.name(), clinical(concept));
    };
  }

  private static int lettersMin(Name name) {
    return Math.min(UNDERSTOOD_LETTERS_MIN, name.text().length());
  }

  /** The common name with the typed one beside it, so that a reader sees why. */
  private static Suggestion understood(Concept concept, Name name) {
    boolean isShown = name.kind() != NameKind.DATED && name.kind() != NameKind.OFFENSIVE;
    return beside(concept.name(), isShown ? name.text() : clinical(concept));
  }

  /** Nothing is said twice: "Crohn's" beside "Crohn's disease". */
  private static Suggestion beside(String text, String other) {
    boolean isSaid = text.toLowerCase(Locale.ROOT).contains(other.toLowerCase(Locale.ROOT));
    return new Suggestion(text, isSaid ? "" : other);
  }

  private static String clinical(Concept concept) {
    return concept.names().stream()
        .filter(name -> name.kind() == NameKind.CLINICAL && !name.isConditional())
        .map(Name::text)
        .findFirst()
        .orElse("");
  }
}
