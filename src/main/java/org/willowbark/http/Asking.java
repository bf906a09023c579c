package org.willowbark.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.willowbark.query.Facet;
import org.willowbark.query.Question;

/**
 * How a question comes to the page of its results: in the address, or, if questions are private, by
 * a form whose answer leads to an address with the question's random name.
 */
final class Asking {
  private static final String QUESTION = "q";
  private static final String NAME = "id";

  /** What an address may say beside the question. */
  private static final Set<String> CODES = codes();

  private final @Nullable PrivateQuestions kept;

  private Asking(@Nullable PrivateQuestions kept) {
    this.kept = kept;
  }

  static Asking openly() {
    return new Asking(null);
  }

  static Asking privately() {
    return new Asking(new PrivateQuestions());
  }

  boolean isPrivate() {
    return kept != null;
  }

  private static Set<String> codes() {
    var codes =
        new TreeSet<>(List.of("lang", "limit", "mode", "negation", "priors", "sort", "wording"));
    for (var facet : Facet.values()) codes.add(facet.field());
    return codes;
  }

  /** The question that a page of results is asked for, if its address has one. */
  Optional<String> find(Context context) {
    if (kept == null) return Optional.ofNullable(context.queryParam(QUESTION));
    var name = context.queryParam(NAME);
    return name == null ? Optional.empty() : kept.find(name);
  }

  /** What was typed, for a box that keeps it; nothing if that is not known. */
  String typed(Context context) {
    var posted = kept == null ? null : context.formParam(QUESTION);
    if (posted != null) return posted;
    var asked = context.queryParam(QUESTION);
    return asked != null ? asked : find(context).orElse("");
  }

  /** Whether the address has a name that stands for no question any more, or never did. */
  boolean isForgotten(Context context) {
    return kept != null && context.queryParam(NAME) != null && find(context).isEmpty();
  }

  /** Whether the question stands in the address although it should not. */
  boolean isExposed(Context context) {
    return kept != null && context.queryParam(QUESTION) != null;
  }

  /** The field of an address that stands for a question. */
  String field(String question) {
    return kept == null
        ? QUESTION + "=" + ResultsAddress.encoded(question)
        : NAME + "=" + kept.keep(question);
  }

  /** The same for the question of this very page. */
  String field(Context context, String question) {
    var name = kept == null ? null : context.queryParam(NAME);
    return name == null ? field(question) : NAME + "=" + ResultsAddress.encoded(name);
  }

  /**
   * Leads to the results of a question that was sent by form, or stood in the address.
   *
   * @throws CallerMistakeException if it is empty or too long
   */
  void redirect(Context context) throws CallerMistakeException {
    boolean isForm = context.method().equals(HandlerType.POST);
    var question = isForm ? context.formParam(QUESTION) : context.queryParam(QUESTION);
    var asked = expect(question);
    var address = new StringBuilder("/search?").append(field(asked));
    for (var code : CODES) {
      for (var value : isForm ? context.formParams(code) : context.queryParams(code)) {
        if (!value.isEmpty())
          address.append('&').append(code).append('=').append(ResultsAddress.encoded(value));
      }
    }
    context.redirect(address.toString(), HttpStatus.SEE_OTHER);
  }

  /**
   * A question that can be asked.
   *
   * @throws CallerMistakeException if it is empty or too long
   */
  static String expect(@Nullable String question) throws CallerMistakeException {
    if (question == null || question.isBlank())
      throw new CallerMistakeException("the question is empty", "problem.empty");
    if (question.strip().length() > Question.QUESTION_LENGTH_MAX_CHARS)
      throw new CallerMistakeException("the question is too long", "problem.long");
    return question;
  }
}
