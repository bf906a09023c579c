package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Tells tables that hold data from those that only lay out a page. */
final class HtmlTables {
  /** A cell of data rarely says more. */
  private static final int CELL_LENGTH_MAX_CHARS = 400;

  private HtmlTables() {}

  /** Whether the table is there for the looks: its cells are parts of a page. */
  static boolean isLayout(Element table, Holders holders) {
    var role = table.attr("role");
    if (role.equals("presentation") || role.equals("none")) return true;
    if (holders.ofTable(table)) return true;
    boolean hasHead = hasHead(table);
    if (holders.ofHeading(table) && !hasHead) return true;
    if (hasHead) return false;
    var rows = rows(table);
    boolean isOneColumn = rows.stream().allMatch(row -> row.size() < 2);
    return rows.size() < 2
        || isOneColumn
        || rows.stream().flatMap(List::stream).anyMatch(HtmlTables::isPartOfPage);
  }

  private static boolean hasHead(Element table) {
    var first = table.firstElementChild();
    if (first == null) return false;
    if (first.normalName().equals("caption") || first.normalName().equals("thead")) return true;
    return rows(table).stream().flatMap(List::stream).anyMatch(it -> it.normalName().equals("th"));
  }

  private static boolean isPartOfPage(Element cell) {
    return cell.select("> p, > div, > br + br, > ul, > ol").size() > 2
        || cell.wholeText().length() > CELL_LENGTH_MAX_CHARS;
  }

  /** The cells, row by row; not those of tables in the table. */
  static List<List<Element>> rows(Element table) {
    var rows = new ArrayList<List<Element>>();
    for (var child : table.children()) {
      switch (child.normalName()) {
        case "tr" -> rows.add(cells(child));
        case "thead", "tbody", "tfoot" -> {
          for (var row : child.children()) {
            if (row.normalName().equals("tr")) rows.add(cells(row));
          }
        }
        default -> {}
      }
    }
    return rows;
  }

  private static List<Element> cells(Element row) {
    return row.children().stream()
        .filter(it -> it.normalName().equals("td") || it.normalName().equals("th"))
        .filter(it -> !HtmlElements.isSilent(it))
        .toList();
  }
}
