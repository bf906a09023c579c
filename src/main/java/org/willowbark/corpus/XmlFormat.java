package org.willowbark.corpus;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** What the formats in XML share: articles are elements, read one by one. */
abstract sealed class XmlFormat implements Format permits MedlinePlusFormat, WordPressFormat {
  @Override
  public final void read(SourceFile file, Output out) throws IOException, BrokenArticleException {
    var encoding = Encoding.of(file);
    try (var in = file.open()) {
      var xml = new XmlStream(encoding.reader(in));
      read(xml, out);
    } catch (XMLStreamException e) {
      throw new BrokenArticleException(file.path(), XmlStream.line(e), XmlStream.reason(e));
    }
  }

  /** Hands over the articles of a stream at its beginning. */
  abstract void read(XmlStream xml, Output out) throws XMLStreamException;
}
