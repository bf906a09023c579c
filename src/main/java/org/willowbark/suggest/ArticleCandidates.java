package org.willowbark.suggest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.willowbark.article.Article;
import org.willowbark.article.SectionKind;
import org.willowbark.index.ArticleEntry;
import org.willowbark.vocabulary.Concept;
import org.willowbark.vocabulary.Mention;
import org.willowbark.vocabulary.Vocabulary;

/** What may be suggested of articles: titles, other names, headings, and questions. */
final class ArticleCandidates {
  private static final int TITLE_HANDICAP = 10;
  private static final int QUESTION_HANDICAP = 10;
  private static final int SELDOM_HANDICAP = 2;
  private static final int HEADING_HANDICAP = 24;

  /** What is asked first of whatever it is. */
  private static final Set<SectionKind> OFTEN =
      EnumSet.of(
          SectionKind.WHAT_IT_IS, SectionKind.CAUSES, SectionKind.SYMPTOMS, SectionKind.TREATMENT);

  /** A longer text is no suggestion. */
  private static final int TEXT_LENGTH_MAX_CHARS = 90;

  private final Vocabulary vocabulary;

  ArticleCandidates(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** In how many of the titles each concept is named, by id. */
  Map<String, Integer> titles(List<ArticleEntry> articles) {
    var counts = new HashMap<String, Integer>();
    for (var article : articles) {
      vocabulary.find(article.title()).stream()
          .filter(mention -> mention.name().kind().identifies())
          .map(mention -> mention.concept().id())
          .distinct()
          .forEach(id -> counts.merge(id, 1, Integer::sum));
    }
    return counts;
  }

  /** The title and other names of an article, where they name no concept. */
  List<Candidate> names(ArticleEntry article) {
    var candidates = new ArrayList<Candidate>();
    if (findConcept(article.title()).isEmpty())
      addName(article, new Suggestion(article.title(), ""), article.title(), candidates);
    for (var name : article.alsoCalled()) {
      if (findConcept(name).isEmpty())
        addName(article, new Suggestion(article.title(), name), name, candidates);
    }
    return candidates;
  }

  private void addName(
      ArticleEntry article, Suggestion shown, String name, List<Candidate> candidates) {
    if (shown.text().length() > TEXT_LENGTH_MAX_CHARS || name.length() > TEXT_LENGTH_MAX_CHARS)
      return;
    candidates.add(
        new Candidate(shown, name, about(article.title()), SectionKind.OTHER, TITLE_HANDICAP));
  }

  /** What its sections answer: questions of the usual shapes, and the headings that say more. */
  List<Candidate> sections(Article article, ConceptCandidates concepts) {
    var candidates = new ArrayList<Candidate>();
    var concept = findConcept(article.title());
    int behind = concept.map(concepts::handicap).orElse(TITLE_HANDICAP);
    var about = about(article.title());
    var language = article.about().language();
    boolean isEnglish = language.isEmpty() || Locale.of(language).getLanguage().startsWith("en");
    if (concept.isPresent() && isEnglish) {
      addQuestion(concept.get(), article.title(), SectionKind.WHAT_IT_IS, behind, candidates);
    }
    for (var section : article.sections()) {
      if (section.path().isEmpty()) continue;
      var heading = section.path().getLast();
      var kind = SectionKind.of(withoutTitle(article.title(), heading));
      if (concept.isPresent() && isEnglish)
        addQuestion(concept.get(), article.title(), kind, behind, candidates);
      var text =
          holdsTitle(article.title(), heading) ? tidy(heading) : article.title() + ": " + heading;
      if (text.length() > TEXT_LENGTH_MAX_CHARS) continue;
      var part = kind == SectionKind.OTHER ? heading.toLowerCase(Locale.ROOT) : kind.code();
      candidates.add(
          new Candidate(
              new Suggestion(text, ""),
              text,
              about + " / " + part,
              kind,
              HEADING_HANDICAP + behind));
    }
    return candidates;
  }

  private static void addQuestion(
      Concept concept, String title, SectionKind kind, int behind, List<Candidate> candidates) {
    var text = QuestionShapes.of(concept, title, kind);
    if (text == null) return;
    candidates.add(
        new Candidate(
            new Suggestion(text, ""),
            text,
            ConceptCandidates.about(concept) + " / " + kind.code(),
            kind,
            QUESTION_HANDICAP + behind + (OFTEN.contains(kind) ? 0 : SELDOM_HANDICAP)));
  }

  private String about(String title) {
    return findConcept(title)
        .map(ConceptCandidates::about)
        .orElse("title " + Vocabulary.key(title));
  }

  /** The concept that a title names: "Slipped disc (lumbar disc herniation)" by its first part. */
  private Optional<Concept> findConcept(String title) {
    var named = findNamed(title);
    int open = title.indexOf(" (");
    return named.isPresent() || open < 0 || !title.endsWith(")")
        ? named
        : findNamed(title.substring(0, open));
  }

  private Optional<Concept> findNamed(String name) {
    return vocabulary.named(name).stream()
        .filter(it -> it.name().kind().identifies() && !it.name().isConditional())
        .map(Mention::concept)
        .findFirst();
  }

  private static boolean holdsTitle(String title, String heading) {
    return heading.toLowerCase(Locale.ROOT).contains(title.toLowerCase(Locale.ROOT));
  }

  private static String withoutTitle(String title, String heading) {
    int at = heading.toLowerCase(Locale.ROOT).indexOf(title.toLowerCase(Locale.ROOT));
    if (at < 0 || at + title.length() > heading.length()) return heading;
    var rest = heading.substring(0, at) + " " + heading.substring(at + title.length());
    return rest.isBlank() ? heading : rest;
  }

  /** Without blanks before the sign at its end. */
  private static String tidy(String heading) {
    return heading.endsWith(" ?")
        ? heading.substring(0, heading.length() - 2).strip() + "?"
        : heading;
  }
}
