package org.willowbark.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.willowbark.vocabulary.LintedLexicon.Entry;

/** Word parts that turn a medical word into its opposite, or into something else altogether. */
final class Opposites {
  private record Pair(String one, String other) {}

  private static final List<Pair> BEGINNINGS =
      pairs(
          "hypo hyper, brady tachy, inter intra, intra extra, ante anti, micro macro, oligo poly, peri para, supra"
              + " infra, supra sub, ultra infra, endo exo, endo ecto, eu dys, hemi para, para quadri, pre post, ante"
              + " post");

  private static final List<Pair> ENDINGS =
      pairs(
          "itis osis, penia cytosis, penia philia, ectomy ostomy, ectomy otomy, ostomy otomy, lysis listhesis");

  private static final List<Pair> WORDS =
      pairs(
          "afferent efferent, abduction adduction, abductor adductor, benign malignant, left right, systolic diastolic,"
              + " ileum ilium, ileal iliac, flexion extension, flexor extensor, pronation supination, inversion"
              + " eversion, varus valgus, medial lateral, anterior posterior, cervical lumbar, dorsal ventral,"
              + " nearsighted farsighted, nearsightedness farsightedness, ureter urethra, ureteral"
              + " urethral, peroneal perineal, dysphagia dysphasia, insulin glucagon");

  /** Words that mean the same in use, although their endings or beginnings say otherwise. */
  private static final Set<String> SAME =
      Set.of(
          "arthritis",
          "osteoarthritis",
          "spondylarthritis",
          "tendinitis",
          "tendonitis",
          "epicondylitis",
          "fasciitis",
          "osteochondritis",
          "cheilitis",
          "photodermatitis",
          "peristomal",
          "peritonsillar",
          "tracheotomy",
          "stapedotomy",
          "frenotomy",
          "foraminotomy",
          "intervertebral");

  private Opposites() {}

  private static List<Pair> pairs(String list) {
    var pairs = new ArrayList<Pair>();
    for (var pair : list.split(", ")) {
      var parts = pair.split(" ");
      pairs.add(new Pair(parts[0], parts[1]));
      pairs.add(new Pair(parts[1], parts[0]));
    }
    return List.copyOf(pairs);
  }

  /** Checks that the names of each concept hold no opposites. */
  static void check(LintedLexicon lexicon, Consumer<Finding> found) {
    var own = new ArrayList<Entry>();
    for (var entry : lexicon.entries()) {
      if (!own.isEmpty() && !own.getFirst().concept().equals(entry.concept())) own.clear();
      // Misspelled and outdated names are understood, but never searched for beside others.
      if (entry.name().kind().weight() == 0) continue;
      if (lexicon.isChecked(entry.concept())) {
        for (var earlier : own) {
          between(earlier.name().text(), entry.name().text())
              .ifPresent(
                  pair ->
                      found.accept(
                          new Finding(
                              LintRule.OPPOSITES,
                              lexicon.placeOf(entry),
                              "%s and %s are names of one concept, but %s; split it"
                                  .formatted(earlier.quoted(), entry.quoted(), pair))));
        }
      }
      own.add(entry);
    }
  }

  /** Which words of two names are opposites, unless either name says both. */
  static Optional<String> between(String one, String other) {
    var words = words(one);
    var others = words(other);
    for (var word : words) {
      if (others.contains(word)) continue;
      var opposite =
          others.stream().filter(it -> !words.contains(it) && areOpposite(word, it)).findFirst();
      if (opposite.isPresent())
        return Optional.of("\"%s\" is not \"%s\"".formatted(word, opposite.get()));
    }
    return Optional.empty();
  }

  private static Set<String> words(String name) {
    var words = new HashSet<String>();
    for (var word : TextWord.of(name)) words.add(word.form().toLowerCase(Locale.ROOT));
    return words;
  }

  private static boolean areOpposite(String word, String other) {
    if (SAME.contains(word) || SAME.contains(other)) return false;
    for (var pair : WORDS) {
      if (word.equals(pair.one) && other.equals(pair.other)) return true;
    }
    for (var pair : BEGINNINGS) {
      if (word.startsWith(pair.one)
          && other.startsWith(pair.other)
          && word.length() > pair.one.length() + 2
          && word.substring(pair.one.length()).equals(other.substring(pair.other.length())))
        return true;
    }
    for (var pair : ENDINGS) {
      if (word.endsWith(pair.one)
          && other.endsWith(pair.other)
          && stem(word, pair.one).equals(stem(other, pair.other))) return true;
    }
    return false;
  }

  private static String stem(String word, String ending) {
    return word.substring(0, word.length() - ending.length());
  }
}
