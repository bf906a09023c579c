package org.willowbark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.willowbark.query.Question.Mode;

/**
 * This build against another one: each serves in a process of its own, both are asked the same
 * questions by the same client, in a random order each time.
 */
final class OtherBuild {
  private static final String THIS = "this build, ";
  private static final String OTHER = "other build, ";
  private static final int LIMIT = 10;

  private OtherBuild() {}

  /** How this build did beside the other, by one kind of evidence. */
  record Row(String name, Timings own, Timings other, PairedRatio ratio) {}

  /**
   * Makes an index of the other build's own; vectors are taken over from ours where it understands
   * them.
   */
  static void index(Path jar, Path articles, Path ours, Path folder) throws IOException {
    if (!Files.exists(folder)) copy(ours, folder);
    var command = new ArrayList<>(ChildServer.runningJar(jar));
    command.addAll(
        List.of("index", articles.toString(), "--index", folder.toString(), "--wait-for-vectors"));
    var process = new ProcessBuilder(command).inheritIO().start();
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(
            "%s could not index %s into %s (exit code %d); delete that folder and try again"
                .formatted(jar, articles, folder, code));
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while indexing with " + jar, e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) Files.createDirectories(copy);
        else Files.copy(file, copy);
      }
    }
  }

  static List<Row> compare(
      ChildServer own, ChildServer other, List<Mode> modes, AskedQuestions asked, Random random)
      throws IOException {
    var contenders = new ArrayList<Contender>();
    for (var mode : modes) {
      for (var server : Map.of(THIS, own, OTHER, other).entrySet()) {
        var endpoint = server.getValue().endpoint();
        contenders.add(
            Contender.of(
                server.getKey() + Contenders.label(mode),
                question -> endpoint.get(Endpoint.path(question, mode, LIMIT)).length()));
      }
    }
    var run = new PairedRun(contenders, random);
    var _ = run.measure(asked.warming());
    var measured = run.measure(asked.measured());
    var rows = new ArrayList<Row>();
    for (var mode : modes) {
      var ours = expect(measured, THIS + Contenders.label(mode));
      var theirs = expect(measured, OTHER + Contenders.label(mode));
      rows.add(new Row(Contenders.label(mode), ours, theirs, PairedRatio.of(ours, theirs)));
    }
    return rows;
  }

  private static Timings expect(Map<String, Timings> measured, String name) {
    var timings = measured.get(name);
    if (timings == null) throw new AssertionError(name + " was not measured");
    return timings;
  }
}
