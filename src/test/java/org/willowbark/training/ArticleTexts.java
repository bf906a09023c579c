package org.willowbark.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.willowbark.article.Article;
import org.willowbark.article.Section;
import org.willowbark.article.Sentences;
import org.willowbark.corpus.BrokenArticleException;
import org.willowbark.corpus.Corpus;
import org.willowbark.corpus.Source;
import org.willowbark.corpus.SourceFile;
import org.willowbark.training.TrainingText.Kind;

/**
 * Titles, headings, topics, sentences and longer passages of a source's articles, and how often it
 * says a word.
 */
final class ArticleTexts implements Corpus.Visitor {
  /** Shorter sentences say little, longer ones are nothing that anybody asks. */
  private static final int SENTENCE_WORDS_MIN = 4;

  private static final int SENTENCE_WORDS_MAX = 30;

  private static final int PASSAGE_WORDS_MIN = 30;
  private static final int PASSAGE_WORDS_MAX = 90;

  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
  private static final Pattern BULLET = Pattern.compile("^[\\s*#>-]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** How MedQuAD writes "What is (are) Gout ?". */
  private static final Pattern FORMS_OF_VERBS = Pattern.compile(" \\(are\\)| (?=\\?$)");

  private final TextSource source;
  private final Map<String, Integer> words;
  private final Map<Kind, Drawn> drawn = new HashMap<>();

  private ArticleTexts(TextSource source, double part, Map<String, Integer> words) {
    this.source = source;
    this.words = words;
    source.counts().forEach((kind, count) -> drawn.put(kind, new Drawn((int) (part * count))));
  }

  /**
   * What is drawn of a source.
   *
   * @param part how much of what it could give
   * @param words how often each word is said is added to it
   */
  static Map<Kind, Drawn> read(TextSource source, double part, Map<String, Integer> words)
      throws IOException {
    var texts = new ArticleTexts(source, part, words);
    Corpus.of(List.of(Source.of(source.path()))).read(texts);
    return texts.drawn;
  }

  @Override
  public void article(Article article, SourceFile file) {
    var about = article.about();
    add(Kind.TITLE, article.title());
    about.alsoCalled().stream().limit(2).forEach(it -> add(Kind.TITLE, it));
    about.topics().forEach(it -> add(Kind.TOPIC, it));
    for (var section : article.sections()) {
      for (var heading : headings(article, section)) add(Kind.HEADING, heading);
      sentences(section.text()).forEach(it -> add(Kind.SENTENCE, it));
      passage(section.text()).ifPresent(it -> add(Kind.PASSAGE, it));
      var matcher = WORD.matcher(section.text().toLowerCase(Locale.ROOT));
      while (matcher.find()) words.merge(matcher.group(), 1, Integer::sum);
    }
  }

  private void add(Kind kind, String text) {
    var wanted = drawn.get(kind);
    if (wanted != null) wanted.add(text);
  }

  /** Of our own articles also with the title before it, as their headings do without. */
  private List<String> headings(Article article, Section section) {
    var heading = FORMS_OF_VERBS.matcher(section.heading()).replaceAll("");
    return source.licence().equals(TextSource.OWN_LICENCE)
        ? List.of(heading, article.title() + ": " + heading)
        : List.of(heading);
  }

  private static List<String> sentences(String text) {
    var sentences = new ArrayList<String>();
    for (var line : text.split("\n")) {
      var rest = BULLET.matcher(line).replaceFirst("");
      int start = 0;
      for (int end : Sentences.ends(rest)) {
        var sentence = rest.substring(start, end).strip();
        start = end;
        int length = SPACE.split(sentence).length;
        if (length >= SENTENCE_WORDS_MIN && length <= SENTENCE_WORDS_MAX) sentences.add(sentence);
      }
    }
    return sentences;
  }

  /** As many of the first words as a long message has. */
  private static Optional<String> passage(String text) {
    var words = SPACE.split(text.strip());
    if (words.length < PASSAGE_WORDS_MIN) return Optional.empty();
    int most = Math.min(words.length, PASSAGE_WORDS_MAX) - PASSAGE_WORDS_MIN;
    int count = PASSAGE_WORDS_MIN + Math.floorMod(TrainingText.lotOf(text), most + 1);
    return Optional.of(String.join(" ", List.of(words).subList(0, count)));
  }

  @Override
  public void broken(BrokenArticleException problem, SourceFile file) {
    throw new IllegalStateException(
        "%s can't be trained on: %s".formatted(source.path(), problem.getMessage()), problem);
  }

  @Override
  public void progress(long bytes) {}
}
