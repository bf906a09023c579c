package org.willowbark.safety;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.willowbark.vocabulary.Vocabulary;

/**
 * The notices that questions call for.
 *
 * <p>Only the typed text decides: not what was found, how it was searched or which part of the list
 * is shown. "No numbness" counts as numbness does, because a notice too many does less harm than
 * one that is missing. Thread-safe; keeps and logs no question.
 *
 * <pre>{@code
 * var notices = Notices.bundled(Vocabulary::bundled);
 * notices.of("chest pian down my left arm").getFirst().heading(); // "Call your local emergency number now"
 * }</pre>
 */
public final class Notices {
  private static final List<String> BUNDLED =
      List.of(
          "words",
          "crisis",
          "emergencies",
          "poisons-and-injuries",
          "mother-and-child",
          "urgent",
          "spanish");

  /** Letters that a word still being typed needs before it alone may mean a crisis. */
  private static final int STEM_LENGTH_MIN = 4;

  private final RuleReader rules;
  private final SafetySettings settings;
  private final Supplier<Vocabulary> vocabularies;
  private volatile Current current;

  /** The rules as one vocabulary has them understood. */
  private record Current(Vocabulary vocabulary, List<RuleBook> books) {
    RuleBook first() {
      return books.getFirst();
    }
  }

  private Notices(
      RuleReader rules, SafetySettings settings, Supplier<Vocabulary> vocabularies, Current first) {
    this.rules = rules;
    this.settings = settings;
    this.vocabularies = vocabularies;
    current = first;
  }

  /** The notices that come with Willowbark, with words in the place of numbers. */
  public static Notices bundled(Supplier<Vocabulary> vocabularies) {
    try {
      return read(SafetySettings.USUAL, vocabularies);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (BrokenRulesException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The notices that a publisher wants.
   *
   * @param vocabularies asked for each question anew
   * @throws BrokenRulesException at the first line that can't be understood
   */
  public static Notices read(SafetySettings settings, Supplier<Vocabulary> vocabularies)
      throws IOException, BrokenRulesException {
    var reader = new RuleReader(settings.contacts());
    for (var name : BUNDLED) {
      try (var text = resource(name + ".yaml")) {
        reader.read("notices/" + name + ".yaml", text);
      }
    }
    for (var path : settings.rules()) {
      for (var file : files(path)) {
        try (var text = Files.newBufferedReader(file)) {
          reader.read(file.toString(), text);
        }
      }
    }
    var vocabulary = vocabularies.get();
    var books = RuleBook.all(reader, settings, Vocabulary.bundled(), vocabulary);
    return new Notices(reader, settings, vocabularies, new Current(vocabulary, books));
  }

  /** The books of the languages that a text may be of, that of the rules themselves first. */
  private List<RuleBook> booksFor(String text, String reader) {
    var now = now();
    var first = now.first();
    return now.books.stream()
        .filter(book -> book.equals(first) || book.isFor(text, reader, first))
        .toList();
  }

  private Current now() {
    var now = current;
    var vocabulary = vocabularies.get();
    if (now.vocabulary.equals(vocabulary)) return now;
    try {
      now =
          new Current(vocabulary, RuleBook.all(rules, settings, Vocabulary.bundled(), vocabulary));
      current = now;
      return now;
    } catch (BrokenRulesException e) {
      throw new IllegalStateException("rules that were understood before are not now", e);
    }
  }

  private static Reader resource(String name) throws IOException {
    var stream = Notices.class.getResourceAsStream("notices/" + name);
    if (stream == null) throw new IOException("the program lacks its notices/" + name);
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      if (!Files.exists(path))
        throw new NoSuchFileException(path.toString(), null, "no such file of notices");
      return List.of(path);
    }
    try (var files = Files.list(path)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  /** The notices that a text calls for, most severe first; usually none. */
  public List<Notice> of(String text) {
    return because(text).stream().map(Because::notice).toList();
  }

  /**
   * The same in a reader's language. What nobody has translated is as its rule has it, and says so.
   *
   * @param language BCP 47 tag, such as {@code es} or {@code es-MX}
   */
  public List<Notice> of(String text, String language) {
    int end = language.indexOf('-');
    var base = end < 0 ? language : language.substring(0, end);
    return because(text, base).stream().map(it -> it.notice().in(base)).toList();
  }

  /**
   * Why a notice shows.
   *
   * @param line the line of its rule, and where it is written
   */
  public record Because(Notice notice, String line) {}

  /** The same, and why. */
  public List<Because> because(String text) {
    return because(text, "");
  }

  private List<Because> because(String text, String reader) {
    var all = new ArrayList<Because>(0);
    var shown = new HashSet<String>();
    for (var book : booksFor(text, reader)) {
      var reading = book.read(text);
      if (reading.isEmpty()) return List.of();
      for (var rule : book.rules()) {
        var trigger = findFiring(rule, reading);
        if (trigger != null && shown.add(rule.notice().id()))
          all.add(new Because(rule.notice(), trigger.line() + ": " + trigger.line().text()));
      }
    }
    all.sort(Comparator.comparing(it -> it.notice.severity()));
    return all;
  }

  /**
   * Whether a text is about a crisis, or may be the beginning of one that is: "suic", "want to di",
   * "overdos". Nothing is suggested then.
   */
  public boolean isCrisisStem(String text) {
    return QuietBeginnings.isIn(text)
        || booksFor(text, "").stream().anyMatch(book -> isCrisisStem(book, text));
  }

  private static boolean isCrisisStem(RuleBook book, String text) {
    if (isCrisis(book, book.read(text))) return true;
    if (text.isEmpty() || !Character.isLetterOrDigit(text.codePointBefore(text.length())))
      return false;
    var unfinished = book.readUnfinished(text);
    if (!isCrisis(book, unfinished)) return false;
    // "Su" alone may become anything.
    var last = text.substring(text.lastIndexOf(' ') + 1);
    if (last.length() >= STEM_LENGTH_MIN) return true;
    return unfinished.size() > 1 && !isCrisis(book, book.readUnfinished(last));
  }

  private static boolean isCrisis(RuleBook book, Reading reading) {
    return book.rules().stream()
        .filter(rule -> rule.notice().severity() == Severity.CRISIS)
        .anyMatch(rule -> findFiring(rule, reading) != null);
  }

  private static @Nullable Trigger findFiring(RuleBook.Rule rule, Reading reading) {
    for (var trigger : rule.triggers()) {
      if (reading.fires(trigger)) return trigger;
    }
    return null;
  }

  /** All notices that are in force, most severe first. */
  public List<Notice> all() {
    return current.first().rules().stream().map(RuleBook.Rule::notice).toList();
  }

  /** Those that are out of date or that no clinician has signed; they are in force all the same. */
  public List<Notice> needy(LocalDate today) {
    return all().stream().filter(notice -> !notice.needs(today).isEmpty()).toList();
  }
}
