package org.willowbark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.willowbark.evaluation.Judgments;
import org.willowbark.evaluation.Questions;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * Questions with what answers them; every command that measures takes them alike, and says itself
 * which of them it needs.
 */
final class JudgedOptions {
  @Option(
      names = "--questions",
      paramLabel = "F",
      description =
          "JSON Lines (.jsonl) with _id and text, lines of id TAB text, or a question a line (.txt).")
  private @Nullable Path questions;

  @Option(
      names = "--judgments",
      paramLabel = "F",
      description = "TREC qrels (4 columns) or BEIR tsv (header, 3 columns).")
  private @Nullable Path judgments;

  /** The questions, if a file of them is named. */
  Optional<Map<String, String>> findQuestions() throws IOException {
    return questions == null ? Optional.empty() : Optional.of(Questions.read(questions));
  }

  /** The judgments, if a file of them is named. */
  Optional<Judgments> findJudgments() throws IOException {
    return judgments == null ? Optional.empty() : Optional.of(Judgments.read(judgments));
  }

  /**
   * The questions.
   *
   * @throws ParameterException if no file of them is named
   */
  Map<String, String> expectQuestions(CommandLine command) throws IOException {
    return findQuestions().orElseThrow(() -> missing(command, "--questions"));
  }

  /**
   * The judgments.
   *
   * @throws ParameterException if no file of them is named
   */
  Judgments expectJudgments(CommandLine command) throws IOException {
    return findJudgments().orElseThrow(() -> missing(command, "--judgments"));
  }

  private static ParameterException missing(CommandLine command, String option) {
    return new ParameterException(command, "Missing required option: '%s=F'".formatted(option));
  }
}
