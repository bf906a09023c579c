package org.willowbark.corpus;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** HTML and XHTML pages, told by what they start with, whatever their name; one article a page. */
final class HtmlFormat implements Format {
  private static final List<String> ENDINGS = List.of(".html", ".htm", ".xhtml", ".xht", ".shtml");

  /** A page, after what may stand before it. */
  private static final Pattern PAGE_START =
      Pattern.compile(
          "^(?:\\s++|<\\?xml[^>]*+>|<!--.*?-->)*+<(?:!doctype\\s+html|html|head|body|title|meta)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A part of a page, told only where the name says nothing. */
  private static final Pattern PART_START =
      Pattern.compile(
          "^(?:\\s++|<!--.*?-->)*+<(?:div|p|h[1-6]|article|main|section|table|center|font|span|ul)\\b[^>]*>.*</(?:div|p|h[1-6]|article|main|section|table|center|font|span|ul)>.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  @Override
  public String label() {
    return "HTML (.html)";
  }

  @Override
  public boolean reads(Head head) {
    var start =
        head.latin1()
            .replace("\u0000", "")
            .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "");
    if (PAGE_START.matcher(start).matches()) return true;
    if (head.isBinary()) return false;
    if (ENDINGS.stream().anyMatch(head::nameEndsWith)) return true;
    return isNameOfNothing(head.name()) && PART_START.matcher(start).matches();
  }

  private static boolean isNameOfNothing(String name) {
    var file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return file.indexOf('.') < 0
        || file.endsWith(".txt")
        || file.endsWith(".aspx")
        || file.endsWith(".php")
        || file.endsWith(".jsp")
        || file.endsWith(".cfm");
  }

  @Override
  public void read(SourceFile file, Output out) throws IOException, BrokenArticleException {
    try {
      out.article(HtmlPage.article(HtmlCharset.text(file.readArticle()), file.stem()));
    } catch (IllegalArgumentException e) {
      throw new BrokenArticleException(file.path(), 0, String.valueOf(e.getMessage()));
    }
  }
}
