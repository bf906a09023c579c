package org.willowbark.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.embedding.QuestionTurn;
import org.willowbark.embedding.StaticEncoder;

/** On a small part of our own texts. */
final class TrainTest {
  @TempDir private Path temp;

  @Test
  void writesTheSameFilesInEveryRun() throws IOException {
    var first = temp.resolve("first");
    var second = temp.resolve("second");

    var said = train(first);
    var saidAgain = train(second);

    assertThat(said)
        .contains("Willowbark (our own writing)", "MedQuAD: nothing", "held-out texts as questions")
        .containsPattern("[1-9]\\d\\d texts embedded");
    assertThat(saidAgain).containsPattern("(?m)^0 texts embedded");
    for (var name : List.of(QuestionTurn.RESOURCE, StaticEncoder.RESOURCE)) {
      assertThat(first.resolve(name)).hasSameBinaryContentAs(second.resolve(name));
    }
  }

  private String train(Path into) throws IOException {
    var said = new StringWriter();
    int code =
        Train.commandLine()
            .setOut(new PrintWriter(said))
            .setErr(new PrintWriter(said))
            .execute(
                "--data=" + Files.createDirectories(temp.resolve("no-data")),
                "--keep=" + temp.resolve("keep"),
                "--into=" + into,
                "--part=0.01");
    assertThat(code).as(said.toString()).isZero();
    return said.toString();
  }
}
