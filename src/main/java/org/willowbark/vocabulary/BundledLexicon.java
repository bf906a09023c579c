package org.willowbark.vocabulary;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lexicon in this program's own resources: one file per body area. Read once, when first asked
 * for.
 */
final class BundledLexicon {
  /** The files below {@code lexicon/}, in the order in which their concepts are listed. */
  static final List<String> FILES =
      List.of(
          "spine.yaml",
          "muscle-and-joint.yaml",
          "heart-and-blood.yaml",
          "lungs-and-infections.yaml",
          "digestion-and-kidneys.yaml",
          "brain-and-mind.yaml",
          "senses.yaml",
          "skin-and-injuries.yaml",
          "hormones-and-reproduction.yaml",
          "medicines.yaml",
          "general.yaml");

  private BundledLexicon() {}

  static Vocabulary vocabulary() {
    return Once.VOCABULARY;
  }

  private static final class Once {
    static final Vocabulary VOCABULARY = read();
  }

  /** As compiled by the build; a run from an editor that skips that step reads the sources. */
  private static Vocabulary read() {
    try (var in = BundledLexicon.class.getResourceAsStream(CompiledLexicon.RESOURCE)) {
      return in == null ? readSource() : CompiledLexicon.read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (BrokenVocabularyException e) {
      throw broken(e);
    }
  }

  /** The vocabulary as its YAML says it. */
  static Vocabulary readSource() {
    try {
      var concepts = new ArrayList<Concept>();
      for (var file : FILES) concepts.addAll(read(file));
      return Vocabulary.of(concepts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (BrokenVocabularyException e) {
      throw broken(e);
    }
  }

  private static List<Concept> read(String file) throws IOException, BrokenVocabularyException {
    try (var in = BundledLexicon.class.getResourceAsStream("lexicon/" + file)) {
      if (in == null) throw new IllegalStateException("this build lacks the lexicon file " + file);
      return LexiconReader.read(file, new InputStreamReader(in, StandardCharsets.UTF_8));
    }
  }

  private static IllegalStateException broken(BrokenVocabularyException e) {
    return new IllegalStateException("the bundled lexicon is broken: " + e.getMessage(), e);
  }
}
