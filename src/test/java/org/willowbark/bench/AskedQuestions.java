package org.willowbark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.willowbark.evaluation.Questions;
import org.willowbark.query.Question;

/**
 * The questions of a run: a random part of all that the files hold, each once.
 *
 * @param warming asked before anything is measured, and never again
 * @param measured asked while times are taken
 * @param spare left over, for whoever needs more that nobody has asked yet
 */
record AskedQuestions(List<String> warming, List<String> measured, List<String> spare) {
  private static final Path SHARED = Path.of("../shared/data");
  private static final List<String> SHARED_FILES =
      List.of(
          "questions/questions.tsv",
          "questions/queries.variations.tsv",
          "meqsum/queries.jsonl",
          "nfcorpus/queries.jsonl");

  AskedQuestions {
    warming = List.copyOf(warming);
    measured = List.copyOf(measured);
    spare = List.copyOf(spare);
  }

  /** The files of real questions that are here, else the project's own. */
  static List<Path> files() {
    var shared = SHARED_FILES.stream().map(SHARED::resolve).filter(Files::exists).toList();
    return shared.isEmpty() ? List.of(Path.of("evaluation/questions.tsv")) : shared;
  }

  /**
   * Reads files of questions.
   *
   * @param count how many to measure, as far as there are so many; a third as many are for warming
   */
  static AskedQuestions read(List<Path> files, int count, Random random) throws IOException {
    var distinct = new LinkedHashSet<String>();
    for (var file : files) {
      texts(file).stream()
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .filter(text -> text.length() <= Question.QUESTION_LENGTH_MAX_CHARS)
          .forEach(distinct::add);
    }
    var all = new ArrayList<>(distinct);
    if (all.size() < 2)
      throw new IllegalArgumentException("there are no questions in %s".formatted(files));
    Collections.shuffle(all, random);
    int warming = Math.max(1, Math.min(count / 3, all.size() / 4));
    int measured = Math.min(warming + count, all.size());
    return new AskedQuestions(
        all.subList(0, warming), all.subList(warming, measured), all.subList(measured, all.size()));
  }

  private static Collection<String> texts(Path file) throws IOException {
    if (file.toString().endsWith(".jsonl")) return Questions.read(file).values();
    return Files.readAllLines(file).stream()
        .map(line -> line.substring(line.lastIndexOf('\t') + 1))
        .toList();
  }
}
