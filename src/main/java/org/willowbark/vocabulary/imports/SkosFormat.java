package org.willowbark.vocabulary.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.willowbark.vocabulary.NameKind;

/**
 * Reads SKOS labels in one language: {@code prefLabel}, {@code altLabel} and, as misspellings,
 * {@code hiddenLabel}, with {@code broader} and {@code narrower}.
 *
 * <p>XML may declare no document type and fetch nothing. Where a file is no RDF any more, reading
 * ends: neither syntax says where its next statement would begin.
 */
final class SkosFormat implements FormatReader {
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final int START_BYTES = 512;

  @Override
  public void read(Path file, ImportOptions options, SourceConcepts into) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(START_BYTES);
      var start = new String(in.readNBytes(START_BYTES), StandardCharsets.ISO_8859_1);
      in.reset();
      var parser = isXml(start) ? xml() : new TurtleParser();
      // Odd dates and language tags are no reason to refuse the names beside them.
      parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
      parser.set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
      parser.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
      var labels = new Labels(options, into);
      parser.setRDFHandler(labels);
      parser.setParseLocationListener((line, _) -> labels.line = Math.max(1, (int) line));
      try {
        parser.parse(in, file.toUri().toString());
      } catch (RDFParseException e) {
        into.broken(
            Math.max(1, (int) e.getLineNumber()), "not valid RDF from here on: " + e.getMessage());
      }
    }
    into.all()
        .forEach(
            concept -> {
              if (concept.preferred().isEmpty() && !concept.names().isEmpty()) {
                into.broken(
                    concept.line(),
                    "%s lacks a prefLabel in \"%s\"".formatted(concept.id(), options.language()));
              }
            });
  }

  private static boolean isXml(String start) {
    return start.contains("<?xml") || start.contains("<rdf:RDF") || start.contains("<!DOCTYPE");
  }

  private static RDFParser xml() {
    var parser = new RDFXMLParser();
    parser.set(XMLParserSettings.SECURE_PROCESSING, true);
    parser.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
    parser.set(XMLParserSettings.LOAD_EXTERNAL_DTD, false);
    parser.set(XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, false);
    parser.set(XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, false);
    return parser;
  }

  private static final class Labels extends AbstractRDFHandler {
    private final ImportOptions options;
    private final SourceConcepts into;
    private int line = 1;

    Labels(ImportOptions options, SourceConcepts into) {
      this.options = options;
      this.into = into;
    }

    @Override
    public void handleStatement(Statement statement) {
      var predicate = statement.getPredicate().stringValue();
      if (!predicate.startsWith(SKOS)) return;
      var subject = statement.getSubject().stringValue();
      var object = statement.getObject();
      switch (predicate.substring(SKOS.length())) {
        case "prefLabel" -> label(subject, object, NameKind.PREFERRED);
        case "altLabel" -> label(subject, object, NameKind.CLINICAL);
        case "hiddenLabel" -> label(subject, object, NameKind.SPELLING);
        case "broader" -> into.at(subject, line).addBroader(object.stringValue());
        case "narrower" -> into.at(object.stringValue(), line).addBroader(subject);
        default -> {
          // Notes, schemes and mappings name nothing.
        }
      }
    }

    private void label(String subject, Object value, NameKind kind) {
      if (!(value instanceof Literal label)) return;
      Optional<String> language = label.getLanguage();
      if (options.wants(language.orElse(""))) {
        into.at(subject, line).add(label.getLabel(), kind);
      }
    }
  }
}
