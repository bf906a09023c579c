package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of the main part of a page what stands in the midst of its text but leads elsewhere:
 * teasers, lists of links, tables of contents, comments, bylines, buttons.
 */
final class MainTextTrim {
  /** A block with so many letters in sentences is text, whatever heading it comes after. */
  private static final int TEXT_PROSE_MIN = 120;

  /** A line that is not of the text, or a heading of a part that is not, is shorter. */
  private static final int LINE_LETTERS_MAX = 200;

  private static final int TEASER_PROSE_MAX = 250;
  private static final double LINK_LIST_DENSITY_MIN = 0.75;
  private static final double LINK_BLOCK_DENSITY_MIN = 0.65;

  private static final Set<String> LINE_BLOCKS =
      Set.of(
          "p", "div", "section", "address", "center", "header", "footer", "aside", "summary",
          "button", "h2", "h3", "h4", "h5", "h6");

  private static final Pattern TRAIL_MARK = Pattern.compile(" [>/\u203a\u00bb\u2192|\u00b7] ");
  private static final int TRAIL_STEPS_MAX = 7;

  private final Element root;
  private final Map<Element, TextMass> masses;
  private final Byline byline;
  private final TreeCut gone = new TreeCut();
  private final Set<Element> holdersOfKeptLists = new HashSet<>();

  MainTextTrim(Element root, Map<Element, TextMass> masses, Byline byline) {
    this.root = root;
    this.masses = masses;
    this.byline = byline;
  }

  void trim() {
    List<Consumer<Element>> passes =
        List.of(
            this::trimTeasers,
            this::trimBelowHeading,
            this::trimLinkList,
            this::trimLinkBlock,
            this::trimLines);
    for (var pass : passes) {
      root.stream().filter(it -> !it.equals(root) && !gone.isMarked(it)).forEach(pass);
      gone.cut();
    }
  }

  private TextMass mass(Element element) {
    return TextMass.of(element, masses);
  }

  private void trimTeasers(Element container) {
    var teasers = container.children().stream().filter(this::isTeaser).toList();
    int prose = teasers.stream().mapToInt(it -> mass(it).prose()).sum();
    if (teasers.size() > 1 && prose * 2 <= mass(root).prose()) gone.markAll(teasers);
  }

  private boolean isTeaser(Element block) {
    if (!HtmlElements.isBlock(block) || HtmlElements.headingLevel(block) > 0) return false;
    if (mass(block).letters() == 0 || mass(block).prose() > TEASER_PROSE_MAX) return false;
    var link = block.selectFirst("h1 a, h2 a, h3 a, h4 a, h5 a, h6 a, a:has(h2, h3, h4, h5)");
    if (link == null || link.attr("href").isEmpty() || link.attr("href").startsWith("#"))
      return false;
    var heading = link.closest("h1, h2, h3, h4, h5, h6");
    return heading == null || heading.text().length() <= link.text().length() + 3;
  }

  private void trimBelowHeading(Element element) {
    int level = HtmlElements.headingLevel(element);
    boolean isLine = level == 0 && isLeaf(element) && LINE_BLOCKS.contains(element.normalName());
    if ((level == 0 && !isLine) || mass(element).letters() > LINE_LETTERS_MAX) return;
    var text = element.text();
    boolean isTalk = Boilerplate.isTalkHeading(text) && (level > 0 || standsOut(element));
    if (!isTalk && !Boilerplate.isLinksHeading(text)) return;
    var start = climbed(element, isTalk);
    if (!start.equals(element) && !start.text().equals(text)) {
      gone.mark(start);
      return;
    }
    trimSiblings(start, level == 0 ? 6 : level, isTalk, isLine && !standsOut(element));
  }

  private static boolean standsOut(Element line) {
    return HtmlElements.standsOut(line)
        || HtmlElements.isCalledHeading(line)
        || (line.childrenSize() > 0
            && HtmlElements.standsOut(line.child(0))
            && line.child(0).text().equals(line.text()));
  }

  /** The part that the heading opens, where it has one of its own. */
  private Element climbed(Element heading, boolean isTalk) {
    var at = heading;
    double proseMax = (isTalk ? 0.9 : 0.3) * mass(root).prose();
    for (var parent = at.parent();
        parent != null && !parent.equals(root);
        parent = parent.parent()) {
      if (hasTextBefore(at) || mass(parent).prose() > proseMax) break;
      at = parent;
    }
    return at;
  }

  private boolean hasTextBefore(Element element) {
    for (var before = element.previousSibling();
        before != null;
        before = before.previousSibling()) {
      if (gone.isMarked(before)) continue;
      if (before instanceof TextNode text && !text.isBlank()) return true;
      if (before instanceof Element other && other.hasText()) return true;
    }
    return false;
  }

  private void trimSiblings(Element start, int level, boolean isTalk, boolean isPlainLine) {
    var below = new ArrayList<Element>();
    for (var next = start.nextElementSibling(); next != null; next = next.nextElementSibling()) {
      int other = levelOfOpening(next);
      if (other > 0 && other <= level && !isTeaser(next)) break;
      if (!isTalk && isText(next)) break;
      below.add(next);
    }
    boolean isAlone = below.stream().noneMatch(Element::hasText);
    if (isAlone && (start.nextElementSibling() != null && isPlainOrFollowed(start, isPlainLine)))
      return;
    gone.mark(start);
    gone.markAll(below);
  }

  /** Words that could be a heading of links are text where text follows them. */
  private static boolean isPlainOrFollowed(Element start, boolean isPlainLine) {
    return isPlainLine || HtmlElements.headingLevel(start) > 0;
  }

  private static int levelOfOpening(Element element) {
    int own = HtmlElements.headingLevel(element);
    if (own > 0) return own;
    var first = element.selectFirst("h1, h2, h3, h4, h5, h6");
    return first == null ? 0 : HtmlElements.headingLevel(first);
  }

  private boolean isText(Element block) {
    var mass = mass(block);
    return mass.prose() >= TEXT_PROSE_MIN && mass.linkDensity() < 0.3 && !isTeaser(block);
  }

  private void trimLinkList(Element list) {
    boolean isList = list.normalName().equals("ul") || list.normalName().equals("ol");
    if (!isList || list.closest("li") != null || mass(list).letters() == 0) return;
    var before = before(list);
    var lead = before == null ? "" : before.text().strip();
    if (isContents(list)) {
      if (before != null && Boilerplate.isLinksHeading(lead)) gone.mark(before);
      gone.mark(list);
    } else if (mass(list).linkDensity() >= LINK_LIST_DENSITY_MIN) {
      if (lead.endsWith(":") && !Boilerplate.isLinksHeading(lead) && !Boilerplate.isLine(lead)) {
        for (var at = list; at != null && holdersOfKeptLists.add(at); ) at = at.parent();
      } else {
        gone.mark(list);
      }
    } else if (list.childrenSize() > 0
        && list.children().stream().allMatch(it -> Boilerplate.isLine(it.text()))) {
      gone.mark(list);
    }
  }

  /** What stands before an element, in its frame or before that. */
  private static @Nullable Element before(Element element) {
    for (var at = element; at != null; at = at.parent()) {
      var before = at.previousElementSibling();
      if (before != null) return before;
    }
    return null;
  }

  /** Whether it lists the page's own parts. */
  private boolean isContents(Element list) {
    var links = list.select("a[href]");
    return links.size() > 1
        && mass(list).linkDensity() >= LINK_LIST_DENSITY_MIN
        && links.stream().allMatch(link -> link.attr("href").startsWith("#"));
  }

  private void trimLinkBlock(Element block) {
    var mass = mass(block);
    if (mass.letters() == 0 || holdersOfKeptLists.contains(block)) return;
    boolean isOfLinks =
        switch (block.normalName()) {
          case "p" ->
              mass.linkDensity() > 0.9
                  && mass.letters() < 150
                  && block.closest("li, td, th, dd, blockquote") == null;
          case "div", "section", "table", "dl", "center", "address" ->
              mass.prose() == 0 && densityBelowHeading(block) >= LINK_BLOCK_DENSITY_MIN;
          default -> false;
        };
    if (isOfLinks && !isHeading(block)) gone.mark(block);
  }

  /** The density of links, the block's own heading left aside. */
  private double densityBelowHeading(Element block) {
    var mass = mass(block);
    var heading = block.selectFirst("h2, h3, h4, h5, h6");
    if (heading == null || mass.linkDensity() == 0 || mass(heading).linkDensity() > 0)
      return mass.linkDensity();
    int others = mass.letters() - mass(heading).letters();
    return block.select("a[href]").size() > 1 && others > 0
        ? mass.linkDensity() * mass.letters() / others
        : mass.linkDensity();
  }

  private static boolean isHeading(Element block) {
    return HtmlElements.headingLevel(block) > 0
        || block.closest("h1, h2, h3, h4, h5, h6, summary") != null
        || block.selectFirst("h1 a[href^=#], h2 a[href^=#], h3 a[href^=#]") != null;
  }

  private void trimLines(Element block) {
    boolean isList = block.nameIs("dl");
    if (!isList && !(mayBeLine(block) && isLeaf(block))) return;
    if (isLine(block)) {
      gone.mark(block);
    } else if (!isList) {
      trimBrokenLines(block);
    }
  }

  private static boolean mayBeLine(Element block) {
    return LINE_BLOCKS.contains(block.normalName())
        || (block.nameIs("td") && block.siblingElements().isEmpty());
  }

  private boolean isLine(Element block) {
    if (mass(block).letters() > LINE_LETTERS_MAX) return false;
    var text = block.text();
    // A heading of one word, such as "Print", may be one of the text.
    if (Boilerplate.isLine(text))
      return HtmlElements.headingLevel(block) == 0 || text.contains(" ");
    return byline.matches(text) || (mass(block).prose() == 0 && isTrail(block, text));
  }

  /** The way to the page from the start of the site. */
  private static boolean isTrail(Element block, String text) {
    if (text.length() > Boilerplate.LINE_LENGTH_MAX_CHARS) return false;
    int steps = TRAIL_MARK.split(text).length;
    return steps > 1 && steps <= TRAIL_STEPS_MAX && block.selectFirst("a[href]") != null;
  }

  /** Lines that are set apart by breaks alone. */
  private void trimBrokenLines(Element block) {
    var line = new ArrayList<Node>();
    for (var node : block.childNodes()) {
      if (node.nameIs("br")) {
        trimLine(line);
        line.clear();
      } else {
        line.add(node);
      }
    }
    trimLine(line);
  }

  private void trimLine(List<Node> line) {
    var text = new StringBuilder();
    for (var node : line) {
      if (node instanceof TextNode words) text.append(words.text());
      if (node instanceof Element element) text.append(element.text());
    }
    if (Boilerplate.isLine(text.toString().strip())) gone.markAll(line);
  }

  private static boolean isLeaf(Element block) {
    return block.children().stream()
        .noneMatch(it -> HtmlElements.isBlock(it) || HtmlElements.holdsBlock(it));
  }
}
