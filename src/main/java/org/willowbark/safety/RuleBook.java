package org.willowbark.safety;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.willowbark.safety.RuleYaml.Line;
import org.willowbark.vocabulary.TextWord;
import org.willowbark.vocabulary.Vocabulary;

/**
 * All rules that are in force, ready to be held against questions of one language. Immutable once
 * made.
 */
final class RuleBook {
  private final String language;
  private final RuleWords words;
  private final List<List<Sign>> groups;
  private final List<Rule> rules;
  private final ConceptNames names;
  private final Set<String> known;

  /** A notice and the questions that it is for. */
  record Rule(Notice notice, List<Trigger> triggers) {}

  private RuleBook(
      String language,
      RuleWords words,
      List<List<Sign>> groups,
      List<Rule> rules,
      ConceptNames names,
      Set<String> known) {
    this.language = language;
    this.words = words;
    this.groups = groups;
    this.rules = rules;
    this.names = names;
    this.known = known;
  }

  /**
   * Makes sense of what was read, the rules that are off or of another region left out.
   *
   * @param bundled what the ids of concepts are checked against: a site may have taken some out
   * @param vocabulary whose names and words count
   */
  static RuleBook of(
      RuleReader read, SafetySettings settings, Vocabulary bundled, Vocabulary vocabulary)
      throws BrokenRulesException {
    return all(read, settings, bundled, vocabulary).getFirst();
  }

  /** A book for each language that readers may ask in, that of the rules themselves first. */
  static List<RuleBook> all(
      RuleReader read, SafetySettings settings, Vocabulary bundled, Vocabulary vocabulary)
      throws BrokenRulesException {
    var books = new ArrayList<RuleBook>();
    for (var language : read.phrases.entrySet())
      books.add(of(language.getKey(), language.getValue(), read, settings, bundled, vocabulary));
    return List.copyOf(books);
  }

  private static RuleBook of(
      String language,
      Phrases phrases,
      RuleReader read,
      SafetySettings settings,
      Vocabulary bundled,
      Vocabulary vocabulary)
      throws BrokenRulesException {
    for (var id : settings.off()) {
      if (!read.rules.containsKey(id))
        throw new BrokenRulesException(
            "there is no rule \"%s\" to switch off; \"willowbark notices list\" names them all"
                .formatted(id));
    }
    var words = new RuleWords();
    for (var line : phrases.fillers) words.addFiller(oneWord(line));
    for (var line : phrases.meantAsTyped) words.addMeantAsTyped(oneWord(line));
    Map<String, Integer> numbers = new HashMap<>();
    for (var name : phrases.groups.keySet()) numbers.put(name, numbers.size());
    var parser = new SignParser(words, numbers, bundled);
    var groups = new ArrayList<List<Sign>>();
    for (var group : phrases.groups.values()) {
      var signs = new ArrayList<Sign>();
      for (var line : group) signs.add(at(line, () -> parser.phrase(line.text())));
      groups.add(signs);
    }
    expectNoCircle(phrases.groups, groups);
    var rules = new ArrayList<Rule>();
    for (var notice : read.rules.values()) {
      var triggers = new ArrayList<Trigger>();
      for (var line : phrases.triggers.getOrDefault(notice.id(), List.of()))
        triggers.add(at(line, () -> parser.trigger(line)));
      if (isInForce(notice, settings)) rules.add(new Rule(notice, triggers));
    }
    rules.sort(Comparator.comparing(rule -> rule.notice.severity()));
    words.close();
    var names = new ConceptNames(vocabulary, parser.concepts, parser.types);
    return new RuleBook(language, words, groups, List.copyOf(rules), names, vocabulary.words());
  }

  private static boolean isInForce(Notice notice, SafetySettings settings) {
    var region = settings.contacts().region();
    return !settings.off().contains(notice.id())
        && (notice.region().equals(Contacts.EVERYWHERE) || notice.region().equals(region));
  }

  private static String oneWord(Line line) throws BrokenRulesException {
    if (!RuleWords.isWord(line.text()))
      throw line.broken("\"%s\" is no single word".formatted(line.text()));
    return line.text();
  }

  /** What a line may be refused for. */
  private interface Parsed<T> {
    T get();
  }

  private static <T> T at(Line line, Parsed<T> parsed) throws BrokenRulesException {
    try {
      return parsed.get();
    } catch (IllegalArgumentException e) {
      throw line.broken(String.valueOf(e.getMessage()));
    }
  }

  private static void expectNoCircle(Map<String, List<Line>> written, List<List<Sign>> groups)
      throws BrokenRulesException {
    int number = 0;
    for (var group : written.entrySet()) {
      if (leadsTo(number, groups.get(number), groups, new ArrayList<>()))
        throw group
            .getValue()
            .getFirst()
            .broken("the group <%s> holds itself".formatted(group.getKey()));
      number++;
    }
  }

  private static boolean leadsTo(
      int target, List<Sign> signs, List<List<Sign>> groups, List<Integer> seen) {
    for (var sign : signs) {
      boolean leads =
          switch (sign) {
            case Sign.Group group -> {
              if (group.number() == target) yield true;
              if (seen.contains(group.number())) yield false;
              seen.add(group.number());
              yield leadsTo(target, groups.get(group.number()), groups, seen);
            }
            case Sign.Any any -> leadsTo(target, any.signs(), groups, seen);
            case Sign.Near near -> leadsTo(target, near.signs(), groups, seen);
            case Sign.Alone alone -> leadsTo(target, List.of(alone.sign()), groups, seen);
            case Sign.Word _, Sign.OfConcept _, Sign.OfType _, Sign.Count _ -> false;
          };
      if (leads) return true;
    }
    return false;
  }

  /**
   * Whether a text may be of this language: its reader reads it, or it has a word that the rules of
   * this language write and those of another do not.
   */
  boolean isFor(String text, String reader, RuleBook other) {
    if (language.equals(reader)) return true;
    for (var word : TextWord.of(text)) {
      if (words.isWritten(word.form()) && !other.knows(word.form())) return true;
    }
    return false;
  }

  private boolean knows(String form) {
    return words.isWritten(form) || known.contains(form);
  }

  List<Rule> rules() {
    return rules;
  }

  /** A question that was asked. */
  Reading read(String text) {
    return read(TypedWords.of(text, words, known));
  }

  /** One that is still being typed: its last word may be the beginning of any. */
  Reading readUnfinished(String text) {
    return read(TypedWords.unfinished(text, words, known));
  }

  private Reading read(TypedWords typed) {
    return new Reading(groups, typed, names.find(typed.forms()));
  }
}
