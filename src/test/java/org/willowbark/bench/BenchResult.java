package org.willowbark.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** Prints what is measured as soon as it is, and keeps it for a file. */
final class BenchResult {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PrintWriter out;
  private final ObjectNode root = JSON.createObjectNode().put("measured", Instant.now() + "");

  BenchResult(PrintWriter out) {
    this.out = out;
  }

  void circumstances(long seed, double load, Path articles, int questions) {
    int processors = Runtime.getRuntime().availableProcessors();
    say(
        "seed %d; %d processors, load %.2f before the start; %,d questions over %s",
        seed, processors, load, questions, articles);
    root.put("seed", seed)
        .put("processors", processors)
        .put("loadBefore", load)
        .put("java", Runtime.version().toString())
        .put("articles", articles.toString())
        .put("questions", questions);
  }

  void indexing(BenchIndex.Rate rate) {
    say(
        "%nindexed by words: %,d articles, %,d passages at %,.0f articles a second, %.1f MB a second",
        rate.articles(), rate.passages(), rate.articlesPerSecond(), rate.megabytesPerSecond());
    root.set("indexing", JSON.valueToTree(rate));
  }

  void paired(Map<String, Timings> measured) {
    say(
        "%n%-18s %8s %8s %8s %8s %10s  %-26s  %s",
        "one client, ms",
        "p50",
        "p90",
        "p99",
        "max",
        "processor",
        "times as long as the first",
        "times its processor time");
    var rows = root.putArray("paired");
    var baseline = measured.values().iterator().next();
    for (var one : measured.entrySet()) {
      var timings = one.getValue();
      var ratio = PairedRatio.of(timings, baseline);
      var processor = PairedRatio.ofProcessor(timings, baseline);
      say("%-18s %s  %-26s  %s", one.getKey(), columns(timings), text(ratio), text(processor));
      var row = rows.addObject().put("name", one.getKey());
      put(row, timings);
      row.set("ratio", JSON.valueToTree(ratio));
      row.set("processorRatio", JSON.valueToTree(processor));
    }
  }

  void served(List<ServedRun.Row> served) {
    say(
        "%n%-18s %8s %12s %8s  %s",
        "over HTTP", "clients", "a second", "p99 ms", "times as many as the first");
    for (var row : served) {
      say(
          "%-18s %8d %12.0f %8.2f  %.2f",
          row.name(), row.clients(), row.perSecond(), row.p99Millis(), row.ratio());
    }
    root.set("served", JSON.valueToTree(served));
  }

  void start(StartRun.Result start) {
    say(
        "%nfirst answer %.0f ms after the start of the server, the first by meaning %.0f ms",
        start.firstAnswerMillis(), start.firstByMeaningMillis());
    say(
        "memory after some hundred questions: %s MB, %s of them mapped files; heap in use %d MB",
        megabytes(start.residentBytes()),
        megabytes(start.residentFileBytes()),
        start.heapBytes() >> 20);
    var node =
        root.putObject("start")
            .put("firstAnswerMillis", start.firstAnswerMillis())
            .put("firstByMeaningMillis", start.firstByMeaningMillis())
            .put("heapBytes", start.heapBytes());
    start.residentBytes().ifPresent(bytes -> node.put("residentBytes", bytes));
    start.residentFileBytes().ifPresent(bytes -> node.put("residentFileBytes", bytes));
  }

  private static String megabytes(OptionalLong bytes) {
    return bytes.isEmpty() ? "unknown" : String.valueOf(bytes.getAsLong() >> 20);
  }

  void other(Path jar, List<OtherBuild.Row> compared) {
    say(
        "%n%-18s %10s %10s %10s %10s  %s",
        "over HTTP, ms",
        "this p50",
        "other p50",
        "this p99",
        "other p99",
        "this build's time / other's");
    var rows = root.putObject("other").put("jar", jar.toString()).putArray("rows");
    for (var one : compared) {
      say(
          "%-18s %10.2f %10.2f %10.2f %10.2f  %s",
          one.name(),
          one.own().percentile(0.5),
          one.other().percentile(0.5),
          one.own().percentile(0.99),
          one.other().percentile(0.99),
          text(one.ratio()));
      var row = rows.addObject().put("name", one.name());
      put(row.putObject("this"), one.own());
      put(row.putObject("other"), one.other());
      row.set("ratio", JSON.valueToTree(one.ratio()));
    }
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, root.toPrettyString() + "\n");
    say("%nwritten to %s", file);
  }

  private static String columns(Timings timings) {
    return String.format(
        Locale.ROOT,
        "%8.2f %8.2f %8.2f %8.2f %10.2f",
        timings.percentile(0.5),
        timings.percentile(0.9),
        timings.percentile(0.99),
        timings.percentile(1),
        timings.processorPercentile(0.5));
  }

  private static String text(PairedRatio ratio) {
    return String.format(
        Locale.ROOT, "%.2f (%.2f to %.2f)", ratio.median(), ratio.low(), ratio.high());
  }

  private static void put(ObjectNode row, Timings timings) {
    row.put("p50Millis", timings.percentile(0.5))
        .put("p90Millis", timings.percentile(0.9))
        .put("p99Millis", timings.percentile(0.99))
        .put("maxMillis", timings.percentile(1))
        .put("processorP50Millis", timings.processorPercentile(0.5));
  }

  private void say(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
    out.flush();
  }
}
