package org.willowbark.training;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.willowbark.embedding.Embedding;
import org.willowbark.embedding.QuestionEmbedder.Form;
import org.willowbark.training.TrainingText.Kind;

/** How near something comes to the model: cosines on texts that it was not fitted to. */
record Fidelity(Form form, int texts, double mean, double fifthPercentile, String byKind) {
  /** Of the held-out texts of a form. */
  static Fidelity of(
      List<TrainingText> texts,
      Form form,
      TextVectors vectors,
      Function<TrainingText, Embedding> fitted) {
    var judged = texts.stream().filter(it -> it.form() == form && it.isHeldOut()).toList();
    var byKind = new EnumMap<Kind, List<Double>>(Kind.class);
    double[] cosines = new double[judged.size()];
    for (int i = 0; i < cosines.length; i++) {
      var text = judged.get(i);
      cosines[i] = fitted.apply(text).cosine(Embedding.of(vectors.meant(text)));
      byKind.computeIfAbsent(text.kind(), _ -> new java.util.ArrayList<>()).add(cosines[i]);
    }
    Arrays.sort(cosines);
    return new Fidelity(
        form,
        cosines.length,
        Arrays.stream(cosines).average().orElse(0),
        cosines.length == 0 ? 0 : cosines[cosines.length / 20],
        byKind.entrySet().stream()
            .map(it -> "%s %.3f".formatted(it.getKey().label(), mean(it.getValue())))
            .collect(Collectors.joining(", ")));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(it -> it).average().orElse(0);
  }

  void print(PrintWriter out, String what) {
    out.printf(
        "%s: cosine to the model %.4f on %,d held-out texts as %s (one in twenty below %.3f): %s%n",
        what,
        mean,
        texts,
        form == Form.QUESTION ? "questions" : "statements",
        fifthPercentile,
        byKind);
  }
}
