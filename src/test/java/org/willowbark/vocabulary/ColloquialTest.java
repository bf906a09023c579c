package org.willowbark.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What people say when they have no word of medicine for it, in the sentences that they write. */
final class ColloquialTest {
  private final Vocabulary vocabulary = Vocabulary.bundled();

  @ParameterizedTest
  @CsvFileSource(
      resources = "/org/willowbark/vocabulary/colloquial.csv",
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = true)
  void findsWhatIsMeant(String question, String concept) {
    assertThat(vocabulary.find(question))
        .extracting(mention -> mention.concept().id())
        .contains(concept);
  }

  /** Words that would be a slang name, in a sentence that means something else. */
  @ParameterizedTest
  @CsvSource({
    "a cup of tea with two sugars,             diabetes",
    "my child runs every day,                  diarrhea",
    "the low pressure on the tyres,            low-blood-pressure",
    "is it ok to change my diet,               menopause",
    "tired for a long period of time,          menstruation",
    "the sleep was poorly recorded,            malaise",
    "how to fit a car seat,                    seizure",
    "rubbing alcohol on skin,                  alcohol",
    "a sore on the edge of the tongue,         anxiety",
    "which shots to watch in the football,     vaccine",
    "sharp end of the pot,                     cannabis",
    "a cold sore that will not heal,           common-cold",
  })
  void leavesOtherMeaningsAlone(String question, String concept) {
    assertThat(vocabulary.find(question))
        .extracting(mention -> mention.concept().id())
        .doesNotContain(concept);
  }
}
