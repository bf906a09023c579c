package org.willowbark.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.willowbark.query.QueryPlan;
import org.willowbark.query.Question;
import org.willowbark.search.Page;
import org.willowbark.search.SearchEngine;

/**
 * What else to ask when nothing was found. Each question offered was tried, and finds something.
 */
final class Alternatives {
  private static final int OFFERED_MAX = 4;

  /** Words that are left out in turn; whoever writes more than these has to shorten it himself. */
  private static final int WORDS_MAX = 8;

  private static final Page ONE = new Page(0, 1);

  private final SearchEngine engine;

  Alternatives(SearchEngine engine) {
    this.engine = engine;
  }

  /** The question with its spelling mended, then without one of its words. */
  List<String> to(QueryPlan plan) throws IOException {
    var tried = new ArrayList<String>();
    if (plan.question().wording() != Question.Wording.UNDERSTOOD) tried.add(plan.question().text());
    var scored = plan.words().scored();
    if (scored.size() > 1) {
      for (var word : scored.subList(0, Math.min(WORDS_MAX, scored.size()))) {
        var text = plan.words().text();
        tried.add(joined(text.substring(0, word.start()), text.substring(word.end())));
      }
    }
    var found = new ArrayList<String>();
    for (var text : tried) {
      if (text.isBlank() || found.contains(text)) continue;
      // By words: something or other is near to any meaning.
      var question = new Question(text, Question.Mode.WORDS, Question.Wording.UNDERSTOOD);
      if (!engine.search(question, ONE).results().isEmpty()) found.add(text);
      if (found.size() == OFFERED_MAX) break;
    }
    return found;
  }

  private static String joined(String before, String after) {
    return (before.strip() + " " + after.strip()).strip();
  }
}
