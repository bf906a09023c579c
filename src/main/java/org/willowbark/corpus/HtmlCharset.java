package org.willowbark.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds out how a page writes its characters, as browsers do: by its mark, else by what the page
 * says in its first bytes, else UTF-8 if it is that, else windows-1252.
 */
final class HtmlCharset {
  private static final int HEAD_LENGTH_BYTES = 8 << 10;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern STATED =
      Pattern.compile(
          "<(?:meta|\\?xml)\\b[^>]*?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private HtmlCharset() {}

  /** The page as text; bytes that mean nothing become replacement characters. */
  static String text(byte[] bytes) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decoded(bytes, 3, StandardCharsets.UTF_8);
    if (startsWith(bytes, 0xff, 0xfe)) return decoded(bytes, 2, StandardCharsets.UTF_16LE);
    if (startsWith(bytes, 0xfe, 0xff)) return decoded(bytes, 2, StandardCharsets.UTF_16BE);
    if (startsWith(bytes, '<', 0)) return decoded(bytes, 0, StandardCharsets.UTF_16LE);
    if (startsWith(bytes, 0, '<')) return decoded(bytes, 0, StandardCharsets.UTF_16BE);
    var stated = stated(bytes);
    if (stated.isPresent() && !stated.get().equals(StandardCharsets.UTF_8))
      return decoded(bytes, 0, stated.get());
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      // A page that says UTF-8 and mostly is has a few broken bytes; one that never is was
      // mislabelled.
      return decoded(bytes, 0, hasUtf8Letters(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252);
    }
  }

  private static Optional<Charset> stated(byte[] bytes) {
    var head =
        new String(
            bytes, 0, Math.min(bytes.length, HEAD_LENGTH_BYTES), StandardCharsets.ISO_8859_1);
    var matcher = STATED.matcher(head);
    while (matcher.find()) {
      try {
        return Optional.of(asBrowsersRead(Charset.forName(matcher.group(1))));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        // A name that nobody knows says nothing; the next may.
      }
    }
    return Optional.empty();
  }

  private static Charset asBrowsersRead(Charset stated) {
    if (stated.equals(StandardCharsets.ISO_8859_1) || stated.equals(StandardCharsets.US_ASCII))
      return WINDOWS_1252;
    // What could be read byte by byte up to here is no UTF-16.
    return stated.name().startsWith("UTF-16") || stated.name().startsWith("UTF-32")
        ? StandardCharsets.UTF_8
        : stated;
  }

  private static boolean hasUtf8Letters(byte[] bytes) {
    int letters = 0;
    int others = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xff;
      if (b < 0x80) continue;
      int more = b >= 0xf0 ? 3 : b >= 0xe0 ? 2 : b >= 0xc2 ? 1 : 0;
      int end = i + more;
      while (more > 0 && i + 1 < bytes.length && (bytes[i + 1] & 0xc0) == 0x80 && i < end) i++;
      if (more > 0 && i == end) {
        letters++;
      } else {
        others++;
      }
    }
    return letters > others;
  }

  private static boolean startsWith(byte[] bytes, int first, int... others) {
    if (bytes.length <= others.length || (bytes[0] & 0xff) != first) return false;
    for (int i = 0; i < others.length; i++) {
      if ((bytes[i + 1] & 0xff) != others[i]) return false;
    }
    return true;
  }

  private static String decoded(byte[] bytes, int from, Charset charset) {
    return new String(bytes, from, bytes.length - from, charset);
  }
}
