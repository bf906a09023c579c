package org.willowbark.vocabulary.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.willowbark.vocabulary.NameKind;

/**
 * Reads the health topics of MedlinePlus: {@code health-topic} with {@code also-called} names, and
 * {@code see-reference} names, which lead to a topic without being it.
 *
 * <p>The document type is passed over and nothing is fetched. Streaming: summaries are never held.
 */
final class MedlinePlusFormat implements FormatReader {
  @Override
  public void read(Path file, ImportOptions options, SourceConcepts into) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      var xml = factory().createXMLStreamReader(in);
      try {
        new Topics(options, into).read(xml);
      } catch (XMLStreamException e) {
        var location = e.getLocation() == null ? xml.getLocation() : e.getLocation();
        into.broken(
            Math.max(1, location.getLineNumber()),
            "not valid XML from here on: " + firstLine(e.getMessage()));
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      into.broken(1, "not valid XML: " + firstLine(e.getMessage()));
    }
  }

  private static String firstLine(@Nullable String message) {
    // The parser repeats the place on a line of its own before the message.
    return message == null ? "?" : message.replaceAll("(?s)^ParseError at .*?\\nMessage: ", "");
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static final class Topics {
    private final ImportOptions options;
    private final SourceConcepts into;

    /** The topic being read; none while outside, or in one of another language. */
    private @Nullable SourceConcept topic;

    Topics(ImportOptions options, SourceConcepts into) {
      this.options = options;
      this.into = into;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          start(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT
            && xml.getLocalName().equals("health-topic")) {
          topic = null;
        }
      }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
      var element = xml.getLocalName();
      if (element.equals("health-topic")) {
        topic(xml);
        return;
      }
      var current = topic;
      if (current == null) return;
      switch (element) {
        case "also-called" -> current.add(xml.getElementText(), NameKind.LAY);
        case "see-reference" ->
            Scope.RELATED.add(current, xml.getElementText(), NameKind.DESCRIBED);
        default -> {
          // Summaries, sites and groups name nothing.
        }
      }
    }

    private void topic(XMLStreamReader xml) {
      int line = Math.max(1, xml.getLocation().getLineNumber());
      var title = xml.getAttributeValue(null, "title");
      if (title == null || title.isBlank()) {
        into.broken(line, "this health topic lacks a title");
        return;
      }
      var language = xml.getAttributeValue(null, "language");
      if (language != null && !wants(language)) return;
      var id = xml.getAttributeValue(null, "id");
      var concept = into.at(id == null ? title : id, line);
      concept.add(title, NameKind.PREFERRED);
      topic = concept;
    }

    /** Topics spell their language out: "English". */
    private boolean wants(String language) {
      var wanted = Locale.forLanguageTag(options.language());
      return language.equalsIgnoreCase(wanted.getDisplayLanguage(Locale.ENGLISH))
          || options.wants(language);
    }
  }
}
