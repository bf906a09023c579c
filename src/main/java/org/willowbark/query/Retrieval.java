package org.willowbark.query;

import java.util.List;
import java.util.stream.Collectors;
import org.willowbark.embedding.Embedding;

/**
 * One way to ask an index for passages. Prints as an s-expression, the same for logs, tests and
 * readers.
 */
public sealed interface Retrieval {
  /**
   * Passages that have the text's words, or other names where the text names something.
   *
   * <p>The text and its side paths form a word graph: beside the stretch "slipped disc" runs the
   * path "herniated disc". A passage counts a stretch once, by its words or by the best of its
   * paths.
   *
   * @param text the question
   * @param scored the stretches whose words count by themselves, in order; words elsewhere only
   *     count inside a path
   */
  record Words(String text, List<Span> scored, List<SidePath> paths) implements Retrieval {
    public Words {
      scored = List.copyOf(scored);
      paths = List.copyOf(paths);
    }

    @Override
    public String toString() {
      var words = scored.stream().map(span -> text.substring(span.start(), span.end()));
      var names = paths.stream().map(path -> " " + path);
      return "(words \"%s\"%s)"
          .formatted(words.collect(Collectors.joining(" ")), names.collect(Collectors.joining()));
    }
  }

  /**
   * Passages that mean what the question means.
   *
   * @param near where the question lies in the space of meanings
   */
  record Meaning(Embedding near) implements Retrieval {
    @Override
    public String toString() {
      return "(meaning)";
    }
  }

  /**
   * Another name beside a stretch of the question.
   *
   * @param beside the stretch of the question's text that the name can stand for
   * @param concept the id of the concept that both name
   * @param weight what a match counts against the typed words, above 0 to 1
   */
  record SidePath(Span beside, String concept, String name, float weight, Reading reading) {
    @Override
    public String toString() {
      var how = reading == Reading.INSTEAD ? "or" : "and";
      return "(%s \"%s\" %s)".formatted(how, name, Math.round(weight * 100) / 100f);
    }
  }

  /** How another name relates to the words that it stands beside. */
  enum Reading {
    /** The words are a name of the same thing: a passage counts once, by either. */
    INSTEAD,
    /** The words describe what the name names: evidence of its own beside theirs. */
    BESIDES
  }
}
