package org.willowbark.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The concepts that questions and articles are about, and the names that they share. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * var vocabulary = Vocabulary.bundled();
 * for (var mention : vocabulary.find("shooting pain down my leg")) {
 *   vocabulary.expand(mention).forEach(name -> System.out.println(name.text()));
 * }
 * }</pre>
 */
public final class Vocabulary {
  /**
   * What a name of the next wider or narrower concept counts: near the subject, but not the
   * subject.
   */
  private static final float BROADER_WEIGHT = 0.3f;

  private static final float NARROWER_WEIGHT = 0.3f;

  private static final int BROADER_NAMES_MAX = 3;

  /**
   * A concept with more narrower ones than these is a class: none of them is meant in particular.
   */
  private static final int NARROWER_MAX = 3;

  private final Map<String, Concept> concepts = new LinkedHashMap<>();
  private final Map<String, List<Concept>> narrower = new LinkedHashMap<>();
  private final ConceptFinder finder;

  /**
   * A vocabulary of these concepts.
   *
   * @throws BrokenVocabularyException where two have one id
   */
  public static Vocabulary of(Collection<Concept> concepts) throws BrokenVocabularyException {
    return new Vocabulary(concepts);
  }

  /** The lexicon that ships with Willowbark. */
  public static Vocabulary bundled() {
    return BundledLexicon.vocabulary();
  }

  private Vocabulary(Collection<Concept> all) throws BrokenVocabularyException {
    for (var concept : all) {
      var other = concepts.putIfAbsent(concept.id(), concept);
      if (other != null) {
        throw new BrokenVocabularyException(
            concept.origin(),
            "the id \"%s\" is taken by %s; give one of them another id"
                .formatted(concept.id(), other.origin()));
      }
    }
    for (var concept : all) {
      for (var wider : concept.broader()) {
        narrower.computeIfAbsent(wider, _ -> new ArrayList<>()).add(concept);
      }
    }
    finder = new ConceptFinder(concepts.values());
  }

  /** All concepts, in the order of their files. */
  public Collection<Concept> concepts() {
    return concepts.values();
  }

  public Optional<Concept> findConcept(String id) {
    return Optional.ofNullable(concepts.get(id));
  }

  /**
   * The concepts that a text names, in the order of their places. A name inside a longer name is
   * not reported; names that merely overlap all are.
   */
  public List<Mention> find(String text) {
    return finder.find(text);
  }

  /**
   * The other names to look for where this mention stands: strongest first. Never dated, demeaning
   * or misspelled names, and no abbreviations that need a condition to mean this.
   */
  public List<Expansion> expand(Mention mention) {
    var concept = mention.concept();
    var all = new ArrayList<Expansion>();
    for (var name : concept.names()) {
      if (name.kind().weight() == 0 || name.isConditional()) continue;
      all.add(new Expansion(concept, name.text(), name.kind().label(), name.kind().weight()));
    }
    for (var id : concept.broader())
      findConcept(id).ifPresent(wider -> addBroader(mention, wider, all));
    var closer = narrower.getOrDefault(concept.id(), List.of());
    if (closer.size() <= NARROWER_MAX) {
      for (var one : closer) {
        if (mayStandIn(mention, one))
          all.add(new Expansion(one, one.name(), "narrower", NARROWER_WEIGHT));
      }
    }
    all.sort(Comparator.comparingDouble(Expansion::weight).reversed());
    return distinct(all, mention);
  }

  /** The preferred and the first clinical names of a wider concept. */
  private static void addBroader(Mention mention, Concept wider, List<Expansion> all) {
    if (!mayStandIn(mention, wider)) return;
    wider.names().stream()
        .filter(name -> name.kind() == NameKind.PREFERRED || name.kind() == NameKind.CLINICAL)
        .limit(BROADER_NAMES_MAX)
        .forEach(name -> all.add(new Expansion(wider, name.text(), "broader", BROADER_WEIGHT)));
  }

  /**
   * Whether a wider or narrower concept may be searched for too: not where either is said not to be
   * the other, nor where one's name is only the other's with a word more, which the words
   * themselves tell apart.
   */
  private static boolean mayStandIn(Mention mention, Concept other) {
    var concept = mention.concept();
    if (names(concept.notSameAs(), other) || names(other.notSameAs(), concept)) return false;
    var typed = key(mention.name().text());
    var added = key(other.name());
    return !typed.contains(added) && !added.contains(typed);
  }

  private static boolean names(List<String> idsOrNames, Concept concept) {
    return idsOrNames.contains(concept.id()) || idsOrNames.contains(concept.name());
  }

  private static List<Expansion> distinct(List<Expansion> all, Mention mention) {
    Set<String> seen = new TreeSet<>();
    seen.add(key(mention.name().text()));
    var kept = new ArrayList<Expansion>();
    for (var expansion : all) {
      if (seen.add(key(expansion.text()))) kept.add(expansion);
    }
    return kept;
  }

  /** Every word of every name in lower case as written, for telling misspellings from words. */
  public Set<String> words() {
    var words = new TreeSet<String>();
    for (var concept : concepts.values()) {
      for (var name : concept.names()) {
        if (name.kind() == NameKind.SPELLING) continue;
        for (var word : TextWord.of(name.text())) words.add(word.raw().toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  private static String key(String text) {
    return ConceptFinder.key(TextWord.of(text));
  }
}
