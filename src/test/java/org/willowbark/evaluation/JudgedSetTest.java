package org.willowbark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.search.SearchEngine;

final class JudgedSetTest {
  private static final String HEADER = "set\tindex\tunit\tarticles\tquestions\tjudgments\n";

  @TempDir private Path temp;

  @Test
  void takesPathsFromWhereTheFileIs() throws IOException {
    Files.createDirectories(temp.resolve("sets"));
    Files.createDirectories(temp.resolve("articles"));
    Files.writeString(temp.resolve("sets/q.tsv"), "1\tcrystals\n");
    var file =
        Files.writeString(
            temp.resolve("sets/sets.tsv"),
            HEADER + "ours\tmain\tsection\t../articles\tq.tsv\tj.txt\n");

    var set = JudgedSet.read(file).getFirst();

    assertThat(set.unit()).isEqualTo(SearchEngine.Unit.SECTION);
    assertThat(set.articles()).isEqualTo(temp.resolve("articles"));
    assertThat(set.missing()).containsExactly(temp.resolve("sets/j.txt"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ours\tmain\tarticle\ta\tq",
        "ours\tmain\tchapter\ta\tq\tj",
        "ours\t../../etc\tarticle\ta\tq\tj",
        " \tmain\tarticle\ta\tq\tj",
        "first\tmain\tarticle\ta\tq\tj"
      })
  void namesTheLineThatIsNoSet(String line) throws IOException {
    var file =
        Files.writeString(
            temp.resolve("sets.tsv"), HEADER + "first\tmain\tarticle\ta\tq\tj\n" + line + "\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> JudgedSet.read(file))
        .withMessageStartingWith(file + ":3: ");
  }

  @Test
  void readsTheSetsThatComeAlong() throws IOException {
    var sets = JudgedSet.read(Path.of("evaluation/sets.tsv"));

    assertThat(sets).extracting(JudgedSet::name).startsWith("bundled", "bundled-sections");
    assertThat(sets.getFirst().missing()).isEmpty();
  }
}
