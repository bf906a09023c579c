package org.willowbark.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.willowbark.embedding.QuestionEmbedder;

/**
 * What the language model is to read of a question.
 *
 * @param text the question, its spelling corrected, without what it negates; of a long message, its
 *     beginning and end
 * @param named the names that it reads beside, each of something that the text says otherwise
 */
public record ModelText(String text, List<String> named, QuestionEmbedder.Form form) {
  public ModelText {
    named = List.copyOf(named);
  }

  /** All that it reads: {@code out of puff, shortness of breath}. */
  public String whole() {
    return Stream.concat(Stream.of(text), named.stream()).collect(Collectors.joining(", "));
  }

  /** One line, such as {@code (meaning "shortness of breath")}. */
  @Override
  public String toString() {
    return named.stream()
        .map(" \"%s\""::formatted)
        .collect(Collectors.joining("", "(meaning", ")"));
  }
}
