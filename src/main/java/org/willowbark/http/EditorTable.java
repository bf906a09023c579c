package org.willowbark.http;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.willowbark.index.ArticleEntry;
import org.willowbark.index.TextPrint;
import org.willowbark.ingest.Duplicates;
import org.willowbark.ingest.Inventory;
import org.willowbark.safety.Notice;

/**
 * A list on the editor's pages.
 *
 * @param name as it stands in its address
 * @param rows all of them; a page shows {@value #ROWS_PER_PAGE}
 */
public record EditorTable(String name, String title, List<String> columns, List<Row> rows) {
  static final int ROWS_PER_PAGE = 100;

  private static final int CELL_MAX_CHARS = 160;

  public EditorTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param article the id of the article that its first cell leads to; empty if none
   */
  public record Row(String article, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** A cell as a page shows it: of a long list of names only the first. */
    public static String shown(String cell) {
      if (cell.length() <= CELL_MAX_CHARS) return cell;
      int cut = Math.max(cell.lastIndexOf(", ", CELL_MAX_CHARS), 0);
      if (cut == 0) return cell;
      long more = cell.substring(cut).chars().filter(c -> c == ',').count();
      return cell.substring(0, cut) + " and " + more + " more";
    }

    /** Our own page of the article, or null. */
    public @org.jspecify.annotations.Nullable String link() {
      return article.isEmpty() ? null : Links.ownPage(article);
    }
  }

  /** The part of the rows on a page, the first page being 1. */
  public List<Row> page(int page) {
    int from = Math.min(rows.size(), (page - 1) * ROWS_PER_PAGE);
    return rows.subList(from, Math.min(rows.size(), from + ROWS_PER_PAGE));
  }

  public int pages() {
    return Math.max(1, (rows.size() + ROWS_PER_PAGE - 1) / ROWS_PER_PAGE);
  }

  static EditorTable articles(Inventory inventory) {
    return ofArticles("articles", "All articles", inventory.articles());
  }

  static EditorTable overdue(Inventory inventory) {
    var today = LocalDate.now(ZoneOffset.UTC);
    var articles = new ArrayList<>(inventory.overdue(today));
    articles.addAll(inventory.unreviewed());
    return ofArticles("overdue", "Review overdue or not known", articles);
  }

  private static EditorTable ofArticles(String name, String title, List<ArticleEntry> articles) {
    return new EditorTable(
        name,
        title,
        List.of("Article", "Id", "Publisher", "Last review", "File"),
        articles.stream().map(EditorTable::row).toList());
  }

  private static Row row(ArticleEntry article) {
    var reviewed = article.lastReviewed();
    return new Row(
        article.id(),
        List.of(
            article.title(),
            article.id(),
            article.publisher(),
            reviewed == null ? "not known" : reviewed.toString(),
            article.source()));
  }

  static EditorTable broken(Inventory inventory) {
    var problems =
        inventory.lastRun().map(run -> run.report().problems()).orElse(List.<String>of());
    return new EditorTable(
        "broken",
        "Not readable in the last run",
        List.of("File, line and reason"),
        problems.stream().map(problem -> new Row("", List.of(problem))).toList());
  }

  static EditorTable repeats(Duplicates duplicates) {
    var rows =
        Stream.concat(
                duplicates.articles().stream().map(group -> row("Article", group)),
                duplicates.sections().stream().map(group -> row("Section", group)))
            .toList();
    return new EditorTable(
        "repeats",
        "Said more than once",
        List.of("First", "What", "Word for word in", "All but a few words in"),
        rows);
  }

  static EditorTable notices(List<Notice> notices) {
    var today = LocalDate.now(ZoneOffset.UTC);
    return new EditorTable(
        "notices",
        "Safety notices",
        List.of("Notice", "Severity", "Region", "Heading", "Source", "Expires", "Needs"),
        notices.stream().map(notice -> row(notice, today)).toList());
  }

  private static Row row(Notice notice, LocalDate today) {
    var needs = notice.needs(today);
    return new Row(
        "",
        List.of(
            notice.id(),
            notice.severity().label(),
            notice.region(),
            notice.heading(),
            notice.source().toString(),
            notice.expires().toString(),
            needs.isEmpty() ? "nothing" : String.join(", ", needs)));
  }

  private static Row row(String what, Duplicates.Group group) {
    return new Row(
        group.original().article(),
        List.of(nameOf(group.original()), what, names(group.identical()), names(group.similar())));
  }

  private static String names(List<TextPrint> prints) {
    return String.join(", ", prints.stream().map(EditorTable::nameOf).toList());
  }

  private static String nameOf(TextPrint print) {
    return print.isWhole() ? print.article() : print.section();
  }
}
