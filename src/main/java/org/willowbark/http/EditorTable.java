package org.willowbark.http;

import java.util.List;

/**
 * A list on the editor's pages.
 *
 * @param name as it stands in its address, and as the texts know it
 * @param lead a sentence on what it shows; empty if there is nothing to say
 * @param columns by their names for programs; pages look up what to call them
 * @param rows all of them; a page shows {@value #ROWS_PER_PAGE}
 */
public record EditorTable(
    String name, String lead, List<String> columns, List<List<EditorCell>> rows) {
  static final int ROWS_PER_PAGE = 100;

  public EditorTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The part of the rows on a page, the first page being 1. */
  public List<List<EditorCell>> page(int page) {
    int from = Math.min(rows.size(), (page - 1) * ROWS_PER_PAGE);
    return rows.subList(from, Math.min(rows.size(), from + ROWS_PER_PAGE));
  }

  /** Its title on the page. */
  public String title(Texts texts) {
    return texts.lookup("editor.list." + name);
  }

  public int pages() {
    return Math.max(1, (rows.size() + ROWS_PER_PAGE - 1) / ROWS_PER_PAGE);
  }
}
