package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jsoup.nodes.Element;
import org.willowbark.article.About;
import org.willowbark.article.Article;

/**
 * Health topics as MedlinePlus gives them away: an article is a {@code health-topic}, its text the
 * HTML of its {@code full-summary}. Its publisher is whom the file names as the primary institute,
 * else whom the summary's last line names.
 */
final class MedlinePlusFormat extends XmlFormat {
  private static final int ATTRIBUTION_LENGTH_MAX_CHARS = 200;
  private static final String ROOT = "health-topics";
  private static final Map<String, String> LANGUAGES = languages();

  @Override
  public String label() {
    return "MedlinePlus health topics (.xml)";
  }

  @Override
  public boolean reads(Head head) {
    return head.xmlRoot().equals(ROOT);
  }

  @Override
  void read(XmlStream xml, Output out) throws XMLStreamException {
    while (xml.nextElement()) {
      if (!xml.name().equals("health-topic")) continue;
      int line = xml.line();
      try {
        out.article(line, Topic.read(xml).article());
      } catch (IllegalArgumentException e) {
        out.broken(line, String.valueOf(e.getMessage()));
      }
      xml.startRecord();
      out.progress(xml.charsRead());
    }
  }

  /** One topic as its elements come by. */
  private static final class Topic {
    private final String id;
    private final String title;
    private final About.Builder about = About.builder();
    private final List<String> topics = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private String summary = "";
    private String institute = "";

    private Topic(XmlStream xml) {
      id = xml.attribute("id");
      title = xml.attribute("title");
      about
          .url(xml.attribute("url"))
          .summary(xml.attribute("meta-desc"))
          .language(language(xml.attribute("language")))
          .written(StatedDate.findAmerican(xml.attribute("date-created")).orElse(null));
    }

    static Topic read(XmlStream xml) throws XMLStreamException {
      var topic = new Topic(xml);
      while (xml.nextChild()) topic.take(xml);
      return topic;
    }

    private void take(XmlStream xml) throws XMLStreamException {
      switch (xml.name()) {
        case "also-called", "see-reference" -> names.add(xml.text());
        case "group" -> topics.add(xml.text());
        case "full-summary" -> summary = xml.text();
        case "primary-institute" -> institute = xml.text();
        // Links to other sites and topics, headings of other vocabularies.
        default -> xml.skip();
      }
    }

    Article article() {
      if (id.isEmpty()) throw new IllegalArgumentException("the health-topic has no id");
      if (title.isEmpty())
        throw new IllegalArgumentException("the health-topic " + id + " has no title");
      if (summary.isEmpty())
        throw new IllegalArgumentException("the health-topic " + id + " has no full-summary");
      var sections = new SectionBuilder(id);
      var html = HtmlTree.parse(summary).body();
      var attribution = takeAttribution(html);
      about
          .pictures(HtmlBlocks.gather(html, sections))
          .publisher(institute.isEmpty() ? attribution : institute)
          .topics(topics)
          .alsoCalled(names);
      return new Article(id, title, about.build(), sections.sections());
    }
  }

  /** A summary ends with whom it is from, in a paragraph of a class of its own, not a sentence. */
  private static String takeAttribution(Element html) {
    var last = html.lastElementChild();
    if (last == null || !last.normalName().equals("p") || !last.hasAttr("class")) return "";
    var text = last.text().strip();
    if (text.length() > ATTRIBUTION_LENGTH_MAX_CHARS || text.endsWith(".")) return "";
    last.remove();
    return text;
  }

  /** The tag of a language that is given by its English name. */
  private static String language(String name) {
    return LANGUAGES.getOrDefault(name.toLowerCase(Locale.ROOT), name);
  }

  private static Map<String, String> languages() {
    var languages = new HashMap<String, String>();
    for (var code : Locale.getISOLanguages()) {
      var name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
      languages.put(name.toLowerCase(Locale.ROOT), code);
    }
    return Map.copyOf(languages);
  }
}
