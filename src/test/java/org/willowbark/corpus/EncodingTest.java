package org.willowbark.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EncodingTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, UTF-8",
    "RUSSIAN, UTF-8",
    "JAPANESE, UTF-8",
    "ENGLISH, UTF-16LE",
    "ENGLISH, UTF-16BE",
    "ENGLISH, windows-1252",
    "FRENCH, windows-1252",
    "GERMAN, windows-1252",
    "SPANISH, windows-1252",
    "DANISH, windows-1252",
    "FRENCH, ISO-8859-1",
    "GERMAN, ISO-8859-1",
    "POLISH, ISO-8859-2",
    "CZECH, ISO-8859-2",
    "HUNGARIAN, ISO-8859-2",
    "POLISH, windows-1250",
    "CZECH, windows-1250",
    "ENGLISH, x-MacRoman",
    "FRENCH, x-MacRoman",
    "GERMAN, x-MacRoman",
    "SPANISH, x-MacRoman",
    "RUSSIAN, KOI8-R",
    "RUSSIAN, windows-1251",
    "RUSSIAN, ISO-8859-5",
    "GREEK, windows-1253",
    "JAPANESE, Shift_JIS",
    "JAPANESE, EUC-JP",
    "JAPANESE, ISO-2022-JP",
    "CHINESE, GB18030",
    "CHINESE, UTF-8"
  })
  void readsATextInAnEncodingThatNothingStates(Sample sample, String encoding) {
    var bytes = sample.text.getBytes(Charset.forName(encoding));

    var read = Encoding.text(bytes);

    assertThat(read).isEqualTo(sample.text);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ef bb bf",
    "UTF-16LE, ff fe",
    "UTF-16BE, fe ff",
    "UTF-32LE, ff fe 00 00",
    "UTF-32BE, 00 00 fe ff"
  })
  void takesAByteOrderMarkAtItsWord(String encoding, String mark) {
    for (var sample : Sample.values()) {
      var bytes = new ByteArrayOutputStream();
      bytes.writeBytes(HexFormat.ofDelimiter(" ").parseHex(mark));
      bytes.writeBytes(sample.text.getBytes(Charset.forName(encoding)));

      assertThat(Encoding.text(bytes.toByteArray())).isEqualTo(sample.text);
    }
  }

  @Test
  void takesAnXmlDeclarationAtItsWord() {
    var xml = "<?xml version='1.0' encoding='ISO-8859-7'?><a>\u03c0\u03cc\u03bd\u03bf\u03c2</a>";

    var read = Encoding.text(xml.getBytes(Charset.forName("ISO-8859-7")));

    assertThat(read).isEqualTo(xml);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "no-such-thing", "UTF-8", "../../etc", "IBM037"})
  void doesNotBelieveADeclarationThatCanNotBeTrue(String declared) {
    var xml = "<?xml version='1.0' encoding='" + declared + "'?><a>caf\u00e9</a>";

    assertThat(Encoding.text(xml.getBytes(UTF_8))).isEqualTo(xml);
    assertThat(Encoding.text(xml.getBytes(ISO_8859_1))).isEqualTo(xml);
  }

  @Test
  void mendsAFewStrayBytesInUtf8() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Sample.FRENCH.text.getBytes(UTF_8));
    bytes.writeBytes(" It\u2019s caf\u00e9".getBytes(Charset.forName("windows-1252")));

    var read = Encoding.text(bytes.toByteArray());

    assertThat(read).isEqualTo(Sample.FRENCH.text + " It\u2019s caf\u00e9");
  }

  @Test
  void mendsACharacterThatIsCutOffAtTheEnd() {
    var bytes = (Sample.RUSSIAN.text + "\u0431").getBytes(UTF_8);

    var read = Encoding.text(Arrays.copyOf(bytes, bytes.length - 1));

    assertThat(read).hasSize(Sample.RUSSIAN.text.length() + 1).startsWith(Sample.RUSSIAN.text);
  }

  @Test
  void endsEachLineWithALineFeedAlone() {
    assertThat(Encoding.text("a\r\nb\rc\n\r\nd".getBytes(UTF_8))).isEqualTo("a\nb\nc\n\nd");
  }

  @Test
  void looksAtAWholeFileNotOnlyItsBeginning() throws IOException {
    var text = "Plain English. ".repeat(10_000) + Sample.POLISH.text;
    var file = Files.write(folder.resolve("a.csv"), text.getBytes(Charset.forName("ISO-8859-2")));
    var source = new SourceFile(Source.of(folder), file, "a.csv", Files.size(file));

    var encoding = Encoding.of(source);

    assertThat(encoding.charset().name()).isEqualTo("ISO-8859-2");
  }

  @Test
  void readsAnyBytesAsSomeTextAndLosesNoAscii() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);

      var read = Encoding.text(bytes);

      assertThat(read.length()).as("seed %d", seed).isLessThanOrEqualTo(bytes.length + 1);
    }
  }

  @Test
  void readsTheSameInPiecesOfAnySize() throws IOException {
    long seed = System.nanoTime();
    var random = new Random(seed);
    byte[] bytes = "a\u00e9\u20ac\ud83e\udd12".repeat(3_000).getBytes(UTF_8);
    for (int i = 0; i < 200; i++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    var whole = read(new ByteArrayInputStream(bytes));

    var dripped =
        read(
            new ByteArrayInputStream(bytes) {
              @Override
              public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(5)));
              }
            });

    assertThat(dripped).as("seed %d", seed).isEqualTo(whole);
  }

  private static String read(InputStream in) throws IOException {
    var text = new StringWriter();
    try (var reader = new MendingReader(in, UTF_8)) {
      reader.transferTo(text);
    }
    return text.toString();
  }
}
