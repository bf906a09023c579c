package org.willowbark.training;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.willowbark.embedding.QuestionEmbedder.Form;
import org.willowbark.training.TrainingText.Kind;
import org.willowbark.vocabulary.Vocabulary;

/** All texts of a run, gathered source by source. */
final class TrainingTexts {
  private static final String LEXICON = "Willowbark's lexicon";
  private static final String WORDS = "words of all these";
  private static final int WORDS_MAX = 16_000;
  private static final int WORD_COUNT_MIN = 4;
  private static final int WORD_LENGTH_MIN = 3;

  /** So many texts that state something are also statements, one in so many. */
  private static final int STATEMENTS_ONE_IN = 4;

  private final JudgedQuestions judged;
  private final double part;
  private final List<TrainingText> texts = new ArrayList<>();
  private final Map<String, Integer> words = new TreeMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<TextSource> absent = new ArrayList<>();

  /**
   * What a source gave.
   *
   * @param leftOut how many texts were too much like a judged question
   */
  record Row(String source, String licence, Map<Kind, Integer> counts, int leftOut) {
    Row {
      counts = Map.copyOf(counts);
    }
  }

  private TrainingTexts(JudgedQuestions judged, double part) {
    this.judged = judged;
    this.part = part;
  }

  /**
   * Gathers texts from the sources that are here and from the bundled vocabulary.
   *
   * @param part how much of what they could give
   */
  static TrainingTexts gather(List<TextSource> sources, JudgedQuestions judged, double part)
      throws IOException {
    var gathered = new TrainingTexts(judged, part);
    for (var source : sources) {
      if (!Files.exists(source.path())) {
        gathered.absent.add(source);
        continue;
      }
      var drawn = ArticleTexts.read(source, part, gathered.words);
      gathered.add(source.name(), source.licence(), drawn);
    }
    var vocabulary = Vocabulary.bundled();
    gathered.add(
        LEXICON,
        TextSource.OWN_LICENCE,
        Map.of(
            Kind.NAME, gathered.draw(LexiconTexts.NAMES_MAX, LexiconTexts.names(vocabulary)),
            Kind.QUESTION,
                gathered.draw(LexiconTexts.QUESTIONS_MAX, LexiconTexts.questions(vocabulary))));
    gathered.add(
        WORDS, "each alone", Map.of(Kind.WORD, gathered.draw(WORDS_MAX, gathered.usualWords())));
    return gathered;
  }

  private Drawn draw(int countMax, Collection<String> from) {
    var drawn = new Drawn((int) (part * countMax));
    drawn.addAll(from);
    return drawn;
  }

  private List<String> usualWords() {
    return words.entrySet().stream()
        .filter(it -> it.getValue() >= WORD_COUNT_MIN)
        .map(Map.Entry::getKey)
        .filter(it -> it.length() >= WORD_LENGTH_MIN)
        .filter(it -> !it.chars().allMatch(Character::isDigit))
        .toList();
  }

  private void add(String source, String licence, Map<Kind, Drawn> drawn) {
    var counts = new HashMap<Kind, Integer>();
    int leftOut = 0;
    for (var each : new EnumMap<>(drawn).entrySet()) {
      var kind = each.getKey();
      var all = each.getValue().texts();
      var wanted = all.stream().filter(it -> kind == Kind.WORD || !judged.hasLike(it)).toList();
      wanted.forEach(it -> add(source, kind, it));
      counts.put(kind, wanted.size());
      leftOut += all.size() - wanted.size();
    }
    rows.add(new Row(source, licence, counts, leftOut));
  }

  private void add(String source, Kind kind, String text) {
    texts.add(new TrainingText(source, kind, Form.QUESTION, text));
    if (!kind.states()) return;
    if (Math.floorMod(TrainingText.lotOf("statement " + text), STATEMENTS_ONE_IN) == 0) {
      texts.add(new TrainingText(source, kind, Form.STATEMENT, text));
    }
  }

  List<TrainingText> texts() {
    return List.copyOf(texts);
  }

  /** The sources that are not here. */
  List<TextSource> absent() {
    return List.copyOf(absent);
  }

  /** What each source gave, in the order in which they were read. */
  List<Row> rows() {
    return List.copyOf(rows);
  }
}
