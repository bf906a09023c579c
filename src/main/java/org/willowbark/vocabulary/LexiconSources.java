package org.willowbark.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what is to be checked, notes where each name is written, and keeps on past mistakes. */
final class LexiconSources {
  private final Map<String, Concept> concepts = new LinkedHashMap<>();
  private final Places places;
  private final List<Finding> broken = new ArrayList<>();

  LexiconSources() {
    this(new Places());
  }

  private LexiconSources(Places places) {
    this.places = places;
  }

  /** Adds one file to what is checked. */
  void addFile(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      add(file.toString(), in);
    }
  }

  /** Adds the bundled lexicon to what is checked. */
  void addBundled() {
    for (var file : BundledLexicon.FILES) {
      try (var in = BundledLexicon.class.getResourceAsStream("lexicon/" + file)) {
        if (in == null)
          throw new IllegalStateException("this build lacks the lexicon file " + file);
        add(file, in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void add(String file, InputStream in) throws IOException {
    try {
      for (var concept : LexiconReader.readLeniently(file, utf8(in), places, this::addBroken)) {
        var other = concepts.putIfAbsent(concept.id(), concept);
        if (other != null) {
          broken.add(
              new Finding(
                  LintRule.SAME_ID,
                  concept.origin(),
                  "the id \"%s\" is taken by %s; give one of them another id"
                      .formatted(concept.id(), other.origin())));
        }
      }
    } catch (CharacterCodingException _) {
      addBroken(new BrokenVocabularyException(new Place(file, 1), "is not UTF-8; save it as such"));
    }
  }

  private void addBroken(BrokenVocabularyException e) {
    broken.add(e.finding());
  }

  private static Reader utf8(InputStream in) throws IOException {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    return new StringReader(decoder.decode(ByteBuffer.wrap(in.readAllBytes())).toString());
  }

  /** What was added, by itself. */
  LintedLexicon lexicon() {
    return new LintedLexicon(List.copyOf(concepts.values()), concepts.keySet(), places, broken);
  }

  /**
   * What was added, beside the bundled concepts: in place of those with the same ids, or adding
   * names to them.
   */
  LintedLexicon overBundled() {
    var bundled = new LexiconSources(places);
    bundled.addBundled();
    var all = new LinkedHashMap<String, Concept>(bundled.concepts);
    concepts
        .values()
        .forEach(
            concept -> {
              // Behind the bundled ones, as findings are placed at the later of two names.
              var known = all.remove(concept.id());
              if (known == null && concept.addsNames()) {
                broken.add(
                    new Finding(
                        LintRule.BROKEN,
                        concept.origin(),
                        "adds names to \"%s\", which is no concept; take \"adds:\" out to make it one"
                            .formatted(concept.id())));
              }
              all.put(
                  concept.id(),
                  known != null && concept.addsNames() ? known.withNamesOf(concept) : concept);
            });
    return new LintedLexicon(List.copyOf(all.values()), concepts.keySet(), places, broken);
  }
}
