package org.willowbark.corpus;

import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.willowbark.article.Section;

/**
 * Walks a Markdown document and gathers its readable text; markup, images and raw HTML stay behind.
 */
final class MarkdownBlocks extends AbstractVisitor {
  private final SectionBuilder sections;
  private String title = "";

  MarkdownBlocks(SectionBuilder sections) {
    this.sections = sections;
  }

  /** The first heading of level 1. */
  Optional<String> title() {
    return title.isEmpty() ? Optional.empty() : Optional.of(title);
  }

  List<Section> sections() {
    return sections.sections();
  }

  @Override
  public void visit(Heading heading) {
    var text = inline(heading);
    if (heading.getLevel() == 1 && title.isEmpty()) {
      title = text;
    } else {
      sections.heading(heading.getLevel(), text);
    }
  }

  @Override
  public void visit(Paragraph paragraph) {
    sections.block(inline(paragraph));
  }

  @Override
  public void visit(BulletList list) {
    sections.block(lines(list, ""));
  }

  @Override
  public void visit(OrderedList list) {
    sections.block(lines(list, ""));
  }

  @Override
  public void visit(FencedCodeBlock code) {
    sections.block(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    sections.block(code.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    // Raw HTML in Markdown is layout, not text.
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock table) {
      sections.block(rows(table));
    } else {
      visitChildren(block);
    }
  }

  private static String lines(Node list, String indent) {
    var lines = new StringBuilder();
    int number =
        list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
            ? ordered.getMarkerStartNumber()
            : 1;
    for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (!(item instanceof ListItem)) continue;
      var marker = list instanceof OrderedList ? number++ + ". " : "- ";
      for (var part = item.getFirstChild(); part != null; part = part.getNext()) {
        var text = part instanceof ListBlock ? lines(part, indent + "  ") : inline(part);
        if (text.isBlank()) continue;
        if (!lines.isEmpty()) lines.append('\n');
        if (!(part instanceof ListBlock || isCode(part))) lines.append(indent).append(marker);
        lines.append(text);
      }
    }
    return lines.toString();
  }

  private static boolean isCode(Node node) {
    return node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
  }

  /** A table as lines, its cells parted by semicolons. */
  private static String rows(TableBlock table) {
    var rows = new StringBuilder();
    table.accept(
        new AbstractVisitor() {
          @Override
          public void visit(org.commonmark.node.CustomNode node) {
            if (node instanceof TableRow) {
              if (!rows.isEmpty()) rows.append('\n');
              rows.append("- ");
            } else if (node instanceof TableCell) {
              if (!rows.toString().endsWith("- ")) rows.append("; ");
              rows.append(inline(node));
              return;
            }
            visitChildren(node);
          }
        });
    return rows.toString();
  }

  private static String inline(Node parent) {
    var text = new StringBuilder();
    parent.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text node) {
            text.append(node.getLiteral());
          }

          @Override
          public void visit(Code node) {
            text.append(node.getLiteral());
          }

          @Override
          public void visit(FencedCodeBlock node) {
            text.append(node.getLiteral());
          }

          @Override
          public void visit(IndentedCodeBlock node) {
            text.append(node.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak node) {
            text.append(' ');
          }

          @Override
          public void visit(HardLineBreak node) {
            text.append('\n');
          }

          @Override
          public void visit(HtmlInline node) {
            // Markup, not text.
          }

          @Override
          public void visit(Image node) {
            // What a picture shows is no part of the running text.
          }
        });
    return text.toString().strip();
  }
}
