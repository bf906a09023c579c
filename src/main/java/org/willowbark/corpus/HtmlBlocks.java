package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.willowbark.article.About;

/**
 * Walks HTML and gathers its readable text into sections, in the form that {@link MarkdownBlocks}
 * gives to Markdown: markup, scripts, controls and hidden parts stay behind, pictures are told
 * apart.
 *
 * <p>It judges no content: which part of a page is the article is decided before.
 */
final class HtmlBlocks {
  /** Beyond this it is a paragraph that was made a heading for its looks. */
  private static final int HEADING_LENGTH_MAX_CHARS = 200;

  private final TextSink sink;
  private final List<About.Picture> pictures;
  private final Holders holders;
  private final InlineText text = new InlineText();
  private int standingOut;
  private String fragment = "";

  private HtmlBlocks(TextSink sink, List<About.Picture> pictures, Holders holders) {
    this.sink = sink;
    this.pictures = pictures;
    this.holders = holders;
  }

  /**
   * Gathers a fragment of HTML, as feeds and exports carry it; returns its pictures.
   *
   * @throws IllegalArgumentException if it has more tags than a page can have
   */
  static List<About.Picture> gather(String html, SectionBuilder sections) {
    return gather(HtmlTree.parse(html).body(), sections);
  }

  /** Gathers what is below an element of a tree of {@link HtmlTree}; returns its pictures. */
  static List<About.Picture> gather(Element root, SectionBuilder sections) {
    var pictures = new ArrayList<About.Picture>();
    var sink = new TextSink.Sections(sections);
    var blocks = new HtmlBlocks(sink, pictures, Holders.below(root));
    blocks.children(root);
    blocks.flush();
    sink.finish();
    return List.copyOf(pictures);
  }

  private void children(Element parent) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText(), standingOut > 0);
      } else if (node instanceof Element element && !HtmlElements.isSilent(element)) {
        element(element);
      }
    }
  }

  private void element(Element element) {
    int level = HtmlElements.headingLevel(element);
    if (level > 0) {
      flush();
      var heading = inline(element);
      if (heading.length() > HEADING_LENGTH_MAX_CHARS) {
        sink.paragraph(heading);
      } else {
        sink.heading(level, heading, fragmentOf(element));
      }
      return;
    }
    switch (element.normalName()) {
      case "br" -> breakLine();
      case "wbr" -> {}
      case "hr" -> flush();
      case "img", "amp-img" -> HtmlPictures.of(element, "").ifPresent(pictures::add);
      case "figure" -> figure(element);
      case "ul", "ol", "menu", "dir" -> list(element);
      case "dl" -> definitions(element);
      case "table" -> table(element);
      case "pre" -> {
        flush();
        sink.paragraph(element.wholeText());
      }
      case "details" -> details(element);
      case "sup" -> raised(element);
      case "q" -> {
        text.append("\u201c", false);
        children(element);
        text.append("\u201d", false);
      }
      default -> {
        if (HtmlElements.isPlacedLine(element)) {
          breakLine();
          styled(element);
        } else if (HtmlElements.isBlock(element) || HtmlElements.isFoldingButton(element)) {
          block(element);
        } else {
          styled(element);
        }
      }
    }
  }

  private void styled(Element element) {
    boolean standsOut = HtmlElements.standsOut(element);
    if (standsOut) standingOut++;
    if (text.isLineEmpty()) markFragment(element);
    children(element);
    if (standsOut) standingOut--;
  }

  /** Its own, else that of what it stands first in, or of a mark before it. */
  private String fragmentOf(Element heading) {
    var own = HtmlElements.fragment(heading);
    var marked = own.isEmpty() ? fragment : own;
    fragment = "";
    return marked;
  }

  private void markFragment(Element element) {
    var name =
        element.id().isEmpty() && element.normalName().equals("a")
            ? element.attr("name")
            : element.id();
    if (!name.isEmpty()) fragment = name;
  }

  private void block(Element element) {
    flush();
    markFragment(element);
    boolean isCalledHeading =
        (HtmlElements.isCalledHeading(element) && !HtmlElements.holdsBlock(element))
            || HtmlElements.isFoldingButton(element);
    if (isCalledHeading) standingOut++;
    styled(element);
    flush();
    if (isCalledHeading) standingOut--;
    if (fragment.equals(element.id())) fragment = "";
  }

  /** Two breaks end a paragraph; a line of its own that stands out heads what follows. */
  private void breakLine() {
    if (text.isLineEmpty()) {
      flush();
    } else if (!takeHeading()) {
      text.breakLine();
    }
  }

  private boolean takeHeading() {
    if (!sink.wantsHeadings()) return false;
    var heading = text.takeHeading();
    if (heading == null) return false;
    if (!text.isEmpty()) sink.paragraph(text.take());
    sink.likelyHeading(heading, fragment);
    return true;
  }

  private void flush() {
    if (text.isEmpty()) return;
    if (!takeHeading()) sink.paragraph(text.take());
    fragment = "";
  }

  private void figure(Element figure) {
    flush();
    boolean isPicture =
        figure.selectFirst("img, amp-img, svg, video, canvas, iframe, picture") != null;
    if (isPicture && figure.selectFirst("table, blockquote, pre, ul, ol") == null) {
      var caption = figure.selectFirst("figcaption");
      pictures.addAll(HtmlPictures.in(figure, caption == null ? "" : inline(caption)));
    } else {
      children(figure);
      flush();
    }
  }

  /** A reference mark is left out, a number stays raised. */
  private void raised(Element sup) {
    if (sup.selectFirst("a[href^=#]") == null && sup.childrenSize() == 0) {
      text.appendRaised(sup.wholeText());
    } else if (sup.selectFirst("a") == null) {
      styled(sup);
    }
  }

  private void details(Element details) {
    flush();
    var summary = details.firstElementChild();
    if (summary == null || !summary.normalName().equals("summary") || !sink.wantsHeadings()) {
      children(details);
    } else {
      if (holders.ofHeading(summary)) {
        children(summary);
      } else {
        var own = details.id().isEmpty() ? fragmentOf(summary) : details.id();
        sink.heading(TextSink.SUMMARY_LEVEL, inline(summary), own);
      }
      summary.remove();
      children(details);
      flush();
      sink.heading(TextSink.SUMMARY_LEVEL, "", "");
    }
    flush();
  }

  private void list(Element list) {
    flush();
    if (list.children().isEmpty() || holders.ofHeading(list)) {
      children(list);
      flush();
    } else {
      sink.lines(lines(list));
    }
  }

  private String lines(Element list) {
    boolean isOrdered = list.normalName().equals("ol");
    var items = new TextSink.Items();
    int number = HtmlElements.startOf(list);
    for (var child : list.children()) {
      if (HtmlElements.isSilent(child)) continue;
      if (child.normalName().equals("li")) {
        items.start(isOrdered ? number++ + ". " : "- ");
        gatherInto(items, child);
      } else {
        items.start("- ");
        gatherNested(items, child);
      }
    }
    return items.take();
  }

  /** A list that stands in a list beside its items, as many an editor writes it. */
  private void gatherNested(TextSink.Items items, Element child) {
    switch (child.normalName()) {
      case "ul", "ol" -> items.lines(lines(child));
      default -> gatherInto(items, child);
    }
  }

  private void definitions(Element list) {
    flush();
    if (holders.ofHeading(list)) {
      children(list);
      flush();
      return;
    }
    var items = new TextSink.Items();
    for (var child : list.children()) definition(items, child);
    sink.lines(items.take());
  }

  private void definition(TextSink.Items items, Element child) {
    if (HtmlElements.isSilent(child)) return;
    if (child.normalName().equals("div")) {
      for (var part : child.children()) definition(items, part);
    } else {
      if (child.normalName().equals("dt")) items.start("- ");
      gatherInto(items, child);
    }
  }

  private void table(Element table) {
    flush();
    if (HtmlTables.isLayout(table, holders)) {
      children(table);
      flush();
      return;
    }
    var first = table.firstElementChild();
    if (first != null && first.normalName().equals("caption")) sink.paragraph(inline(first));
    var rows = new ArrayList<String>();
    for (var row : HtmlTables.rows(table)) {
      var cells = new ArrayList<String>();
      for (var cell : row) {
        var content = inline(cell);
        if (!content.isEmpty()) cells.add(content);
      }
      if (!cells.isEmpty()) rows.add("- " + String.join("; ", cells));
    }
    sink.lines(String.join("\n", rows));
  }

  /** All below an element as one line. */
  private String inline(Element element) {
    var line = new TextSink.Line();
    gatherInto(line, element);
    return line.take();
  }

  private void gatherInto(TextSink other, Element element) {
    var blocks = new HtmlBlocks(other, pictures, holders);
    blocks.children(element);
    blocks.flush();
  }
}
