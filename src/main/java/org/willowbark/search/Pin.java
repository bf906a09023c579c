package org.willowbark.search;

import java.util.List;
import org.willowbark.vocabulary.Vocabulary;

/**
 * What an editor wants above all results of some questions.
 *
 * @param occasion for which questions
 * @param targets what is shown, first things first
 */
public record Pin(Occasion occasion, List<Target> targets) {
  /** More would be a list of their own above the list. */
  public static final int TARGETS_MAX = 3;

  public static final int PHRASE_MAX_CHARS = 200;

  public Pin {
    targets = List.copyOf(targets);
    if (targets.isEmpty() || targets.size() > TARGETS_MAX)
      throw new IllegalArgumentException(
          "a pick shows 1 to %d passages, got %d".formatted(TARGETS_MAX, targets.size()));
    if (targets.stream().map(Target::article).distinct().count() < targets.size())
      throw new IllegalArgumentException("a pick shows an article only once");
  }

  /** The questions that it is for. */
  public sealed interface Occasion {
    /** Equal for two that are for the same questions. */
    String key();

    /** Questions in which this concept is recognised. */
    record Concept(String id) implements Occasion {
      public Concept {
        if (id.isBlank()) throw new IllegalArgumentException("a concept must be named by its id");
      }

      @Override
      public String key() {
        return "concept:" + id;
      }
    }

    /** The question that says just this, but for case, hyphens, articles and plurals. */
    record Phrase(String text) implements Occasion {
      public Phrase {
        text = text.strip();
        if (Vocabulary.key(text).isEmpty())
          throw new IllegalArgumentException("a phrase must have words");
        if (text.length() > PHRASE_MAX_CHARS)
          throw new IllegalArgumentException(
              "a phrase has %d characters at most, got %d"
                  .formatted(PHRASE_MAX_CHARS, text.length()));
      }

      @Override
      public String key() {
        return "phrase:" + Vocabulary.key(text);
      }
    }
  }

  /**
   * Something to show.
   *
   * @param passage the key of one of the article's passages; empty for whichever answers best
   */
  public record Target(String article, String passage) {
    public Target {
      if (article.isBlank()) throw new IllegalArgumentException("an article must be named");
    }
  }
}
