package org.willowbark.http;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.ReadingLevel;
import org.willowbark.article.ReviewTerm;
import org.willowbark.index.ArticleEntry;
import org.willowbark.index.TextPrint;
import org.willowbark.ingest.Duplicates;
import org.willowbark.ingest.Inventory;
import org.willowbark.safety.Notice;
import org.willowbark.vocabulary.Concept;
import org.willowbark.vocabulary.Vocabulary;

/** Makes the editor's lists of what the rooms behind know. */
final class EditorTables {
  private EditorTables() {}

  static EditorTable articles(Inventory inventory) {
    return ofArticles("articles", "All articles", "", inventory.articles(), Set.of());
  }

  static EditorTable overdue(Inventory inventory) {
    var overdue = inventory.overdue(LocalDate.now(ZoneOffset.UTC));
    var articles = new ArrayList<>(overdue);
    articles.addAll(inventory.unreviewed());
    return ofArticles(
        "overdue",
        "Review overdue or not known",
        "A review is overdue after %d years. Readers are told so beside the result."
            .formatted(ReviewTerm.YEARS),
        articles,
        articles.stream().map(ArticleEntry::id).collect(Collectors.toSet()));
  }

  static EditorTable hard(Inventory inventory) {
    return ofArticles(
        "hard",
        "Hard to read",
        "Hardest first: articles above school grade %.0f (Flesch-Kincaid), by the length of their sentences and words. Readers are told so beside the result."
            .formatted(ReadingLevel.FAIRLY_EASY_MAX),
        inventory.hard(),
        Set.of());
  }

  private static EditorTable ofArticles(
      String name, String title, String lead, List<ArticleEntry> articles, Set<String> bad) {
    return new EditorTable(
        name,
        title,
        lead,
        List.of("Article", "Id", "Publisher", "Last review", "Reading grade", "File"),
        articles.stream().map(it -> row(it, bad.contains(it.id()))).toList());
  }

  private static List<EditorCell> row(ArticleEntry article, boolean isOverdue) {
    var reviewed = article.lastReviewed();
    var review = reviewed == null ? "not known" : reviewed.toString();
    return List.of(
        EditorCell.of(article.title(), Links.ownPage(article.id())),
        EditorCell.of(article.id()),
        EditorCell.of(article.publisher(), publishersPage(article)),
        isOverdue ? EditorCell.bad(review) : EditorCell.of(review),
        grade(article.readingLevel()),
        EditorCell.of(article.source()));
  }

  private static EditorCell grade(@Nullable ReadingLevel level) {
    if (level == null) return EditorCell.of("not known");
    var text = String.format(Locale.ROOT, "%.1f, %s", level.grade(), level.ease().label());
    return level.isHard() ? EditorCell.bad(text) : EditorCell.of(text);
  }

  private static @Nullable String publishersPage(ArticleEntry article) {
    var url = article.url();
    return url.startsWith("https://") || url.startsWith("http://") ? url : null;
  }

  static EditorTable broken(Inventory inventory) {
    var problems =
        inventory.lastRun().map(run -> run.report().problems()).orElse(List.<String>of());
    return new EditorTable(
        "broken",
        "Not readable in the last run",
        "What these files held before is still found as it was. Mend them and index again.",
        List.of("File, line and reason"),
        problems.stream().map(problem -> List.of(EditorCell.of(problem))).toList());
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
        "Readers see one of them, with links to the others.",
        List.of("First", "What", "Word for word in", "All but a few words in"),
        rows);
  }

  private static List<EditorCell> row(String what, Duplicates.Group group) {
    return List.of(
        cell(List.of(group.original())),
        EditorCell.of(what),
        cell(group.identical()),
        cell(group.similar()));
  }

  private static EditorCell cell(List<TextPrint> prints) {
    var parts =
        prints.stream()
            .map(
                it ->
                    new EditorCell.Part(
                        it.isWhole() ? it.article() : it.section(), Links.ownPage(it.article())))
            .toList();
    return new EditorCell(parts, false);
  }

  static EditorTable notices(List<Notice> notices) {
    var today = LocalDate.now(ZoneOffset.UTC);
    return new EditorTable(
        "notices",
        "Safety notices",
        "Shown above all results, most severe first, whatever else is found or picked.",
        List.of("Notice", "Severity", "Region", "Heading", "Source", "Expires", "Needs"),
        notices.stream().map(notice -> row(notice, today)).toList());
  }

  private static List<EditorCell> row(Notice notice, LocalDate today) {
    var needs = notice.needs(today);
    return List.of(
        EditorCell.of(notice.id()),
        EditorCell.of(notice.severity().label()),
        EditorCell.of(notice.region()),
        EditorCell.of(notice.heading()),
        EditorCell.of(notice.source().toString()),
        EditorCell.of(notice.expires().toString()),
        needs.isEmpty() ? EditorCell.of("nothing") : EditorCell.bad(String.join(", ", needs)));
  }

  static EditorTable nothingFound(List<NothingFound.Count> counts, Vocabulary vocabulary) {
    return new EditorTable(
        "nothing-found",
        "Questions that found nothing",
        "Counted since the start by what was recognised in them, and shown from %d on. No question is kept."
            .formatted(NothingFound.SHOWN_FROM),
        List.of("About", "Concept", "Questions", "Mend"),
        counts.stream().map(count -> row(count, vocabulary)).toList());
  }

  private static List<EditorCell> row(NothingFound.Count count, Vocabulary vocabulary) {
    var id = count.concept();
    var name =
        id.isEmpty()
            ? "nothing that the vocabulary knows"
            : vocabulary.findConcept(id).map(Concept::name).orElse(id);
    return List.of(
        EditorCell.of(name),
        EditorCell.of(id),
        EditorCell.of(Long.toString(count.questions())),
        id.isEmpty()
            ? EditorCell.of("add names", EditorGate.PATH + "/vocabulary")
            : EditorCell.of(
                "pick an answer", EditorGate.PATH + "/picks?concept=" + Links.encoded(id)));
  }
}
