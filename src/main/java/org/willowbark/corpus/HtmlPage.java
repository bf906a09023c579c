package org.willowbark.corpus;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.Article;

/** Reads the article of one HTML page: its main text, its title, what it says about itself. */
final class HtmlPage {
  private static final int REVIEW_LINE_LENGTH_MAX_CHARS = 250;

  /** The page says in so many words when it was last reviewed. */
  private static final Pattern REVIEWED =
      Pattern.compile(
          "\\b(?:last|medically|clinically|page|content|date)\\s+(?:last\\s+|was\\s+)?reviewed\\b(.{0,120})|\\blast (?:medical |clinical |full )?review(?: date)?\\s*:(.{0,60})|\\breviewed(?: on)?\\s*:(.{0,60})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NEXT_REVIEW =
      Pattern.compile("\\b(next|updated?|published)\\b.*", Pattern.CASE_INSENSITIVE);

  private HtmlPage() {}

  /**
   * The article of a page.
   *
   * @throws IllegalArgumentException if it has no text, or is too large to be a page
   */
  static Article article(String html, String id) {
    var page = unframed(HtmlTree.parse(html));
    var facts = PageFacts.of(page);
    var about = facts.about();
    if (facts.lastReviewed() == null) about.lastReviewed(reviewed(page));
    PageRepair.repair(page);
    var title = PageTitle.of(page, facts);
    var main = MainText.of(page, title.heading(), new Byline(facts.names()));
    title.heading().ifPresent(Node::remove);
    removeTitle(main, title.text());
    var sections = new SectionBuilder(id);
    about.pictures(HtmlBlocks.gather(main, sections));
    var text = sections.sections();
    if (text.isEmpty()) throw new IllegalArgumentException("is a page without readable text");
    return new Article(id, title.text().isBlank() ? id : title.text(), about.build(), text);
  }

  /** What a page of frames shows where there are none. */
  private static Document unframed(Document page) {
    var instead = page.selectFirst("noframes");
    if (instead == null || page.selectFirst("frameset") == null) return page;
    var inner = HtmlTree.parse(instead.data().isEmpty() ? instead.wholeText() : instead.data());
    inner.head().appendChildren(page.head().childNodesCopy());
    return inner;
  }

  /** The title once more above the text. */
  private static void removeTitle(Element main, String title) {
    for (var element : main.stream().toList()) {
      if (element.equals(main) || !element.hasText()) continue;
      boolean isLine =
          HtmlElements.headingLevel(element) > 0
              || element.children().stream().noneMatch(HtmlElements::isBlock);
      if (!isLine) continue;
      if (PageTitle.isSame(element.text(), title)) {
        element.remove();
      } else if (HtmlElements.headingLevel(element) == 0) {
        return;
      }
    }
  }

  private static @Nullable LocalDate reviewed(Document page) {
    for (var node : page.body().nodeStream(TextNode.class).toList()) {
      if (!node.getWholeText().contains("eview")) continue;
      var block = block(node);
      if (block.isEmpty()) continue;
      var text = block.get().text();
      if (text.length() > REVIEW_LINE_LENGTH_MAX_CHARS) continue;
      var matcher = REVIEWED.matcher(text);
      while (matcher.find()) {
        for (int i = 1; i <= matcher.groupCount(); i++) {
          var rest = matcher.group(i);
          var date = rest == null ? null : PageDate.in(NEXT_REVIEW.matcher(rest).replaceFirst(""));
          if (date != null) return date;
        }
      }
    }
    return null;
  }

  private static Optional<Element> block(Node node) {
    var at = node.parent();
    while (at instanceof Element element) {
      if (HtmlElements.isBlock(element)) return Optional.of(element);
      at = element.parent();
    }
    return Optional.empty();
  }
}
