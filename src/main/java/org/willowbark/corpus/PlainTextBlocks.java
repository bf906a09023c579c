package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the layout of plain text: which lines are headings, which make up a paragraph, which are
 * items of a list. In doubt a line is text, so that none is lost.
 */
final class PlainTextBlocks {
  private static final int TITLE_LENGTH_MAX_CHARS = 120;

  private final List<List<String>> blocks;
  private final int width;
  private final SectionBuilder sections;
  private final StringBuilder list = new StringBuilder();
  private String title = "";

  private PlainTextBlocks(List<List<String>> blocks, SectionBuilder sections) {
    this.width = WrappedLines.width(blocks);
    boolean isUnparted = blocks.size() == 1 && WrappedLines.areParagraphs(width);
    this.blocks = isUnparted ? parted(blocks.getFirst()) : blocks;
    this.sections = sections;
  }

  /** Reads a text whose title is known. */
  static PlainTextBlocks body(String text, SectionBuilder sections) {
    var blocks = new PlainTextBlocks(split(text), sections);
    blocks.readFrom(0);
    return blocks;
  }

  /** Reads a text whose first line is its title, if it stands like one. */
  static PlainTextBlocks withTitle(String text, SectionBuilder sections) {
    var blocks = new PlainTextBlocks(split(text), sections);
    blocks.readFrom(blocks.takeTitle());
    return blocks;
  }

  Optional<String> title() {
    return title.isEmpty() ? Optional.empty() : Optional.of(title);
  }

  /** Runs of lines without a blank one, as they stand but for white space at their ends. */
  private static List<List<String>> split(String text) {
    var blocks = new ArrayList<List<String>>();
    var block = new ArrayList<String>();
    for (var line : (Iterable<String>) text.replace('\f', '\n').lines()::iterator) {
      if (!isBlank(line)) {
        block.add(line.replace("\t", "    ").stripTrailing());
      } else if (!block.isEmpty()) {
        blocks.add(List.copyOf(block));
        block.clear();
      }
    }
    if (!block.isEmpty()) blocks.add(block);
    return blocks;
  }

  /** Where no blank line parts the paragraphs, each line is one. */
  private static List<List<String>> parted(List<String> lines) {
    var blocks = new ArrayList<List<String>>();
    for (var line : lines) blocks.add(List.of(line));
    return blocks;
  }

  private static boolean isBlank(String line) {
    return line.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  /** Where the text starts after it. */
  private int takeTitle() {
    if (blocks.isEmpty()) return 0;
    var first = blocks.getFirst();
    var heading = TextHeading.ofMarked(first, 0);
    if (heading.isPresent()) {
      if (!isAllThereIs(heading.get().lines())) {
        title = heading.get().text();
        dropLines(heading.get().lines());
      }
    } else if (first.size() == 1 && blocks.size() > 1 && isLikeATitle(first.getFirst())) {
      title = first.getFirst().strip();
      return 1;
    } else if (first.size() == 1 && blocks.size() == 1 && isLikeATitle(first.getFirst())) {
      title = first.getFirst().strip();
    }
    return 0;
  }

  private boolean isAllThereIs(int lines) {
    return blocks.size() == 1 && blocks.getFirst().size() == lines;
  }

  private void dropLines(int count) {
    var first = blocks.removeFirst();
    if (first.size() > count) blocks.addFirst(first.subList(count, first.size()));
  }

  private static boolean isLikeATitle(String line) {
    var text = line.strip();
    return text.length() <= TITLE_LENGTH_MAX_CHARS
        && !text.endsWith(".")
        && !text.endsWith(":")
        && !TextItem.isItem(line)
        && text.codePoints().anyMatch(Character::isLetter);
  }

  private void readFrom(int start) {
    for (int i = start; i < blocks.size(); i++) {
      var block = blocks.get(i);
      var before = i > start ? blocks.get(i - 1) : List.<String>of();
      var following = i + 1 < blocks.size() ? blocks.get(i + 1) : List.<String>of();
      var alone = TextHeading.ofAlone(before, block, following);
      if (alone.isPresent()) {
        addHeading(alone.get());
      } else {
        readBlock(block);
      }
    }
    endList();
  }

  /** A block may start with a heading, and change between paragraph and list. */
  private void readBlock(List<String> block) {
    var paragraph = new ArrayList<String>();
    int at = 0;
    while (at < block.size()) {
      var heading = TextHeading.ofMarked(block, at);
      if (heading.isPresent()) {
        addParagraph(paragraph);
        addHeading(heading.get());
        at += heading.get().lines();
      } else if (TextItem.isRule(block.get(at))) {
        at++;
      } else if (TextItem.isItem(block.get(at))) {
        addParagraph(paragraph);
        at = addItems(block, at);
      } else {
        paragraph.add(block.get(at++));
      }
    }
    addParagraph(paragraph);
  }

  private void addHeading(TextHeading heading) {
    endList();
    sections.heading(heading.level(), heading.text());
  }

  private void addParagraph(List<String> lines) {
    if (lines.isEmpty()) return;
    endList();
    sections.block(WrappedLines.joined(lines, width));
    lines.clear();
  }

  /** Takes items as long as they last; a line that is none goes on with the item before it. */
  private int addItems(List<String> block, int start) {
    var items = new TextItem.Depths();
    int at = start;
    while (at < block.size() && TextItem.isItem(block.get(at))) {
      int end = at + 1;
      while (end < block.size() && continues(block, at, end)) end++;
      if (!list.isEmpty()) list.append('\n');
      list.append(items.line(block.subList(at, end)));
      at = end;
    }
    return at;
  }

  private boolean continues(List<String> block, int item, int line) {
    var text = block.get(line);
    if (TextItem.isItem(text) || TextItem.isRule(text)) return false;
    boolean isIndented = TextItem.indent(text) > TextItem.indent(block.get(item));
    return isIndented || WrappedLines.isWrapped(block.get(line - 1), text.strip(), width);
  }

  /** A list goes on over blank lines between its items. */
  private void endList() {
    if (list.isEmpty()) return;
    sections.block(list.toString());
    list.setLength(0);
  }
}
