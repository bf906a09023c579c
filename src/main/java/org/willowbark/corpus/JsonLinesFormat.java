package org.willowbark.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.io.input.ReaderInputStream;

/** JSON Lines, an article a line; see {@link JsonArticle}. */
final class JsonLinesFormat implements Format {
  private static final ObjectReader JSON =
      JsonArticle.JSON
          .reader()
          .forType(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Override
  public String label() {
    return "JSON Lines (.jsonl)";
  }

  @Override
  public boolean reads(Head head) {
    return head.nameEndsWith(".jsonl")
        || head.nameEndsWith(".ndjson")
        || (!head.isBinary() && firstLineIsAnObject(head.text().stripLeading()));
  }

  /** Whether a text starts with a line that is a whole JSON object. */
  static boolean firstLineIsAnObject(String text) {
    int end = text.indexOf('\n');
    if (!text.startsWith("{") || end < 0) return false;
    try {
      return JSON.<JsonNode>readValue(text.substring(0, end)).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  @Override
  public void read(SourceFile file, Output out) throws IOException {
    try (var in = open(file)) {
      var lines = new BoundedLines(in, JsonArticle.LENGTH_MAX_BYTES);
      while (lines.next()) {
        if (lines.isTooLong()) {
          out.broken(
              lines.number(), "a line of over %,d bytes".formatted(JsonArticle.LENGTH_MAX_BYTES));
        } else if (!lines.isBlank()) {
          readLine(lines, out);
        }
        out.progress(lines.bytesRead());
      }
    }
  }

  /** The file's bytes, turned into UTF-8 where an ASCII line feed would not end a line. */
  private static InputStream open(SourceFile file) throws IOException {
    var head = file.head();
    var encoding = Encoding.of(head.bytes());
    // A mark of UTF-16 before what makes no sense as UTF-16 is a stray.
    boolean isWide = encoding.isWide() && head.text().stripLeading().startsWith("{");
    var in = file.open();
    if (!isWide) return in;
    return ReaderInputStream.builder()
        .setReader(encoding.reader(in))
        .setCharset(StandardCharsets.UTF_8)
        .get();
  }

  private static void readLine(BoundedLines lines, Output out) throws IOException {
    try {
      out.article(lines.number(), JsonArticle.of(parse(lines), ""));
    } catch (JsonProcessingException e) {
      out.broken(lines.number(), JsonArticle.reason(e));
    } catch (IllegalArgumentException e) {
      out.broken(lines.number(), String.valueOf(e.getMessage()));
    }
  }

  /** A line that is not UTF-8 is read in the encoding that it likely is in. */
  private static JsonNode parse(BoundedLines lines) throws IOException {
    var scan = new Utf8Scan();
    scan.add(lines.buffer(), lines.length());
    return scan.bad() == 0
        ? JSON.readValue(lines.buffer(), 0, lines.length())
        : JSON.readValue(Encoding.text(Arrays.copyOf(lines.buffer(), lines.length())));
  }
}
