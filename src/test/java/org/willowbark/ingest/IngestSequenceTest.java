package org.willowbark.ingest;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.corpus.Source;
import org.willowbark.index.lucene.LuceneIndex;

/**
 * Runs over a folder that changes at random, compared with an oracle that thinks each run through
 * from the beginning. {@code -Dsequences=N} sets how many are played.
 */
final class IngestSequenceTest {
  private static final int SEQUENCES = Integer.getInteger("sequences", 6);
  private static final int ROUNDS = 12;
  private static final int FILES = 8;
  private static final int IDS = 14;

  @TempDir private Path temp;

  /** An article as the index holds it. */
  private record Held(String text, String file) {}

  /** The folder as it should be: by file name the articles in it, id to text. */
  private final TreeMap<String, Map<String, String>> files = new TreeMap<>();

  /** Files that can't be read whole at the moment: their last line is broken. */
  private final Set<String> broken = new HashSet<>();

  @Test
  void isRightAfterAnySequenceOfRuns() throws IOException {
    for (int sequence = 0; sequence < SEQUENCES; sequence++) {
      long seed = System.nanoTime();
      files.clear();
      broken.clear();
      play(temp.resolve("sequence" + sequence), new Random(seed), "seed " + seed);
    }
  }

  private void play(Path home, Random random, String as) throws IOException {
    var articles = Files.createDirectories(home.resolve("articles"));
    Map<String, Held> held = new TreeMap<>();
    Map<String, Held> before = new TreeMap<>();
    try (var index = LuceneIndex.at(home.resolve("index"))) {
      var ingest = new Ingest(index);
      for (int round = 0; round < ROUNDS; round++) {
        for (int change = 0; change < 4; change++) change(random);
        write(articles);
        boolean rebuild = random.nextInt(3) == 0;
        var options = rebuild ? IngestOptions.DEFAULT.withRebuild() : IngestOptions.DEFAULT;

        ingest.run(Source.ofPaths(List.of(articles)), options, IngestProgress.NONE);

        var expected = expected(held);
        assertThat(indexed(index)).as("%s, round %d", as, round).isEqualTo(expected);
        if (rebuild && round > 0) {
          before = held;
          held = expected;
          if (random.nextBoolean()) {
            index.rollBack();
            assertThat(indexed(index)).as("%s, round %d, back", as, round).isEqualTo(before);
            held = before;
          }
        } else {
          held = expected;
        }
      }
    }
  }

  private void change(Random random) {
    var file = "f" + random.nextInt(FILES) + ".jsonl";
    switch (random.nextInt(7)) {
      case 0 -> {
        files.remove(file);
        broken.remove(file);
      }
      case 1 -> move(file, "f" + random.nextInt(FILES) + ".jsonl");
      case 2 -> {
        if (files.containsKey(file)) broken.add(file);
      }
      case 3 -> broken.remove(file);
      case 4 -> {
        var inIt = files.get(file);
        if (inIt != null) inIt.remove("a" + random.nextInt(IDS));
      }
      default ->
          files
              .computeIfAbsent(file, _ -> new TreeMap<>())
              .put("a" + random.nextInt(IDS), "Text " + random.nextInt(5) + ".");
    }
  }

  private void move(String from, String to) {
    var moved = files.remove(from);
    if (moved == null) return;
    files.put(to, moved);
    broken.remove(to);
    if (broken.remove(from)) broken.add(to);
  }

  private void write(Path folder) throws IOException {
    try (var old = Files.newDirectoryStream(folder)) {
      for (var file : old) Files.delete(file);
    }
    for (var file : files.entrySet()) {
      var lines =
          file.getValue().entrySet().stream()
              .map(
                  it ->
                      "{\"id\":\"%s\",\"title\":\"T\",\"text\":\"%s\"}\n"
                          .formatted(it.getKey(), it.getValue()))
              .collect(joining());
      Files.writeString(
          folder.resolve(file.getKey()),
          broken.contains(file.getKey()) ? lines + "{oops\n" : lines);
    }
  }

  /** What the index must hold after a run over the folder as it is, given what it held before. */
  private Map<String, Held> expected(Map<String, Held> held) {
    var seen = new TreeMap<String, Held>();
    boolean isPartial = !broken.isEmpty();
    for (var file : files.entrySet()) {
      for (var article : file.getValue().entrySet()) {
        var other = seen.putIfAbsent(article.getKey(), new Held(article.getValue(), file.getKey()));
        isPartial |= other != null;
      }
    }
    isPartial |= seen.isEmpty();
    var kept = new TreeMap<String, Held>();
    var gone = new TreeMap<String, Held>();
    for (var old : held.entrySet()) {
      if (seen.containsKey(old.getKey())) continue;
      (broken.contains(old.getValue().file) ? kept : gone).put(old.getKey(), old.getValue());
    }
    boolean isRash = isPartial && gone.size() > 0.2 * held.size();
    var expected = new TreeMap<>(seen);
    expected.putAll(kept);
    if (isRash) expected.putAll(gone);
    return expected;
  }

  private static Map<String, Held> indexed(LuceneIndex index) throws IOException {
    index.refresh();
    var held = new TreeMap<String, Held>();
    try (var view = index.view()) {
      for (var state : view.articles().entrySet()) {
        var text = view.findArticle(state.getKey()).orElseThrow().text();
        var file = Path.of(state.getValue().source()).getFileName().toString();
        held.put(state.getKey(), new Held(text, file));
      }
    }
    return held;
  }
}
