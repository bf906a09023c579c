package org.willowbark.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.willowbark.query.Facet;
import org.willowbark.query.Filter;
import org.willowbark.query.Question;
import org.willowbark.query.Sort;
import org.willowbark.search.Page;
import org.willowbark.search.SearchRequest;

/**
 * Reads a search from the fields of a request, in its URL or its JSON body; all mistakes are the
 * caller's.
 */
final class RequestFields {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int READ_FOR_NOTICES_MAX_CHARS = 2 * Question.QUESTION_LENGTH_MAX_CHARS;

  private final Function<String, List<String>> fields;

  private final @Nullable String mistake;

  private RequestFields(Function<String, List<String>> fields, @Nullable String mistake) {
    this.fields = fields;
    this.mistake = mistake;
  }

  static RequestFields ofUrl(Context context) {
    return new RequestFields(context::queryParams, null);
  }

  /** The same, but for a question that does not stand in the URL. */
  static RequestFields ofUrl(Context context, String question) {
    return new RequestFields(
        field -> field.equals("q") ? List.of(question) : context.queryParams(field), null);
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
      return new RequestFields(field -> texts(body.path(field)), mistake(body));
    } catch (JsonProcessingException e) {
      throw new CallerMistakeException("the body is not valid JSON: " + e.getOriginalMessage());
    } catch (java.io.IOException e) {
      throw new CallerMistakeException("the body could not be read");
    }
  }

  /** What is wrong with the kinds of the fields, or null. */
  private static @Nullable String mistake(JsonNode body) {
    for (var facet : Facet.values()) {
      if (body.path(facet.field()).isObject())
        return facet.field() + " must be a text or a list of texts";
    }
    return null;
  }

  /** A value, or a list of values. */
  private static List<String> texts(JsonNode value) {
    if (value.isArray()) return value.valueStream().flatMap(each -> texts(each).stream()).toList();
    return value.isValueNode() && !value.isNull() ? List.of(value.asText()) : List.of();
  }

  private @Nullable String field(String name) {
    var values = fields.apply(name);
    return values.isEmpty() ? null : values.getFirst();
  }

  /** The text of the question, nothing if there is none. */
  String text() {
    var text = field("q");
    return text == null ? "" : text;
  }

  /** As much of the question as is read for notices, however long it is. */
  String beginning() {
    var text = text();
    return text.substring(0, Math.min(READ_FOR_NOTICES_MAX_CHARS, text.length()));
  }

  /** The language that is asked for, nothing if there is none. */
  String language() {
    var language = field("lang");
    return language == null ? "" : language;
  }

  /**
   * All that is asked.
   *
   * @param isForPage whether the answer names other sections, and counts facets unless the request
   *     says
   * @throws CallerMistakeException if anything of it can't be
   */
  SearchRequest search(boolean isForPage) throws CallerMistakeException {
    if (mistake != null) throw new CallerMistakeException(mistake);
    var sort = choice("sort", Sort.class, Sort.RELEVANCE);
    return new SearchRequest(
        question(),
        page(),
        filter(),
        sort,
        flag("facets", isForPage),
        isForPage,
        flag("priors", true));
  }

  private Filter filter() throws CallerMistakeException {
    Map<Facet, Set<String>> wanted = new EnumMap<>(Facet.class);
    for (var facet : Facet.values()) {
      var codes = new TreeSet<String>();
      for (var value : fields.apply(facet.field())) {
        if (!value.isBlank()) codes.add(Facet.code(value));
      }
      wanted.put(facet, codes);
    }
    try {
      return new Filter(wanted);
    } catch (IllegalArgumentException e) {
      throw new CallerMistakeException(e.getMessage());
    }
  }

  private boolean flag(String field, boolean otherwise) throws CallerMistakeException {
    var text = field(field);
    if (text == null || text.isEmpty()) return otherwise;
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new CallerMistakeException(field + " must be one of true, false");
    };
  }

  /**
   * The question.
   *
   * @throws CallerMistakeException if it is empty, too long, or its mode or wording unknown
   */
  Question question() throws CallerMistakeException {
    var mode = choice("mode", Question.Mode.class, Question.Mode.HYBRID);
    var wording = choice("wording", Question.Wording.class, Question.Wording.UNDERSTOOD);
    boolean heedsNegation = flag("negation", true);
    try {
      return new Question(text(), mode, wording, heedsNegation);
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
    var text = field(field);
    if (text == null || text.isEmpty()) return otherwise;
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new CallerMistakeException(field + " must be a whole number");
    }
  }

  private <E extends Enum<E>> E choice(String field, Class<E> choices, E otherwise)
      throws CallerMistakeException {
    var text = field(field);
    if (text == null || text.isEmpty()) return otherwise;
    for (var choice : choices.getEnumConstants()) {
      if (code(choice).equals(text)) return choice;
    }
    var known = codes(List.of(choices.getEnumConstants()));
    throw new CallerMistakeException(field + " must be one of " + String.join(", ", known));
  }

  /** As an answer lists what holds: always in one order. */
  static List<String> codes(Collection<? extends Enum<?>> choices) {
    return choices.stream()
        .sorted(Comparator.comparingInt(Enum::ordinal))
        .map(RequestFields::code)
        .toList();
  }

  /** As a request writes a choice: {@code as-spelled}. */
  static String code(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
