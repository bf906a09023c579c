package org.willowbark.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TextSketchTest {
  private static final String TEXT =
      "Sciatica is pain that runs from the lower back down one leg. It starts where a nerve root is pressed or irritated, most"
          + " often by a slipped disc, and it settles within some weeks in most people without any operation.";

  @Test
  void findsTheSameTextInAnotherDress() {
    var dressed = TEXT.toUpperCase(java.util.Locale.ROOT).replace(",", " -").replace(".", "!");

    assertThat(TextSketch.of(TEXT)).isEqualTo(TextSketch.of(dressed));
  }

  @Test
  void findsATextWithOneWordChanged() {
    assertThat(TextSketch.of(TEXT).isSameAs(TextSketch.of(TEXT.replace("weeks", "months"))))
        .isTrue();
  }

  @Test
  void keepsDifferentTextsApart() {
    var other =
        "Gout is a kind of arthritis in which crystals of uric acid form in a joint, most often that of the big toe.";

    assertThat(TextSketch.of(TEXT).similarityTo(TextSketch.of(other))).isLessThan(0.1);
  }

  @Test
  void survivesStorage() {
    byte[] stored = TextSketch.of(TEXT).toBytes();

    assertThat(TextSketch.ofBytes(stored, 0, stored.length)).isEqualTo(TextSketch.of(TEXT));
  }

  @Test
  void takesTextsOfAnyLength() {
    assertThat(TextSketch.of("")).isEqualTo(TextSketch.of("?!"));
    assertThat(TextSketch.of("gout")).isNotEqualTo(TextSketch.of("acne"));
  }

  @Test
  void estimatesTheShareOfCommonWordRuns() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    double error = 0;
    int rounds = 60;
    for (int round = 0; round < rounds; round++) {
      var one = words(random, 120);
      var other = new ArrayList<>(one);
      for (int i = random.nextInt(10); i > 0; i--)
        other.set(random.nextInt(other.size()), "x" + random.nextInt(1000));

      double estimate =
          TextSketch.of(String.join(" ", one)).similarityTo(TextSketch.of(String.join(" ", other)));

      error += estimate - jaccard(one, other);
    }

    assertThat(error / rounds).as("mean error, seed %d", seed).isCloseTo(0, within(0.04));
  }

  private static List<String> words(Random random, int count) {
    var words = new ArrayList<String>();
    for (int i = 0; i < count; i++) words.add("w" + random.nextInt(5000));
    return words;
  }

  private static double jaccard(List<String> one, List<String> other) {
    var a = runs(one);
    var b = runs(other);
    var both = new HashSet<>(a);
    both.retainAll(b);
    return both.size() / (double) (a.size() + b.size() - both.size());
  }

  private static Set<String> runs(List<String> words) {
    var runs = new HashSet<String>();
    for (int i = 0; i + 2 < words.size(); i++)
      runs.add(words.get(i) + " " + words.get(i + 1) + " " + words.get(i + 2));
    return runs;
  }
}
