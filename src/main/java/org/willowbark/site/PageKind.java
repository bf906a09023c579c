package org.willowbark.site;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of page that articles are read from; others are not downloaded. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are List.of's
enum PageKind {
  HTML(".html", List.of("text/html", "application/xhtml+xml"), List.of(".html", ".htm", ".xhtml")),
  MARKDOWN(".md", List.of("text/markdown", "text/x-markdown"), List.of(".md", ".markdown")),
  TEXT(".txt", List.of("text/plain"), List.of(".txt")),
  XML(".xml", List.of("application/xml", "text/xml"), List.of(".xml")),
  PDF(".pdf", List.of("application/pdf"), List.of(".pdf")),
  DOCX(
      ".docx",
      List.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
      List.of(".docx"));

  /** What servers say of files that they know nothing about. */
  private static final List<String> UNTOLD = List.of("", "text/plain", "application/octet-stream");

  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);

  private final String ending;
  private final List<String> types;
  private final List<String> endings;

  PageKind(String ending, List<String> types, List<String> endings) {
    this.ending = ending;
    this.types = types;
    this.endings = endings;
  }

  /** Of a page, going by what its server says it is, and where it says nothing by its name. */
  static Optional<PageKind> find(Answer answer) {
    var type = answer.header("Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (UNTOLD.contains(type)) {
      var byName = byName(answer.url());
      if (byName.isPresent()) return byName;
    }
    if (type.isEmpty()) return Optional.of(HTML);
    for (var kind : values()) {
      if (kind.types.contains(type)) return Optional.of(kind);
    }
    return Optional.empty();
  }

  private static Optional<PageKind> byName(URI url) {
    var path = url.getRawPath().toLowerCase(Locale.ROOT);
    for (var kind : values()) {
      if (kind.endings.stream().anyMatch(path::endsWith)) return Optional.of(kind);
    }
    return Optional.empty();
  }

  /** Ending of the files that such pages are kept in. */
  String ending() {
    return ending;
  }

  /** Whether its encoding can be told in the header alone. */
  boolean isPlainText() {
    return this == HTML || this == MARKDOWN || this == TEXT;
  }

  /** The encoding that the server states, if it states one that is known here. */
  static Optional<Charset> charset(Answer answer) {
    var stated = CHARSET.matcher(answer.header("Content-Type"));
    if (!stated.find()) return Optional.empty();
    try {
      return Optional.of(Charset.forName(stated.group(1)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
