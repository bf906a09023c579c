package org.willowbark.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.willowbark.index.PassageIndex;

/**
 * How the embedding of an index's passages gets on, or ended: a note beside the index, so that it
 * is known to whoever asks, also in another process and after this one.
 *
 * @param at when this was so; a process that was killed says nothing more
 * @param articles embedded by then
 * @param ofArticles that were to be embedded
 * @param why it stopped, for those who can mend it; empty if it did not
 */
public record LastEmbedding(
    Instant at, Stage stage, int articles, int ofArticles, double articlesPerSecond, String why) {
  private static final String NOTE = "last-embedding";

  /** From so many seconds on, what is left is told in minutes. */
  public static final int MINUTES_FROM_SECONDS = 120;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** How far it came. */
  public enum Stage {
    RUNNING,
    DONE,
    STOPPED
  }

  /**
   * Under way.
   *
   * @param startedNanos when it began, by {@link System#nanoTime}
   */
  public static LastEmbedding running(long startedNanos, int articles, int ofArticles) {
    double seconds = Math.max(1e-3, (System.nanoTime() - startedNanos) / 1e9);
    return new LastEmbedding(
        Instant.now(), Stage.RUNNING, articles, ofArticles, articles / seconds, "");
  }

  static LastEmbedding done(int articles) {
    return new LastEmbedding(Instant.now(), Stage.DONE, articles, articles, 0, "");
  }

  static LastEmbedding stopped(int articles, int ofArticles, String why) {
    return new LastEmbedding(Instant.now(), Stage.STOPPED, articles, ofArticles, 0, why);
  }

  /** The last of this index, whichever process did it; nothing if there was none. */
  public static Optional<LastEmbedding> find(PassageIndex index) throws IOException {
    var note = index.findNote(NOTE);
    if (note.isEmpty()) return Optional.empty();
    try {
      return Optional.of(JSON.readValue(note.get(), LastEmbedding.class));
    } catch (JsonProcessingException e) {
      // Another version wrote it; the next embedding writes one that we can read.
      return Optional.empty();
    }
  }

  /** On one line, for those who look after the index. */
  public String summary() {
    return switch (stage) {
      case RUNNING -> progress();
      case DONE -> "done";
      case STOPPED ->
          String.format(
              Locale.ENGLISH, "stopped after %,d of %,d articles: %s", articles, ofArticles, why);
    };
  }

  private String progress() {
    var done = String.format(Locale.ENGLISH, "%,d of %,d articles embedded", articles, ofArticles);
    if (articles == 0) return done;
    double seconds = secondsLeft();
    return seconds < MINUTES_FROM_SECONDS
        ? String.format(
            Locale.ENGLISH,
            "%s, %.1f a second, about %.0f s left",
            done,
            articlesPerSecond,
            seconds)
        : String.format(
            Locale.ENGLISH,
            "%s, %.1f a second, about %,.0f min left",
            done,
            articlesPerSecond,
            seconds / 60);
  }

  /** How long the rest takes at this pace; not to be asked before the first article. */
  public double secondsLeft() {
    return (ofArticles - articles) / articlesPerSecond;
  }

  void leave(PassageIndex index) {
    try {
      index.leaveNote(NOTE, JSON.writeValueAsBytes(this));
    } catch (IOException _) {
      // A disk that takes no note must not end what the note is about; its own writing will tell.
    }
  }
}
