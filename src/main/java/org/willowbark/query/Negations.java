package org.willowbark.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.willowbark.vocabulary.Mention;
import org.willowbark.vocabulary.TextWord;

/**
 * Finds what a question says it is not about.
 *
 * <p>Careful, since most negations of everyday language are symptoms ("no appetite", "can't sleep")
 * or circumstances ("life without a spleen"): only a thing that the vocabulary knows, right after
 * the word that negates it, is negated, and only where the question names another that it is about.
 */
final class Negations {
  private static final Set<String> NEGATING = Set.of("without", "no", "not", "excluding", "except");

  /** May stand between the negating word and what it negates. */
  private static final Set<String> BETWEEN =
      Set.of("a", "an", "any", "the", "having", "have", "signs", "sign", "of", "with");

  /** After these, "not" negates what somebody does. */
  private static final Set<String> OF_A_VERB =
      Set.of("can", "could", "do", "does", "did", "will", "would", "should", "may", "might");

  private Negations() {}

  /** Those of the mentions that are negated, each from its negating word on; in order. */
  static List<Span> find(String text, List<Mention> mentions) {
    if (mentions.size() < 2) return List.of();
    var words = TextWord.of(text);
    var negated = new ArrayList<Span>();
    for (var mention : mentions) {
      int start = negatingWord(words, mention);
      if (start >= 0) negated.add(new Span(start, mention.end()));
    }
    return isAboutSomething(mentions, negated) ? negated : List.of();
  }

  /** Where the word begins that negates a mention; below 0 if none does. */
  private static int negatingWord(List<TextWord> words, Mention mention) {
    int at = -1;
    for (int i = 0; i < words.size() && words.get(i).start() < mention.start(); i++) at = i;
    while (at >= 0 && BETWEEN.contains(lower(words.get(at)))) at--;
    if (at < 0 || !NEGATING.contains(lower(words.get(at)))) return -1;
    // "Cannot sleep" is a complaint, not something to leave out.
    if (at > 0 && OF_A_VERB.contains(lower(words.get(at - 1)))) return -1;
    return words.get(at).start();
  }

  private static boolean isAboutSomething(List<Mention> mentions, List<Span> negated) {
    return mentions.stream()
        .anyMatch(
            mention ->
                negated.stream()
                    .noneMatch(it -> mention.start() < it.end() && it.start() < mention.end()));
  }

  private static String lower(TextWord word) {
    return word.raw().toLowerCase(Locale.ROOT);
  }
}
