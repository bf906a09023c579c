package org.willowbark.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.willowbark.ingest.HostileFile.named;
import static org.willowbark.ingest.HostileFile.read;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Hostile Markdown, front matter, plain text and tables, and what only pretends to be text. */
final class HostileText {
  private static final String HIDDEN = "\u200b\u202e\ufeff";

  private HostileText() {}

  static List<HostileFile> frontMatter() {
    var anchors = new StringBuilder("---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
      anchors.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(8) + "x"));
    }
    var keys = new StringBuilder("---\ntitle: Keys\n");
    for (int i = 0; i < 100_000; i++) keys.append("k").append(i).append(": 1\n");
    return List.of(
        named("yaml-anchors.md", "YAML", anchors + "topics: *a29\n---\nText.\n"),
        named("yaml-tag.md", "YAML", "---\na: !!java.net.URL [x]\n---\nText.\n"),
        named(
            "yaml-script.md",
            "YAML",
            "---\na: !!javax.script.ScriptEngineManager []\n---\nText.\n"),
        named("yaml-deep.md", "YAML", "---\na: " + "[".repeat(100_000) + "\n---\nText.\n"),
        named("yaml-deep-map.md", "YAML", "---\n" + "{a: ".repeat(20_000) + "\n---\nText.\n"),
        named("yaml-keys.md", "front matter of over", keys + "---\nText.\n"),
        named("yaml-twice.md", "YAML", "---\nid: a\nid: b\n---\nText.\n"),
        named("yaml-self.md", "YAML", "---\n&a a: *a\n? *a\n: [*b]\n---\nText.\n"),
        read("yaml-merge.md", "---\na: &a {x: 1}\nb: {<<: *a}\ntitle: Merged\n---\nText.\n"),
        named("yaml-number.md", "article id", "---\nid: " + "9".repeat(120_000) + "\n---\nText.\n"),
        read("yaml-open.md", "---\ntitle: Never closed\n\nText.\n"),
        named("yaml-only.md", "has no text", "---\nid: only\ntitle: Only\n---\n"),
        named("title-unseen.md", "has no title", "---\ntitle: \"" + HIDDEN + "\"\n---\nText.\n"),
        named("title-long.md", "title has over", "# " + "long ".repeat(100_000) + "\n\nText.\n"),
        read("title-turned.md", "---\ntitle: \"Gout \u202etuog\"\n---\nText \u0007.\n"),
        named("id-up.md", "got \"a b\"", "---\nid: a b\n---\nText.\n"),
        named("id-turned.md", "\\u202e", "---\nid: \"a\\u202eb\"\n---\nText.\n"));
  }

  static List<HostileFile> layout() {
    return List.of(
        named("empty.md", "no text", ""),
        named("empty.txt", "an empty file", ""),
        named("empty", "an empty file", ""),
        named("mark.txt", "nothing but white space", "\ufeff"),
        named("mark.md", "no text", "\ufeff"),
        named(
            "emphasis.md",
            "nested too deeply",
            "*a **b ".repeat(50_000) + "c** d* ".repeat(50_000)),
        named("quotes.md", "nested too deeply", ">".repeat(100_000) + " Text.\n"),
        read("brackets.md", "[".repeat(200_000) + "Text" + "](x)".repeat(200_000) + "\n"),
        read("wide.md", "|a".repeat(20_000) + "|\n" + "|-".repeat(20_000) + "|\n|Text|\n"),
        read("links.md", "[a]: https://example.org/\n".repeat(100_000) + "\nText.\n"),
        read("one-word.txt", "a".repeat(2_000_000)),
        read("one-line.txt", "Text and more text. ".repeat(50_000)),
        read("short-sentences.txt", "A. ".repeat(500_000)),
        read("late-text.txt", " ".repeat(4_000) + "\n".repeat(4_000) + "Text."),
        read("bullets.txt", "- a\n".repeat(100_000)),
        named("zeros.txt", "binary data", "Text.\0\0\0"),
        read("late-zeros.txt", "Text. ".repeat(3_000) + "\0\0\0"),
        read("page.txt", "<!DOCTYPE html><html><body><p>Text.</p></body></html>"),
        named("huge.txt", "larger than an article", "Text. ".repeat(2_000_000)),
        named("sparse.txt", "binary data", file -> sparse(file, 1L << 30)),
        named("sparse.jsonl", ":1: a line of over", file -> sparse(file, 1L << 28)),
        named("sparse.csv", "binary data", file -> sparse(file, 1L << 30)),
        read("overlong.txt", latin1("Text \u00c0\u00af\u00e0\u0080\u00af of old.\n")),
        read("surrogates.txt", latin1("Text \u00ed\u00a0\u0080 and \u00ed\u00bf\u00bf.\n")),
        read("half-utf16.txt", latin1("\u00ff\u00fet\0e\0x\0t\0\u0000\u00d8.")),
        read("not-utf8.md", latin1("Fi\u00e8vre \u00e0 la maison \u0081 \u00ff\n")));
  }

  static List<HostileFile> tables() {
    var empty = "title,text\n" + ",\n".repeat(1_000_000);
    var broken = "title,text\n" + "Gout,\n".repeat(100_000);
    return List.of(
        named("quote.csv", ":2: a quotation mark", "title,text\nA,\"" + "open\n".repeat(2_000_000)),
        named("quote-end.csv", ":3: a quotation mark", "title,text\nA,Text.\nB,\"open"),
        named("columns.csv", "no column", "a,".repeat(500_000) + "\n"),
        named("cells.csv", "cells, the header 2", "title,text\n" + ",".repeat(500_000) + "x\n"),
        named("headless.csv", "no column", "Gout,It hurts.\n"),
        named("no-rows.csv", "no column", "\n"),
        named("broken-rows.csv", "and 99,900 more problems", broken),
        read("empty-rows.csv", empty + "Gout,Hurts.\n"),
        read("formula.csv", "title,text\n\"=cmd|' /C calc'!A0\",Text.\n"),
        named("zeros.csv", "binary data", "title,text\nA\0,Text.\n"));
  }

  static List<HostileFile> pretenders() {
    return List.of(
        named("png.md", "a PNG picture", latin1("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR")),
        named("jpeg.md", "a JPEG picture", latin1("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0")),
        named("gif.txt", "a GIF picture", latin1("GIF89a\u0001\0\u0001\0")),
        named("zip.md", "a damaged zip", latin1("PK\u0003\u0004\u0014\0\0\0\b\0../../evil.md")),
        named("program.md", "a Windows program", latin1("MZ\u0090\0\u0003\0\0\0")),
        named("elf", "a program", latin1("\u007fELF\u0002\u0001\u0001\0")),
        named("java.md", "a compiled Java class", latin1("\u00ca\u00fe\u00ba\u00be\0\0\0E")),
        named("sqlite.md", "an SQLite database", latin1("SQLite format 3\0\u0010\0")),
        named(
            "word.txt",
            "an old Office file",
            latin1("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1\0\0")),
        named("rich.txt", "rich text (.rtf)", latin1("{\\rtf1\\ansi Text.}")),
        named("noise.bin", "binary data", latin1("\u0001\0\u0002\0\0\u0003\u00fe")),
        named("script.sh", "a text of a kind not known", "#!/bin/sh\nrm -rf /\n"));
  }

  private static HostileFile.Writer latin1(String bytes) {
    return file -> Files.write(file, bytes.getBytes(ISO_8859_1));
  }

  private static void sparse(Path file, long length) throws IOException {
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.seek(length);
      sparse.write("\n{\"id\": \"after\"}\n".getBytes(UTF_8));
    }
  }
}
