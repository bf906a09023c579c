package org.willowbark.safety;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.willowbark.vocabulary.TextWord;

/** The words of one question, and where those of the rules stand among them. */
final class TypedWords {
  /** A new sentence parts words as these many words would. */
  private static final int SENTENCE_GAP = 2;

  private static final int JOINED_LENGTH_MIN = 6;
  private static final int UNKNOWN_LENGTH_MAX = 24;

  private final RuleWords rules;
  private final List<Token> tokens = new ArrayList<>();

  /** What each misspelled word may be; asked for again when words are placed. */
  private final Map<String, int[]> nearly = new HashMap<>();

  /** By the number of the word; nothing where it does not stand. */
  private final @Nullable List<Span>[] places;

  /** Said words before and including each token. */
  private int[] said = {};

  /** A word, or a piece of several run together. */
  private record Token(String form, boolean isFiller, boolean startsSentence) {}

  /** A stretch of words, the last included. */
  record Span(int from, int to) {
    boolean overlaps(Span other) {
      return from <= other.to && other.from <= to;
    }

    Span with(Span other) {
      return new Span(Math.min(from, other.from), Math.max(to, other.to));
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private TypedWords(RuleWords rules) {
    this.rules = rules;
    places = new List[rules.size()];
  }

  /**
   * Takes a question apart.
   *
   * @param known words that are no misspellings, whatever they are near to
   */
  static TypedWords of(String text, RuleWords rules, Set<String> known) {
    var question = new TypedWords(rules);
    int before = 0;
    for (var word : TextWord.of(plain(text))) {
      question.add(word, endsSentence(text, before, word.start()), known);
      before = word.end();
    }
    question.placeAll(known);
    return question;
  }

  /** The same with the last word as the beginning of one that is still being typed. */
  static TypedWords unfinished(String text, RuleWords rules, Set<String> known) {
    var question = of(text, rules, known);
    int last = question.tokens.size() - 1;
    if (last >= 0) {
      for (int number : rules.beginning(question.tokens.get(last).form))
        question.place(number, new Span(last, last));
    }
    return question;
  }

  /** Letters that were hidden come back, each in its place: "su!c1de", "k*ll". */
  private static String plain(String text) {
    StringBuilder plain = null;
    for (int i = 1; i + 1 < text.length(); i++) {
      char hidden =
          switch (text.charAt(i)) {
            case '!', '1', '|' -> 'i';
            case '@', '4' -> 'a';
            case '0' -> 'o';
            case '3' -> 'e';
            case '5', '$' -> 's';
            case '*', '#' -> 'u';
            default -> 0;
          };
      if (hidden == 0
          || !Character.isLetter(text.charAt(i - 1))
          || !Character.isLetter(text.charAt(i + 1))) continue;
      if (plain == null) plain = new StringBuilder(text);
      plain.setCharAt(i, hidden);
    }
    return plain == null ? text : plain.toString();
  }

  private static boolean endsSentence(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '!' || c == '?' || c == ';' || c == '\n') return true;
      if (c == '.' && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1))))
        return true;
    }
    return false;
  }

  private void add(TextWord word, boolean startsSentence, Set<String> known) {
    var form = word.form();
    boolean isNew =
        rules.exactly(form).length == 0 && !rules.isFiller(form) && !isKnown(word, known);
    // "Presure" is a slip rather than "pre" and "sure".
    boolean isSlip = isNew && nearly(form).length > 0;
    var pieces = isNew && !isSlip ? rules.pieces(form) : List.<String>of();
    if (pieces.isEmpty()) {
      tokens.add(new Token(form, rules.isFiller(form), startsSentence));
    }
    for (var piece : pieces) {
      tokens.add(
          new Token(
              piece, rules.isFiller(piece), startsSentence && piece.equals(pieces.getFirst())));
    }
  }

  private static boolean isKnown(TextWord word, Set<String> known) {
    return isKnown(word.form(), known);
  }

  private static boolean isKnown(String form, Set<String> known) {
    return known.contains(form) || known.contains(form + "s");
  }

  private void placeAll(Set<String> known) {
    said = new int[tokens.size()];
    int count = 0;
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (token.startsSentence && i > 0) count += SENTENCE_GAP;
      if (!token.isFiller) count++;
      said[i] = count;
      int[] numbers = rules.exactly(token.form);
      if (numbers.length == 0 && !token.isFiller) numbers = misspelled(token.form, known);
      for (int number : numbers) place(number, new Span(i, i));
      if (i > 0) placeJoined(i - 1);
    }
  }

  private int[] misspelled(String form, Set<String> known) {
    if (form.length() > UNKNOWN_LENGTH_MAX || isKnown(form, known)) return new int[0];
    int[] near = nearly(form);
    if (near.length > 0) return near;
    var calm = withoutStretching(form);
    if (calm.equals(form)) return near;
    int[] exact = rules.exactly(calm);
    return exact.length > 0 ? exact : nearly(calm);
  }

  private int[] nearly(String form) {
    return nearly.computeIfAbsent(form, rules::nearly);
  }

  /** "heeeelp" is "help". */
  private static String withoutStretching(String form) {
    var calm = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      boolean isStretched =
          i > 0
              && form.charAt(i) == form.charAt(i - 1)
              && ((i > 1 && form.charAt(i) == form.charAt(i - 2))
                  || (i + 1 < form.length() && form.charAt(i) == form.charAt(i + 1)));
      if (!isStretched) calm.append(form.charAt(i));
    }
    return calm.toString();
  }

  /** A word with a blank too many: "sui cide". */
  private void placeJoined(int at) {
    var joined = tokens.get(at).form + tokens.get(at + 1).form;
    if (joined.length() < JOINED_LENGTH_MIN || tokens.get(at + 1).startsSentence) return;
    for (int number : rules.exactly(joined)) place(number, new Span(at, at + 1));
  }

  private void place(int number, Span span) {
    var known = places[number];
    if (known == null) {
      known = new ArrayList<>(2);
      places[number] = known;
    }
    known.add(span);
  }

  /** Where a word of the rules stands. */
  List<Span> places(int number) {
    var known = places[number];
    return known == null ? List.of() : known;
  }

  /** Where numbers of at least so much stand that count something. */
  List<Span> counts(int least) {
    var counts = new ArrayList<Span>();
    for (int i = 0; i < tokens.size(); i++) {
      var next = i + 1 < tokens.size() ? tokens.get(i + 1).form : "";
      if (Counting.value(tokens.get(i).form) >= least && !Counting.isUnit(next))
        counts.add(new Span(i, i));
    }
    return counts;
  }

  /** The words as they are compared. */
  List<String> forms() {
    return tokens.stream().map(Token::form).toList();
  }

  /** How many words that say something stand between two stretches. */
  int between(Span first, Span second) {
    int words = said[second.from] - said[first.to];
    return tokens.get(second.from).isFiller ? words : words - 1;
  }

  /** How many words that say something stand among these stretches without being of them. */
  int idle(List<Span> spans) {
    int from = Integer.MAX_VALUE;
    int to = 0;
    int used = 0;
    for (var span : spans) {
      from = Math.min(from, span.from);
      to = Math.max(to, span.to);
      used += words(span.from, span.to);
    }
    return words(from, to) - used;
  }

  private int words(int from, int to) {
    return said[to] - said[from] + (tokens.get(from).isFiller ? 0 : 1);
  }

  boolean saysNothingElse(Span span) {
    for (int i = 0; i < tokens.size(); i++) {
      if ((i < span.from || i > span.to) && !tokens.get(i).isFiller) return false;
    }
    return true;
  }

  int size() {
    return tokens.size();
  }
}
