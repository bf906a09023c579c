package org.willowbark.cli;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.willowbark.site.Site;
import org.willowbark.site.SiteProgress;

/**
 * Shows how the fetching of a site gets on, and that it is slow out of politeness: a bar on a
 * terminal, a line now and then elsewhere.
 */
final class FetchDisplay implements SiteProgress, AutoCloseable {
  private static final long LINE_EVERY_NANOS = 5_000_000_000L;

  private final PrintWriter lines;
  private final boolean isTerminal;
  private final long start = System.nanoTime();
  private long lastLine = start;
  private @Nullable ProgressBar bar;

  private FetchDisplay(PrintWriter lines, boolean isTerminal) {
    this.lines = lines;
    this.isTerminal = isTerminal;
  }

  static FetchDisplay onTerminalOrLines(PrintWriter lines) {
    return new FetchDisplay(lines, ProgressDisplay.isTerminal());
  }

  @Override
  public void fetched(Site site, int pages, int ofPages, Duration delay) {
    if (isTerminal) {
      if (bar == null) bar = open(site, ofPages);
      bar.stepTo(pages);
      bar.setExtraMessage(pace(pages, ofPages, delay));
      return;
    }
    long now = System.nanoTime();
    if (now - lastLine < LINE_EVERY_NANOS) return;
    lastLine = now;
    lines.printf(
        "%s: %,d of %,d pages, %s%n", site.name(), pages, ofPages, pace(pages, ofPages, delay));
    lines.flush();
  }

  private String pace(int pages, int ofPages, Duration delay) {
    double measured = (System.nanoTime() - start) / 1e9 / Math.max(1, pages);
    double polite = delay.toMillis() / 1e3;
    double left = (ofPages - pages) * Math.max(polite, pages == 0 ? 0 : measured);
    return polite == 0
        ? "about %s left".formatted(time(left))
        : "at most one every %s s: about %s left".formatted(plain(polite), time(left));
  }

  private static String plain(double seconds) {
    return seconds == Math.rint(seconds)
        ? String.valueOf((long) seconds)
        : "%.1f".formatted(seconds);
  }

  private static String time(double seconds) {
    if (seconds < 90) return "%.0f s".formatted(seconds);
    if (seconds < 90 * 60) return "%.0f min".formatted(seconds / 60);
    return "%.1f h".formatted(seconds / 3600);
  }

  private static ProgressBar open(Site site, int ofPages) {
    return new ProgressBarBuilder()
        .setTaskName("Fetching " + site.name())
        .setUnit(" pages", 1)
        .setInitialMax(Math.max(1, ofPages))
        .setStyle(ProgressBarStyle.ASCII)
        .hideEta()
        .build();
  }

  @Override
  public void close() {
    if (bar != null) bar.close();
    bar = null;
  }
}
