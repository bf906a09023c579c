package org.willowbark.corpus;

import java.util.List;
import java.util.Optional;

/** The first bytes by which kinds of files that are no text are known. */
final class Signature {
  /**
   * @param bytes as Latin-1
   * @param needsZeros whether a text might start so, too, but would hold no zero bytes
   */
  private record Known(String bytes, boolean needsZeros, String kind) {}

  private static final List<Known> ALL =
      List.of(
          new Known("%PDF-", false, "a PDF document"),
          new Known("PK\u0003\u0004", false, "a ZIP archive or a document packed as one"),
          new Known("PK\u0005\u0006", false, "an empty ZIP archive"),
          new Known("\u0089PNG\r\n", false, "a PNG picture"),
          new Known("\u00ff\u00d8\u00ff", false, "a JPEG picture"),
          new Known("GIF87a", false, "a GIF picture"),
          new Known("GIF89a", false, "a GIF picture"),
          new Known("II*\0", false, "a TIFF picture"),
          new Known("MM\0*", false, "a TIFF picture"),
          new Known("RIFF", true, "a sound, film or WebP picture"),
          new Known("OggS", true, "a sound or film"),
          new Known("ID3", true, "an MP3 sound"),
          new Known("\u001f\u008b", false, "a gzip pack inside another"),
          new Known("BZh", true, "a bzip2 pack"),
          new Known("\u00fd7zXZ", false, "an xz pack"),
          new Known("(\u00b5/\u00fd", false, "a zstd pack"),
          new Known("7z\u00bc\u00af", false, "a 7-Zip archive"),
          new Known("Rar!\u001a", false, "a RAR archive"),
          new Known("\u007fELF", false, "a program"),
          new Known("MZ", true, "a Windows program"),
          new Known("\u00ca\u00fe\u00ba\u00be", false, "a compiled Java class"),
          new Known("SQLite format 3\0", false, "an SQLite database"),
          new Known("\u00d0\u00cf\u0011\u00e0", false, "an old Office document (.doc, .xls)"),
          new Known("{\\rtf", false, "an RTF document"),
          new Known("%!PS", false, "a PostScript document"));

  private Signature() {}

  /** What the file is, where its first bytes tell. */
  static Optional<String> find(Head head) {
    for (var known : ALL) {
      if (head.startsWith(known.bytes) && (!known.needsZeros || head.holdsZeros())) {
        return Optional.of(known.kind);
      }
    }
    return Optional.empty();
  }
}
