package org.willowbark.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.willowbark.article.SectionKind;
import org.willowbark.embedding.QuestionEmbedder.Form;
import org.willowbark.query.Retrieval.Reading;
import org.willowbark.query.Retrieval.SidePath;
import org.willowbark.vocabulary.Mention;
import org.willowbark.vocabulary.NameKind;
import org.willowbark.vocabulary.TextWord;

/** Turns a question into a plan. */
public final class QueryPlanner {
  /** A long message says its matter within its first words that count. */
  static final int SCORED_WORDS_MAX = 64;

  /** What is said in other words is named so often at most, and in texts up to so many words. */
  private static final int NAMED_MAX = 3;

  private static final int NAMED_WORDS_MAX = 20;

  /**
   * LiveQA and MEDIQA-2019 differ by .002 of nDCG@10 at most from what they are with all words
   * read; with the first 64 alone, MEDIQA-2019 loses .008.
   */
  private static final int READ_WORDS_AT_EACH_END = 32;

  /** A letter of no language's words. */
  private static final char NO_NAME = '\u01c2';

  private QueryPlanner() {}

  /** The plan for a question, by what is understood of it. */
  public static QueryPlan plan(Question question, Understanding understanding) {
    return plan(question, understanding, PlanDecision.Listener.NONE);
  }

  /** The same, and tells what is decided on the way. */
  static QueryPlan plan(
      Question question, Understanding understanding, PlanDecision.Listener listener) {
    var searched =
        question.wording() == Question.Wording.UNDERSTOOD
            ? corrected(question.text(), understanding, listener)
            : question.text();
    var mentions =
        question.wording() == Question.Wording.TYPED
            ? List.<Mention>of()
            : understanding.find(withoutQuoted(searched), listener);
    var negations = question.heedsNegation() ? Negations.find(searched, mentions) : List.<Span>of();
    var understood = new ArrayList<QueryPlan.Understood>();
    var unwanted = new ArrayList<QueryPlan.Understood>();
    for (var mention : mentions) {
      var it = new QueryPlan.Understood(mention, understanding.expand(mention, listener));
      (isIn(mention, negations) ? unwanted : understood).add(it);
    }
    var intent = Intent.of(searched, mentions);
    var scored = scored(searched, intent == SectionKind.OTHER ? List.of() : mentions);
    return new QueryPlan(
        question,
        searched,
        understood,
        new Retrieval.Words(searched, outside(negations, scored), paths(understood)),
        question.mode() == Question.Mode.WORDS
            ? Optional.empty()
            : Optional.of(meaning(without(negations, searched), understood)),
        intent,
        negations.stream().map(span -> negation(searched, span, scored, unwanted)).toList());
  }

  private static ModelText meaning(String text, List<QueryPlan.Understood> understood) {
    var form = Statement.is(text) ? Form.STATEMENT : Form.QUESTION;
    return new ModelText(beginningAndEnd(text), inOtherWords(text, understood), form);
  }

  /**
   * What of a long message the model reads: people begin with what troubles them and end with what
   * they ask. What stands between takes it long, and changes nothing for better.
   */
  private static String beginningAndEnd(String text) {
    var words = TextWord.of(text);
    if (words.size() <= 2 * READ_WORDS_AT_EACH_END) return text;
    int beginning = words.get(READ_WORDS_AT_EACH_END - 1).end();
    int end = words.get(words.size() - READ_WORDS_AT_EACH_END).start();
    return text.substring(0, beginning) + " " + text.substring(end);
  }

  /**
   * The names that articles use for what the text says colloquially or in short, to be read after
   * it: a small model has seldom read that "out of puff" is being short of breath. In a long
   * message they would weigh more than its matter.
   */
  private static List<String> inOtherWords(String text, List<QueryPlan.Understood> understood) {
    if (understood.isEmpty() || TextWord.of(text).size() > NAMED_WORDS_MAX) return List.of();
    return understood.stream()
        .map(QueryPlan.Understood::mention)
        .filter(mention -> !isArticlesOwn(mention.name().kind()))
        .map(mention -> mention.concept().name())
        .distinct()
        .limit(NAMED_MAX)
        .toList();
  }

  private static boolean isArticlesOwn(NameKind kind) {
    return kind == NameKind.PREFERRED || kind == NameKind.CLINICAL;
  }

  private static boolean isIn(Mention mention, List<Span> spans) {
    return spans.stream().anyMatch(it -> it.contains(new Span(mention.start(), mention.end())));
  }

  private static List<Span> outside(List<Span> spans, List<Span> words) {
    if (spans.isEmpty()) return words;
    return words.stream()
        .filter(word -> spans.stream().noneMatch(it -> it.contains(word)))
        .toList();
  }

  /** What is negated, as something to look for by itself. */
  private static Negation negation(
      String text, Span span, List<Span> scored, List<QueryPlan.Understood> unwanted) {
    var within =
        unwanted.stream()
            .filter(it -> isIn(it.mention(), List.of(span)) && it.mention().end() == span.end())
            .toList();
    var thing = within.getFirst().mention();
    var words = scored.stream().filter(new Span(thing.start(), thing.end())::contains).toList();
    return new Negation(
        span,
        text.substring(thing.start(), thing.end()),
        new Retrieval.Words(text, words, paths(within)));
  }

  /** The text without what it negates: a model hears the thing and not the "without". */
  private static String without(List<Span> negations, String text) {
    if (negations.isEmpty()) return text;
    var rest = new StringBuilder(text.length());
    int at = 0;
    for (var span : negations) {
      if (span.start() < at) continue;
      rest.append(text, at, span.start());
      at = span.end();
    }
    return rest.append(text.substring(at)).toString();
  }

  /** The text with its misspelled words replaced, except in quotation marks. */
  private static String corrected(
      String text, Understanding understanding, PlanDecision.Listener listener) {
    var corrected = new StringBuilder(text.length() + 8);
    int at = 0;
    for (var quoted : quotedSpans(text)) {
      corrected.append(understanding.correct(text.substring(at, quoted.start()), listener));
      corrected.append(text, quoted.start(), quoted.end());
      at = quoted.end();
      if (listener.listens()) {
        listener.decided(new PlanDecision.Quoted(text.substring(quoted.start(), quoted.end())));
      }
    }
    return corrected.append(understanding.correct(text.substring(at), listener)).toString();
  }

  private static List<SidePath> paths(List<QueryPlan.Understood> understood) {
    var paths = new ArrayList<SidePath>();
    for (var it : understood) {
      var mention = it.mention();
      var beside = new Span(mention.start(), mention.end());
      var reading = mention.name().kind().identifies() ? Reading.INSTEAD : Reading.BESIDES;
      for (var name : it.names()) {
        paths.add(
            new SidePath(beside, mention.concept().id(), name.text(), name.weight(), reading));
      }
    }
    return paths;
  }

  /**
   * The words that count: those that say what the question is about; if none does, all of them.
   *
   * @param mentions what the text names, where it is known what it asks: of "metformin side
   *     effects" the latter are looked for as a kind of section, else the side effects of whatever
   *     medicine would outweigh metformin
   */
  private static List<Span> scored(String text, List<Mention> mentions) {
    var words = TextWord.of(text);
    var asked =
        mentions.stream()
            .filter(it -> Intent.isAsked(text, it))
            .map(it -> new Span(it.start(), it.end()))
            .toList();
    var topical = topical(words);
    var subject = outside(asked, topical);
    return subject.isEmpty() ? topical : subject;
  }

  private static List<Span> topical(List<TextWord> words) {
    var topical =
        spans(words, word -> !QuestionWords.isStop(word) && !QuestionWords.isAsking(word));
    if (!topical.isEmpty()) return topical;
    var content = spans(words, word -> !QuestionWords.isStop(word));
    return content.isEmpty() ? spans(words, _ -> true) : content;
  }

  private static List<Span> spans(List<TextWord> words, Predicate<String> counts) {
    return words.stream()
        .filter(word -> counts.test(word.raw().toLowerCase(Locale.ROOT)))
        .limit(SCORED_WORDS_MAX)
        .map(word -> new Span(word.start(), word.end()))
        .toList();
  }

  /** Words in quotation marks are meant as they stand. */
  private static List<Span> quotedSpans(String text) {
    var spans = new ArrayList<Span>();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '"' && c != '\u201c' && c != '\u201d') continue;
      if (open < 0) {
        open = i;
      } else {
        spans.add(new Span(open, i + 1));
        open = -1;
      }
    }
    return spans;
  }

  /** The text with a word that no name has in place of each quotation, all else where it was. */
  private static String withoutQuoted(String text) {
    var spans = quotedSpans(text);
    if (spans.isEmpty()) return text;
    var masked = new StringBuilder(text);
    for (var span : spans) {
      for (int i = span.start(); i < span.end(); i++) masked.setCharAt(i, NO_NAME);
    }
    return masked.toString();
  }
}
