package org.willowbark.training;

import java.util.ArrayList;
import java.util.List;
import org.willowbark.vocabulary.Name;
import org.willowbark.vocabulary.NameKind;
import org.willowbark.vocabulary.Vocabulary;

/** Names of the vocabulary, and questions of our own making about them. */
final class LexiconTexts {
  static final int NAMES_MAX = 9_000;
  static final int QUESTIONS_MAX = 9_000;

  private static final int QUESTIONS_OF_A_NAME = 2;

  private static final List<String> QUESTIONS =
      List.of(
          "what is %s",
          "%s symptoms",
          "what causes %s",
          "how is %s treated",
          "treatment for %s",
          "how do I know if I have %s",
          "can %s be prevented",
          "is %s dangerous",
          "what helps with %s at home",
          "diet and %s",
          "side effects of %s",
          "I have %s, what should I do?",
          "my child has %s",
          "tests for %s",
          "when should I see a doctor about %s",
          "%s and pregnancy",
          "does %s go away",
          "best medicine for %s",
          "risk of %s",
          "living with %s",
          "does exercise help %s",
          "foods that cause %s",
          "how long does %s last",
          "is %s contagious",
          "My mother was told last week that she has %s. What can she expect, and what can we do for her?",
          "I think I may have %s but I am not sure. Who should I ask about it?",
          "can you get %s more than once?",
          "is there a cure for %s",
          "what are the early signs of %s?",
          "does %s run in families");

  private LexiconTexts() {}

  /** The names that say what is meant and are not meant to be avoided. */
  static List<String> names(Vocabulary vocabulary) {
    return vocabulary.concepts().stream()
        .flatMap(concept -> concept.names().stream())
        .filter(name -> name.kind().weight() > 0)
        .map(Name::text)
        .toList();
  }

  /** Questions about the names that people say. */
  static List<String> questions(Vocabulary vocabulary) {
    var questions = new ArrayList<String>();
    for (var concept : vocabulary.concepts()) {
      for (var name : concept.names()) {
        if (name.kind() != NameKind.PREFERRED && name.kind() != NameKind.LAY) continue;
        for (int i = 0; i < QUESTIONS_OF_A_NAME; i++) {
          long lot = TrainingText.lotOf("question %d %s".formatted(i, name.text()));
          questions.add(QUESTIONS.get(Math.floorMod(lot, QUESTIONS.size())).formatted(name.text()));
        }
      }
    }
    return questions;
  }
}
