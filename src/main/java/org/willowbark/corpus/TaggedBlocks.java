package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.willowbark.article.About;

/** Makes blocks of the elements of a tagged PDF. */
final class TaggedBlocks {
  /** Less of the letters than this in the tree, and the tree is not the document. */
  private static final double COVERAGE_MIN = 0.85;

  /** Roles that are no part of the text where they stand. */
  private static final Set<String> LEFT_OUT =
      Set.of("Note", "FENote", "TOC", "TOCI", "Index", "Artifact", "Annot", "Form");

  private static final Set<String> IN_LINE =
      Set.of(
          "Span", "Link", "NonStruct", "Quote", "Em", "Strong", "Sub", "Reference", "Code", "Lbl");

  private final Map<StructureTree.Content, List<TextRun>> runs = new HashMap<>();
  private final Set<StructureTree.Content> used = new HashSet<>();
  private final LineJoiner joiner;
  private final Typography typography;
  private final List<TextBlock> blocks = new ArrayList<>();
  private final List<About.Picture> pictures = new ArrayList<>();
  private final List<StructureTree.Content> open = new ArrayList<>();
  private boolean hasHeadings;

  TaggedBlocks(List<PdfPage> pages, Typography typography, LineJoiner joiner) {
    this.typography = typography;
    this.joiner = joiner;
    for (var page : pages) {
      for (var run : page.runs()) {
        var content = new StructureTree.Content(page.number(), run.tag());
        if (run.tag() >= 0) runs.computeIfAbsent(content, _ -> new ArrayList<>()).add(run);
      }
    }
  }

  /** Reads the tree; false where too little of the document is in it. */
  boolean read(StructureTree.Element root) {
    hasHeadings = holdsHeading(root);
    walk(root, 0);
    endParagraph();
    long letters = 0;
    long inTree = 0;
    for (var entry : runs.entrySet()) {
      long own = entry.getValue().stream().mapToLong(run -> run.text().length()).sum();
      letters += own;
      if (used.contains(entry.getKey())) inTree += own;
    }
    return letters > 0 && inTree >= COVERAGE_MIN * letters && blocks.size() > 1;
  }

  List<TextBlock> blocks() {
    return blocks;
  }

  List<About.Picture> pictures() {
    return pictures;
  }

  private static boolean holdsHeading(StructureTree.Element element) {
    return element.role().matches("H[1-6]?")
        || element.parts().stream()
            .anyMatch(part -> part instanceof StructureTree.Element it && holdsHeading(it));
  }

  private void walk(StructureTree.Element element, int depth) {
    var role = element.role();
    if (LEFT_OUT.contains(role)) {
      markUsed(element);
      return;
    }
    switch (role) {
      case "H", "H1", "H2", "H3", "H4", "H5", "H6" -> heading(element);
      case "L" -> list(element, depth);
      case "TR" -> row(element);
      case "Figure", "Formula" -> figure(element);
      default -> {
        boolean isBlock = !IN_LINE.contains(role);
        if (isBlock) endParagraph();
        for (var part : element.parts()) {
          switch (part) {
            case StructureTree.Element child -> walk(child, depth);
            case StructureTree.Content content -> open.add(content);
            default -> throw new AssertionError(part);
          }
        }
        if (isBlock) endParagraph();
      }
    }
  }

  private void heading(StructureTree.Element element) {
    endParagraph();
    var lines = lines(contents(element));
    if (lines.isEmpty()) return;
    int level =
        element.role().length() == 1
            ? typography.level(lines.getFirst().size())
            : element.role().charAt(1) - '0';
    blocks.add(TextBlock.heading(level, lines.getFirst().page(), joiner.joined(lines)));
  }

  private void list(StructureTree.Element list, int depth) {
    endParagraph();
    for (var part : list.parts()) {
      if (!(part instanceof StructureTree.Element child)) continue;
      switch (child.role()) {
        case "LI" -> item(child, depth);
        case "L" -> list(child, depth + 1);
        default -> walk(child, depth);
      }
    }
  }

  private void item(StructureTree.Element item, int depth) {
    var own = new ArrayList<StructureTree.Content>();
    var inner = new ArrayList<StructureTree.Element>();
    gather(item, own, inner);
    var lines = lines(own);
    if (!lines.isEmpty()) {
      var text = joiner.joined(lines);
      var mark = ListMark.findAtStart(text).orElse(new ListMark("-", 0, 0));
      blocks.add(
          TextBlock.item(
              depth, lines.getFirst().page(), mark.mark(), text.substring(mark.length()).strip()));
    }
    for (var list : inner) list(list, depth + 1);
  }

  /** An item's own contents, and the lists within it. */
  private static void gather(
      StructureTree.Element element,
      List<StructureTree.Content> contents,
      List<StructureTree.Element> lists) {
    for (var part : element.parts()) {
      switch (part) {
        case StructureTree.Element child when child.role().equals("L") -> lists.add(child);
        case StructureTree.Element child -> gather(child, contents, lists);
        case StructureTree.Content content -> contents.add(content);
        default -> throw new AssertionError(part);
      }
    }
  }

  private void row(StructureTree.Element row) {
    endParagraph();
    var cells = new ArrayList<String>();
    int page = 0;
    for (var part : row.parts()) {
      if (!(part instanceof StructureTree.Element cell)) continue;
      var lines = lines(contents(cell));
      if (page == 0 && !lines.isEmpty()) page = lines.getFirst().page();
      if (!lines.isEmpty()) cells.add(joiner.joined(lines));
    }
    if (!cells.isEmpty()) blocks.add(TextBlock.row(page, String.join("; ", cells)));
  }

  private void figure(StructureTree.Element figure) {
    if (!figure.alternative().isBlank()) {
      pictures.add(new About.Picture(figure.alternative(), ""));
      markUsed(figure);
      return;
    }
    open.addAll(contents(figure));
  }

  private void markUsed(StructureTree.Element element) {
    used.addAll(contents(element));
  }

  private static List<StructureTree.Content> contents(StructureTree.Element element) {
    var contents = new ArrayList<StructureTree.Content>();
    for (var part : element.parts()) {
      switch (part) {
        case StructureTree.Element child -> {
          if (!LEFT_OUT.contains(child.role())) contents.addAll(contents(child));
        }
        case StructureTree.Content content -> contents.add(content);
        default -> throw new AssertionError(part);
      }
    }
    return contents;
  }

  /** The lines of these contents, page by page, each content only once. */
  private List<TextLine> lines(List<StructureTree.Content> contents) {
    var lines = new ArrayList<TextLine>();
    var byPage =
        contents.stream()
            .filter(used::add)
            .collect(
                Collectors.groupingBy(
                    StructureTree.Content::page, TreeMap::new, Collectors.toList()));
    byPage.forEach(
        (page, own) -> {
          var all = own.stream().flatMap(it -> runs.getOrDefault(it, List.of()).stream()).toList();
          lines.addAll(FlowingLines.of(all, page));
        });
    return lines;
  }

  /** A paragraph that looks like a heading is one, where the document has no real ones. */
  private void endParagraph() {
    var lines = lines(open);
    open.clear();
    if (lines.isEmpty()) return;
    var text = joiner.joined(lines).strip();
    var first = lines.getFirst();
    boolean isHeading =
        !hasHeadings && lines.size() <= 3 && lines.stream().allMatch(typography::looksLikeHeading);
    if (isHeading) {
      blocks.add(TextBlock.heading(typography.level(first.size()), first.page(), text));
    } else if (!text.isEmpty()) {
      blocks.add(TextBlock.paragraph(first.page(), text));
    }
  }
}
