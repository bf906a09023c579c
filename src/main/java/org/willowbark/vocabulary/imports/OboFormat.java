package org.willowbark.vocabulary.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.willowbark.vocabulary.NameKind;

/** Reads OBO 1.4: stanzas of {@code tag: value} lines. Obsolete terms are passed over. */
final class OboFormat implements FormatReader {
  /** {@code "text" SCOPE TYPE [sources]}; scope and type may be left out. */
  private static final Pattern SYNONYM =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*([A-Z]+)?\\s*([^\\s\\[]+)?\\s*\\[.*");

  @Override
  public void read(Path file, ImportOptions options, SourceConcepts into) throws IOException {
    var stanza = new Stanza(into);
    TextLines.read(file, options, into, stanza::line);
    stanza.end();
  }

  /** The stanza being read: its concept is kept only once it is known not to be obsolete. */
  private static final class Stanza {
    private final SourceConcepts into;
    private boolean isTerm;
    private int start;
    private @Nullable SourceConcept term;
    private boolean isObsolete;

    Stanza(SourceConcepts into) {
      this.into = into;
    }

    void line(int number, String text) {
      var line = text.strip();
      if (line.isEmpty() || line.startsWith("!")) return;
      if (line.startsWith("[") && line.endsWith("]")) {
        end();
        isTerm = line.equals("[Term]");
        start = number;
      } else if (isTerm) {
        int colon = line.indexOf(':');
        if (colon < 1) {
          into.broken(number, "expected \"tag: value\"");
        } else {
          tag(number, line.substring(0, colon), line.substring(colon + 1).strip());
        }
      }
    }

    private void tag(int number, String tag, String value) {
      if (tag.equals("id")) {
        term = new SourceConcept(plain(value), number);
        return;
      }
      var concept = term;
      if (concept == null) return;
      switch (tag) {
        case "name" -> concept.add(plain(value), NameKind.PREFERRED);
        case "synonym" -> synonym(number, value, concept);
        case "is_a" -> concept.addBroader(plain(value));
        case "xref" -> concept.addReference(plain(value));
        case "is_obsolete" -> isObsolete = plain(value).equals("true");
        default -> {
          // Definitions, dates and the like say nothing of names.
        }
      }
    }

    private void synonym(int number, String value, SourceConcept concept) {
      var matcher = SYNONYM.matcher(value);
      if (!matcher.matches()) {
        into.broken(number, "expected synonym: \"text\" SCOPE [sources]");
        return;
      }
      // The format's own default.
      var scope = Scope.find(matcher.group(2) == null ? "RELATED" : matcher.group(2));
      if (scope.isEmpty()) {
        into.broken(number, "unknown scope \"" + matcher.group(2) + "\"");
        return;
      }
      scope.get().add(concept, unescaped(matcher.group(1)), kind(matcher.group(3)));
    }

    private static NameKind kind(@Nullable String type) {
      var name = type == null ? "" : type.toLowerCase(Locale.ROOT);
      if (name.contains("lay")) return NameKind.LAY;
      return name.contains("abbreviation") || name.contains("acronym")
          ? NameKind.ABBREVIATION
          : NameKind.CLINICAL;
    }

    void end() {
      var concept = term;
      if (isTerm && concept == null) into.broken(start, "this term lacks \"id:\"");
      if (concept != null && !isObsolete) {
        if (concept.preferred().isEmpty()) {
          into.broken(concept.line(), "the term " + concept.id() + " lacks \"name:\"");
        } else if (!into.take(concept)) {
          into.broken(concept.line(), "the id " + concept.id() + " stands twice");
        }
      }
      term = null;
      isObsolete = false;
      isTerm = false;
    }
  }

  /** A value without the comment and the qualifiers that may follow it. */
  private static String plain(String value) {
    int end = value.length();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\') {
        i++;
      } else if ((c == '!' || c == '{') && i > 0 && value.charAt(i - 1) == ' ') {
        end = i;
        break;
      }
    }
    return unescaped(value.substring(0, end).strip());
  }

  private static String unescaped(String value) {
    if (value.indexOf('\\') < 0) return value;
    var text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\\' || i + 1 == value.length()) {
        text.append(c);
        continue;
      }
      char escaped = value.charAt(++i);
      text.append(escaped == 'n' || escaped == 't' || escaped == 'W' ? ' ' : escaped);
    }
    return text.toString();
  }
}
