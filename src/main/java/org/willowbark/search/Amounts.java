package org.willowbark.search;

import java.util.List;
import java.util.Set;
import org.willowbark.query.Span;
import org.willowbark.vocabulary.TextWord;

/** Whether a question asks for an amount or a time, and whether a sentence tells one. */
final class Amounts {
  private static final Set<String> AFTER_HOW =
      Set.of("long", "much", "many", "often", "soon", "high", "low", "old", "far");

  private static final Set<String> ASKING =
      Set.of(
          "dose",
          "dosage",
          "maximum",
          "number",
          "numbers",
          "range",
          "time",
          "temperature",
          "dosis",
          "maximo",
          "cuanto",
          "cuanta",
          "cuantos",
          "cuantas",
          "temperatura");

  private static final Set<String> UNITS =
      Set.of(
          "minutes", "hours", "days", "weeks", "months", "years", "once", "twice", "minutos",
          "horas", "dias", "semanas", "meses", "anos");

  private Amounts() {}

  static boolean isAsked(String question) {
    var words = TextWord.of(question).stream().map(TextWord::plain).toList();
    for (int i = 0; i < words.size(); i++) {
      if (ASKING.contains(words.get(i))) return true;
      if (i > 0 && words.get(i - 1).equals("how") && AFTER_HOW.contains(words.get(i))) return true;
    }
    return false;
  }

  static boolean isTold(String text, Span sentence) {
    var said = text.substring(sentence.start(), sentence.end());
    if (said.chars().anyMatch(c -> c >= '0' && c <= '9')) return true;
    List<TextWord> words = TextWord.of(said);
    return words.stream().anyMatch(word -> UNITS.contains(word.plain()));
  }
}
