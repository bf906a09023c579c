package org.willowbark.vocabulary.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.willowbark.vocabulary.NameKind;
import org.willowbark.vocabulary.Vocabulary;

/**
 * Reads the synonym files of Solr: {@code a, b, c} are names of one thing, {@code a, b => c} reads
 * the left as the right and never the other way.
 *
 * <p>The left of an arrow becomes a spelling: understood, never added.
 */
final class SolrFormat implements FormatReader {
  @Override
  public void read(Path file, ImportOptions options, SourceConcepts into) throws IOException {
    TextLines.read(file, options, into, (number, line) -> line(number, line, into));
  }

  private static void line(int number, String line, SourceConcepts into) {
    if (line.isBlank() || line.charAt(0) == '#') return;
    var sides = split(line, "=>");
    if (sides.size() > 2) {
      into.broken(number, "has more than one \"=>\"; write each on a line of its own");
      return;
    }
    var left = names(sides.getFirst());
    var right = names(sides.getLast());
    if (left.contains("") || right.contains("")) {
      into.broken(number, "has an empty name; take the comma or arrow beside it out");
    } else if (sides.size() == 1) {
      if (left.size() > 1) join(number, left, into);
    } else {
      for (var name : right) read(number, left, name, into);
    }
  }

  private static void join(int number, List<String> names, SourceConcepts into) {
    var concept = at(number, names.getFirst(), into);
    for (var name : names) concept.add(name, NameKind.CLINICAL);
  }

  private static void read(int number, List<String> left, String right, SourceConcepts into) {
    var others =
        left.stream().filter(it -> !Vocabulary.key(it).equals(Vocabulary.key(right))).toList();
    if (others.isEmpty()) return;
    var concept = at(number, right, into);
    for (var name : others) concept.add(name, NameKind.SPELLING);
  }

  /** As in Solr, lines for one name add up. */
  private static SourceConcept at(int number, String name, SourceConcepts into) {
    var concept = into.at(name, number);
    concept.add(name, NameKind.PREFERRED);
    return concept;
  }

  private static List<String> names(String side) {
    return split(side, ",").stream().map(name -> unescaped(name).strip()).toList();
  }

  /** Splits at each separator that no backslash stands before. */
  private static List<String> split(String text, String separator) {
    var parts = new ArrayList<String>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.startsWith(separator, i)) {
        parts.add(text.substring(start, i));
        i += separator.length() - 1;
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static String unescaped(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && i + 1 < text.length()) i++;
      plain.append(text.charAt(i));
    }
    return plain.toString();
  }
}
