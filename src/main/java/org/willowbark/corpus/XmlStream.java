package org.willowbark.corpus;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Entities;

/**
 * XML of strangers as a stream of elements: no document type is read, no entity is looked up,
 * nothing is ever fetched, and depth and sizes are bounded.
 */
final class XmlStream {
  private static final int DEPTH_MAX = 100;
  private static final int ATTRIBUTE_LENGTH_MAX_CHARS = 1 << 20;
  private static final int ATTRIBUTES_MAX = 200;
  private static final int TEXT_LENGTH_MAX_CHARS = SourceFile.TEXT_SIZE_MAX_BYTES;

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader xml;
  private final RecordLimit chars;

  XmlStream(Reader reader) throws XMLStreamException {
    this.chars = new RecordLimit(new XmlCharacters(reader));
    this.xml = FACTORY.createXMLStreamReader(chars);
  }

  private static XMLInputFactory factory() {
    var factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (_, system, _, _) -> {
          throw new XMLStreamException("refers to \"" + system + "\", and nothing is fetched");
        });
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH_MAX);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, ATTRIBUTE_LENGTH_MAX_CHARS);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, ATTRIBUTES_MAX);
    factory.setProperty(WstxInputProperties.P_ALLOW_XML11_ESCAPED_CHARS_IN_XML10, true);
    return factory;
  }

  /** Goes to the next start of an element anywhere; false at the end. */
  boolean nextElement() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) return true;
    }
    return false;
  }

  /** Goes to the next child of the element whose start, or last child's end, was just read. */
  boolean nextChild() throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) return true;
      if (event == XMLStreamConstants.END_ELEMENT) return false;
    }
    return false;
  }

  /** The name of the element without its prefix. */
  String name() {
    return xml.getLocalName();
  }

  /** The namespace of the element, empty where it has none. */
  String namespace() {
    var namespace = xml.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  /** An attribute of the element, empty where it is not given. */
  String attribute(String name) {
    var value = xml.getAttributeValue(null, name);
    return value == null ? "" : value.strip();
  }

  /** The text inside the element, that of its children included; ends behind the element. */
  String text() throws XMLStreamException {
    var name = name();
    var text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(text, xml.getText(), name);
        case XMLStreamConstants.ENTITY_REFERENCE -> append(text, entity(xml.getLocalName()), name);
        default -> {}
      }
    }
    return text.toString().strip();
  }

  private static void append(StringBuilder text, String more, String name)
      throws XMLStreamException {
    if (text.length() + more.length() > TEXT_LENGTH_MAX_CHARS) {
      throw new XMLStreamException(
          "<%s> holds over %,d characters".formatted(name, TEXT_LENGTH_MAX_CHARS));
    }
    text.append(more);
  }

  /** Entities of HTML are understood, as exports hold them; others would need a document type. */
  private static String entity(String name) throws XMLStreamException {
    var known = Entities.getByName(name);
    if (!known.isEmpty()) return known;
    throw new XMLStreamException(
        "refers to the entity \"&%s;\"; document types and their entities are not read"
            .formatted(name));
  }

  /** Goes behind the element. */
  void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  /** An article was read whole, the next starts. */
  void startRecord() {
    chars.startRecord();
  }

  long charsRead() {
    return chars.charsRead();
  }

  /** Where it stands, counted from 1. */
  int line() {
    return xml.getLocation().getLineNumber();
  }

  /** What is wrong, on one line. */
  static String reason(XMLStreamException e) {
    if (e.getNestedException() instanceof RecordLimit.TooLongException tooLong) {
      return String.valueOf(tooLong.getMessage());
    }
    var message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return "not valid XML: " + (end < 0 ? message : message.substring(0, end));
  }

  /** Puts a space for each control character: XML knows none, but exports are full of them. */
  private static final class XmlCharacters extends FilterReader {
    XmlCharacters(Reader in) {
      super(in);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      for (int i = offset; i < offset + count; i++) {
        char c = buffer[i];
        boolean isControl = c < ' ' && c != '\n' && c != '\r' && c != '\t';
        if (isControl || c >= '\uFFFE') buffer[i] = ' ';
      }
      return count;
    }
  }
}
