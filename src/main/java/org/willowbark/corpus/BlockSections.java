package org.willowbark.corpus;

import java.util.List;
import org.willowbark.article.Section;

/**
 * Puts blocks into the sections of an article, lists and tables as the other formats write them.
 */
final class BlockSections {
  private final SectionBuilder sections;
  private final StringBuilder list = new StringBuilder();
  private boolean listIsTable;

  private BlockSections(String id) {
    this.sections = new SectionBuilder(id);
  }

  /**
   * @param byPage whether sections are reached by their page, else by their heading
   */
  static List<Section> of(List<TextBlock> blocks, String id, boolean byPage) {
    var made = new BlockSections(id);
    for (var block : blocks) made.add(block, byPage);
    made.endList();
    return made.sections.sections();
  }

  private void add(TextBlock block, boolean byPage) {
    switch (block.kind()) {
      case HEADING -> {
        endList();
        if (byPage) {
          sections.headingAt("page=" + block.page(), block.level(), block.text());
        } else {
          sections.heading(block.level(), block.text());
        }
      }
      case PARAGRAPH -> {
        endList();
        sections.block(block.text());
      }
      case ITEM -> addLine("  ".repeat(block.level()) + block.mark() + " " + block.text(), false);
      case ROW -> addLine("- " + block.text(), true);
    }
  }

  private void addLine(String line, boolean isTable) {
    if (isTable != listIsTable) endList();
    listIsTable = isTable;
    if (!list.isEmpty()) list.append('\n');
    list.append(line);
  }

  private void endList() {
    sections.block(list.toString());
    list.setLength(0);
  }
}
