package org.willowbark.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What tells the format of a file: its name and its first bytes, unpacked if the file is packed.
 *
 * @param name relative to the source, without the ending of a packed file ({@code .gz})
 * @param bytes the first {@value #LENGTH_MAX_BYTES} bytes, fewer if the file is shorter; not to be
 *     changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; lives for one decision
record Head(String name, byte[] bytes) {
  static final int LENGTH_MAX_BYTES = 8 << 10;

  /** An element, neither a declaration nor a comment. */
  private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w:.-]{0,60})[\\s/>]");

  /** Whether the name ends so, in any case. */
  boolean nameEndsWith(String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** Whether the file starts with these bytes, given as Latin-1. */
  boolean startsWith(String signature) {
    if (bytes.length < signature.length()) return false;
    for (int i = 0; i < signature.length(); i++) {
      if ((bytes[i] & 0xff) != signature.charAt(i)) return false;
    }
    return true;
  }

  /** The bytes as Latin-1: enough to look for markup in any encoding that extends ASCII. */
  String latin1() {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The bytes as text, in whichever encoding they most likely are. */
  String text() {
    return Encoding.text(bytes);
  }

  /** Whether it can't be text: it starts as no text does, or has bytes that no text has. */
  boolean isBinary() {
    if (Signature.find(this).isPresent()) return true;
    return holdsZeros() && !Encoding.of(bytes).isWide();
  }

  boolean holdsZeros() {
    for (byte b : bytes) {
      if (b == 0) return true;
    }
    return false;
  }

  /** What the file seems to be, for somebody who wonders why it is not read. */
  String kind() {
    if (bytes.length == 0) return "an empty file";
    var signature = Signature.find(this);
    if (signature.isPresent()) return signature.get();
    if (isBinary()) return "binary data";
    var text = text();
    if (isBlank()) return "a file of nothing but white space";
    if (isWebPage()) return "an HTML page";
    if (!xmlRoot().isEmpty()) return "XML of <" + xmlRoot() + ">";
    return text.stripLeading().startsWith("<?xml")
        ? "XML of a kind that its beginning does not tell"
        : "a text of a kind not known by its name";
  }

  /** Whether there is nothing to read in it, or not before a long stretch of white space. */
  boolean isBlank() {
    return text().isBlank();
  }

  /** Whether it starts as an HTML page does, whatever its name. */
  boolean isWebPage() {
    var start = text().stripLeading().toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html") || xmlRoot().equalsIgnoreCase("html");
  }

  /** The name of the outermost element, empty where it is not XML. */
  String xmlRoot() {
    var start = text();
    if (!start.stripLeading().startsWith("<")) return "";
    var root = ROOT.matcher(start);
    return root.find() ? root.group(1) : "";
  }
}
