package org.willowbark.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.willowbark.article.Article;
import org.willowbark.article.Passage;
import org.willowbark.corpus.PassageSplitter;
import org.willowbark.embedding.Embedder;
import org.willowbark.embedding.Embedding;
import org.willowbark.index.ArticleState;
import org.willowbark.index.PassageIndex;
import org.willowbark.index.PassageMeaning;

/**
 * Gives the passages of an index their places in the space of meanings, a few articles at a time.
 *
 * <p>Articles are found by their words as soon as they are indexed; this comes after, and takes
 * some hundred times as long. What is done is committed every few seconds, so that a crash costs no
 * more; the index is locked only while a batch is written, so that other runs can come between.
 */
public final class Meanings {
  /** About ten seconds' work on two processors. */
  private static final int PASSAGES_PER_BATCH = 400;

  private final PassageIndex index;
  private final Embedder embedder;

  /** Is told how it gets on, and asked whether to go on. */
  public interface Progress {
    /**
     * After each batch.
     *
     * @return whether to go on
     */
    boolean done(int articles, int of);
  }

  /** Fills this index. */
  public Meanings(PassageIndex index, Embedder embedder) {
    this.index = index;
    this.embedder = embedder;
  }

  private record Embedded(
      Article article, ArticleState state, List<Passage> passages, List<Embedding> meanings) {}

  /**
   * Embeds until nothing is left.
   *
   * @throws org.willowbark.index.IndexBusyException if another run keeps the index for too long
   */
  public void fill(Progress progress) throws IOException {
    int done = 0;
    boolean goOn = true;
    while (goOn) {
      index.refresh();
      List<Embedded> batch;
      int left;
      try (var view = index.view()) {
        var waiting = view.withoutMeanings();
        left = waiting.size();
        if (left == 0) return;
        var states = view.articles();
        batch = new ArrayList<>();
        int passages = 0;
        for (var id : waiting) {
          var article = view.findArticle(id);
          var state = states.get(id);
          if (article.isEmpty() || state == null) continue;
          var embedded = embed(article.get(), state);
          batch.add(embedded);
          passages += embedded.passages.size();
          if (passages >= PASSAGES_PER_BATCH) break;
        }
      }
      write(batch);
      done += batch.size();
      goOn = progress.done(done, done + left - batch.size());
    }
  }

  private Embedded embed(Article article, ArticleState state) throws IOException {
    var passages = PassageSplitter.split(article);
    var texts = passages.stream().map(passage -> text(article.title(), passage)).toList();
    return new Embedded(article, state, passages, embedder.ofPassages(texts));
  }

  /** Writes a batch, except what another run has changed since it was read. */
  private void write(List<Embedded> batch) throws IOException {
    try (var update = index.update()) {
      index.refresh();
      Map<String, ArticleState> now;
      try (var view = index.view()) {
        now = view.articles();
      }
      for (var one : batch) {
        if (one.state.equals(now.get(one.article.id())))
          update.put(one.article, one.passages, one.state, one.meanings);
      }
      update.commit();
    }
  }

  /** What of a passage is embedded: its article's title, its headings and its text. */
  static String text(String title, Passage passage) {
    var text = new StringBuilder(title);
    for (var heading : passage.path()) text.append(". ").append(heading);
    text.append(". ");
    if (!passage.leadIn().isEmpty()) text.append(passage.leadIn()).append(' ');
    return text.append(passage.text()).toString();
  }

  /** The meanings of passages that an earlier version of their article has had already. */
  static List<Embedding> known(String title, List<Passage> passages, List<PassageMeaning> before) {
    var byText = new HashMap<String, Embedding>();
    for (var one : before) byText.put(text(one.articleTitle(), one.passage()), one.meaning());
    var known = new ArrayList<Embedding>(passages.size());
    for (var passage : passages) {
      var meaning = byText.get(text(title, passage));
      if (meaning == null) return List.of();
      known.add(meaning);
    }
    return known;
  }
}
