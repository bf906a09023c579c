package org.willowbark.corpus;

/**
 * A paragraph, a heading or an item of a document, before it has its place in an article.
 *
 * @param level of a heading, 1 the outermost; of an item, how deep its list stands in others, from
 *     0
 * @param page where it begins, counted from 1
 * @param text an item's without its mark; a row's with semicolons between its cells
 * @param mark of an item: {@code -}, or its number and a full stop; else empty
 */
record TextBlock(Kind kind, int level, int page, String text, String mark) {
  enum Kind {
    HEADING,
    PARAGRAPH,
    ITEM,
    ROW
  }

  static TextBlock heading(int level, int page, String text) {
    return new TextBlock(Kind.HEADING, level, page, text, "");
  }

  static TextBlock paragraph(int page, String text) {
    return new TextBlock(Kind.PARAGRAPH, 0, page, text, "");
  }

  static TextBlock item(int depth, int page, String mark, String text) {
    return new TextBlock(Kind.ITEM, depth, page, text, mark);
  }

  static TextBlock row(int page, String text) {
    return new TextBlock(Kind.ROW, 0, page, text, "-");
  }

  boolean isHeading() {
    return kind == Kind.HEADING;
  }
}
