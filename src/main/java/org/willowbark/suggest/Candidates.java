package org.willowbark.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.willowbark.index.IndexView;
import org.willowbark.vocabulary.Vocabulary;

/** Gathers all that may be suggested of one state of an index, and holds passages for it. */
final class Candidates {
  /** More are not kept, so that memory stays bounded; titles and names come first. */
  static final int CANDIDATES_MAX = 250_000;

  /** What most titles name; gathered in a moment, and what most readers ask about. */
  private static final int FIRST_CONCEPTS = 500;

  private Candidates() {}

  /**
   * All candidates; nothing once it is not wanted any more.
   *
   * @param first is handed those of the concepts that most titles name, long before the others
   * @param isWanted asked now and then
   */
  static List<Candidate> of(
      IndexView view,
      Vocabulary vocabulary,
      Consumer<List<Candidate>> first,
      BooleanSupplier isWanted)
      throws IOException {
    var all = new ArrayList<Candidate>();
    var entries = view.entries();
    var words = view.words();
    var ofArticles = new ArticleCandidates(vocabulary);
    var titles = ofArticles.titles(entries);
    var ofConcepts = new ConceptCandidates(vocabulary, words, titles);
    var concepts = new ArrayList<>(vocabulary.concepts());
    concepts.sort(Comparator.comparingInt(it -> -titles.getOrDefault(it.id(), 0)));
    for (int i = 0; i < concepts.size(); i++) {
      if (!isWanted.getAsBoolean()) return List.of();
      if (i == FIRST_CONCEPTS) first.accept(List.copyOf(all));
      all.addAll(ofConcepts.of(concepts.get(i)));
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
