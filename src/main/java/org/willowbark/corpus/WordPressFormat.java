package org.willowbark.corpus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/**
 * A WordPress export (WXR, RSS with elements of its own): published posts and pages are articles.
 * Drafts, attachments, menus and all else are counted, comments are left alone.
 */
final class WordPressFormat extends XmlFormat {
  private static final String NAMESPACE = "http://wordpress.org/export/";

  @Override
  public String label() {
    return "WordPress export (WXR, .xml)";
  }

  @Override
  public boolean reads(Head head) {
    return head.xmlRoot().equals("rss") && head.text().contains(NAMESPACE);
  }

  @Override
  void read(XmlStream xml, Output out) throws XMLStreamException {
    while (xml.nextElement()) {
      if (xml.name().equals("channel")) new Channel(xml, out).read();
    }
  }

  /** The site of an export and what it holds. */
  private static final class Channel {
    private final XmlStream xml;
    private final Output out;
    private final Map<String, String> authors = new HashMap<>();
    private final Map<String, Integer> passedOver = new TreeMap<>();
    private final Set<String> ids = new HashSet<>();
    private String site = "";
    private String language = "";

    Channel(XmlStream xml, Output out) {
      this.xml = xml;
      this.out = out;
    }

    void read() throws XMLStreamException {
      while (xml.nextChild()) {
        switch (xml.name()) {
          case "title" -> site = xml.text();
          case "language" -> language = xml.text();
          case "author" -> readAuthor();
          case "item" -> readItem();
          default -> xml.skip();
        }
      }
      passedOver.forEach((what, count) -> out.passedOver("%,d %s".formatted(count, what)));
    }

    private void readAuthor() throws XMLStreamException {
      var login = "";
      var name = "";
      while (xml.nextChild()) {
        switch (xml.name()) {
          case "author_login" -> login = xml.text();
          case "author_display_name" -> name = xml.text();
          default -> xml.skip();
        }
      }
      if (!name.isEmpty()) authors.put(login, name);
    }

    private void readItem() throws XMLStreamException {
      int line = xml.line();
      var item = WordPressItem.read(xml);
      if (item.isPublic()) {
        try {
          var id = item.id();
          if (!ids.add(id)) id += "-" + item.number();
          out.article(line, item.article(id, site, language, authors));
        } catch (IllegalArgumentException e) {
          out.broken(line, String.valueOf(e.getMessage()));
        }
      } else {
        passedOver.merge(item.kind(), 1, Integer::sum);
      }
      xml.startRecord();
      out.progress(xml.charsRead());
    }
  }
}
