package org.willowbark.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SoundingTest {
  @ParameterizedTest
  @CsvSource({
    "newmonia,  pneumonia",
    "sykosis,   psychosis",
    "siatica,   sciatica",
    "asma,      asthma",
    "alzimer,   alzheimer",
    "hooping,   whooping",
    "migrane,   migraine",
    "gonorea,   gonorrhea",
    "syfilis,   syphilis",
    "fisio,     physio",
  })
  void givesWordsThatSoundAlikeOneForm(String heard, String written) {
    assertThat(Sounding.of(heard)).isEqualTo(Sounding.of(written));
  }

  @ParameterizedTest
  @CsvSource({
    "spondylosis, spondylitis",
    "ileum,       colon",
    "gout,        goat",
    "hyper,       hypo",
  })
  void keepsWordsApartThatSoundOtherwise(String one, String other) {
    assertThat(Sounding.of(one)).isNotEqualTo(Sounding.of(other));
  }

  @Test
  void hasAFormForEveryWord() {
    assertThat(Sounding.of("")).isEmpty();
    assertThat(Sounding.of("who")).isEqualTo("ho");
    assertThat(Sounding.of("e")).isEqualTo("e");
  }
}
