package org.willowbark.corpus;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.willowbark.article.About;
import org.willowbark.article.Section;

/** Text inside a file of another kind, in a cell or a field: plain, or a piece of HTML. */
final class Prose {
  private static final String BLOCKS =
      "p|br|div|ul|ol|li|h[1-6]|table|tr|td|blockquote|figure|section";

  /** Tags that texts about health don't hold by chance, as "p<0.05 and a<b>c" might seem to. */
  private static final Pattern TAG =
      Pattern.compile(
          ("<(?:%1$s)(?:\\s[^<>]{0,2000})?/?>"
                  + "|</(?:%1$s|strong|em|b|i|a|span)>"
                  + "|<(?:a|img|span)\\s[^<>]{0,2000}>")
              .formatted(BLOCKS),
          Pattern.CASE_INSENSITIVE);

  private Prose() {}

  /** Adds the text to an article, and what it says besides to what is known of it. */
  static void gather(String text, SectionBuilder sections, About.Builder about) {
    if (isHtml(text)) {
      gatherHtml(text, sections, about);
    } else {
      PlainTextBlocks.body(text, sections);
    }
  }

  static boolean isHtml(String text) {
    return text.indexOf('<') >= 0 && TAG.matcher(text).find();
  }

  /** The text of a section that has its heading already: plain text as it is, HTML without tags. */
  static String flat(String text, About.Builder about) {
    if (!isHtml(text)) return text;
    var sections = new SectionBuilder("flat");
    gatherHtml(text, sections, about);
    return sections.sections().stream().map(Section::text).collect(Collectors.joining("\n\n"));
  }

  /** Adds what is known to be HTML. */
  static void gatherHtml(String html, SectionBuilder sections, About.Builder about) {
    about.pictures(HtmlBlocks.gather(html, sections));
  }
}
