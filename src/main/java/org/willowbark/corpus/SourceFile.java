package org.willowbark.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
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

  /**
   * All of its bytes.
   *
   * @throws BrokenArticleException if it is larger, packed or unpacked, than an article may be
   */
  byte[] readArticle() throws IOException, BrokenArticleException {
    try (var in = open()) {
      byte[] bytes = in.readNBytes((int) Corpus.ARTICLE_SIZE_MAX_BYTES + 1);
      if (bytes.length > Corpus.ARTICLE_SIZE_MAX_BYTES) {
        throw new BrokenArticleException(
            path,
            0,
            "is larger than an article may be (%,d bytes)"
                .formatted(Corpus.ARTICLE_SIZE_MAX_BYTES));
      }
      return bytes;
    }
  }

  /** What tells its format. */
  Head head() throws IOException {
    try (var in = open()) {
      var unpackedName =
          name.toLowerCase(Locale.ROOT).endsWith(".gz")
              ? name.substring(0, name.length() - 3)
              : name;
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
    int dot = name.lastIndexOf('.');
    var stem = dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    return stem.replaceAll("\\s+", "-");
  }
}
