package org.willowbark.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BoundedLinesTest {
  @Test
  void readsEachLineWithItsNumber() throws IOException {
    var lines = lines("one\n\nthree", 100);

    var read = all(lines);

    assertThat(read).containsExactly("1:one", "2:", "3:three");
  }

  @Test
  void countsNoEmptyLineAfterTheLastLineBreak() throws IOException {
    assertThat(all(lines("one\n", 100))).containsExactly("1:one");
    assertThat(all(lines("", 100))).isEmpty();
  }

  @Test
  void keepsALineOfExactlyTheLimitAndCutsALongerOne() throws IOException {
    var lines = lines("12345\n123456\n12\n", 5);

    var read = all(lines);

    assertThat(read).containsExactly("1:12345", "2:12345 (too long)", "3:12");
  }

  @Test
  void keepsALineLongerThanItsFirstBuffer() throws IOException {
    var line = "x".repeat(70_000);

    var read = all(lines(line + "\nnext", 70_000));

    assertThat(read).containsExactly("1:" + line, "2:next");
  }

  @Test
  void countsEveryByteThatItPasses() throws IOException {
    var lines = lines("12345\n123456\n", 3);

    all(lines);

    assertThat(lines.bytesRead()).isEqualTo(13);
  }

  @Test
  void takesSpacesAndALoneCarriageReturnForABlankLine() throws IOException {
    var lines = lines(" \t\r\n x\n", 100);

    lines.next();
    boolean first = lines.isBlank();
    lines.next();

    assertThat(first).isTrue();
    assertThat(lines.isBlank()).isFalse();
  }

  private static List<String> all(BoundedLines lines) throws IOException {
    var all = new ArrayList<String>();
    while (lines.next()) {
      var line = new String(lines.buffer(), 0, lines.length(), UTF_8);
      all.add(lines.number() + ":" + line + (lines.isTooLong() ? " (too long)" : ""));
    }
    return all;
  }

  private static BoundedLines lines(String text, int lengthMaxBytes) {
    return new BoundedLines(new ByteArrayInputStream(text.getBytes(UTF_8)), lengthMaxBytes);
  }
}
