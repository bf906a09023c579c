package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.willowbark.article.About;

/**
 * What a post of WordPress holds, as HTML: its shortcodes taken out, and paragraphs marked where
 * posts of the classic editor part them by blank lines alone.
 *
 * @param pictures those that stand in a caption's shortcode
 */
record WordPressContent(String html, List<About.Picture> pictures) {
  /** The editor of today marks each block by such a comment, and writes whole HTML. */
  private static final String BLOCK_COMMENT = "<!-- wp:";

  private static final Pattern BLANK_LINE = Pattern.compile("\n[ \t\u00a0]*\n\\s*");
  private static final Pattern BLOCK_TAG =
      Pattern.compile(
          "^</?(?:p|div|ul|ol|li|dl|h[1-6]|table|blockquote|figure|pre|section|article|hr|form|iframe"
              + "|script|style|address|aside|details|main|nav|header|footer)\\b|^<!--",
          Pattern.CASE_INSENSITIVE);

  /** Shortcodes that WordPress brings itself and that need no attributes. */
  private static final Set<String> KNOWN =
      Set.of("gallery", "audio", "video", "playlist", "embed", "caption", "wp_caption");

  /** Those whose content is an address, no text. */
  private static final Set<String> WITH_ADDRESS = Set.of("audio", "video", "embed");

  static WordPressContent of(String content) {
    var reading = new Reading(content);
    reading.read();
    var html = reading.html.toString();
    return new WordPressContent(
        html.contains(BLOCK_COMMENT) ? html : withParagraphs(html), reading.pictures);
  }

  /** HTML as one line of text. */
  static String plain(String html) {
    return html.indexOf('<') < 0 && html.indexOf('&') < 0 ? html : Jsoup.parse(html).text();
  }

  private static String withParagraphs(String html) {
    var marked = new StringBuilder(html.length() + 100);
    for (var part : BLANK_LINE.split(html.replace("\r\n", "\n"))) {
      var text = part.strip();
      if (BLOCK_TAG.matcher(text).find()) {
        marked.append(text).append('\n');
      } else if (!text.isEmpty()) {
        marked.append("<p>").append(text.replace("\n", "<br>\n")).append("</p>\n");
      }
    }
    return marked.toString();
  }

  /** One walk over a content, from shortcode to shortcode. */
  private static final class Reading {
    private final String content;
    private final Set<String> closed;
    private final StringBuilder html;
    private final List<About.Picture> pictures = new ArrayList<>();

    Reading(String content) {
      this.content = content;
      this.closed = Shortcode.closed(content);
      this.html = new StringBuilder(content.length());
    }

    void read() {
      int at = 0;
      while (at < content.length()) {
        int open = content.indexOf('[', at);
        if (open < 0) break;
        html.append(content, at, open);
        at = readAt(open);
      }
      if (at < content.length()) html.append(content, at, content.length());
    }

    /** Reads what starts with this bracket; returns where to go on. */
    private int readAt(int open) {
      var shortcode = Shortcode.find(content, open);
      if (shortcode == null) {
        html.append('[');
        return open + 1;
      }
      if (shortcode.isEscaped()) {
        html.append(content, open + 1, shortcode.end() - 1);
        return shortcode.end();
      }
      if (!isOne(shortcode)) {
        html.append(content, open, shortcode.end());
        return shortcode.end();
      }
      boolean isCaption = shortcode.name().endsWith("caption");
      boolean hasContent = isCaption || WITH_ADDRESS.contains(shortcode.name());
      if (!hasContent || shortcode.isClosing()) return shortcode.end();
      int close = closeOf(shortcode);
      if (close < 0) return shortcode.end();
      if (isCaption) addPicture(shortcode, content.substring(shortcode.end(), close));
      return close + shortcode.name().length() + 3;
    }

    /** "[1]" and "[sic]" are text. */
    private boolean isOne(Shortcode shortcode) {
      return shortcode.hasAttributes()
          || shortcode.isClosing()
          || closed.contains(shortcode.name())
          || KNOWN.contains(shortcode.name());
    }

    private int closeOf(Shortcode shortcode) {
      return closed.contains(shortcode.name())
          ? content.indexOf("[/" + shortcode.name() + "]", shortcode.end())
          : -1;
    }

    private void addPicture(Shortcode shortcode, String inside) {
      var piece = Jsoup.parseBodyFragment(inside).body();
      var image = piece.selectFirst("img");
      var alternative = image == null ? "" : image.attr("alt").strip();
      var stated = shortcode.attribute("caption");
      var caption = stated.isEmpty() ? piece.text().strip() : plain(stated);
      if (alternative.isEmpty() && caption.isEmpty()) return;
      pictures.add(new About.Picture(alternative, caption));
    }
  }
}
