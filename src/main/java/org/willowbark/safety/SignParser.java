package org.willowbark.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.willowbark.safety.RuleYaml.Line;
import org.willowbark.vocabulary.SemanticType;
import org.willowbark.vocabulary.Vocabulary;

/**
 * Reads what a rule writes of the questions that it is for.
 *
 * <pre>
 * chest &lt;pain&gt;                       near each other, in any order
 * (&lt;want&gt; die)                       in this order
 * chest ache|(hurt bad) ~6           one of these; up to six words between
 * concept:stroke and &lt;now&gt;           both, anywhere
 * stroke signs unless heat or golf   not where one of these stands anywhere
 * took number:5 type:medicine        five or more; any medicine of the vocabulary
 * alone concept:stroke               nothing else that says anything
 * </pre>
 *
 * <p>Words that say nothing (the "fillers") may stand anywhere between. Where a rule writes some
 * beside two words that say something, they need not be there; one that must be ends in {@code !}.
 * Mistakes are {@link IllegalArgumentException}s.
 */
final class SignParser {
  /** Words between the parts of a clause, and between those in parentheses. */
  private static final int GAP_NEAR = 4;

  private static final int GAP_IN_ORDER = 1;

  private final RuleWords words;
  private final Map<String, Integer> groups;
  private final Vocabulary vocabulary;

  /** The concepts and types that were spoken of. */
  final List<String> concepts = new ArrayList<>();

  final List<SemanticType> types = new ArrayList<>();

  SignParser(RuleWords words, Map<String, Integer> groups, Vocabulary vocabulary) {
    this.words = words;
    this.groups = groups;
    this.vocabulary = vocabulary;
  }

  /** A line of a rule. */
  Trigger trigger(Line line) {
    var tokens = tokens(line.text());
    int unless = tokens.indexOf("unless");
    var all = unless < 0 ? tokens : tokens.subList(0, unless);
    List<String> not = unless < 0 ? List.of() : tokens.subList(unless + 1, tokens.size());
    if (unless >= 0 && not.isEmpty())
      throw new IllegalArgumentException("nothing follows \"unless\"");
    return new Trigger(line, clauses(all, "and"), not.isEmpty() ? List.of() : clauses(not, "or"));
  }

  /** An entry of a group: its words in order and next to each other. */
  Sign phrase(String text) {
    return near(new Cursor(tokens(text)), 0, true);
  }

  private List<Sign> clauses(List<String> tokens, String between) {
    var clauses = new ArrayList<Sign>();
    int start = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      if (i < tokens.size() && !tokens.get(i).equals(between)) continue;
      clauses.add(near(new Cursor(tokens.subList(start, i)), GAP_NEAR, false));
      start = i + 1;
    }
    return clauses;
  }

  /** Where reading is. */
  private static final class Cursor {
    final List<String> tokens;
    int at;

    Cursor(List<String> tokens) {
      this.tokens = tokens;
    }

    boolean hasNext() {
      return at < tokens.size();
    }

    boolean isAt(String token) {
      return hasNext() && tokens.get(at).equals(token);
    }

    boolean isBefore(String token) {
      return at + 1 < tokens.size() && tokens.get(at + 1).equals(token);
    }

    boolean skip(String token) {
      boolean isHere = isAt(token);
      if (isHere) at++;
      return isHere;
    }
  }

  private Sign near(Cursor cursor, int usualGap, boolean inOrder) {
    if (cursor.isAt("alone")) {
      cursor.at++;
      return new Sign.Alone(near(cursor, usualGap, inOrder));
    }
    int gap = usualGap;
    var signs = new ArrayList<Sign>();
    var withFillers = new ArrayList<Sign>();
    while (cursor.hasNext() && !cursor.isAt(")")) {
      var token = cursor.tokens.get(cursor.at);
      if (token.startsWith("~")) {
        cursor.at++;
        gap = number(token, token.substring(1));
      } else if (words.isFiller(token) && !cursor.isBefore("|")) {
        cursor.at++;
        withFillers.add(one(token));
      } else {
        var sign = any(cursor);
        signs.add(sign);
        withFillers.add(sign);
      }
    }
    // "What to do" without its fillers would be any "what".
    if (signs.size() < 2) signs = withFillers;
    if (signs.isEmpty()) throw new IllegalArgumentException("a part says nothing");
    return signs.size() == 1 ? signs.getFirst() : new Sign.Near(List.copyOf(signs), gap, inOrder);
  }

  private Sign any(Cursor cursor) {
    var signs = new ArrayList<Sign>();
    do {
      signs.add(part(cursor));
    } while (cursor.skip("|"));
    return signs.size() == 1 ? signs.getFirst() : new Sign.Any(List.copyOf(signs));
  }

  private Sign part(Cursor cursor) {
    if (!cursor.hasNext()) throw new IllegalArgumentException("a part says nothing");
    if (!cursor.skip("(")) return one(cursor.tokens.get(cursor.at++));
    var inside = near(cursor, GAP_IN_ORDER, true);
    if (!cursor.skip(")")) throw new IllegalArgumentException("a \"(\" is not closed");
    return inside;
  }

  private Sign one(String token) {
    if (token.startsWith("<") && token.endsWith(">")) {
      var group = groups.get(token.substring(1, token.length() - 1));
      if (group == null)
        throw new IllegalArgumentException(
            "there is no group %s; define it under \"groups:\"".formatted(token));
      return new Sign.Group(group);
    }
    int colon = token.indexOf(':');
    if (colon > 0) return named(token, token.substring(0, colon), token.substring(colon + 1));
    if (!RuleWords.isWord(token))
      throw new IllegalArgumentException("\"%s\" is no single word".formatted(token));
    return new Sign.Word(words.numberOf(token));
  }

  private Sign named(String token, String kind, String name) {
    return switch (kind) {
      case "concept" -> {
        if (vocabulary.findConcept(name).isEmpty())
          throw new IllegalArgumentException(
              "the vocabulary has no concept \"%s\"".formatted(name));
        concepts.add(name);
        yield new Sign.OfConcept(name);
      }
      case "type" -> {
        var type = SemanticType.find(name);
        if (type.isEmpty())
          throw new IllegalArgumentException("the vocabulary has no type \"%s\"".formatted(name));
        types.add(type.get());
        yield new Sign.OfType(type.get());
      }
      case "number" -> new Sign.Count(number(token, name));
      default ->
          throw new IllegalArgumentException(
              "\"%s\": before the colon stands concept, type or number".formatted(token));
    };
  }

  private static int number(String token, String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"%s\" expects a number".formatted(token), e);
    }
  }

  private static List<String> tokens(String text) {
    var tokens = new ArrayList<String>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean isMark = c == '(' || c == ')' || c == '|';
      if (c != ' ' && !isMark) {
        if (start < 0) start = i;
        continue;
      }
      if (start >= 0) tokens.add(text.substring(start, i));
      start = -1;
      if (isMark) tokens.add(String.valueOf(c));
    }
    return tokens;
  }
}
