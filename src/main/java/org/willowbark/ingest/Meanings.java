package org.willowbark.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.Article;
import org.willowbark.article.Passage;
import org.willowbark.corpus.PassageSplitter;
import org.willowbark.embedding.Embedding;
import org.willowbark.embedding.PassageEmbedder;
import org.willowbark.index.ArticleState;
import org.willowbark.index.IndexView;
import org.willowbark.index.OutdatedIndexException;
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
  private final Loader loader;

  /** Makes an embedder ready once it turns out that there is something to embed. */
  public interface Loader {
    /**
     * What embeds; closed after its use.
     *
     * @throws org.willowbark.embedding.ModelException if the model can't be used
     */
    PassageEmbedder load() throws IOException;
  }

  /** Is told how it gets on, and asked whether to go on. */
  public interface Progress {
    /**
     * After each batch.
     *
     * @return whether to go on
     */
    boolean done(int articles, int of);
  }

  private Meanings(PassageIndex index, Loader loader) {
    this.index = index;
    this.loader = loader;
  }

  /** Fills this index by an embedder that its owner closes. */
  public Meanings(PassageIndex index, PassageEmbedder embedder) {
    this(index, () -> passages -> embedder.ofPassages(passages));
  }

  /** Fills this index, and loads the model only if there is anything to do. */
  public static Meanings loading(PassageIndex index, Loader loader) {
    return new Meanings(index, loader);
  }

  private record Embedded(
      Article article,
      ArticleState state,
      List<Passage> passages,
      List<@Nullable Embedding> meanings) {}

  /**
   * Embeds until nothing is left. How it gets on, and why it had to stop, is also left with the
   * index, see {@link LastEmbedding}.
   *
   * @throws org.willowbark.index.NoIndexException if nothing has been indexed yet
   * @throws OutdatedIndexException if the index was written in another format: nothing is changed
   * @throws org.willowbark.index.IndexBusyException if another run keeps the index for too long
   * @throws org.willowbark.embedding.ModelException if the model can't be used; what was done until
   *     then is kept
   */
  public void fill(Progress progress) throws IOException {
    int all = missing();
    if (all == 0) return;
    long start = System.nanoTime();
    int[] done = new int[1];
    // Said of whatever we did not think of, so that it does not look as if it went on for ever.
    var end = LastEmbedding.stopped(0, all, "something went wrong on our side");
    try (var embedder = loader.load()) {
      LastEmbedding.running(start, 0, all).leave(index);
      fill(
          embedder,
          (articles, of) -> {
            done[0] = articles;
            LastEmbedding.running(start, articles, of).leave(index);
            return progress.done(articles, of);
          });
      int left = missing();
      end =
          left == 0
              ? LastEmbedding.done(done[0])
              : LastEmbedding.stopped(done[0], done[0] + left, "it was told to stop");
    } catch (IOException e) {
      end = LastEmbedding.stopped(done[0], all, String.valueOf(e.getMessage()));
      throw e;
    } finally {
      end.leave(index);
    }
  }

  /** How many articles are left to be embedded. */
  private int missing() throws IOException {
    index.refresh();
    try (var view = index.view()) {
      if (!view.format().equals(index.format())) throw new OutdatedIndexException(view.format());
      return view.withoutMeanings().size();
    }
  }

  private void fill(PassageEmbedder embedder, Progress progress) throws IOException {
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
        batch = batch(view, waiting, embedder);
      }
      write(batch);
      done += batch.size();
      goOn = progress.done(done, done + left - batch.size());
    }
  }

  private List<Embedded> batch(IndexView view, List<String> waiting, PassageEmbedder embedder)
      throws IOException {
    var states = view.articles();
    var batch = new ArrayList<Embedded>();
    int passages = 0;
    for (var id : waiting) {
      var article = view.findArticle(id);
      var state = states.get(id);
      // It would be waited for again and again.
      if (article.isEmpty() || state == null)
        throw new IOException(
            "the index lists the article %s, but does not hold it: run \"willowbark verify\", then \"willowbark index\" with --rebuild"
                .formatted(id));
      var embedded = embed(article.get(), state, embedder);
      batch.add(embedded);
      passages += embedded.passages.size();
      if (passages >= PASSAGES_PER_BATCH) break;
    }
    return batch;
  }

  private static Embedded embed(Article article, ArticleState state, PassageEmbedder embedder)
      throws IOException {
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
    return text(title, passage.path(), passage.leadIn(), passage.text());
  }

  private static String text(String title, List<String> path, String leadIn, String passage) {
    var text = new StringBuilder(title);
    for (var heading : path) text.append(". ").append(heading);
    text.append(". ");
    if (!leadIn.isEmpty()) text.append(leadIn).append(' ');
    return text.append(passage).toString();
  }

  /** The meanings of passages that an earlier version of their article has had already. */
  static List<Embedding> known(String title, List<Passage> passages, List<PassageMeaning> before) {
    var byText = new HashMap<String, Embedding>();
    for (var one : before)
      byText.put(text(one.articleTitle(), one.path(), one.leadIn(), one.text()), one.meaning());
    var known = new ArrayList<Embedding>(passages.size());
    for (var passage : passages) {
      var meaning = byText.get(text(title, passage));
      if (meaning == null) return List.of();
      known.add(meaning);
    }
    return known;
  }
}
