package org.willowbark.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.willowbark.search.SearchEngine;

/**
 * Judged questions together with the articles that they are asked of: a line of a file of sets.
 *
 * @param name what tables and floors call it
 * @param index the folder that its articles are indexed in; sets of the same articles share one
 * @param articles a file or folder of articles
 * @param unit what the judgments name
 */
public record JudgedSet(
    String name,
    String index,
    SearchEngine.Unit unit,
    Path articles,
    Path questions,
    Path judgments) {
  private static final String HEADER = "set\tindex\tunit\tarticles\tquestions\tjudgments";

  public JudgedSet {
    if (name.isBlank()) throw new IllegalArgumentException("a set needs a name");
    if (!index.matches("[A-Za-z0-9_-]+")) {
      throw new IllegalArgumentException(
          "\"%s\" is no name of an index: letters, digits, - and _ only".formatted(index));
    }
  }

  /**
   * The sets of a file: a header, then a line each, parted by tabs. Paths are relative to the file.
   *
   * @throws IllegalArgumentException naming the line that is no set, or repeats one
   */
  public static List<JudgedSet> read(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      throw new IllegalArgumentException(
          "%s:1: expected the header %s, parted by tabs"
              .formatted(file, HEADER.replace('\t', ' ')));
    }
    var sets = new ArrayList<JudgedSet>();
    var names = new HashSet<String>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) continue;
      var where = file + ":" + (i + 1);
      var set = set(lines.get(i), file, where);
      if (!names.add(set.name)) {
        throw new IllegalArgumentException(
            "%s: there is a set %s already; give each its own name".formatted(where, set.name));
      }
      sets.add(set);
    }
    return sets;
  }

  private static JudgedSet set(String line, Path file, String where) {
    var columns = line.split("\t", -1);
    if (columns.length != 6) {
      throw new IllegalArgumentException(
          "%s: expected 6 columns, got %d".formatted(where, columns.length));
    }
    var folder = file.toAbsolutePath().normalize().resolveSibling("");
    try {
      return new JudgedSet(
          columns[0],
          columns[1],
          SearchEngine.Unit.valueOf(columns[2].toUpperCase(Locale.ROOT)),
          folder.resolve(columns[3]).normalize(),
          folder.resolve(columns[4]).normalize(),
          folder.resolve(columns[5]).normalize());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
    }
  }

  /** What of it is not there; it can be measured if nothing is. */
  public List<Path> missing() {
    return Stream.of(articles, questions, judgments).filter(path -> !Files.exists(path)).toList();
  }
}
