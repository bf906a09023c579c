package org.willowbark.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.willowbark.vocabulary.Concept;
import org.willowbark.vocabulary.Mention;
import org.willowbark.vocabulary.NameKind;
import org.willowbark.vocabulary.Vocabulary;

/** Mending a misspelled word must not make another subject of it. */
final class LookalikeSpellingTest {
  private final Vocabulary vocabulary = Vocabulary.bundled();

  /** No articles: every word that the vocabulary lacks is taken for a misspelling. */
  private final SpellingCorrector corrector = new SpellingCorrector(vocabulary, new ListedWords());

  @Test
  void neverTurnsALookalikeIntoTheOther() throws IOException {
    var turned = new ArrayList<String>();
    for (var pair : lookalikes()) {
      for (var dress : List.of("%s", "%ss", "what helps against %s in older people")) {
        addIfTurned(pair[0], pair[1], dress, turned);
        addIfTurned(pair[1], pair[0], dress, turned);
      }
    }

    assertThat(turned).isEmpty();
  }

  private void addIfTurned(String one, String other, String dress, List<String> turned) {
    var typed = dress.formatted(one);
    var corrected = corrector.correct(typed);
    if (corrected.equals(typed)) return;
    var shared = concepts(corrected);
    shared.retainAll(concepts(other));
    boolean isOther =
        corrected.toLowerCase(Locale.ROOT).equals(dress.formatted(other).toLowerCase(Locale.ROOT))
            || !shared.isEmpty();
    if (isOther) turned.add(typed + " -> " + corrected);
  }

  @Test
  void leavesEachKnownMisspellingWithItsConcept() {
    var lost = new ArrayList<String>();
    for (var concept : vocabulary.concepts()) {
      for (var name : concept.names()) {
        if (name.kind() != NameKind.SPELLING || !name.context().isEmpty()) continue;
        var corrected = corrector.correct(name.text());
        if (!concepts(corrected).contains(concept)) lost.add(name.text() + " -> " + corrected);
      }
    }

    assertThat(lost).isEmpty();
  }

  private Set<Concept> concepts(String text) {
    var concepts = new HashSet<Concept>();
    for (Mention mention : vocabulary.find(text)) concepts.add(mention.concept());
    return concepts;
  }

  private static List<String[]> lookalikes() throws IOException {
    try (var in = Vocabulary.class.getResourceAsStream("lookalikes.tsv");
        var lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    }
  }
}
