package org.willowbark.corpus;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the elements of a page are for, as far as reading goes. */
final class HtmlElements {
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "head",
          "title",
          "meta",
          "link",
          "iframe",
          "frame",
          "frameset",
          "noframes",
          "object",
          "embed",
          "applet",
          "audio",
          "video",
          "canvas",
          "map",
          "input",
          "select",
          "option",
          "textarea",
          "datalist",
          "progress",
          "meter",
          "rp",
          "rt");

  private static final Set<String> INLINE_BLOCKS = Set.of("ins", "del", "video", "audio", "canvas");
  private static final Set<String> MORE_BLOCKS =
      Set.of("summary", "td", "th", "dialog", "search", "legend", "optgroup", "hgroup");

  private static final Set<String> BOLD = Set.of("b", "strong", "u");

  private static final Pattern HIDING =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
  private static final Pattern BOLD_STYLE =
      Pattern.compile("font-weight\\s*:\\s*(bold|[6-9]00)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LARGE_STYLE =
      Pattern.compile(
          "font-size\\s*:\\s*(((1[89]|[2-9]\\d)(\\.\\d+)?px)|((1[4-9]|[2-9]\\d)(\\.\\d+)?pt)|((1\\.[3-9]\\d*|[2-9](\\.\\d+)?)r?em)|x*-?large)",
          Pattern.CASE_INSENSITIVE);

  /** Parts that a reader opens: folded away at first, yet text of the page like any other. */
  private static final Pattern FOLDED =
      Pattern.compile(
          "accordion|collaps|toggle|tab-?pane|tab-?content|panel|expand|faq|answer|read-?more|more-?text",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HEADING_CLASS =
      Pattern.compile(
          "(^|[-_ ])(sub)?(heading|headline|head|title|question)([-_ ]|$)",
          Pattern.CASE_INSENSITIVE);

  private HtmlElements() {}

  /** 1 to 6 for a heading, 0 for anything else. */
  static int headingLevel(Element element) {
    var name = element.normalName();
    if (name.length() == 2 && name.charAt(0) == 'h') {
      int level = name.charAt(1) - '0';
      if (level >= 1 && level <= 6) return level;
    }
    if (!element.attr("role").equals("heading")) return 0;
    var level = element.attr("aria-level");
    return level.length() == 1 && level.charAt(0) >= '1' && level.charAt(0) <= '6'
        ? level.charAt(0) - '0'
        : 2;
  }

  static boolean isBlock(Element element) {
    var name = element.normalName();
    if (MORE_BLOCKS.contains(name)) return true;
    return element.isBlock() ? !INLINE_BLOCKS.contains(name) : name.indexOf('-') > 0;
  }

  /** Whether a block stands directly in it. */
  static boolean holdsBlock(Element element) {
    for (var child : element.children()) {
      if (isBlock(child)) return true;
    }
    return false;
  }

  /** Whether it is never text: a script, a control, a player; or hidden from every reader. */
  static boolean isSilent(Element element) {
    var name = element.normalName();
    if (SILENT.contains(name)) return true;
    if (name.equals("button")) return !isFoldingButton(element);
    if (name.equals("dialog")) return !element.hasAttr("open");
    return element.attributesSize() > 0 && isHidden(element);
  }

  /** Whether it opens and closes a part of the text, which it names. */
  static boolean isFoldingButton(Element element) {
    if (!element.normalName().equals("button")) return false;
    if (element.closest("h1, h2, h3, h4, h5, h6, summary, dt") != null) return true;
    return (element.hasAttr("aria-expanded") && !element.hasAttr("aria-haspopup"))
        || FOLDED.matcher(element.className()).find();
  }

  private static boolean isHidden(Element element) {
    return isShut(element) && !isFolded(element);
  }

  private static boolean isShut(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || HIDING.matcher(element.attr("style")).find();
  }

  /** Opens a part that only a click would open, for good. */
  static void unfold(Element element) {
    if (element.attributesSize() > 0 && isShut(element) && isFolded(element))
      element.removeAttr("hidden").removeAttr("aria-hidden").removeAttr("style");
  }

  private static boolean isFolded(Element element) {
    return element.attr("role").equals("tabpanel")
        || element.attr("hidden").equals("until-found")
        || FOLDED.matcher(element.className()).find()
        || FOLDED.matcher(element.id()).find()
        || isBelowFoldingButton(element);
  }

  private static boolean isBelowFoldingButton(Element element) {
    var before = element.previousElementSibling();
    return before != null && before.selectFirst("[aria-expanded]:not([aria-haspopup])") != null;
  }

  /** Whether its text is set in bold, underlined or larger than the rest. */
  static boolean standsOut(Element element) {
    if (BOLD.contains(element.normalName())) return true;
    if (element.normalName().equals("font")) return isLargeFont(element.attr("size"));
    var style = element.attr("style");
    return !style.isEmpty()
        && (BOLD_STYLE.matcher(style).find() || LARGE_STYLE.matcher(style).find());
  }

  private static boolean isLargeFont(String size) {
    return switch (size.strip()) {
      case "4", "5", "6", "7", "+1", "+2", "+3", "+4" -> true;
      default -> false;
    };
  }

  /** The number of an ordered list's first item. */
  static int startOf(Element list) {
    var start = list.attr("start").strip();
    return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
  }

  /** Whether its class calls it a heading. */
  static boolean isCalledHeading(Element element) {
    var name = element.className();
    return !name.isEmpty() && HEADING_CLASS.matcher(name).find();
  }

  /** Whether it stands a line of a page that was set line by line, as from a PDF. */
  static boolean isPlacedLine(Element element) {
    return element.normalName().equals("p")
        && element.attr("style").toLowerCase(Locale.ROOT).contains("position:absolute");
  }

  /** The fragment that leads to a heading by its own id, or one inside it. */
  static String fragment(Element heading) {
    if (!heading.id().isEmpty()) return heading.id();
    var inside = heading.selectFirst("[id], a[name]");
    if (inside != null) return inside.id().isEmpty() ? inside.attr("name") : inside.id();
    return "";
  }
}
