package org.willowbark.index.lucene;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.util.BytesRef;
import org.willowbark.article.Article;
import org.willowbark.article.TextSketch;
import org.willowbark.index.TextPrint;

/** The prints of an article and of its sections as one value of its record. */
final class Prints {
  private static final int SKETCH_BYTES = 2 * TextSketch.PLACES;

  private Prints() {}

  static BytesRef of(Article article) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeShort(article.sections().size());
      write(article.text(), "", out);
      for (var section : article.sections()) write(section.text(), section.id(), out);
    }
    return new BytesRef(bytes.toByteArray());
  }

  private static void write(String text, String section, DataOutputStream out) throws IOException {
    out.writeUTF(section);
    out.writeLong(hash(text));
    out.write(TextSketch.of(text).toBytes());
  }

  /** Hands over the prints that were stored for this article. */
  static void read(String article, BytesRef stored, Consumer<TextPrint> visitor)
      throws IOException {
    try (var in =
        new DataInputStream(new ByteArrayInputStream(stored.bytes, stored.offset, stored.length))) {
      int sections = in.readUnsignedShort();
      byte[] sketch = new byte[SKETCH_BYTES];
      for (int i = 0; i <= sections; i++) {
        var section = in.readUTF();
        long hash = in.readLong();
        in.readFully(sketch);
        visitor.accept(
            new TextPrint(article, section, hash, TextSketch.ofBytes(sketch, 0, SKETCH_BYTES)));
      }
    }
  }

  /** Of all characters but white space: line breaks differ where nothing else does. */
  private static long hash(String text) {
    long hash = 1469598103934665603L;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) hash = (hash ^ c) * 1099511628211L;
    }
    return hash;
  }
}
