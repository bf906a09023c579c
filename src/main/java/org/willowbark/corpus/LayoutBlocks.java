package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes blocks of lines in reading order, by what a reader sees: fonts, gaps, indents, bullets, and
 * lines that end before they had to.
 */
final class LayoutBlocks {
  /** Shares of the usual pitch, and of the font's size. */
  private static final float GAP = 1.3f;

  private static final float CLOSE = 1.8f;

  private static final float INDENT = 0.8f;
  private static final float LIST_INDENT = 1.4f;
  private static final float LETTER_WIDTH = 0.5f;

  private final Typography typography;
  private final LineJoiner joiner;
  private final float pitch;
  private final List<TextBlock> blocks = new ArrayList<>();
  private final List<TextLine> open = new ArrayList<>();
  private final List<Float> itemIndents = new ArrayList<>();
  private ListMark openMark = NONE;
  private int lastNumber;

  private static final ListMark NONE = new ListMark("", 0, 0);

  private LayoutBlocks(List<TextLine> lines, Typography typography, LineJoiner joiner) {
    this.typography = typography;
    this.joiner = joiner;
    this.pitch =
        Spacing.pitch(lines.stream().filter(it -> !typography.looksLikeHeading(it)).toList());
  }

  static List<TextBlock> of(List<TextLine> lines, Typography typography, LineJoiner joiner) {
    var blocks = new LayoutBlocks(lines, typography, joiner);
    int at = 0;
    while (at < lines.size()) at = blocks.take(lines, at);
    blocks.end();
    return blocks.blocks;
  }

  private int take(List<TextLine> lines, int at) {
    var line = lines.get(at);
    if (line.isRow()) {
      end();
      blocks.add(TextBlock.row(line.page(), LineJoiner.withoutSoftHyphens(line.text())));
      return at + 1;
    }
    int end = endOfHeading(lines, at);
    if (end > at) {
      end();
      itemIndents.clear();
      lastNumber = 0;
      blocks.add(
          TextBlock.heading(
              typography.level(line.size()), line.page(), joiner.joined(lines.subList(at, end))));
      return end;
    }
    takeText(line);
    return at + 1;
  }

  /** Where the heading that starts at this line ends; the line itself if there is none. */
  private int endOfHeading(List<TextLine> lines, int at) {
    var first = lines.get(at);
    if (!typography.looksLikeHeading(first)) return at;
    int end = at + 1;
    while (end < lines.size() && isSameStyle(first, lines.get(end)) && isBelow(lines, end)) end++;
    var whole = lines.subList(at, end);
    int words = whole.stream().mapToInt(TextLine::words).sum();
    boolean runsOn =
        end < lines.size()
            && isBelow(lines, end)
            && first.size() < 1.1 * typography.bodySize()
            && Character.isLowerCase(lines.get(end).text().codePointAt(0));
    boolean isHeading =
        !runsOn && words <= 25 && whole.stream().allMatch(typography::looksLikeHeading);
    return isHeading ? end : at;
  }

  private static boolean isSameStyle(TextLine a, TextLine b) {
    return Math.abs(a.size() - b.size()) < 0.05 * a.size() && a.bold() == b.bold() && !b.isRow();
  }

  /** Whether the line stands close below the one before it. */
  private static boolean isBelow(List<TextLine> lines, int at) {
    var line = lines.get(at);
    var before = lines.get(at - 1);
    float gap = line.baseline() - before.baseline();
    return line.page() == before.page() && gap > 0 && gap < CLOSE * line.size();
  }

  private void takeText(TextLine line) {
    var mark = ListMark.findAtStart(line.text()).filter(this::goesOnCounting);
    if (mark.isPresent()) {
      end();
      openMark = mark.get();
      lastNumber = openMark.number();
      open.add(withoutMark(line, openMark));
      return;
    }
    if (!open.isEmpty() && startsBlock(line)) end();
    if (open.isEmpty() && isUnmarkedItem(line)) openMark = new ListMark("-", 0, 0);
    open.add(line);
  }

  /** A number begins an item only in a row of numbers: a line of text may begin with one, too. */
  private boolean goesOnCounting(ListMark mark) {
    return mark.number() == 0 || mark.number() == 1 || mark.number() == lastNumber + 1;
  }

  private static TextLine withoutMark(TextLine line, ListMark mark) {
    return new TextLine(
        line.text().substring(mark.length()),
        line.page(),
        line.left(),
        line.right(),
        line.baseline(),
        line.size(),
        line.bold(),
        line.order(),
        line.column(),
        false);
  }

  private boolean startsBlock(TextLine line) {
    var last = open.getLast();
    if (Math.abs(line.size() - last.size()) > 0.1 * last.size()) return true;
    boolean isItem = !openMark.mark().isEmpty();
    float gap = line.baseline() - last.baseline();
    boolean isNextInColumn = line.page() == last.page() && gap > 0;
    if (!isNextInColumn) return !runsOver(last, line);
    if (gap > GAP * pitch * Math.max(1, line.size() / typography.bodySize())) return true;
    if (endsEarly(last, line)) return true;
    float indent = (line.left() - line.column().left()) / line.size();
    if (isItem) {
      boolean isOutdented = line.left() < open.getFirst().left() - 0.3 * line.size();
      return isOutdented || (indent < 0.3 && endsSentence(last.text()) && !isFull(last));
    }
    float lastIndent = (last.left() - last.column().left()) / line.size();
    return Math.abs(indent - lastIndent) > INDENT && (indent > lastIndent || open.size() > 1);
  }

  /** Whether a paragraph goes on at the top of the next column or page. */
  private static boolean runsOver(TextLine last, TextLine line) {
    if (line.text().isEmpty()) return true;
    boolean startsLow = Character.isLowerCase(line.text().codePointAt(0));
    return !last.text().endsWith(":")
        && (startsLow || (!endsSentence(last.text()) && isFull(last)));
  }

  private static boolean endsSentence(String text) {
    return text.matches("(?s).*[.!?:][)\"'\u201d\u2019]?");
  }

  private static boolean isFull(TextLine line) {
    return line.right() > line.column().right() - 0.15 * line.column().width();
  }

  /** The next line's first word would still have had room: the break was meant. */
  private static boolean endsEarly(TextLine last, TextLine next) {
    int space = next.text().indexOf(' ');
    int letters = space < 0 ? next.text().length() : space;
    float width = (letters + 2) * LETTER_WIDTH * last.size();
    return last.column().right() - last.right() > width + last.size();
  }

  /** An indented line below a lead-in: an item whose bullet was drawn, not written. */
  private boolean isUnmarkedItem(TextLine line) {
    if (line.left() - line.column().left() < LIST_INDENT * line.size() || blocks.isEmpty())
      return false;
    var before = blocks.getLast();
    return before.kind() == TextBlock.Kind.ITEM || before.text().endsWith(":");
  }

  private void end() {
    if (open.isEmpty()) return;
    var first = open.getFirst();
    var text = joiner.joined(open).strip();
    if (!openMark.mark().isEmpty()) {
      blocks.add(
          TextBlock.item(
              depth(first.left() - first.column().left()), first.page(), openMark.mark(), text));
    } else if (!text.isEmpty()) {
      itemIndents.clear();
      lastNumber = 0;
      blocks.add(TextBlock.paragraph(first.page(), text));
    }
    open.clear();
    openMark = NONE;
  }

  private int depth(float indent) {
    while (!itemIndents.isEmpty() && itemIndents.getLast() > indent + 4) itemIndents.removeLast();
    if (itemIndents.isEmpty() || itemIndents.getLast() < indent - 4) itemIndents.add(indent);
    return itemIndents.size() - 1;
  }
}
