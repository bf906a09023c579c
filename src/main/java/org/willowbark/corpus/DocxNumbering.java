package org.willowbark.corpus;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** The lists of a Word file: which are numbered, and how far each has counted. */
final class DocxNumbering implements DocxPackage.Elements {
  private static final int LEVELS = 9;

  /** A level of a list. */
  private static final class Level {
    private String format = "bullet";
    private int start = 1;
  }

  private final Map<String, Map<Integer, Level>> abstracts = new HashMap<>();
  private final Map<String, String> abstractOf = new HashMap<>();
  private final Map<String, Map<Integer, Integer>> starts = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  private String openAbstract = "";
  private String openList = "";
  private int openLevel;

  private DocxNumbering() {}

  static DocxNumbering read(DocxPackage file) throws IOException, DocxPackage.BrokenException {
    var numbering = new DocxNumbering();
    file.read(DocxPackage.NUMBERING, numbering);
    return numbering;
  }

  @Override
  public void start(XMLStreamReader at) {
    switch (at.getLocalName()) {
      case "abstractNum" -> openAbstract = Wml.attribute(at, "abstractNumId");
      case "num" -> openList = Wml.attribute(at, "numId");
      case "abstractNumId" -> abstractOf.put(openList, Wml.value(at));
      case "lvl", "lvlOverride" -> {
        var level = Wml.attribute(at, "ilvl");
        openLevel = level.matches("\\d") ? Integer.parseInt(level) : 0;
      }
      case "numFmt" -> level().format = Wml.value(at);
      case "start" -> level().start = Wml.number(at);
      case "startOverride" ->
          starts.computeIfAbsent(openList, _ -> new HashMap<>()).put(openLevel, Wml.number(at));
      default -> {
        // Looks and indents.
      }
    }
  }

  private Level level() {
    return abstracts
        .computeIfAbsent(openAbstract, _ -> new HashMap<>())
        .computeIfAbsent(openLevel, _ -> new Level());
  }

  /** The mark of the list's next item at this level, {@code -} or a number and a full stop. */
  String nextMark(String list, int atLevel) {
    int level = Math.clamp(atLevel, 0, LEVELS - 1);
    var own = abstractOf.getOrDefault(list, list);
    var defined = abstracts.getOrDefault(own, Map.of()).get(level);
    var given = starts.getOrDefault(list, Map.of()).get(level);
    int first = given != null ? given : defined == null ? 1 : defined.start;
    int[] counts = counters.computeIfAbsent(given == null ? own : list, _ -> new int[LEVELS]);
    counts[level] = counts[level] == 0 ? first : counts[level] + 1;
    for (int deeper = level + 1; deeper < LEVELS; deeper++) counts[deeper] = 0;
    boolean isNumbered =
        defined != null && !defined.format.equals("bullet") && !defined.format.equals("none");
    return isNumbered ? counts[level] + "." : "-";
  }
}
