package org.willowbark.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A lexicon with a site's own folder laid over it, and kept equal to both while the folder's files
 * change.
 *
 * <p>All of a change becomes visible at once, when every file can be understood; until then the
 * vocabulary stays as it was. A block of the folder replaces the concept with its id, or adds a new
 * one; {@code adds: names} adds its names to the concept instead, and {@code remove: true} takes
 * the concept out. Thread-safe.
 */
public final class LiveVocabulary implements Supplier<Vocabulary> {
  private final Vocabulary base;
  private final Path path;
  private final OverlayFolder folder;
  private volatile State state;

  /** The files as they were last read; nothing where they must be read again. */
  private @Nullable List<OverlayFolder.Stamp> seen;

  /**
   * What is live, and what is not.
   *
   * @param lastChange what the last change of the files brought; against the lexicon alone at first
   * @param drafts concepts of the folder that are not live, each with its place and why
   * @param refused why the files as they are now are not live, with file and line; null if they are
   * @param since when it became so
   */
  public record State(
      Vocabulary vocabulary,
      VocabularyChange lastChange,
      List<String> drafts,
      @Nullable String refused,
      Instant since) {
    public State {
      drafts = List.copyOf(drafts);
    }
  }

  /** Lays a folder over a lexicon; it is first read by {@link #look} or {@link #expect}. */
  public LiveVocabulary(Vocabulary base, Path folder) {
    this.base = base;
    this.path = folder;
    this.folder = new OverlayFolder(folder);
    state = new State(base, VocabularyChange.between(base, base), List.of(), null, Instant.now());
  }

  @Override
  public Vocabulary get() {
    return state.vocabulary;
  }

  /** What is live at the moment. */
  public State state() {
    return state;
  }

  /**
   * Reads the folder now.
   *
   * @return the drafts that are left out, each with its place and why
   * @throws BrokenVocabularyException where a line can't be used; nothing has changed then
   */
  public synchronized List<String> expect() throws IOException, BrokenVocabularyException {
    var stamps = stamps();
    take(folder.over(base, stamps));
    seen = stamps;
    return state.drafts;
  }

  /**
   * Reads the folder if it has changed since the last look.
   *
   * @return what there is to say of it, a line each: nothing while all is as it was
   */
  public synchronized List<String> look() {
    try {
      var stamps = stamps();
      if (stamps.equals(seen)) return List.of();
      boolean isSettled = stamps.stream().allMatch(OverlayFolder.Stamp::isSettled);
      seen = isSettled ? stamps : null;
      return take(folder.over(base, stamps));
    } catch (BrokenVocabularyException e) {
      return refuse(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      seen = null;
      return refuse(e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private List<OverlayFolder.Stamp> stamps() throws IOException {
    try {
      return folder.stamps();
    } catch (NotDirectoryException e) {
      throw new IOException(
          "there is no folder %s for the vocabulary; make it, or name another".formatted(path), e);
    } catch (UncheckedIOException e) {
      // As a walk through folders reports what it can't enter.
      throw new IOException(path + " can't be read: " + e.getCause(), e);
    }
  }

  private List<String> take(OverlayFolder.Laid laid) {
    var before = state;
    var change = VocabularyChange.between(before.vocabulary, laid.vocabulary());
    if (change.isNone() && before.refused == null && laid.drafts().equals(before.drafts)) {
      return List.of();
    }
    state =
        new State(
            change.isNone() ? before.vocabulary : laid.vocabulary(),
            change.isNone() ? before.lastChange : change,
            laid.drafts(),
            null,
            Instant.now());
    var said = new ArrayList<String>();
    if (!change.isNone() || before.refused != null) said.add("vocabulary: " + change);
    for (var draft : laid.drafts()) {
      if (!before.drafts.contains(draft)) said.add("vocabulary: " + draft);
    }
    return said;
  }

  private List<String> refuse(String why) {
    var before = state;
    if (why.equals(before.refused)) return List.of();
    state = new State(before.vocabulary, before.lastChange, before.drafts, why, Instant.now());
    return List.of("vocabulary left as it was: " + why);
  }
}
