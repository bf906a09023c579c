package org.willowbark.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a Word file, by what they hold (ECMA-376, part 2): read from the zip one by one,
 * none beyond a bound, nothing outside of it, and nothing written to disk.
 */
final class DocxPackage implements AutoCloseable {
  static final String MAIN = "document.main+xml";
  static final String STYLES = "wordprocessingml.styles+xml";
  static final String NUMBERING = "wordprocessingml.numbering+xml";
  static final String PROPERTIES = "core-properties+xml";

  private static final long PART_MAX_BYTES = 32L << 20;
  private static final int DEPTH_MAX = 500;
  private static final int PARTS_MAX = 10_000;

  private final ZipFile zip;
  private final Map<String, String> types = new HashMap<>();

  /** Walks over the elements of a part. */
  interface Elements {
    void start(XMLStreamReader at) throws XMLStreamException;

    default void end(XMLStreamReader at) {}

    default void text(XMLStreamReader at) {}
  }

  /** The part is not what a Word file holds; says why. */
  static final class BrokenException extends Exception {
    private static final long serialVersionUID = 1;
    private final String reason;

    BrokenException(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  DocxPackage(Path file) throws IOException, BrokenException {
    zip = new ZipFile(file.toFile());
    try {
      if (zip.size() > PARTS_MAX)
        throw new BrokenException(
            "holds %,d files, more than a Word file does".formatted(zip.size()));
      readPart(
          "[Content_Types].xml",
          at -> {
            var name = at.getAttributeValue(null, "PartName");
            var type = at.getAttributeValue(null, "ContentType");
            if (name != null && type != null && name.startsWith("/"))
              types.put(name.substring(1), type);
          });
    } catch (IOException | BrokenException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** Whether some part is of a type that ends so. */
  boolean hasType(String type) {
    return partOf(type) != null;
  }

  /** Walks over the part of this type; over nothing where there is none. */
  void read(String type, Elements elements) throws IOException, BrokenException {
    var part = partOf(type);
    if (part != null) readPart(part, elements);
  }

  private @Nullable String partOf(String type) {
    return types.entrySet().stream()
        .filter(entry -> entry.getValue().endsWith(type) && has(entry.getKey()))
        .map(Map.Entry::getKey)
        .min(String::compareTo)
        .orElse(null);
  }

  private void readPart(String name, Elements elements) throws IOException, BrokenException {
    var entry = zip.getEntry(name);
    if (entry == null) return;
    try (var in = new BoundedInputStream(zip.getInputStream(entry), PART_MAX_BYTES)) {
      walk(in, elements);
    } catch (XMLStreamException | IllegalArgumentException e) {
      if (isTooLarge(e))
        throw new BrokenException(
            "unpacks to more than an article may hold (%s)".formatted(shortened(name)));
      throw new BrokenException(
          "holds XML that no Word file does (%s); open it and save it again"
              .formatted(shortened(name)));
    }
  }

  private static boolean isTooLarge(Throwable problem) {
    for (Throwable at = problem; at != null; at = at.getCause()) {
      if (at instanceof BoundedInputStream.TooLargeException) return true;
      if (at instanceof XMLStreamException xml
          && xml.getNestedException() instanceof BoundedInputStream.TooLargeException) return true;
    }
    return false;
  }

  private static String shortened(String name) {
    return name.length() <= 80 ? name : name.substring(0, 80) + "...";
  }

  private static void walk(InputStream in, Elements elements) throws XMLStreamException {
    var reader = factory().createXMLStreamReader(in);
    int depth = 0;
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > DEPTH_MAX) throw new XMLStreamException("nested too deeply");
            elements.start(reader);
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            elements.end(reader);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> elements.text(reader);
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new XMLStreamException("Office Open XML has no document type declarations");
          default -> {
            // Comments and processing instructions.
          }
        }
      }
    } finally {
      reader.close();
    }
  }

  /** Reads no document type and fetches nothing. */
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (_, _, _, _) -> {
          throw new XMLStreamException("nothing outside of the file is read");
        });
    return factory;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
