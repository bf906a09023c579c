package org.willowbark.corpus;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses HTML of any kind into a tree whose size and depth are bounded; fetches nothing. */
final class HtmlTree {
  /** Elements below this depth are drawn up to it, so that no nesting overflows a stack. */
  private static final int DEPTH_MAX = 128;

  /** Some 50 MB of tree; the longest articles have a twentieth of it. */
  private static final int TAGS_MAX = 250_000;

  /** For tags that are made to be slow; a long article takes a thousandth of it. */
  private static final Duration TIME_MAX = Duration.ofSeconds(20);

  private HtmlTree() {}

  /**
   * The tree of a page or of a fragment, as browsers mend it.
   *
   * @throws IllegalArgumentException if it has more tags than a page can have, or they take too
   *     long
   */
  static Document parse(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) tags++;
    if (tags > TAGS_MAX)
      throw new IllegalArgumentException(
          "has %,d tags; a page may have %,d".formatted(tags, TAGS_MAX));
    try {
      return Parser.htmlParser().setMaxDepth(DEPTH_MAX).parseInput(new TimedReader(html), "");
    } catch (UncheckedIOException e) {
      throw new IllegalArgumentException("its tags take too long to be put in order", e);
    }
  }

  /** Hands over text bit by bit until the time is up. */
  private static final class TimedReader extends Reader {
    private final Reader text;
    private final long end = System.nanoTime() + TIME_MAX.toNanos();

    TimedReader(String text) {
      this.text = new StringReader(text);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      if (System.nanoTime() - end > 0) throw new IOException("the time is up");
      return text.read(buffer, offset, length);
    }

    @Override
    public void close() throws IOException {
      text.close();
    }
  }
}
