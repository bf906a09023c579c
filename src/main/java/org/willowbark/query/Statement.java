package org.willowbark.query;

import java.util.Locale;
import java.util.Set;
import org.willowbark.vocabulary.TextWord;

/**
 * Tells statements, such as "Zinc shortens colds by a day.", from questions and topics. People who
 * search seldom end with a full stop what is not a sentence.
 */
final class Statement {
  /** Fewer words name a topic. */
  private static final int WORDS_MIN = 5;

  /** Words that begin a question or an order. */
  private static final Set<String> OPENING =
      words(
          """
          am are can could did do does has have help how if is may might please should was were what when where which
          who whom whose why will would""");

  /** Words of somebody who tells of himself, or asks within a sentence. */
  private static final Set<String> ASKING = words("how i me my our we what which why you your");

  private Statement() {}

  /** Whether the text states something. */
  static boolean is(String text) {
    if (text.indexOf('?') >= 0 || !text.endsWith(".")) return false;
    var words = TextWord.of(text);
    if (words.size() < WORDS_MIN || OPENING.contains(lower(words.getFirst()))) return false;
    return words.stream().noneMatch(word -> ASKING.contains(lower(word)));
  }

  private static String lower(TextWord word) {
    return word.raw().toLowerCase(Locale.ROOT);
  }

  private static Set<String> words(String list) {
    return Set.of(list.split("\\s+"));
  }
}
