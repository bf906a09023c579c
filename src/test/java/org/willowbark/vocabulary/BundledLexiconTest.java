package org.willowbark.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BundledLexiconTest {
  private static final Path FOLDER =
      Path.of("src/main/resources/org/willowbark/vocabulary/lexicon");

  private final Vocabulary vocabulary = Vocabulary.bundled();

  @Test
  void listsEveryFileOfItsFolder() throws IOException {
    try (var files = Files.list(FOLDER)) {
      var names = files.map(file -> String.valueOf(file.getFileName())).toList();

      assertThat(BundledLexicon.FILES).containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void holdsConceptsOfEveryFile() {
    var files =
        vocabulary.concepts().stream()
            .map(concept -> concept.origin().file())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(files).containsExactlyInAnyOrderElementsOf(BundledLexicon.FILES);
  }

  @ParameterizedTest
  @CsvSource({
    "slipped disc,          herniated disc",
    "pinched nerve,         radiculopathy",
    "frozen shoulder,       adhesive capsulitis",
  })
  void leadsFromAReadersWordsToTheClinicalName(String typed, String clinical) {
    var names =
        vocabulary.find(typed).stream()
            .flatMap(mention -> vocabulary.expand(mention).stream())
            .map(Expansion::text);

    assertThat(names).anyMatch(name -> name.contains(clinical));
  }

  @Test
  void tellsLookalikesApart() {
    var spondylosis = vocabulary.find("spondylosis").getFirst();

    var names =
        vocabulary.expand(spondylosis).stream()
            .filter(it -> it.concept().equals(spondylosis.concept()))
            .map(Expansion::text)
            .toList();

    assertThat(names)
        .isNotEmpty()
        .noneMatch(name -> name.matches(".*spondyl(itis|olisthesis|olysis).*"));
  }

  @Test
  void findsEveryUnconditionalNameOfEveryConcept() {
    var lost =
        vocabulary.concepts().stream()
            .flatMap(
                concept ->
                    concept.names().stream()
                        .filter(name -> !name.isConditional())
                        .filter(
                            name ->
                                vocabulary.find(name.text()).stream()
                                    .noneMatch(mention -> mention.concept().equals(concept)))
                        .map(name -> concept.origin() + " " + name.text()))
            .toList();

    assertThat(lost).isEmpty();
  }

  @Test
  void asksForContextByWordsThatATextCanHave() {
    var impossible =
        vocabulary.concepts().stream()
            .flatMap(
                concept ->
                    concept.names().stream()
                        .flatMap(name -> name.context().stream())
                        .filter(word -> TextWord.of(word).size() != 1)
                        .map(word -> concept.origin() + " " + word))
            .toList();

    assertThat(impossible).isEmpty();
  }

  @Test
  void claimsNoReviewThatNobodyMade() {
    assertThat(vocabulary.concepts()).extracting(Concept::review).containsOnly("unreviewed");
  }
}
