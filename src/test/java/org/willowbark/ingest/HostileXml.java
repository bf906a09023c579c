package org.willowbark.ingest;

import static org.willowbark.ingest.HostileFile.named;
import static org.willowbark.ingest.HostileFile.read;

import java.net.URI;
import java.util.List;

/** Hostile XML in the kinds that are read: entities, nesting, sizes, and references elsewhere. */
final class HostileXml {
  private HostileXml() {}

  /**
   * @param secret a file that must not be opened
   * @param server where nobody may knock
   */
  static List<HostileFile> all(URI secret, URI server) {
    var laughs = new StringBuilder("<!DOCTYPE health-topics [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    var large = "<!DOCTYPE health-topics [<!ENTITY a '" + "a".repeat(5_000) + "'>]>";
    var topics = new StringBuilder("<health-topics>");
    topics.append("<health-topic/>".repeat(100_000)).append("</health-topics>");
    var outside = "<!DOCTYPE a [<!ENTITY x SYSTEM '%s'>]>";
    return List.of(
        named("xxe-file.xml", "entity \"&x;\"", outside.formatted(secret) + topic("xxe1", "&x;")),
        named("xxe-http.xml", "entity \"&x;\"", outside.formatted(server) + topic("xxe2", "&x;")),
        named("xxe-post.xml", "entity \"&x;\"", outside.formatted(server) + post("xxe3", "&x;")),
        named("xxe-attribute.xml", "has no id", outside.formatted(secret) + topic("&x;", "Text.")),
        read(
            "xxe-parameter.xml",
            "<!DOCTYPE a [<!ENTITY % p SYSTEM '" + server + "'> %p;]>" + topic("xxe5", "Text.")),
        read(
            "xxe-dtd.xml",
            "<!DOCTYPE health-topics SYSTEM '" + server + "'>" + topic("xxe6", "Text.")),
        read(
            "xxe-public.xml", "<!DOCTYPE rss PUBLIC 'x' '" + server + "'>" + post("xxe7", "Text.")),
        read("xxe-sheet.xml", "<?xml-stylesheet href='" + server + "'?>" + topic("xxe8", "Text.")),
        read(
            "xxe-schema.xml",
            topic("xxe9", "Text.")
                .replace(
                    "<health-topics",
                    "<health-topics xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='x "
                        + server
                        + "'")),
        read(
            "xinclude.xml",
            topic(
                "xi",
                "Text.<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='"
                    + secret
                    + "' parse='text'/>")),
        read(
            "img.xml",
            topic(
                "img",
                "&lt;p&gt;Text.&lt;/p&gt;&lt;img alt='x' src='"
                    + server
                    + "'&gt;&lt;link rel=stylesheet href='"
                    + server
                    + "'&gt;")),
        named("laughs.xml", "entity \"&l29;\"", laughs + "]>" + topic("laughs", "&l29;")),
        named("quadratic.xml", "entity \"&a;\"", large + topic("quadratic", "&a;".repeat(100_000))),
        named(
            "late.xml",
            "XML of a kind",
            "<?xml version='1.0'?>" + " ".repeat(9_000) + topic("late", "Text.")),
        named("deep.xml", "not valid XML", "<health-topics>" + "<a>".repeat(100_000)),
        named("deep-post.xml", "not valid XML", post("deep", "<a>".repeat(100_000))),
        read("deep-html.xml", topic("deep-html", "&lt;div&gt;".repeat(100_000) + "Text.")),
        named("tags-html.xml", "tags", topic("tags-html", "&lt;b&gt;".repeat(300_000) + "Text.")),
        named("open.xml", "not valid XML", "<health-topics><health-topic id='1' title='<a"),
        named("open-cdata.xml", "not valid XML", post("open", "<![CDATA[" + "a".repeat(1_000_000))),
        named("open-comment.xml", "not valid XML", "<health-topics><!--" + "-".repeat(1_000_000)),
        named(
            "crossed.xml",
            "not valid XML",
            "<health-topics><health-topic id='1'><a></health-topic></a>"),
        named(
            "attribute.xml",
            "not valid XML",
            "<health-topics><health-topic id='" + "a".repeat(2_000_000) + "'/></health-topics>"),
        named(
            "attributes.xml",
            "not valid XML",
            "<health-topics><health-topic " + attributes(100_000) + "/></health-topics>"),
        named(
            "attribute-twice.xml",
            "not valid XML",
            "<health-topics><health-topic id='1' id='2'/></health-topics>"),
        named(
            "prefix.xml",
            "not valid XML",
            "<health-topics><x:health-topic id='1'/></health-topics>"),
        named("element.xml", "goes on for over", topic("element", "a".repeat(9_000_000))),
        named("topics.xml", "and 99,900 more problems", topics.toString()),
        named("zeros.xml", "has no full-summary", topic("zeros", "\0\0\0")),
        read(
            "encoding.xml",
            "<?xml version='1.0' encoding='no-such-thing'?>" + topic("encoding", "Text.")),
        named(
            "brackets.xml",
            "no text",
            post("brackets", "[caption]".repeat(200_000) + "[a b=\"".repeat(200_000))
                .replace("[a b=\"", "[gallery]")),
        read(
            "open-brackets.xml",
            post("open-brackets", "[".repeat(300_000) + "[a b=\"".repeat(50_000) + " Text.")),
        named("other.xml", "XML of <catalogue>", "<?xml version='1.0'?><catalogue/>"));
  }

  private static String topic(String id, String summary) {
    return "<health-topics><health-topic id='%s' title='Gout'><full-summary>%s</full-summary></health-topic></health-topics>"
        .formatted(id, summary);
  }

  private static String post(String slug, String content) {
    return ("<rss xmlns:wp='http://wordpress.org/export/1.2/' xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
            + "<channel><item><title>Gout</title><wp:post_name>%s</wp:post_name><wp:post_type>post</wp:post_type>"
            + "<wp:status>publish</wp:status><content:encoded>%s</content:encoded></item></channel></rss>")
        .formatted(slug, content);
  }

  private static String attributes(int count) {
    var attributes = new StringBuilder();
    for (int i = 0; i < count; i++) attributes.append(" a").append(i).append("='1'");
    return attributes.toString();
  }
}
