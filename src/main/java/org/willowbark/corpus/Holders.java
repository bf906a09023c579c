package org.willowbark.corpus;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Which elements of a tree hold headings or tables, found in one pass over it. */
final class Holders {
  private final Set<Element> ofHeadings = new HashSet<>();
  private final Set<Element> ofTables = new HashSet<>();

  private Holders() {}

  static Holders below(Element root) {
    var holders = new Holders();
    root.stream()
        .forEach(
            element -> {
              if (HtmlElements.headingLevel(element) > 0) addAbove(element, holders.ofHeadings);
              if (element.normalName().equals("table")) addAbove(element, holders.ofTables);
            });
    return holders;
  }

  private static void addAbove(Element element, Set<Element> holders) {
    var parent = element.parent();
    while (parent != null && holders.add(parent)) parent = parent.parent();
  }

  boolean ofHeading(Element element) {
    return ofHeadings.contains(element);
  }

  boolean ofTable(Element element) {
    return ofTables.contains(element);
  }
}
