package org.willowbark.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.willowbark.vocabulary.Decision.Obstacle;
import org.willowbark.vocabulary.NameTable.Entry;

/**
 * Finds concepts in text by their names.
 *
 * <p>Names are compared by the forms of their words run together, so "ear ache", "ear-ache" and
 * "earache" are one name, and without articles and possessives, so "pain down the back of my leg"
 * is "pain down the back of the leg". The longest name wins over names inside it ("heat stroke" is
 * no "stroke"); names that merely overlap are all found. Words that glue a sentence are never run
 * together with others, so "in the side" is no "insides".
 */
final class ConceptFinder {
  private static final Set<String> SKIPPED =
      Set.of("a", "an", "the", "my", "your", "his", "her", "our", "their");

  /** Stand by themselves wherever they stand; kept to those that begin or end other words. */
  private static final Set<String> GLUE =
      Set.of(
          "after", "am", "and", "are", "as", "at", "be", "but", "by", "can", "do", "for", "from",
          "he", "if", "in", "is", "it", "me", "no", "not", "of", "on", "or", "she", "so", "to",
          "us", "we", "with");

  /** Which of the tables' concepts are meant: one that a later table replaces is not. */
  private final Predicate<Concept> isCurrent;

  private final List<NameTable> tables;
  private final int longestKey;

  ConceptFinder(List<NameTable> tables, Predicate<Concept> isCurrent) {
    this.tables = List.copyOf(tables);
    this.isCurrent = isCurrent;
    longestKey = tables.stream().mapToInt(NameTable::longestKey).max().orElse(0);
  }

  private List<Entry> withKey(long hash) {
    List<Entry> all = List.of();
    for (var table : tables) all = withCurrent(table.withKey(hash), all);
    return all;
  }

  private List<Entry> withBag(long bag) {
    List<Entry> all = List.of();
    for (var table : tables) all = withCurrent(table.withBag(bag), all);
    return all;
  }

  private List<Entry> withCurrent(List<Entry> more, List<Entry> before) {
    var all = before;
    for (var entry : more) {
      if (!isCurrent.test(entry.concept())) continue;
      if (all.isEmpty()) all = new ArrayList<>(2);
      all.add(entry);
    }
    return all;
  }

  /** How the finder sees a name; two names with one key can't be told apart. */
  static String key(List<TextWord> words) {
    var content = words.stream().filter(word -> !isArticle(word)).toList();
    // The change is more than a change, and A&E more than the letter e.
    var kept = content.size() < 2 ? words : content;
    return kept.stream().map(TextWord::form).collect(Collectors.joining());
  }

  /** In a name, a capital A is a letter: "hepatitis A" is not just hepatitis. */
  static boolean isArticle(TextWord word) {
    return SKIPPED.contains(word.form()) && !word.raw().equals("A");
  }

  List<Mention> find(String text, Decision.Listener listener) {
    var words = TextWord.of(text);
    var found = new ArrayList<Mention>();
    for (int from = 0; from < words.size(); from++) find(words, from, Set.of(), found, listener);
    addOtherwise(
        found,
        skipping -> {
          for (int from = 0; from < words.size(); from++) {
            if (!SKIPPED.contains(words.get(from).form()))
              find(words, from, SKIPPED, skipping, listener);
          }
        });
    addOtherwise(found, turned -> findTurned(words, turned));
    return longest(found, listener);
  }

  /** The concepts with this very name, whatever conditions it has elsewhere. */
  List<Mention> named(String name) {
    return withKey(NameTable.extended(0, key(TextWord.of(name)))).stream()
        .map(entry -> new Mention(entry.concept(), entry.name(), 0, name.length()))
        .toList();
  }

  /**
   * Adds what is found by a looser reading, but not where the stretch is a name as it stands:
   * "fluid on the lung" is not "fluid in the lungs", although it holds the same words.
   */
  private static void addOtherwise(List<Mention> found, Consumer<List<Mention>> looser) {
    var more = new ArrayList<Mention>();
    looser.accept(more);
    more.removeIf(
        mention ->
            found.stream()
                .anyMatch(it -> it.start() == mention.start() && it.end() == mention.end()));
    found.addAll(more);
  }

  /** The names that a text says in another order than they are written. */
  private void findTurned(List<TextWord> words, List<Mention> found) {
    for (int from = 0; from < words.size(); from++) {
      if (!WordBag.says(words.get(from))) continue;
      var bag = new WordBag();
      for (int to = from; to < words.size() && bag.words() < WordBag.WORDS_MAX; to++) {
        var word = words.get(to);
        bag.add(word);
        if (!bag.mayTurn() || !WordBag.says(word)) continue;
        for (var entry : withBag(bag.key())) {
          found.add(
              new Mention(entry.concept(), entry.name(), words.get(from).start(), word.end()));
        }
      }
    }
  }

  /** The names that start at one word, once these words are skipped. */
  private void find(
      List<TextWord> words,
      int from,
      Set<String> skipped,
      List<Mention> found,
      Decision.Listener listener) {
    long key = 0;
    int length = 0;
    boolean hasSkipped = skipped.isEmpty();
    for (int to = from; to < words.size() && length < longestKey; to++) {
      var word = words.get(to);
      if (skipped.contains(word.form())) {
        hasSkipped = true;
        continue;
      }
      key = NameTable.extended(key, word.form());
      length += word.form().length();
      // What has none of them is found with nothing skipped.
      if (!hasSkipped) continue;
      for (var entry : withKey(key)) {
        var mention =
            new Mention(entry.concept(), entry.name(), words.get(from).start(), word.end());
        var obstacle =
            keepsGlue(entry, words.subList(from, to + 1), skipped)
                ? obstacle(entry.name(), words, from, to)
                : Obstacle.PIECES;
        if (obstacle == null) {
          found.add(mention);
        } else if (listener.listens()) {
          var by =
              obstacle == Obstacle.CONTEXT
                  ? String.join(", ", entry.name().context())
                  : entry.name().text();
          listener.decided(new Decision.NotMeant(mention, obstacle, by));
        }
      }
    }
  }

  /** Whether "A" is a letter of the name, as in "vitamin A", rather than an article. */
  private static boolean hasLetterA(Name name) {
    return name.text().indexOf('A') >= 0
        && TextWord.of(name.text()).stream().anyMatch(word -> word.raw().equals("A"));
  }

  /**
   * Whether each gluing word of the text is a word of the name too, not a piece of one, and the
   * letter A of a name stands by itself in the text: "retina" is no "Retin-A".
   */
  private static boolean keepsGlue(Entry entry, List<TextWord> words, Set<String> skipped) {
    if (hasLetterA(entry.name()) && words.stream().noneMatch(word -> word.form().equals("a")))
      return false;
    List<TextWord> ofName = List.of();
    for (var word : words) {
      var form = word.form();
      if (skipped.contains(form) || !(GLUE.contains(form) || SKIPPED.contains(form))) continue;
      if (ofName.isEmpty()) ofName = TextWord.of(entry.name().text());
      if (ofName.stream().noneMatch(own -> own.form().equals(form))) return false;
    }
    return true;
  }

  /**
   * Which of a name's conditions is not met, if any. A text that is nothing but the name, as
   * written, has no context to ask for.
   */
  private static @Nullable Obstacle obstacle(Name name, List<TextWord> words, int from, int to) {
    if (!name.isConditional()) return null;
    if (name.exactCase() && !asWritten(name, words, from, to)) return Obstacle.LETTER_CASE;
    if (name.context().isEmpty()) return null;
    if (from == 0 && to == words.size() - 1)
      return asWritten(name, words, from, to) ? null : Obstacle.CONTEXT;
    for (int i = 0; i < words.size(); i++) {
      if (i >= from && i <= to) continue;
      for (var wanted : name.context()) {
        if (words
            .get(i)
            .form()
            .equals(WordForms.normalise(wanted.toLowerCase(java.util.Locale.ROOT)))) return null;
      }
    }
    return Obstacle.CONTEXT;
  }

  private static boolean asWritten(Name name, List<TextWord> words, int from, int to) {
    var typed = new StringBuilder();
    for (int i = from; i <= to; i++) typed.append(words.get(i).raw());
    var written = new StringBuilder();
    for (var word : TextWord.of(name.text())) written.append(word.raw());
    return typed.toString().contentEquals(written);
  }

  /** Drops what lies inside a longer mention; at one place, a true name beats a description. */
  private static List<Mention> longest(List<Mention> found, Decision.Listener listener) {
    var kept = new ArrayList<Mention>();
    found.sort(
        Comparator.comparingInt(Mention::length)
            .reversed()
            .thenComparing((Mention mention) -> mention.name().kind()));
    for (var mention : found) {
      var around =
          kept.stream()
              .filter(
                  longer ->
                      longer.contains(mention)
                          && (longer.length() > mention.length()
                              || longer.concept().equals(mention.concept())))
              .findFirst();
      if (around.isEmpty()) {
        kept.add(mention);
      } else if (listener.listens() && !around.get().concept().equals(mention.concept())) {
        listener.decided(
            new Decision.NotMeant(mention, Obstacle.LONGER_NAME, around.get().name().text()));
      }
    }
    kept.sort(Comparator.comparingInt(Mention::start).thenComparingInt(Mention::length));
    return kept;
  }
}
