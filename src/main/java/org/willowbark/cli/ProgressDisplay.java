package org.willowbark.cli;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.willowbark.ingest.IngestProgress;

/**
 * Shows how a run gets on: a bar with rate and time left on a terminal, a line now and then
 * elsewhere.
 */
final class ProgressDisplay implements IngestProgress, AutoCloseable {
  private static final long LINE_EVERY_NANOS = 5_000_000_000L;
  private static final long KIB = 1 << 10;

  private final PrintWriter lines;
  private final boolean isTerminal;
  private final long start = System.nanoTime();
  private long lastLine = start;
  private @Nullable ProgressBar bar;

  private ProgressDisplay(PrintWriter lines, boolean isTerminal) {
    this.lines = lines;
    this.isTerminal = isTerminal;
  }

  static ProgressDisplay onTerminalOrLines(PrintWriter lines) {
    return new ProgressDisplay(lines, isTerminal());
  }

  @SuppressWarnings(
      "SystemConsoleNull") // depends on the provider of consoles that the JDK was built with
  static boolean isTerminal() {
    var console = System.console();
    return console != null && console.isTerminal();
  }

  @Override
  public void read(int articles, long bytes, long ofBytes) {
    if (isTerminal) {
      if (bar == null) bar = open(ofBytes);
      bar.stepTo(bytes / KIB);
      bar.setExtraMessage("%,d articles".formatted(articles));
      return;
    }
    long now = System.nanoTime();
    if (now - lastLine < LINE_EVERY_NANOS) return;
    lastLine = now;
    double seconds = (now - start) / 1e9;
    double left = seconds * (ofBytes - bytes) / Math.max(1, bytes);
    lines.printf(
        "%,d articles read, %d %%, %,.0f articles/s, about %.0f s left%n",
        articles, 100 * bytes / Math.max(1, ofBytes), articles / seconds, left);
    lines.flush();
  }

  private static ProgressBar open(long ofBytes) {
    return new ProgressBarBuilder()
        .setTaskName("Reading")
        .setUnit(" KiB", 1)
        .setInitialMax(Math.max(1, ofBytes / KIB))
        .setStyle(ProgressBarStyle.ASCII)
        .setSpeedUnit(ChronoUnit.SECONDS)
        .showSpeed()
        .build();
  }

  @Override
  public void close() {
    if (bar != null) bar.close();
    bar = null;
  }
}
