package org.willowbark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.willowbark.search.SearchEngine.RankedUnit;

final class RunFileTest {
  @TempDir private Path temp;

  @Test
  void readsWhatItWrote() throws IOException {
    var file = temp.resolve("out.run");
    var rankings = Map.of("1", List.of(new RankedUnit("gout", 2.5f), new RankedUnit("acne", 0.1f)));

    RunFile.write(file, rankings);

    assertThat(RunFile.read(file)).isEqualTo(rankings);
  }

  @Test
  void ordersByScoreWhateverRankIsStatedAndTiesByIdDownwards() throws IOException {
    var file =
        Files.writeString(
            temp.resolve("other.run"), "1 Q0 a 1 0.5 x\n1\tQ0\tb\t2\t0.9\tx\n1 Q0 c 3 0.5 x\n");

    assertThat(RunFile.read(file).get("1"))
        .extracting(RankedUnit::id)
        .containsExactly("b", "c", "a");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          1 Q0 a 1 0.5,                    "bad.run:1: expected question, Q0, unit, rank, score, tag; got 5 columns"
          1 Q0 a 1 high x,                 "bad.run:1: ""high"" is no score"
          "1 Q0 a 1 2 x|1 Q0 a 2 1 x",     "bad.run:2: a is ranked twice for question 1"
          "|",                             "bad.run holds no rankings"
          """)
  void namesTheLineThatIsWrong(String lines, String message) throws IOException {
    var file = Files.writeString(temp.resolve("bad.run"), lines.replace('|', '\n'));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RunFile.read(file))
        .withMessageContaining(message);
  }
}
