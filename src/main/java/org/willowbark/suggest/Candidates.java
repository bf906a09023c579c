package org.willowbark.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.willowbark.index.IndexView;
import org.willowbark.vocabulary.Vocabulary;

/** Gathers all that may be suggested of one state of an index, and holds passages for it. */
final class Candidates {
  /** More are not kept, so that memory stays bounded; titles and names come first. */
  static final int CANDIDATES_MAX = 250_000;

  private Candidates() {}

  /**
   * All candidates; nothing once it is not wanted any more.
   *
   * @param isWanted asked now and then
   */
  static List<Candidate> of(IndexView view, Vocabulary vocabulary, BooleanSupplier isWanted)
      throws IOException {
    var all = new ArrayList<Candidate>();
    var entries = view.entries();
    var words = view.words();
    var ofArticles = new ArticleCandidates(vocabulary);
    var ofConcepts = new ConceptCandidates(vocabulary, words, ofArticles.titles(entries));
    for (var concept : vocabulary.concepts()) {
      if (!isWanted.getAsBoolean()) return List.of();
      all.addAll(ofConcepts.of(concept));
    }
    for (var entry : entries) {
      if (all.size() >= CANDIDATES_MAX) break;
      if (!isWanted.getAsBoolean()) return List.of();
      for (var candidate : ofArticles.names(entry)) {
        if (words.holds(candidate.name())) all.add(candidate);
      }
    }
    for (var entry : entries) {
      if (all.size() >= CANDIDATES_MAX) break;
      if (!isWanted.getAsBoolean()) return List.of();
      // An article of this very state: each of its sections has a passage.
      var article = view.findArticle(entry.id());
      if (article.isPresent()) all.addAll(ofArticles.sections(article.get(), ofConcepts));
    }
    return all.subList(0, Math.min(all.size(), CANDIDATES_MAX));
  }
}
