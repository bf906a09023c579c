package org.willowbark.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.willowbark.index.IndexView;
import org.willowbark.query.Question;
import org.willowbark.search.Page;
import org.willowbark.search.SearchEngine;

/**
 * The questions that the first page shows how to ask. A reader takes one as a promise, so only
 * those are shown that words of the articles answer. Thread-safe.
 */
final class Examples {
  private static final Page ONE = new Page(0, 1);

  private final SearchEngine engine;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  /** What was found out when the articles were so many. */
  private record Kept(IndexView.Size size, List<String> questions) {}

  Examples(SearchEngine engine) {
    this.engine = engine;
  }

  /** The questions of a language that find something. */
  List<String> in(Texts texts) throws IOException {
    var size = engine.size();
    var known = kept.get(texts.language());
    if (known != null && known.size.equals(size)) return known.questions;
    var questions = new ArrayList<String>();
    for (var text : texts.lookup("home.examples").split("\\|")) {
      var question = new Question(text, Question.Mode.WORDS, Question.Wording.UNDERSTOOD);
      if (!engine.search(question, ONE).results().isEmpty()) questions.add(text);
    }
    kept.put(texts.language(), new Kept(size, List.copyOf(questions)));
    return questions;
  }
}
