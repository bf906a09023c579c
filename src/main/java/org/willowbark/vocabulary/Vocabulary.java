package org.willowbark.vocabulary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.willowbark.vocabulary.Decision.Obstacle;

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

  /**
   * The concepts of a file in the lexicon's format, drafts among them.
   *
   * <p>Whoever lets them answer readers must leave out those that are {@linkplain Concept#isDraft
   * drafts}.
   *
   * @throws BrokenVocabularyException at the first line that can't be understood
   */
  public static List<Concept> read(Path file) throws IOException, BrokenVocabularyException {
    try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return LexiconReader.read(String.valueOf(file), text);
    }
  }

  /**
   * This vocabulary with more concepts: one whose id is known replaces the one before, or adds its
   * names where it says so.
   *
   * @throws BrokenVocabularyException where two of them have one id, or one adds names to no
   *     concept
   */
  public Vocabulary plus(Collection<Concept> more) throws BrokenVocabularyException {
    var all = new LinkedHashMap<>(concepts);
    var seen = new LinkedHashMap<String, Concept>();
    for (var concept : more) {
      var twice = seen.putIfAbsent(concept.id(), concept);
      if (twice != null) throw taken(concept, twice);
      var known = concepts.get(concept.id());
      if (known == null && concept.addsNames()) {
        throw new BrokenVocabularyException(
            concept.origin(),
            "adds names to \"%s\", which is no concept; take \"adds:\" out to make it one"
                .formatted(concept.id()));
      }
      all.put(
          concept.id(),
          known != null && concept.addsNames() ? known.withNamesOf(concept) : concept);
    }
    return of(all.values());
  }

  private static BrokenVocabularyException taken(Concept concept, Concept by) {
    return new BrokenVocabularyException(
        concept.origin(),
        "the id \"%s\" is taken by %s; give one of them another id"
            .formatted(concept.id(), by.origin()));
  }

  private Vocabulary(Collection<Concept> all) throws BrokenVocabularyException {
    for (var concept : all) {
      var other = concepts.putIfAbsent(concept.id(), concept);
      if (other != null) throw taken(concept, other);
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
    return find(text, Decision.Listener.NONE);
  }

  /** The same, and tells which names stand in the text without being meant. */
  public List<Mention> find(String text, Decision.Listener listener) {
    return finder.find(text, listener);
  }

  /** The concepts that have this very name, even where it depends on letters or context. */
  public List<Mention> named(String name) {
    return finder.named(name);
  }

  /**
   * The other names to look for where this mention stands: strongest first. Never dated, demeaning
   * or misspelled names, and no abbreviations that need a condition to mean this.
   */
  public List<Expansion> expand(Mention mention) {
    return expand(mention, Decision.Listener.NONE);
  }

  /** The same, and tells which names are not to be looked for. */
  public List<Expansion> expand(Mention mention, Decision.Listener listener) {
    var concept = mention.concept();
    var all = new ArrayList<Expansion>();
    for (var name : concept.names()) {
      if (name.kind().weight() == 0) {
        refuse(listener, mention, concept, name, Obstacle.NEVER_ADDED);
      } else if (name.isConditional()) {
        refuse(listener, mention, concept, name, Obstacle.CONDITIONAL);
      } else {
        all.add(new Expansion(concept, name.text(), name.kind().label(), name.kind().weight()));
      }
    }
    for (var id : concept.broader())
      findConcept(id).ifPresent(wider -> addBroader(mention, wider, all, listener));
    var closer = narrower.getOrDefault(concept.id(), List.of());
    for (var one : closer) {
      if (closer.size() > NARROWER_MAX) {
        refuse(listener, mention, one, "narrower", Obstacle.CLASS_TOO_WIDE, concept.name());
      } else if (mayStandIn(mention, one, "narrower", listener)) {
        all.add(new Expansion(one, one.name(), "narrower", NARROWER_WEIGHT));
      }
    }
    all.sort(Comparator.comparingDouble(Expansion::weight).reversed());
    return distinct(all, mention, listener);
  }

  /** The preferred and the first clinical names of a wider concept. */
  private static void addBroader(
      Mention mention, Concept wider, List<Expansion> all, Decision.Listener listener) {
    if (!mayStandIn(mention, wider, "broader", listener)) return;
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
  private static boolean mayStandIn(
      Mention mention, Concept other, String relation, Decision.Listener listener) {
    var concept = mention.concept();
    if (concept.isNot(other) || other.isNot(concept)) {
      var says = concept.isNot(other) ? concept : other;
      refuse(listener, mention, other, relation, Obstacle.NOT_THE_SAME, says.origin().toString());
      return false;
    }
    var typed = key(mention.name().text());
    var added = key(other.name());
    if (!typed.contains(added) && !added.contains(typed)) return true;
    refuse(listener, mention, other, relation, Obstacle.ONE_WITHIN_THE_OTHER, "");
    return false;
  }

  private static List<Expansion> distinct(
      List<Expansion> all, Mention mention, Decision.Listener listener) {
    Set<String> seen = new TreeSet<>();
    var typed = key(mention.name().text());
    seen.add(typed);
    var kept = new ArrayList<Expansion>();
    for (var expansion : all) {
      var key = key(expansion.text());
      if (seen.add(key)) {
        kept.add(expansion);
      } else if (listener.listens() && !key.equals(typed)) {
        listener.decided(
            new Decision.NotAdded(
                mention,
                expansion.concept(),
                expansion.text(),
                expansion.relation(),
                Obstacle.SAME_WORDS,
                ""));
      }
    }
    return kept;
  }

  private static void refuse(
      Decision.Listener listener, Mention mention, Concept of, Name name, Obstacle obstacle) {
    if (!listener.listens() || name.equals(mention.name())) return;
    listener.decided(
        new Decision.NotAdded(mention, of, name.text(), name.kind().label(), obstacle, ""));
  }

  private static void refuse(
      Decision.Listener listener,
      Mention mention,
      Concept of,
      String relation,
      Obstacle obstacle,
      String by) {
    if (!listener.listens()) return;
    listener.decided(new Decision.NotAdded(mention, of, of.name(), relation, obstacle, by));
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

  /** Equal for two names that can't be told apart: by spelling, number, hyphens or articles. */
  public static String key(String text) {
    return ConceptFinder.key(TextWord.of(text));
  }
}
