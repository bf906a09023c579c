package org.willowbark.suggest;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.SectionKind;
import org.willowbark.vocabulary.Concept;
import org.willowbark.vocabulary.SemanticType;

/**
 * Words a question about a subject as people often ask it, for each kind of section that may answer
 * it. None asks for a dose, or how to do without a doctor.
 */
final class QuestionShapes {
  static final Set<SemanticType> AILMENTS =
      EnumSet.of(
          SemanticType.DISORDER, SemanticType.SYMPTOM, SemanticType.INJURY, SemanticType.MENTAL);
  private static final Set<SemanticType> MEDICINES =
      EnumSet.of(SemanticType.MEDICINE, SemanticType.MEDICINE_CLASS);

  private QuestionShapes() {}

  /**
   * The question that sections of a kind answer; null where it would make no sense.
   *
   * @param title of the article, which may speak of the subject in the plural
   */
  static @Nullable String of(Concept concept, String title, SectionKind kind) {
    var one = concept.name();
    var name = title.equalsIgnoreCase(one + "s") ? one + "s" : one;
    if (MEDICINES.contains(concept.type()))
      return kind == SectionKind.SIDE_EFFECTS ? "side effects of " + name : null;
    if (!AILMENTS.contains(concept.type())) return null;
    return switch (kind) {
      case WHAT_IT_IS -> (mayBePlural(name) ? "about " : "what is ") + name;
      case CAUSES -> "what causes " + name;
      case SYMPTOMS ->
          // A symptom has none.
          concept.type() == SemanticType.SYMPTOM ? null : "symptoms of " + name;
      case TESTS -> "tests for " + name;
      case TREATMENT -> mayBePlural(name) ? "treatment of " + name : "how is " + name + " treated";
      case SELF_CARE -> "what can I do about " + name;
      case OUTLOOK -> "outlook for " + name;
      case PREVENTION -> "how to prevent " + name;
      case WHEN_TO_GET_HELP -> "when to get help for " + name;
      case SIDE_EFFECTS, OTHER -> null;
    };
  }

  /** "Shin splints" are, "diabetes" is: what ends so is asked about in words that suit both. */
  private static boolean mayBePlural(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("is");
  }
}
