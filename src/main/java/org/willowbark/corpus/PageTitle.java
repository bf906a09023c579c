package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page's title: its visible one where there is one that is not the site's name, else the one that
 * it states, without the name of the site.
 *
 * @param heading the visible title
 */
record PageTitle(String text, Optional<Element> heading) {
  private static final int LENGTH_MAX_CHARS = 250;

  /** What always parts a title from the name of a site. */
  private static final Pattern SURE_SEPARATOR =
      Pattern.compile("\\s*\uff5c\\s*|\\s+(\\||::|\u00bb|\u00b7|\u2022)\\s+");

  /** What may part it, or stand in it. */
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s*\uff5c\\s*|\\s+(\\||::|\u00bb|\u00b7|\u2022|-|\u2013|\u2014|:)\\s+|:\\s+");

  private static final Pattern SITE_WORD =
      Pattern.compile(
          "\\b(wiki\\w*|health|hospital|clinic|trust|foundation|centre|center|blog|online|news|magazine|library|society|association|institute|university|ministry|department|home ?page|www\\..*|\\w+\\.(com|org|net|gov|edu))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LOGO =
      Pattern.compile("logo|brand|site-?(title|name)|masthead", Pattern.CASE_INSENSITIVE);

  /** What a program wrote in place of a title. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(microsoft word|untitled|new page|document\\d*$|home ?page$|print:).*|.*\\.(docx?|pdf|indd|html?|rtf|odt)",
          Pattern.CASE_INSENSITIVE);

  /** The title; its text is empty where the page has none. */
  static PageTitle of(Document page, PageFacts facts) {
    var stated = stated(facts);
    var headings =
        headings(page, "h1, h2, [itemprop=headline], p.title, .MsoTitle", facts.siteName());
    for (var heading : headings) {
      if (stated.stream().anyMatch(it -> isSame(it, heading.text()))) return of(heading);
    }
    var first = headings.stream().filter(it -> !it.normalName().equals("h2")).toList();
    if (first.size() == 1 || (stated.isEmpty() && !first.isEmpty())) return of(first.getFirst());
    for (var line : headings(page, "h1, h2, h3, b, strong, font[size], center", facts.siteName())) {
      if (stated.stream().anyMatch(it -> isPart(line.text(), it))) return of(line);
    }
    if (!stated.isEmpty()) return new PageTitle(stated.getFirst(), Optional.empty());
    if (!headings.isEmpty()) return of(headings.getFirst());
    return headings(page, "b, strong, font[size], [style*=font]", "").stream()
        .filter(it -> HtmlElements.standsOut(it) && InlineText.mayBeHeading(it.text()))
        .findFirst()
        .map(PageTitle::of)
        .orElse(new PageTitle("", Optional.empty()));
  }

  private static PageTitle of(Element heading) {
    return new PageTitle(heading.text().strip(), Optional.of(heading));
  }

  /** Whether two texts are the same to a reader. */
  static boolean isSame(String a, String b) {
    return plain(a).equals(plain(b));
  }

  /** Whether a text is what stands on one side of a separator. */
  private static boolean isPart(String text, String title) {
    var plain = plain(text);
    return !plain.isEmpty()
        && SEPARATOR.splitAsStream(title).anyMatch(part -> plain(part).equals(plain));
  }

  private static String plain(String text) {
    return text.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
  }

  /** What may be the title, in the order of the page: not the name of the site. */
  private static List<Element> headings(Document page, String kinds, String site) {
    return page.body().select(kinds).stream()
        .filter(it -> it.hasText() && it.text().length() <= LENGTH_MAX_CHARS)
        .filter(it -> !isSame(it.text(), site) && !isLogo(it))
        .toList();
  }

  /** Whether a heading shows the site's name. */
  static boolean isLogo(Element heading) {
    Element at = heading;
    for (int i = 0; i < 3 && at != null; i++) {
      if (LOGO.matcher(at.className() + " " + at.id()).find()) return true;
      at = at.parent();
    }
    var link = heading.selectFirst("a[href]");
    return link != null && link.attr("href").matches("/|(\\./)?index\\.\\w+|https?://[^/]+/?");
  }

  private static List<String> stated(PageFacts facts) {
    var titles = new ArrayList<String>();
    for (var title : facts.titles()) {
      if (title.length() > LENGTH_MAX_CHARS) continue;
      var own = withoutSite(title.replaceAll("\\s+", " ").strip(), facts.siteName());
      boolean isTitle = !own.isBlank() && !NO_TITLE.matcher(own).matches();
      if (isTitle && !isSame(own, facts.siteName())) titles.add(own);
    }
    return titles;
  }

  private static String withoutSite(String title, String site) {
    if (!site.isBlank()) {
      var matcher = SEPARATOR.matcher(title);
      while (matcher.find()) {
        if (isSame(title.substring(matcher.end()), site))
          return title.substring(0, matcher.start());
        if (isSame(title.substring(0, matcher.start()), site))
          return title.substring(matcher.end());
      }
    }
    var sure = SURE_SEPARATOR.matcher(title);
    if (sure.find()) {
      var first = title.substring(0, sure.start());
      var rest = title.substring(sure.end());
      boolean isSiteFirst = SITE_WORD.matcher(first).find() && !SITE_WORD.matcher(rest).find();
      return isSiteFirst ? rest : first;
    }
    int last = -1;
    var matcher = SEPARATOR.matcher(title);
    while (matcher.find()) {
      boolean isColon = matcher.group().isBlank() || matcher.group().equals(": ");
      if (!isColon && SITE_WORD.matcher(title.substring(matcher.end())).find())
        last = matcher.start();
    }
    return last > 0 ? title.substring(0, last) : title;
  }
}
