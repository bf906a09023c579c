package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph of a Word file as it is read: its text, and how most of it looks.
 *
 * <p>Blocks of a text box that hangs on it come after it.
 */
final class DocxParagraph {
  /** A block, and its look where that may tell a heading. */
  record Looked(TextBlock block, boolean bold, int halfPoints) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Looked> behind = new ArrayList<>();
  private String style;
  private String list = "";
  private int listLevel = -1;
  private int outline = -1;
  private boolean allBold = true;
  private int halfPoints;

  DocxParagraph(String style) {
    this.style = style;
  }

  void style(String value) {
    style = value;
  }

  String style() {
    return style;
  }

  void list(String value) {
    list = value;
  }

  void listLevel(int value) {
    listLevel = value;
  }

  void outline(int value) {
    outline = value;
  }

  void append(String written, boolean bold, int size) {
    text.append(LetterForms.plain(written));
    if (written.isBlank()) return;
    allBold &= bold;
    halfPoints = Math.max(halfPoints, size);
  }

  void breakLine() {
    text.append('\n');
  }

  /** Takes a block that comes after this paragraph. */
  List<Looked> behind() {
    return behind;
  }

  /** The paragraph as a block, empty if it says nothing, and what comes after it. */
  List<Looked> finish(DocxStyles styles, DocxNumbering numbering) {
    var blocks = new ArrayList<Looked>();
    var plain = LineJoiner.withoutSoftHyphens(text.toString()).replaceAll("[ ]+", " ");
    plain = plain.replaceAll(" ?\n ?", "\n").strip();
    if (!plain.isEmpty() && !styles.isContents(style)) {
      blocks.add(new Looked(block(plain, styles, numbering), allBold, halfPoints));
    }
    blocks.addAll(behind);
    return blocks;
  }

  private TextBlock block(String plain, DocxStyles styles, DocxNumbering numbering) {
    var level = styles.headingLevel(style);
    if (outline >= 0) {
      return outline < 9
          ? TextBlock.heading(outline + 1, 0, oneLine(plain))
          : TextBlock.paragraph(0, plain);
    }
    if (level.isPresent()) return TextBlock.heading(level.get(), 0, oneLine(plain));
    var ownList = list.isEmpty() ? styles.list(style).orElse("0") : list;
    if (!ownList.equals("0")) {
      int depth = Math.clamp(listLevel >= 0 ? listLevel : styles.listLevel(style), 0, 8);
      return TextBlock.item(depth, 0, numbering.nextMark(ownList, depth), plain);
    }
    var typed = ListMark.findAtStart(plain).filter(ListMark::isBullet);
    return typed.isPresent()
        ? TextBlock.item(0, 0, "-", plain.substring(typed.get().length()))
        : TextBlock.paragraph(0, plain);
  }

  private static String oneLine(String plain) {
    return plain.replace('\n', ' ');
  }
}
