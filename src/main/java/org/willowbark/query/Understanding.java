package org.willowbark.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.willowbark.query.PlanDecision.Cause;
import org.willowbark.vocabulary.Decision;
import org.willowbark.vocabulary.Expansion;
import org.willowbark.vocabulary.Mention;
import org.willowbark.vocabulary.Vocabulary;

/**
 * What is understood of questions as long as vocabulary and articles stay as they are: which words
 * are misspelled, which names are worth looking for. Thread-safe; made anew when either changes.
 */
public final class Understanding {
  /** More names than these for one mention add noise rather than answers. */
  static final int EXPANSIONS_MAX = 8;

  private final Vocabulary vocabulary;
  private final WordList articles;
  private final SpellingCorrector spelling;

  /** Whether a name stands in any article; at most as many as the vocabulary has names. */
  private final Map<String, Boolean> held = new ConcurrentHashMap<>();

  /** The understanding that this vocabulary gives of questions to these articles. */
  public Understanding(Vocabulary vocabulary, WordList articles) {
    this.vocabulary = vocabulary;
    this.articles = articles;
    this.spelling = new SpellingCorrector(vocabulary, articles);
  }

  /** The text with its misspelled words replaced; the very same text if there are none. */
  String correct(String text, PlanDecision.Listener listener) {
    return spelling.correct(text, listener);
  }

  List<Mention> find(String text, PlanDecision.Listener listener) {
    return vocabulary.find(text, ofVocabulary(listener));
  }

  /** The strongest other names for a mention that stand in any article. */
  List<Expansion> expand(Mention mention, PlanDecision.Listener listener) {
    var kept = new ArrayList<Expansion>();
    for (var expansion : vocabulary.expand(mention, ofVocabulary(listener))) {
      boolean isFull = kept.size() == EXPANSIONS_MAX;
      if (isFull && !listener.listens()) break;
      if (!held.computeIfAbsent(expansion.text(), articles::holds)) {
        refuse(listener, mention, expansion, Cause.IN_NO_ARTICLE);
      } else if (isFull) {
        refuse(listener, mention, expansion, Cause.OVER_THE_LIMIT);
      } else {
        kept.add(expansion);
      }
    }
    return kept;
  }

  private static Decision.Listener ofVocabulary(PlanDecision.Listener listener) {
    return listener.listens()
        ? decision -> listener.decided(new PlanDecision.PassedOver(decision))
        : Decision.Listener.NONE;
  }

  private static void refuse(
      PlanDecision.Listener listener, Mention mention, Expansion name, Cause cause) {
    if (!listener.listens()) return;
    listener.decided(new PlanDecision.NotSearched(mention, name, cause));
  }
}
