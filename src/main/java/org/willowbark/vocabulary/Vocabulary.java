package org.willowbark.vocabulary;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
   * subject. On judged questions anything from nothing to 0.3 ranks alike within 0.001, so it is
   * kept low: it finds what would not be found, and moves little else.
   */
  private static final float BROADER_WEIGHT = 0.15f;

  private static final float NARROWER_WEIGHT = 0.15f;

  /** Sorts of things of which a wider or narrower one is no answer: the leg is not the knee. */
  private static final Set<SemanticType> MEANT_EXACTLY =
      EnumSet.of(SemanticType.ANATOMY, SemanticType.LIFE_STAGE, SemanticType.OTHER);

  private static final int BROADER_NAMES_MAX = 3;

  /**
   * A concept with more narrower ones than these is a class: none of them is meant in particular.
   */
  private static final int NARROWER_MAX = 3;

  private final Map<String, Concept> concepts;
  private final Map<String, List<Concept>> narrower = new HashMap<>();
  private final List<NameTable> tables;
  private final WordSet words;
  private final ConceptFinder finder;

  /**
   * A vocabulary of these concepts.
   *
   * @throws BrokenVocabularyException where two have one id
   */
  public static Vocabulary of(Collection<Concept> concepts) throws BrokenVocabularyException {
    return compiled(concepts, NameTable.of(concepts), WordSet.of(concepts));
  }

  /** The same, with all that is computed from the names at hand already. */
  static Vocabulary compiled(Collection<Concept> concepts, NameTable table, WordSet words)
      throws BrokenVocabularyException {
    return new Vocabulary(byId(concepts), List.of(table), words);
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
   * The same of a text.
   *
   * @param where what messages call it
   * @throws BrokenVocabularyException at the first line that can't be understood
   */
  public static List<Concept> parse(String where, String text) throws BrokenVocabularyException {
    return LexiconReader.read(where, new StringReader(text));
  }

  private Vocabulary(Map<String, Concept> concepts, List<NameTable> tables, WordSet words) {
    this.concepts = concepts;
    this.tables = tables;
    this.words = words;
    for (var concept : concepts.values()) {
      for (var wider : concept.broader()) {
        narrower.computeIfAbsent(wider, _ -> new ArrayList<>(1)).add(concept);
      }
    }
    finder = new ConceptFinder(tables, concept -> concept.equals(concepts.get(concept.id())));
  }

  private static Map<String, Concept> byId(Collection<Concept> all)
      throws BrokenVocabularyException {
    var byId = LinkedHashMap.<String, Concept>newLinkedHashMap(all.size());
    for (var concept : all) {
      var other = byId.putIfAbsent(concept.id(), concept);
      if (other != null) throw taken(concept, other);
    }
    return byId;
  }

  private static BrokenVocabularyException taken(Concept concept, Concept by) {
    return new BrokenVocabularyException(
        concept.origin(),
        "the id \"%s\" is taken by %s; give one of them another id"
            .formatted(concept.id(), by.origin()));
  }

  /**
   * This vocabulary with more concepts: one whose id is known replaces the one before, or adds its
   * names where it says so.
   *
   * @throws BrokenVocabularyException where two of them have one id, or one adds names to no
   *     concept
   */
  public Vocabulary plus(Collection<Concept> more) throws BrokenVocabularyException {
    return with(more, List.of());
  }

  /**
   * The same, and without the concepts that these take out. Costs what the new concepts cost, not
   * what all do.
   *
   * <p>The words of a name that is gone stay words: nobody who types one has misspelled another.
   */
  Vocabulary with(Collection<Concept> more, Collection<Removal> removals)
      throws BrokenVocabularyException {
    var all = new LinkedHashMap<>(concepts);
    var added = new ArrayList<Concept>();
    for (var concept : byId(more).values()) {
      var known = concepts.get(concept.id());
      if (known == null && concept.addsNames()) {
        throw new BrokenVocabularyException(
            concept.origin(),
            "adds names to \"%s\", which is no concept; take \"adds:\" out to make it one"
                .formatted(concept.id()));
      }
      var current = known != null && concept.addsNames() ? known.withNamesOf(concept) : concept;
      all.put(concept.id(), current);
      added.add(current);
    }
    for (var removal : removals) {
      var gone = concepts.containsKey(removal.id()) ? all.remove(removal.id()) : null;
      if (gone == null || added.contains(gone)) throw removal.refused();
    }
    var layers = new ArrayList<>(tables);
    layers.add(NameTable.of(added));
    return new Vocabulary(all, layers, words.and(WordSet.of(added)));
  }

  /** All concepts, in the order of their files. */
  public Collection<Concept> concepts() {
    return Collections.unmodifiableCollection(concepts.values());
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
   * or misspelled names, no abbreviations that need a condition to mean this, and for a trade name
   * no other trade names: the medicine is the same, strength and form need not be.
   */
  public List<Expansion> expand(Mention mention) {
    return expand(mention, Decision.Listener.NONE);
  }

  /** The same, and tells which names are not to be looked for. */
  public List<Expansion> expand(Mention mention, Decision.Listener listener) {
    var concept = mention.concept();
    var all = new ArrayList<Expansion>();
    boolean isBrand = mention.name().kind() == NameKind.BRAND;
    for (var name : concept.names()) {
      if (name.kind().weight() == 0) {
        refuse(listener, mention, concept, name, Obstacle.NEVER_ADDED);
      } else if (name.isConditional()) {
        refuse(listener, mention, concept, name, Obstacle.CONDITIONAL);
      } else if (isBrand && name.kind() == NameKind.BRAND) {
        refuse(listener, mention, concept, name, Obstacle.OTHER_BRAND);
      } else {
        all.add(new Expansion(concept, name.text(), name.kind().label(), name.kind().weight()));
      }
    }
    if (!MEANT_EXACTLY.contains(concept.type())) addRelated(mention, all, listener);
    all.sort(Comparator.comparingDouble(Expansion::weight).reversed());
    return distinct(all, mention, listener);
  }

  private void addRelated(Mention mention, List<Expansion> all, Decision.Listener listener) {
    var concept = mention.concept();
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
    return words;
  }

  /** Equal for two names that can't be told apart: by spelling, number, hyphens or articles. */
  public static String key(String text) {
    return ConceptFinder.key(TextWord.of(text));
  }
}
