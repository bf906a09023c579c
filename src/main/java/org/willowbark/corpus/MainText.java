package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the part of a page that is its article, by what its elements mean, what they are called and
 * how much prose they hold (after Kohlsch\u00fctter, Fankhauser and Nejdl, "Boilerplate Detection
 * using Shallow Text Features", WSDM 2010: link density and length tell most).
 *
 * <p>A part goes only if enough prose stays: a wrong name must not cost the text.
 */
final class MainText {
  /** Prose that must stay when a part of the site goes, in letters. */
  private static final int PROSE_LEFT_MIN = 40;

  private static final double SURE_PROSE_MAX = 0.95;
  private static final double SUSPECT_PROSE_MAX = 0.5;

  private static final double BEFORE_TITLE_PROSE_MAX = 0.4;
  private static final double BEFORE_LESSER_TITLE_PROSE_MAX = 0.15;

  /** The words of a box that asks for an address, at most. */
  private static final int ASKING_LETTERS_MAX = 250;

  private static final String FIELDS =
      "input[type=email], input[type=text], input[type=search], input:not([type]), textarea";

  private static final String MARKED_MAIN =
      "[itemprop~=articleBody], main, [role=main], article, [role=article]";

  private static final Set<String> SITE_ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "search",
          "dialog",
          "alertdialog",
          "complementary",
          "menu",
          "menubar",
          "tooltip",
          "toolbar");

  private final Element body;
  private final Optional<Element> title;
  private final TreeCut gone = new TreeCut();
  private Map<Element, TextMass> masses;

  private MainText(Element body, Optional<Element> title) {
    this.body = body;
    this.title = title;
    this.masses = TextMass.below(body);
  }

  /** The element that holds the article; what does not belong to it is removed from the tree. */
  static Element of(Document page, Optional<Element> title, Byline byline) {
    var main = new MainText(page.body(), title);
    main.removeWhatAsks();
    main.cut();
    main.removeParts(page.body());
    main.cut();
    title.ifPresent(main::removeBefore);
    main.cut();
    var root = main.root();
    new MainTextTrim(root, main.masses, byline).trim();
    return root;
  }

  private void cut() {
    gone.cut();
    masses = TextMass.below(body);
  }

  /** What stands before the title is of the site, if most of the prose comes after it. */
  private void removeBefore(Element heading) {
    var before = new ArrayList<Element>();
    int prose = 0;
    for (var at = heading; at != null && !at.equals(body); at = at.parent()) {
      for (var other = at.previousElementSibling(); other != null; ) {
        before.add(other);
        prose += mass(other).prose();
        other = other.previousElementSibling();
      }
    }
    double proseMax = heading.nameIs("h1") ? BEFORE_TITLE_PROSE_MAX : BEFORE_LESSER_TITLE_PROSE_MAX;
    if (prose <= proseMax * mass(body).prose()) gone.markAll(before);
  }

  /** What asks for an address or a name, with the few words around it that say why. */
  private void removeWhatAsks() {
    int proseMax = mass(body).prose() / 5;
    for (var field : body.select(FIELDS)) {
      var at = field;
      for (var parent = at.parent(); parent != null && !parent.equals(body); ) {
        var mass = mass(parent);
        if (mass.letters() > ASKING_LETTERS_MAX || mass.prose() > proseMax || holdsTitle(at)) break;
        at = parent;
        parent = at.parent();
      }
      if (!holdsTitle(at)) gone.mark(at);
    }
  }

  private void removeParts(Element parent) {
    for (var child : parent.children()) {
      if (isOfSite(child)) {
        gone.mark(child);
      } else {
        removeParts(child);
      }
    }
  }

  private boolean isOfSite(Element element) {
    return switch (element.normalName()) {
      case "nav" -> maySpare(element, 1);
      case "header" ->
          !holdsOnlyHeading(element)
              && isOutsideArticle(element)
              && maySpare(element, SUSPECT_PROSE_MAX)
              && !holdsTitle(element);
      case "footer" -> maySpare(element, SURE_PROSE_MAX);
      case "aside" -> isBeside(element) && maySpare(element, SUSPECT_PROSE_MAX);
      case "form" -> asksForText(element) && maySpare(element, 0.3);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> PageTitle.isLogo(element) && !isTitle(element);
      case "body", "main", "td", "th", "tr", "tbody", "thead" -> false;
      default -> isOfSiteByName(element);
    };
  }

  private boolean isOfSiteByName(Element element) {
    if (element.attributesSize() == 0) return false;
    if (SITE_ROLES.contains(element.attr("role"))) return maySpare(element, SUSPECT_PROSE_MAX);
    if (element.normalName().equals("article") && !Boilerplate.isSurelyNamed(element)) return false;
    if (Boilerplate.isSurelyNamed(element)) return maySpare(element, SURE_PROSE_MAX);
    return Boilerplate.isSuspectlyNamed(element) && maySpare(element, SUSPECT_PROSE_MAX);
  }

  /** Whether the page is still an article without it. */
  private boolean maySpare(Element element, double proseMax) {
    int all = mass(body).prose();
    int own = mass(element).prose();
    if (own == 0) return mass(element).letters() * 2 < mass(body).letters() || isLinks(element);
    if (all - own < PROSE_LEFT_MIN || own > proseMax * all) return false;
    return !holdsTitle(element) || own < 0.1 * all;
  }

  private boolean isLinks(Element element) {
    return mass(element).linkDensity() > 0.5;
  }

  private TextMass mass(Element element) {
    return TextMass.of(element, masses);
  }

  private static boolean isHeading(Element element) {
    return HtmlElements.headingLevel(element) > 0 || HtmlElements.isCalledHeading(element);
  }

  private boolean isTitle(Element element) {
    return title.isPresent() && title.get().equals(element);
  }

  private boolean holdsTitle(Element element) {
    return title.isPresent() && title.get().parents().contains(element);
  }

  /** A heading of a part of the text, with a frame around it that some systems put there. */
  private static boolean holdsOnlyHeading(Element header) {
    var heading = header.selectFirst("h2, h3, h4, h5, h6");
    return heading != null
        && heading.text().equals(header.text())
        && header.nextElementSibling() != null
        && header.parent() != null
        && !header.parent().normalName().equals("body");
  }

  private static boolean isOutsideArticle(Element element) {
    return element.closest("main, article, [role=main]") == null;
  }

  /** Whether an aside leads elsewhere; one that says something in its own words is text. */
  private boolean isBeside(Element aside) {
    var mass = mass(aside);
    if (isOutsideArticle(aside) || mass.prose() == 0 || mass.linkDensity() > 0.2) return true;
    var heading = aside.selectFirst("h1, h2, h3, h4, h5, h6, strong");
    return Boilerplate.isSuspectlyNamed(aside)
        || (heading != null
            && (Boilerplate.isLinksHeading(heading.text())
                || Boilerplate.isTalkHeading(heading.text())));
  }

  private static boolean asksForText(Element form) {
    return form.selectFirst(
            "input:not([type=hidden], [type=checkbox], [type=radio]), textarea, select")
        != null;
  }

  /**
   * The smallest part that is marked as the main one and holds most prose, else that holds nearly
   * all.
   */
  private Element root() {
    int all = mass(body).prose();
    var root = body;
    for (var marked : body.select(MARKED_MAIN)) {
      int own = mass(marked).prose();
      boolean isWithin = root.equals(body) || marked.parents().contains(root);
      double share = root.equals(body) ? 0.5 : 0.9;
      int outer = mass(root).prose();
      if (isWithin
          && (all == 0 ? mass(marked).letters() > 0 && root.equals(body) : own >= share * outer))
        root = marked;
    }
    return narrowed(root);
  }

  private Element narrowed(Element root) {
    var at = root;
    while (true) {
      Element next = null;
      for (var child : at.children()) {
        if (isContainer(child) && HtmlElements.holdsBlock(child) && isNearlyAll(child, at))
          next = child;
      }
      if (next == null) return at;
      at = next;
    }
  }

  /**
   * Whether a part holds so much of the whole that the rest is of the site. The part with the title
   * is given more credit, but never at the cost of lists and headings beside it.
   */
  private boolean isNearlyAll(Element part, Element whole) {
    double prose = (double) mass(part).prose() / Math.max(1, mass(whole).prose());
    double text = (double) mass(part).unlinked() / Math.max(1, mass(whole).unlinked());
    var others = whole.children().stream().filter(it -> !it.equals(part)).toList();
    if (others.stream().anyMatch(MainText::isHeading)) return false;
    if (prose >= 0.97 && text >= 0.93) return true;
    if (!holdsTitle(part)) return false;
    if (prose >= 0.85 && text >= 0.85) return true;
    return prose >= 0.97 && text >= 0.6 && others.stream().noneMatch(MainText::holdsParts);
  }

  private static boolean holdsParts(Element element) {
    return element.selectFirst("li, dt, h1, h2, h3, h4, h5, h6") != null;
  }

  private static boolean isContainer(Element element) {
    return switch (element.normalName()) {
      case "div",
          "section",
          "article",
          "main",
          "center",
          "form",
          "table",
          "tbody",
          "tr",
          "td",
          "font" ->
          true;
      default -> false;
    };
  }
}
