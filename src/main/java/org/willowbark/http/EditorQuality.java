package org.willowbark.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.willowbark.evaluation.Measurements;

/** Shows editors how good the answers were when they were last measured. */
final class EditorQuality {
  private final Pages pages;
  private final Optional<Path> file;

  EditorQuality(Pages pages, Optional<Path> file) {
    this.pages = pages;
    this.file = file;
  }

  void show(Context context, String formKey) {
    Optional<Measurements> found = Optional.empty();
    var error = "";
    try {
      if (file.isPresent()) found = Measurements.find(file.get());
    } catch (IOException e) {
      error = String.valueOf(e.getMessage());
    }
    pages.render(
        context,
        "editor-quality.jte",
        Map.of(
            "chart",
            found.map(it -> new QualityChart(it, pages.frame(context).texts())),
            "file",
            file.map(Path::toString).orElse(""),
            "error",
            error));
  }
}
