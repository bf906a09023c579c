package org.willowbark.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What sort of thing a concept is. */
public enum SemanticType {
  DISORDER,
  SYMPTOM,
  ANATOMY,
  PROCEDURE,
  TEST,
  MEDICINE,
  MEDICINE_CLASS,
  INJURY,
  ORGANISM,
  MENTAL,
  LIFE_STAGE,
  DEVICE,
  SUBSTANCE,
  OTHER;

  /** As the lexicon writes it: {@code medicine-class}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The type with this label. */
  public static Optional<SemanticType> find(String label) {
    return Stream.of(values()).filter(type -> type.label().equals(label)).findFirst();
  }
}
