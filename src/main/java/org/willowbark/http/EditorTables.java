package org.willowbark.http;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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

  static EditorTable articles(Inventory inventory, Texts texts) {
    return ofArticles("articles", "", inventory.articles(), Set.of(), texts);
  }

  static EditorTable overdue(Inventory inventory, Texts texts) {
    var overdue = inventory.overdue(LocalDate.now(ZoneOffset.UTC));
    var articles = new ArrayList<>(overdue);
    articles.addAll(inventory.unreviewed());
    return ofArticles(
        "overdue",
        texts.plain("editor.list.overdue.lead", texts.number(ReviewTerm.YEARS)),
        articles,
        articles.stream().map(ArticleEntry::id).collect(Collectors.toSet()),
        texts);
  }

  static EditorTable hard(Inventory inventory, Texts texts) {
    return ofArticles(
        "hard",
        texts.plain(
            "editor.list.hard.lead", texts.number(Math.round(ReadingLevel.FAIRLY_EASY_MAX))),
        inventory.hard(),
        Set.of(),
        texts);
  }

  private static EditorTable ofArticles(
      String name, String lead, List<ArticleEntry> articles, Set<String> bad, Texts texts) {
    return new EditorTable(
        name,
        lead,
        List.of("article", "id", "publisher", "last-review", "reading-grade", "file"),
        articles.stream().map(it -> row(it, bad.contains(it.id()), texts)).toList());
  }

  private static List<EditorCell> row(ArticleEntry article, boolean isOverdue, Texts texts) {
    var reviewed = article.lastReviewed();
    var review = reviewed == null ? texts.lookup("editor.not-known") : reviewed.toString();
    return List.of(
        EditorCell.of(article.title(), Links.ownPage(article.id())),
        EditorCell.of(article.id()),
        EditorCell.of(article.publisher(), publishersPage(article)),
        isOverdue ? EditorCell.bad(review) : EditorCell.of(review),
        grade(article.readingLevel(), texts),
        EditorCell.of(article.source()));
  }

  private static EditorCell grade(@Nullable ReadingLevel level, Texts texts) {
    if (level == null) return EditorCell.of(texts.lookup("editor.not-known"));
    var text = texts.decimal(level.grade(), 1) + ", " + texts.ease(level);
    return level.isHard() ? EditorCell.bad(text) : EditorCell.of(text);
  }

  private static @Nullable String publishersPage(ArticleEntry article) {
    var url = article.url();
    return url.startsWith("https://") || url.startsWith("http://") ? url : null;
  }

  static EditorTable broken(Inventory inventory, Texts texts) {
    var problems =
        inventory.lastRun().map(run -> run.report().problems()).orElse(List.<String>of());
    return new EditorTable(
        "broken",
        texts.lookup("editor.list.broken.lead"),
        List.of("file-line-and-reason"),
        problems.stream().map(problem -> List.of(EditorCell.of(problem))).toList());
  }

  static EditorTable repeats(Duplicates duplicates, Texts texts) {
    var article = texts.lookup("editor.repeats.article");
    var section = texts.lookup("editor.repeats.section");
    var rows =
        Stream.concat(
                duplicates.articles().stream().map(group -> row(article, group)),
                duplicates.sections().stream().map(group -> row(section, group)))
            .toList();
    return new EditorTable(
        "repeats",
        texts.lookup("editor.list.repeats.lead"),
        List.of("first", "what", "word-for-word-in", "all-but-a-few-words-in"),
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

  static EditorTable notices(List<Notice> notices, Texts texts) {
    var today = LocalDate.now(ZoneOffset.UTC);
    return new EditorTable(
        "notices",
        texts.lookup("editor.list.notices.lead"),
        List.of("notice", "severity", "region", "heading", "source", "expires", "needs"),
        notices.stream().map(notice -> row(notice, today, texts)).toList());
  }

  private static List<EditorCell> row(Notice notice, LocalDate today, Texts texts) {
    var needs = needs(notice, today, texts);
    return List.of(
        EditorCell.of(notice.id()),
        EditorCell.of(texts.lookup("editor.severity." + notice.severity().label())),
        EditorCell.of(notice.region()),
        EditorCell.of(notice.in(texts.language()).heading()),
        EditorCell.of(notice.source().toString()),
        EditorCell.of(notice.expires().toString()),
        needs.isEmpty()
            ? EditorCell.of(texts.lookup("editor.notices.nothing"))
            : EditorCell.bad(String.join(", ", needs)));
  }

  private static List<String> needs(Notice notice, LocalDate today, Texts texts) {
    var needs = new ArrayList<String>(2);
    if (notice.isExpired(today)) needs.add(texts.plain("editor.notices.expired", notice.expires()));
    if (notice.reviewer().isEmpty()) needs.add(texts.lookup("editor.notices.not-reviewed"));
    return needs;
  }

  static EditorTable nothingFound(
      List<NothingFound.Count> counts, Vocabulary vocabulary, Texts texts) {
    return new EditorTable(
        "nothing-found",
        texts.plain("editor.list.nothing-found.lead", texts.number(NothingFound.SHOWN_FROM)),
        List.of("about", "concept", "questions", "mend"),
        counts.stream().map(count -> row(count, vocabulary, texts)).toList());
  }

  private static List<EditorCell> row(
      NothingFound.Count count, Vocabulary vocabulary, Texts texts) {
    var id = count.concept();
    var name =
        id.isEmpty()
            ? texts.lookup("editor.nothing-found.unknown")
            : vocabulary.findConcept(id).map(Concept::name).orElse(id);
    return List.of(
        EditorCell.of(name),
        EditorCell.of(id),
        EditorCell.of(Long.toString(count.questions())),
        id.isEmpty()
            ? EditorCell.of(
                texts.lookup("editor.nothing-found.name"), EditorGate.PATH + "/vocabulary")
            : EditorCell.of(
                texts.lookup("editor.nothing-found.pick"),
                EditorGate.PATH + "/picks?concept=" + Links.encoded(id)));
  }
}
