package org.willowbark.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.willowbark.ingest.HostileFile.named;
import static org.willowbark.ingest.HostileFile.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Hostile JSON, and packs that hold more or less than they seem to. */
final class HostileData {
  private static final String LINE =
      "{\"id\": \"%s\", \"title\": \"Gout\", \"text\": \"Hurts.\"}\n";

  private HostileData() {}

  static List<HostileFile> json() {
    var keys = new StringBuilder("{\"id\": \"keys\", \"title\": \"Keys\", \"text\": \"Text.\"");
    for (int i = 0; i < 400_000; i++) keys.append(",\"k").append(i).append("\":1");
    return List.of(
        named("deep.json", "nesting depth", "[{\"a\":".repeat(100_000)),
        named("deep.jsonl", ":1: ", "{\"a\":" + "[".repeat(100_000) + "\n"),
        named("deep-object.json", "nesting depth", "{\"a\": ".repeat(100_000)),
        named(
            "open.json",
            "Unexpected end-of-input",
            "[{\"id\": \"a\", \"title\": \"A\", \"text\": \"B"),
        named("open-string.json", "goes on for over", "[{\"id\": \"" + "a".repeat(9_000_000)),
        named(
            "keys-twice.json",
            "Duplicate field",
            "{\"id\": \"a\", \"id\": \"b\", \"text\": \"C\"}"),
        named(
            "keys-twice.jsonl",
            "Duplicate field",
            "{\"id\": \"a\", \"id\": \"b\", \"text\": \"C\"}\n"),
        read("keys.json", keys + "}"),
        read("keys.jsonl", keys.toString().replace("\"keys\"", "\"keys-line\"") + "}\n"),
        named("number.json", "not valid JSON", "{\"id\": " + "9".repeat(1_000_000) + "}"),
        named("exponent.json", "neither text", "{\"id\": 1e999999999, \"a\": -1e-999999999}"),
        named("nan.json", "not valid JSON", "{\"id\": NaN}"),
        named("arrays.json", "expected a JSON object", "[{}, [[[]]], 1, \"a\", null]"),
        named("scalar.json", "expected a JSON object", "\"text\""),
        named("nothing.json", "holds no JSON", " \n "),
        named("trailing.json", "not valid JSON", "[" + LINE.formatted("trailing") + "] } {"),
        named("sections.jsonl", "over 20,000 sections", sections(200_000)),
        named("section-id.jsonl", "the id of a section", sectionId("a".repeat(100_000))),
        named("heading.jsonl", "a heading has over", heading("a ".repeat(500_000))),
        named("synonyms.jsonl", "over 1,000 synonyms", synonyms(200_000)),
        named("millions.json", "more problems", "[" + "{},".repeat(500_000) + "{}]"),
        named("ids.jsonl", ":1: an article id", ids()),
        read(
            "halves.jsonl", LINE.formatted("halves").replace("Hurts", "\\ud800 a \\udfff \\u0000")),
        read("paths.jsonl", LINE.formatted("../../../../tmp/evil")),
        named("wide.json", "JSON", bytes("\ufeff{\"id\": \"\ud800".getBytes(UTF_16LE))),
        named(
            "surrogate.jsonl",
            ":1: ",
            bytes("{\"id\": \"\u00ed\u00a0\u0080\"}\n".getBytes(ISO_8859_1))));
  }

  static List<HostileFile> packs() {
    return List.of(
        named("bomb.md.gz", "is larger than an article may be", file -> bomb(file, 1 << 28)),
        named("bomb.jsonl.gz", "unpacks to more than", file -> bomb(file, 1 << 30)),
        named("bomb.csv.gz", "unpacks to more than", file -> bomb(file, 1 << 28)),
        named("bomb.json.gz", "unpacks to more than", file -> bomb(file, 1 << 28)),
        named("cut.jsonl.gz", "ends in the middle", file -> Files.write(file, cut(manyLines()))),
        named(
            "nested.md.gz",
            "a gzip pack inside another",
            bytes(gzip(gzip("Text.".getBytes(UTF_8))))),
        named(
            "nested.md.gz.gz",
            "a gzip pack inside another",
            bytes(gzip(gzip("Text.".getBytes(UTF_8))))),
        named(
            "garbage.md.gz",
            "gzip pack is damaged",
            bytes(new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})),
        named("header.md.gz", "ends in the middle", bytes(new byte[] {0x1f, (byte) 0x8b})),
        named("sum.md.gz", "gzip pack is damaged", file -> Files.write(file, wrongSum())),
        named("nothing.md.gz", "no text", bytes(gzip(new byte[0]))),
        read("twice.md.gz", bytes(twice(gzip("Text.\n".getBytes(UTF_8))))));
  }

  private static String sections(int count) {
    return "{\"id\":\"s\",\"title\":\"S\",\"sections\":["
        + "{\"heading\":\"H\",\"text\":\"T\"},".repeat(count - 1)
        + "{\"text\":\"T\"}]}\n";
  }

  private static String sectionId(String id) {
    return "{\"id\":\"i\",\"title\":\"S\",\"sections\":[{\"id\":\"" + id + "\",\"text\":\"T\"}]}\n";
  }

  private static String heading(String heading) {
    return "{\"id\":\"h\",\"title\":\"S\",\"sections\":[{\"heading\":\""
        + heading
        + "\",\"text\":\"T\"}]}\n";
  }

  private static String synonyms(int count) {
    var names = new StringBuilder();
    for (int i = 0; i < count; i++)
      names.append(i == 0 ? "" : ",").append("\"n").append(i).append('"');
    return "{\"id\":\"n\",\"title\":\"N\",\"text\":\"T\",\"synonyms\":[" + names + "]}\n";
  }

  /** Five hundred ids, those that an index must not keep first. */
  private static String ids() {
    var lines = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      lines.append(LINE.formatted("a\\u%04xb".formatted(i % 32)));
      lines.append(LINE.formatted("../".repeat(i + 1) + "etc/passwd"));
      lines.append(LINE.formatted("x".repeat(10_000) + i));
      lines.append(LINE.formatted("<script>alert(" + i + ")</script>"));
      lines.append(LINE.formatted("\\u202e%d\\ud800".formatted(i)));
    }
    return lines.toString();
  }

  private static HostileFile.Writer bytes(byte[] bytes) {
    return file -> Files.write(file, bytes);
  }

  private static byte[] gzip(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new AssertionError("packing in memory", e);
    }
    return packed.toByteArray();
  }

  /** The same pack again and again, which unpacks to one long line. */
  private static void bomb(Path file, long length) throws IOException {
    byte[] letters = new byte[1 << 24];
    Arrays.fill(letters, (byte) 'a');
    byte[] pack = gzip(letters);
    try (var out = Files.newOutputStream(file)) {
      for (long written = 0; written < length; written += letters.length) out.write(pack);
    }
  }

  private static byte[] manyLines() {
    var random = new Random(1);
    var lines = new StringBuilder();
    for (int i = 0; i < 1_000; i++) lines.append(LINE.formatted("cut-" + random.nextLong()));
    return gzip(lines.toString().getBytes(UTF_8));
  }

  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static byte[] wrongSum() {
    byte[] pack = gzip("Text.\n".getBytes(UTF_8));
    pack[pack.length - 6] ^= 1;
    return pack;
  }

  private static byte[] twice(byte[] bytes) {
    var both = new ByteArrayOutputStream();
    both.writeBytes(bytes);
    both.writeBytes(bytes);
    return both.toByteArray();
  }
}
