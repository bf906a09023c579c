package org.willowbark.corpus;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.willowbark.article.About;
import org.willowbark.article.Article;

/** One item of a WordPress export. */
final class WordPressItem {
  private static final String EXCERPT = "excerpt";

  /** What WordPress files a post under that nobody filed. */
  private static final String UNFILED = "uncategorized";

  private enum Field {
    TITLE,
    LINK,
    CREATOR,
    CONTENT,
    SUMMARY,
    NUMBER,
    SLUG,
    TYPE,
    STATUS,
    PASSWORD,
    WRITTEN,
    UPDATED
  }

  private final Map<Field, String> fields = new EnumMap<>(Field.class);
  private final List<String> topics = new ArrayList<>();

  private WordPressItem() {}

  /** Reads the item whose start was just read. */
  static WordPressItem read(XmlStream xml) throws XMLStreamException {
    var item = new WordPressItem();
    while (xml.nextChild()) item.take(xml);
    return item;
  }

  private void take(XmlStream xml) throws XMLStreamException {
    switch (xml.name()) {
      case "title" -> put(Field.TITLE, xml);
      case "link" -> put(Field.LINK, xml);
      case "creator" -> put(Field.CREATOR, xml);
      case "encoded" -> put(xml.namespace().contains(EXCERPT) ? Field.SUMMARY : Field.CONTENT, xml);
      case "post_id" -> put(Field.NUMBER, xml);
      case "post_name" -> put(Field.SLUG, xml);
      case "post_type" -> put(Field.TYPE, xml);
      case "status" -> put(Field.STATUS, xml);
      case "post_password" -> put(Field.PASSWORD, xml);
      case "post_date" -> put(Field.WRITTEN, xml);
      case "post_modified" -> put(Field.UPDATED, xml);
      case "category" -> takeCategory(xml);
      // Comments and what plug-ins note.
      default -> xml.skip();
    }
  }

  private void put(Field field, XmlStream xml) throws XMLStreamException {
    fields.put(field, xml.text());
  }

  private void takeCategory(XmlStream xml) throws XMLStreamException {
    var domain = xml.attribute("domain");
    boolean isTopic = domain.equals("category") || domain.equals("post_tag");
    boolean isUnfiled = xml.attribute("nicename").equals(UNFILED);
    var name = xml.text();
    if (isTopic && !isUnfiled) topics.add(name);
  }

  private String get(Field field) {
    return fields.getOrDefault(field, "");
  }

  /** Whether everybody may read it, and it is something to read. */
  boolean isPublic() {
    var type = get(Field.TYPE);
    return (type.equals("post") || type.equals("page"))
        && get(Field.STATUS).equals("publish")
        && get(Field.PASSWORD).isEmpty();
  }

  /** What it is, if it is not public. */
  String kind() {
    var type = get(Field.TYPE).isEmpty() ? "item" : get(Field.TYPE);
    if (!type.equals("post") && !type.equals("page")) return "of type " + type;
    var status = get(Field.STATUS).equals("publish") ? "password" : get(Field.STATUS);
    return "of type %s with status %s".formatted(type, status.isEmpty() ? "unknown" : status);
  }

  /** Its slug, which is the last part of its address. */
  String id() {
    var slug = decoded(get(Field.SLUG));
    return slug.isEmpty() ? get(Field.TYPE) + "-" + number() : slug;
  }

  /** The number that it keeps in its site's database. */
  String number() {
    return get(Field.NUMBER);
  }

  /** WordPress keeps slugs beyond ASCII as they stand in an address. */
  private static String decoded(String slug) {
    try {
      return URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return slug;
    }
  }

  /**
   * Puts the article together.
   *
   * @param authors names by login
   */
  Article article(String id, String site, String language, Map<String, String> authors) {
    var about =
        About.builder()
            .url(get(Field.LINK))
            .publisher(site)
            .language(language)
            .summary(WordPressContent.plain(get(Field.SUMMARY)))
            .topics(topics)
            .written(StatedDate.find(get(Field.WRITTEN)).orElse(null))
            .updated(StatedDate.find(get(Field.UPDATED)).orElse(null));
    var creator = get(Field.CREATOR);
    about.authors(List.of(authors.getOrDefault(creator, creator)));
    var content = WordPressContent.of(get(Field.CONTENT));
    about.pictures(content.pictures());
    var sections = new SectionBuilder(id);
    Prose.gatherHtml(content.html(), sections, about);
    var title = WordPressContent.plain(get(Field.TITLE));
    return new Article(id, title, about.build(), sections.sections());
  }
}
