package org.willowbark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JudgmentsTest {
  @TempDir private Path folder;

  @Test
  void readsTrecJudgments() throws IOException {
    var judgments = read("q2 0 gout 2\nq1 Q0 acne#causes 0\n\nq2\t0\tacne\t-1\n");

    assertThat(judgments.questions()).containsExactly("q2", "q1");
    assertThat(judgments.of("q2")).isEqualTo(Map.of("gout", 2, "acne", -1));
    assertThat(judgments.of("q1")).isEqualTo(Map.of("acne#causes", 0));
  }

  @Test
  void readsBeirJudgmentsBelowTheirHeader() throws IOException {
    var judgments = read("query-id\tcorpus-id\tscore\r\nPLAIN-2\tMED-10\t1\r\n");

    assertThat(judgments.questions()).containsExactly("PLAIN-2");
    assertThat(judgments.of("PLAIN-2")).isEqualTo(Map.of("MED-10", 1));
  }

  @Test
  void readsThreeColumnsWithoutHeaderFromTheFirstLineOn() throws IOException {
    assertThat(read("q1 gout 1\n").of("q1")).isEqualTo(Map.of("gout", 1));
  }

  @Test
  void readsAGradeWithAPointAsAWholeNumber() throws IOException {
    assertThat(read("q1 0 gout 2.0\n").of("q1")).isEqualTo(Map.of("gout", 2));
  }

  @Test
  void knowsNoGradesForAQuestionThatNobodyJudged() throws IOException {
    assertThat(read("q1 0 gout 2\n").of("q9")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q1 0 gout 1\\nq1 gout        | 2: expected 3 or 4 columns, got 2",
        "q1 0 gout 1 x                | 1: expected 3 or 4 columns, got 5",
        "q1 0 gout high               | 1: \"high\" is no grade",
        "a b score\\n\\nq1 gout good  | 3: \"good\" is no grade",
      })
  void namesTheLineThatItCanNotRead(String text, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(text.replace("\\n", "\n")))
        .withMessage(folder.resolve("judgments.tsv") + ":" + expected);
  }

  @ParameterizedTest
  @CsvSource({"''", "'query-id corpus-id score'"})
  void refusesAFileWithoutJudgments(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(text))
        .withMessageEndingWith("judgments.tsv has no judgments");
  }

  private Judgments read(String text) throws IOException {
    return Judgments.read(Files.writeString(folder.resolve("judgments.tsv"), text));
  }
}
