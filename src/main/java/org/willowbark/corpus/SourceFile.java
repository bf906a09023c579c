package org.willowbark.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Locale;

/**
 * A file of a corpus.
 *
 * @param source where it was found
 * @param path absolute
 * @param name relative to its source, with forward slashes
 */
public record SourceFile(Source source, Path path, String name, long sizeBytes) {
  /**
   * Where a reader starts: the file's bytes, unpacked if it is packed with gzip. Bounded, so that
   * no bomb goes off.
   */
  InputStream open() throws IOException {
    return Unpacked.open(path);
  }

  /** A text larger than this is refused, packed or unpacked; the longest articles have a tenth. */
  static final int TEXT_SIZE_MAX_BYTES = 8 << 20;

  /**
   * Its path for people to read: on one line, with nothing in it that could turn the line around.
   */
  public String shown() {
    return Printable.of(path.toString());
  }

  /**
   * All of its text, in whichever encoding it is, its lines ending with a line feed alone.
   *
   * @throws BrokenArticleException if it is larger than a text may be
   */
  String readText() throws IOException, BrokenArticleException {
    return Encoding.text(read(TEXT_SIZE_MAX_BYTES));
  }

  /**
   * All of its bytes.
   *
   * @throws BrokenArticleException if it is larger, packed or unpacked, than an article may be
   */
  byte[] readArticle() throws IOException, BrokenArticleException {
    return read((int) Corpus.ARTICLE_SIZE_MAX_BYTES);
  }

  private byte[] read(int bytesMax) throws IOException, BrokenArticleException {
    try (var in = open()) {
      byte[] bytes = in.readNBytes(bytesMax + 1);
      if (bytes.length > bytesMax) {
        throw new BrokenArticleException(
            path, 0, "is larger than an article may be (%,d bytes)".formatted(bytesMax));
      }
      return bytes;
    }
  }

  /** When it was last changed, and its size now. */
  State state() throws IOException {
    var attributes = Files.readAttributes(path, BasicFileAttributes.class);
    return new State(attributes.lastModifiedTime(), attributes.size());
  }

  /** What changes with a file's content. */
  record State(FileTime modified, long sizeBytes) {}

  /** What tells its format. */
  Head head() throws IOException {
    try (var in = open()) {
      var unpackedName = isPacked() ? withoutEnding(name) : name;
      return new Head(unpackedName, in.readNBytes(Head.LENGTH_MAX_BYTES));
    }
  }

  /**
   * Where the file was fetched from: the base of the links in it, and its article's address where
   * it states no other. Empty for a plain file.
   */
  public String url() {
    var fetched = source.fetched();
    return fetched == null ? "" : fetched.urls().getOrDefault(name, "");
  }

  /**
   * An article's id where the file states none: the name without its ending, or for a page the
   * address without its scheme.
   */
  String stem() {
    if (!url().isEmpty()) return PageId.of(url());
    var stem = isPacked() ? withoutEnding(withoutEnding(name)) : withoutEnding(name);
    var printable = new StringBuilder(stem.length());
    stem.replaceAll("\\s+", "-")
        .codePoints()
        .filter(c -> !Printable.isHidden(c))
        .forEach(printable::appendCodePoint);
    return printable.toString();
  }

  /** A title where the file states none: the name of the file with spaces between its words. */
  String titleFromName() {
    var stem = stem();
    return stem.substring(stem.lastIndexOf('/') + 1).replaceAll("[-_.]+", " ").strip();
  }

  private boolean isPacked() {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
  }
}
