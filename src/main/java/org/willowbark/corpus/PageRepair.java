package org.willowbark.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Gives the parts of a page the elements that they should have had, so that what follows need not
 * know every fashion: tabs and accordions get headings, captions go into figures, runs of text
 * between breaks become paragraphs.
 */
final class PageRepair {
  /** A picture and its caption stand in a frame with little else. */
  private static final int FRAME_NODES_MAX = 20;

  private static final Set<String> SMALL_FRAMES = Set.of("p", "div", "center");

  private static final Set<String> CONTAINERS =
      Set.of(
          "body",
          "div",
          "section",
          "article",
          "main",
          "center",
          "td",
          "form",
          "blockquote",
          "font");

  /** Left in place, but without their words: they tell what a form is for. */
  private static final Set<String> CONTROLS = Set.of("input", "select", "textarea", "button");

  private PageRepair() {}

  static void repair(Document page) {
    nameFoldedParts(page);
    removeSilent(page.body());
    page.select("a[id~=^cmnt\\d]").forEach(PageRepair::removeEditorsNote);
    gatherCaptions(page.body());
    page.select("img").forEach(PageRepair::frameSmallPrint);
    page.select("h1 > ul, h1 > ol, h2 > ul, h2 > ol, h3 > ul, h3 > ol, h4 > ul, h4 > ol")
        .forEach(PageRepair::moveOutOfHeading);
    page.body().stream().toList().forEach(PageRepair::makeParagraphs);
  }

  /** A list in a heading that was never closed. */
  private static void moveOutOfHeading(Element list) {
    var heading = list.parent();
    if (heading != null) heading.after(list);
  }

  /** Remarks that editors left in a text document. */
  private static void removeEditorsNote(Element mark) {
    var note = mark.closest("div, p");
    if (note != null && note.text().startsWith(mark.text())) note.remove();
  }

  private static void removeSilent(Element body) {
    var silent = new TreeCut();
    addSilent(body, silent);
    silent.cut();
  }

  private static void addSilent(Element parent, TreeCut silent) {
    for (var child : parent.children()) {
      if (CONTROLS.contains(child.normalName()) && HtmlElements.isSilent(child)) {
        child.empty();
      } else if (HtmlElements.isSilent(child)) {
        silent.mark(child);
      } else {
        HtmlElements.unfold(child);
        addSilent(child, silent);
      }
    }
  }

  /** What a tab or a button opens is shown, under a heading of the words on the button. */
  private static void nameFoldedParts(Document page) {
    var parts = new HashMap<String, Element>();
    for (var element : page.select("[id]")) parts.putIfAbsent(element.id(), element);
    for (var opener :
        page.select(
            "[role=tab], [aria-controls], [data-toggle=tab], [data-bs-toggle=tab], [data-bs-toggle=collapse], [data-toggle=collapse]")) {
      var part = parts.get(partOf(opener));
      if (part == null || part.equals(opener) || opener.hasAttr("aria-haspopup")) continue;
      part.removeAttr("hidden").removeAttr("aria-hidden").removeAttr("style");
      boolean isTab =
          opener.attr("role").equals("tab")
              || opener.attr("data-toggle").equals("tab")
              || opener.attr("data-bs-toggle").equals("tab");
      if (isTab && part.selectFirst("h1, h2, h3, h4, h5, h6") == null)
        part.prependChild(new Element("h3").text(opener.text()));
      if (isTab) opener.remove();
    }
    nameTabsByOrder(page);
    for (var label :
        page.select("input[type=checkbox] ~ label[for], input[type=radio] ~ label[for]")) {
      var next = label.nextElementSibling();
      if (next != null && HtmlElements.isBlock(next) && label.closest("form, li") == null)
        label.tagName("h3");
    }
  }

  /** Tabs that do not say what they open open the parts in their order. */
  private static void nameTabsByOrder(Document page) {
    for (var list : page.select("[role=tablist]")) {
      var tabs = list.select("[role=tab]");
      var frame = list.parent();
      if (tabs.isEmpty() || frame == null) continue;
      var panels = frame.select("[role=tabpanel]");
      if (panels.size() != tabs.size()) continue;
      for (int i = 0; i < tabs.size(); i++) {
        if (panels.get(i).selectFirst("h1, h2, h3, h4, h5, h6") == null)
          panels.get(i).prependChild(new Element("h3").text(tabs.get(i).text()));
      }
      list.remove();
    }
  }

  private static String partOf(Element opener) {
    for (var attribute : List.of("aria-controls", "data-target", "data-bs-target", "href")) {
      var value = opener.attr(attribute);
      if (!value.isEmpty()) return value.startsWith("#") ? value.substring(1) : value;
    }
    return "";
  }

  private static void gatherCaptions(Element body) {
    for (var caption :
        body.select(
            "[class*=caption], [class*=Caption], [class*=photo-credit], [class*=image-credit]")) {
      if (caption.closest("figure, table, figcaption") != null
          || caption.selectFirst("img") != null) continue;
      var image = imageOf(caption);
      if (image == null) continue;
      var figure = new Element("figure");
      caption.replaceWith(figure);
      figure.appendChild(image).appendChild(caption.tagName("figcaption"));
    }
  }

  /** Small print that a picture stands alone with is its caption. */
  private static void frameSmallPrint(Element image) {
    var frame = image.parent();
    if (frame != null && frame.nameIs("a")) frame = frame.parent();
    if (frame == null || !SMALL_FRAMES.contains(frame.normalName())) return;
    var print = frame.select("> small, > em, > i, > font[size=1], > font[size=2]");
    if (print.size() != 1 || !print.text().equals(frame.text())) return;
    var figure = new Element("figure");
    figure.appendChild(image).appendChild(print.getFirst().tagName("figcaption"));
    frame.replaceWith(figure);
  }

  /** The picture in the frame that a caption shares with nothing else, else right before it. */
  private static @Nullable Element imageOf(Element caption) {
    var frame = caption.parent();
    for (int i = 0; i < 2 && frame != null; i++) {
      if (frame.nameIs("body") || frame.childNodeSize() > FRAME_NODES_MAX) break;
      var image = frame.selectFirst("img");
      boolean isShared = frame.text().length() > 2 * caption.text().length() + 40;
      if (image != null && !isShared) return image;
      frame = frame.parent();
    }
    var before = caption.previousElementSibling();
    return before == null ? null : before.selectFirst("img");
  }

  /** Text between blocks, or between pairs of breaks, becomes paragraphs. */
  private static void makeParagraphs(Element container) {
    if (!CONTAINERS.contains(container.normalName()) || !isMixed(container)) return;
    var children = List.copyOf(container.childNodes());
    container.empty();
    Element paragraph = null;
    int breaks = 0;
    for (var child : children) {
      if (child instanceof Element element && standsAlone(element)) {
        container.appendChild(child);
        paragraph = null;
        breaks = 0;
      } else if (paragraph == null && isMark(child)) {
        container.appendChild(child);
      } else if (child.nameIs("br")) {
        breaks++;
        if (paragraph != null) paragraph.appendChild(child);
      } else if (child instanceof TextNode text && text.isBlank()) {
        if (paragraph != null) paragraph.appendChild(child);
      } else {
        if (paragraph == null || breaks > 1) paragraph = container.appendElement("p");
        paragraph.appendChild(child);
        breaks = 0;
      }
    }
  }

  /** A place that links lead to. */
  private static boolean isMark(Node node) {
    return node instanceof Element element && element.nameIs("a") && element.childNodeSize() == 0;
  }

  private static boolean standsAlone(Element element) {
    return HtmlElements.isBlock(element) || HtmlElements.holdsBlock(element);
  }

  private static boolean isMixed(Element container) {
    boolean hasBlock = false;
    boolean hasText = false;
    int breaks = 0;
    int breaksMax = 0;
    for (var child : container.childNodes()) {
      if (child instanceof Element element && standsAlone(element)) {
        hasBlock = true;
      } else if (child.nameIs("br")) {
        breaksMax = Math.max(breaksMax, ++breaks);
      } else if (!(child instanceof TextNode text && text.isBlank())) {
        hasText = true;
        breaks = 0;
      }
    }
    return hasText && (hasBlock || breaksMax > 1);
  }
}
