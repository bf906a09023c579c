package org.willowbark.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The compiled lexicon must be the YAML's in all that can be asked of it. */
final class CompiledLexiconTest {
  private static byte[] built;
  private static Vocabulary compiled;
  private static Vocabulary source;

  @BeforeAll
  static void readBoth() throws Exception {
    try (var in = CompiledLexicon.class.getResourceAsStream(CompiledLexicon.RESOURCE)) {
      built = Objects.requireNonNull(in, "the build left no compiled lexicon").readAllBytes();
    }
    compiled = CompiledLexicon.read(built);
    source = BundledLexicon.readSource();
  }

  @Test
  void holdsTheVeryConceptsOfTheYaml() {
    assertThat(List.copyOf(compiled.concepts())).isEqualTo(List.copyOf(source.concepts()));
  }

  @Test
  void knowsTheSameWords() {
    assertThat(List.copyOf(compiled.words())).isEqualTo(List.copyOf(source.words()));
  }

  @Test
  void findsAndExpandsAsTheYamlDoes() {
    var texts =
        source.concepts().stream()
            .flatMap(concept -> concept.names().stream())
            .map(Name::text)
            .flatMap(name -> Stream.of(name, "is my " + name + " in the leg or spine serious"));

    assertThat(texts)
        .allSatisfy(
            text -> {
              var mentions = compiled.find(text);
              assertThat(mentions).isEqualTo(source.find(text));
              for (var mention : mentions)
                assertThat(compiled.expand(mention)).isEqualTo(source.expand(mention));
            });
  }

  @Test
  void comesOutTheSameByteForByte() throws IOException {
    assertThat(LexiconCompiler.compile(source.concepts())).isEqualTo(built);
  }

  @Test
  void refusesWhatIsDamagedOrOfAnotherVersion() {
    var damaged = built.clone();
    damaged[damaged.length / 2]++;
    var older = built.clone();
    older[7]++;

    assertThatIllegalStateException()
        .isThrownBy(() -> CompiledLexicon.read(damaged))
        .withMessageContaining("damaged");
    assertThatIllegalStateException()
        .isThrownBy(() -> CompiledLexicon.read(older))
        .withMessageContaining("version");
    assertThatIllegalStateException().isThrownBy(() -> CompiledLexicon.read(new byte[3]));
  }
}
