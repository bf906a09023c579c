package org.willowbark.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.willowbark.query.Question;
import org.willowbark.search.Page;

/**
 * Reads a search from the fields of a request, in its URL or its JSON body; all mistakes are the
 * caller's.
 */
final class RequestFields {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Function<String, @Nullable String> fields;

  private RequestFields(Function<String, @Nullable String> fields) {
    this.fields = fields;
  }

  static RequestFields ofUrl(Context context) {
    return new RequestFields(context::queryParam);
  }

  /**
   * The fields of a JSON object.
   *
   * @throws CallerMistakeException if the body is none
   */
  static RequestFields ofBody(Context context) throws CallerMistakeException {
    try {
      var body = JSON.readTree(context.bodyAsBytes());
      if (body == null || !body.isObject()) {
        throw new CallerMistakeException(
            "the body must be a JSON object, such as {\"q\": \"back pain\"}");
      }
      return new RequestFields(field -> text(body.path(field)));
    } catch (JsonProcessingException e) {
      throw new CallerMistakeException("the body is not valid JSON: " + e.getOriginalMessage());
    } catch (java.io.IOException e) {
      throw new CallerMistakeException("the body could not be read");
    }
  }

  private static @Nullable String text(JsonNode value) {
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  /** The text of the question, nothing if there is none. */
  String text() {
    var text = fields.apply("q");
    return text == null ? "" : text;
  }

  /**
   * The question.
   *
   * @throws CallerMistakeException if it is empty, too long, or its mode or wording unknown
   */
  Question question() throws CallerMistakeException {
    var mode = choice("mode", Question.Mode.class, Question.Mode.HYBRID);
    var wording = choice("wording", Question.Wording.class, Question.Wording.UNDERSTOOD);
    try {
      return new Question(text(), mode, wording);
    } catch (IllegalArgumentException e) {
      throw new CallerMistakeException(e.getMessage());
    }
  }

  /**
   * The part of the list that is wanted.
   *
   * @throws CallerMistakeException if it is out of bounds
   */
  Page page() throws CallerMistakeException {
    int offset = number("offset", Page.FIRST.offset());
    int limit = number("limit", Page.FIRST.limit());
    try {
      return new Page(offset, limit);
    } catch (IllegalArgumentException e) {
      throw new CallerMistakeException(e.getMessage());
    }
  }

  /**
   * A whole number from 1.
   *
   * @throws CallerMistakeException if it is none
   */
  int positive(String field, int otherwise) throws CallerMistakeException {
    int number = number(field, otherwise);
    if (number < 1) throw new CallerMistakeException(field + " must be 1 or more");
    return number;
  }

  private int number(String field, int otherwise) throws CallerMistakeException {
    var text = fields.apply(field);
    if (text == null || text.isEmpty()) return otherwise;
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new CallerMistakeException(field + " must be a whole number");
    }
  }

  private <E extends Enum<E>> E choice(String field, Class<E> choices, E otherwise)
      throws CallerMistakeException {
    var text = fields.apply(field);
    if (text == null || text.isEmpty()) return otherwise;
    for (var choice : choices.getEnumConstants()) {
      if (code(choice).equals(text)) return choice;
    }
    var known =
        java.util.stream.Stream.of(choices.getEnumConstants()).map(RequestFields::code).toList();
    throw new CallerMistakeException(field + " must be one of " + String.join(", ", known));
  }

  /** As a request writes a choice: {@code as-spelled}. */
  static String code(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
