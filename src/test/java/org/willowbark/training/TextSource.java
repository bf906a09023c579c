package org.willowbark.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.willowbark.training.TrainingText.Kind;

/**
 * Articles that texts are taken from, and how many.
 *
 * @param licence why they may be
 */
record TextSource(String name, String licence, Path path, Map<Kind, Integer> counts) {
  /** The licence of the project's own texts. */
  static final String OWN_LICENCE = "our own writing";

  TextSource {
    counts = Map.copyOf(counts);
  }

  /**
   * All of them, here or not.
   *
   * @param own the folder of our articles
   * @param data the folder of the openly licensed collections
   */
  static List<TextSource> all(Path own, Path data) {
    return List.of(
        new TextSource(
            "Willowbark",
            OWN_LICENCE,
            own,
            Map.of(Kind.HEADING, 2_000, Kind.SENTENCE, 4_000, Kind.PASSAGE, 400)),
        new TextSource(
            "MedQuAD",
            "CC BY 4.0",
            data.resolve("medquad/articles.jsonl"),
            Map.of(
                Kind.TITLE,
                6_000,
                Kind.HEADING,
                6_000,
                Kind.SENTENCE,
                13_000,
                Kind.PASSAGE,
                1_200)),
        new TextSource(
            "SciFact",
            "CC BY 4.0 and ODC-By",
            data.resolve("scifact/corpus.jsonl"),
            Map.of(Kind.TITLE, 4_000, Kind.SENTENCE, 9_000)),
        new TextSource(
            "OpenStax nursing textbooks",
            "CC BY 4.0",
            data.resolve("scale/openstax-nursing.jsonl"),
            Map.of(Kind.SENTENCE, 9_000, Kind.PASSAGE, 600)),
        new TextSource(
            "ClinicalTrials.gov",
            "data of the US Government",
            data.resolve("scale/clinicaltrials.jsonl"),
            Map.of(Kind.TITLE, 4_000, Kind.TOPIC, 3_000)));
  }
}
