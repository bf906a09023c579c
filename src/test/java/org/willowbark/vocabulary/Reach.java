package org.willowbark.vocabulary;

import java.util.List;

/** Whether a search for one text also looks for another, as find and expand lead there. */
final class Reach {
  /** How readers dress a term: as it is, as a plural, in a sentence. */
  static final List<String> DRESSES = List.of("%s", "%ss", "what helps against %s in older people");

  private Reach() {}

  /** Whether a search for the text also looks for the term. */
  static boolean leads(Vocabulary vocabulary, String text, String term) {
    var wanted = key(term);
    for (var mention : vocabulary.find(text)) {
      if (key(mention.name().text()).equals(wanted) && !key(text).contains(wanted)) return true;
      for (var expansion : vocabulary.expand(mention)) {
        if (key(expansion.text()).equals(wanted)) return true;
      }
    }
    return false;
  }

  private static String key(String text) {
    return ConceptFinder.key(TextWord.of(text));
  }
}
