package org.willowbark.corpus;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** What the formats in XML share: articles are elements, read one by one. */
abstract sealed class XmlFormat implements Format permits MedlinePlusFormat, WordPressFormat {
  @Override
  public final void read(SourceFile file, Output out) throws IOException, BrokenArticleException {
    var encoding = Encoding.of(file);
    try (var chars = encoding.reader(file.open())) {
      var xml = new XmlStream(chars);
      read(xml, file, out);
    } catch (XMLStreamException e) {
      throw new BrokenArticleException(file.path(), 1, XmlStream.reason(e));
    }
  }

  private void read(XmlStream xml, SourceFile file, Output out) throws BrokenArticleException {
    try {
      read(xml, out);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? xml.line() : e.getLocation().getLineNumber();
      throw new BrokenArticleException(file.path(), line, XmlStream.reason(e));
    }
  }

  /** Hands over the articles of a stream at its beginning. */
  abstract void read(XmlStream xml, Output out) throws XMLStreamException;
}
