package org.willowbark.corpus;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.About;

/**
 * What a page states about itself for machines: JSON-LD first, then microdata, then its meta
 * elements (Open Graph, Dublin Core and plain ones).
 */
final class PageFacts {
  private static final int NAME_LENGTH_MAX_CHARS = 120;

  private static final Pattern LANGUAGE_TAG =
      Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

  private final Document page;
  private final LinkedData data;
  private final Map<String, List<String>> metas = new LinkedHashMap<>();

  private final Map<String, String> microdata = new HashMap<>();

  private PageFacts(Document page) {
    this.page = page;
    this.data = LinkedData.of(page);
    for (var item : page.select("[itemprop]")) {
      var properties = item.attr("itemprop");
      if (properties.equals("articleBody")) continue;
      for (var property : properties.split("\\s+")) microdata.putIfAbsent(property, value(item));
    }
    for (var meta : page.select("meta[content]")) {
      var content = meta.attr("content").strip();
      if (content.isEmpty()) continue;
      for (var key : List.of("name", "property", "http-equiv")) {
        var name = meta.attr(key).toLowerCase(Locale.ROOT).replace("dcterms.", "dc.");
        if (!name.isEmpty()) metas.computeIfAbsent(name, it -> new ArrayList<>()).add(content);
      }
    }
  }

  static PageFacts of(Document page) {
    return new PageFacts(page);
  }

  /** All but what its text shows. */
  About.Builder about() {
    return About.builder()
        .summary(
            first(
                data.text("description"),
                meta("description", "og:description", "dc.description", "dc.abstract")))
        .url(url())
        .publisher(siteName())
        .language(language())
        .audience(first(data.audience(), meta("dc.audience")))
        .topics(data.names("about"))
        .topics(data.names("articleSection"))
        .topics(metas("article:section", "article:tag", "dc.subject"))
        .alsoCalled(data.otherNames())
        .authors(authors())
        .reviewers(data.names("reviewedBy"))
        .written(
            date(
                data.text("datePublished", "dateCreated"),
                microdata("datePublished"),
                meta("article:published_time", "dc.issued", "dc.date.issued", "dc.created"),
                meta("dc.date.created", "dc.date", "date")))
        .updated(
            date(
                data.text("dateModified"),
                microdata("dateModified"),
                meta("article:modified_time", "og:updated_time", "dc.modified"),
                meta("dc.date.modified", "last-modified")))
        .lastReviewed(lastReviewed());
  }

  /** When the page says that somebody checked it last, or null. */
  @Nullable LocalDate lastReviewed() {
    return date(
        data.text("lastReviewed"),
        microdata("lastReviewed"),
        meta("last-reviewed", "lastreviewed", "dc.reviewed", "dc.date.reviewed"));
  }

  /** The title as it is stated for others to show, most trusted first. */
  List<String> titles() {
    return nonBlank(
        data.text("headline"), meta("og:title", "dc.title"), page.title(), data.text("name"));
  }

  /** The site that the page belongs to. */
  String siteName() {
    var stated =
        first(data.text("publisher"), meta("og:site_name", "dc.publisher", "application-name"));
    return stated.length() <= NAME_LENGTH_MAX_CHARS ? stated : "";
  }

  /** All whom the page names as having to do with it. */
  Set<String> names() {
    var names = new LinkedHashSet<String>(authors());
    names.addAll(data.names("reviewedBy"));
    names.addAll(data.names("publisher"));
    names.add(siteName());
    return names;
  }

  private List<String> authors() {
    Collection<String> names = data.names("author");
    if (names.isEmpty()) names = metas("author", "article:author", "dc.creator", "byl");
    if (names.isEmpty())
      names = Stream.of(microdata("author")).filter(it -> !it.isEmpty()).toList();
    return names.stream()
        .map(name -> name.replaceFirst("^[Bb]y ", ""))
        .filter(name -> !name.contains("://") && name.length() <= NAME_LENGTH_MAX_CHARS)
        .toList();
  }

  private String url() {
    var canonical = page.selectFirst("link[rel~=(?i)^canonical$]");
    var stated =
        first(canonical == null ? "" : canonical.attr("href"), meta("og:url"), data.text("url"));
    try {
      var url = new URI(stated.strip());
      var scheme = url.getScheme();
      return scheme != null && scheme.startsWith("http") && url.getHost() != null
          ? url.toString()
          : "";
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private String language() {
    var root = page.selectFirst("html");
    var own =
        root == null
            ? ""
            : first(root.attr("lang"), root.attr("xml:lang"), page.body().attr("lang"));
    var stated =
        first(own, data.text("inLanguage"), meta("content-language", "dc.language", "og:locale"));
    var tag = stated.replace('_', '-').strip();
    return LANGUAGE_TAG.matcher(tag).matches() ? tag : "";
  }

  private String microdata(String property) {
    return microdata.getOrDefault(property, "");
  }

  private static String value(Element item) {
    return first(item.attr("content"), item.attr("datetime"), item.text());
  }

  private String meta(String... names) {
    return first(metas(names).toArray(String[]::new));
  }

  private List<String> metas(String... names) {
    var values = new ArrayList<String>();
    for (var name : names) values.addAll(metas.getOrDefault(name, List.of()));
    return values;
  }

  private static @Nullable LocalDate date(String... stated) {
    for (var text : stated) {
      var date = PageDate.in(text);
      if (date != null) return date;
    }
    return null;
  }

  private static List<String> nonBlank(String... texts) {
    return List.of(texts).stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
  }

  private static String first(String... texts) {
    var stated = nonBlank(texts);
    return stated.isEmpty() ? "" : stated.getFirst();
  }
}
