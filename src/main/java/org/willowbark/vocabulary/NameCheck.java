package org.willowbark.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.willowbark.vocabulary.LintedLexicon.Entry;

/** Checks each name by itself, and against the other names of its concept. */
final class NameCheck {
  private static final int WORDS_MAX = 8;
  private static final int ABBREVIATION_LENGTH_MAX = 3;
  private static final Pattern CAPITALS = Pattern.compile("[A-Z][A-Z0-9]*");

  private final LintedLexicon lexicon;
  private final Consumer<Finding> found;

  private NameCheck(LintedLexicon lexicon, Consumer<Finding> found) {
    this.lexicon = lexicon;
    this.found = found;
  }

  static void check(LintedLexicon lexicon, Consumer<Finding> found) {
    var check = new NameCheck(lexicon, found);
    Map<String, Entry> own = new HashMap<>();
    String concept = "";
    for (var entry : lexicon.entries()) {
      if (!lexicon.isChecked(entry.concept())) continue;
      if (!entry.concept().id().equals(concept)) own.clear();
      concept = entry.concept().id();
      check.name(entry);
      check.twice(entry, own.putIfAbsent(entry.key(), entry));
    }
  }

  private void name(Entry entry) {
    if (!saysSomething(entry)) {
      report(
          LintRule.EMPTY_NAME,
          entry,
          "holds no word that says anything; give a name with one, or take it out");
      return;
    }
    for (var word : entry.name().context()) {
      if (TextWord.of(word).size() != 1) {
        report(
            LintRule.IMPOSSIBLE_CONTEXT,
            entry,
            "asks for \"%s\", which is not one word; ask for single words".formatted(word));
      }
    }
    long words = entry.words().stream().filter(word -> !ConceptFinder.isArticle(word)).count();
    if (words > WORDS_MAX && !isTerm(entry.name().kind())) {
      report(
          LintRule.LONG_NAME,
          entry,
          "has %d words; nobody will type exactly these, so shorten it".formatted(words));
    }
    if (entry.name().isConditional()) return;
    if (isShortAbbreviation(entry.name()) && !lexicon.isForAnyCase(entry.name())) {
      report(
          LintRule.BARE_ABBREVIATION,
          entry,
          "counts wherever these letters stand; say with which words, \"case: exact\", or \"case: any\""
              + " if small letters can mean nothing else");
    } else if (EverydayWords.contain(entry.key()) && entry.words().size() == 1) {
      report(
          LintRule.EVERYDAY_WORD,
          entry,
          "is an everyday word; say with which words it means \"%s\", or take it out"
              .formatted(entry.concept().name()));
    }
  }

  /** Glue alone names nothing, unless it is told from other glue by its capitals ("Down's"). */
  private static boolean saysSomething(Entry entry) {
    return entry.name().exactCase() || entry.words().stream().anyMatch(WordBag::says);
  }

  /** Terms are as long as the field has made them. */
  private static boolean isTerm(NameKind kind) {
    return kind == NameKind.PREFERRED || kind == NameKind.CLINICAL;
  }

  private static boolean isShortAbbreviation(Name name) {
    boolean isShort = name.text().length() <= ABBREVIATION_LENGTH_MAX;
    return isShort
        && name.kind() != NameKind.PREFERRED
        && (name.kind() == NameKind.ABBREVIATION || CAPITALS.matcher(name.text()).matches());
  }

  private void twice(Entry entry, @Nullable Entry first) {
    if (first == null || entry.name().isConditional() || first.name().isConditional()) return;
    // "ear ache" beside "earache" tells the spelling correction one more word.
    if (!content(entry).equals(content(first))) return;
    report(
        LintRule.SAME_TWICE,
        entry,
        "is %s of line %d by the rules of spelling and number; take one out"
            .formatted(first.quoted(), lexicon.placeOf(first).line()));
  }

  private static List<String> content(Entry entry) {
    return entry.words().stream().filter(WordBag::says).map(TextWord::form).toList();
  }

  private void report(LintRule rule, Entry entry, String message) {
    found.accept(new Finding(rule, lexicon.placeOf(entry), entry.quoted() + " " + message));
  }
}
