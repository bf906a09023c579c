package org.willowbark.corpus;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamReader;
import org.willowbark.article.About;
import org.willowbark.corpus.DocxParagraph.Looked;

/**
 * Walks over the text of a Word file, without recursion: paragraphs within text boxes within
 * paragraphs, tables within cells.
 *
 * <p>Insertions that are tracked count as text, deletions do not; footnotes, comments, headers and
 * footers lie in other parts and are not read.
 */
final class DocxBody implements DocxPackage.Elements {
  /** Elements whose whole content is no text. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "del",
          "moveFrom",
          "Fallback",
          "sdtPr",
          "pPrChange",
          "rPrChange",
          "tblPr",
          "tblGrid",
          "tcPr",
          "trPr",
          "sectPr",
          "rt",
          "delText",
          "instrText",
          "object");

  private static final int LAYOUT_WORDS_MIN = 120;

  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final List<Looked> body = new ArrayList<>();
  private final List<About.Picture> pictures = new ArrayList<>();
  private final Deque<List<Looked>> sinks = new ArrayDeque<>();
  private final Deque<DocxParagraph> paragraphs = new ArrayDeque<>();
  private final Deque<List<List<Looked>>> rows = new ArrayDeque<>();
  private final Deque<Run> runs = new ArrayDeque<>();
  private int skipped;
  private boolean inRunOfText;

  /** The look of a run. */
  private static final class Run {
    private boolean bold;
    private int halfPoints;
    private boolean hidden;
  }

  private DocxBody(DocxStyles styles, DocxNumbering numbering) {
    this.styles = styles;
    this.numbering = numbering;
    sinks.push(body);
  }

  static DocxBody read(DocxPackage file, DocxStyles styles)
      throws IOException, DocxPackage.BrokenException {
    var body = new DocxBody(styles, DocxNumbering.read(file));
    file.read(DocxPackage.MAIN, body);
    return body;
  }

  /** The blocks at the top, in order. */
  List<Looked> blocks() {
    return body;
  }

  List<About.Picture> pictures() {
    return pictures;
  }

  @Override
  public void start(XMLStreamReader at) {
    var name = at.getLocalName();
    if (skipped > 0 || LEFT_OUT.contains(name)) {
      skipped++;
      return;
    }
    if (name.equals("docPr")) addPicture(Wml.attribute(at, "descr"));
    if (name.equals("t")) inRunOfText = true;
    if (!Wml.isWord(at)) return;
    switch (name) {
      case "p" -> paragraphs.push(new DocxParagraph(styles.defaultStyle()));
      case "r" -> runs.push(runOf(paragraph()));
      case "tr" -> rows.push(new ArrayList<>());
      case "tc", "txbxContent" -> sinks.push(new ArrayList<>());
      default -> property(name, at);
    }
  }

  private void property(String name, XMLStreamReader at) {
    if (paragraphs.isEmpty()) return;
    var paragraph = paragraphs.peek();
    switch (name) {
      case "pStyle" -> paragraph.style(Wml.value(at));
      case "numId" -> paragraph.list(Wml.value(at));
      case "ilvl" -> paragraph.listLevel(Wml.number(at));
      case "outlineLvl" -> paragraph.outline(Wml.number(at));
      case "tab", "ptab" -> append(" ");
      case "noBreakHyphen" -> append("-");
      case "br" -> {
        if (Wml.attribute(at, "type").isEmpty()) paragraph.breakLine();
        else append(" ");
      }
      case "cr" -> paragraph.breakLine();
      default -> look(name, at);
    }
  }

  private void look(String name, XMLStreamReader at) {
    if (runs.isEmpty()) return;
    var run = runs.peek();
    switch (name) {
      case "rStyle" -> run.bold |= styles.isBold(Wml.value(at));
      case "b" -> run.bold = Wml.isOn(Wml.value(at), true);
      case "sz" -> run.halfPoints = Wml.number(at);
      case "vanish" -> run.hidden = Wml.isOn(Wml.value(at), true);
      default -> {
        // Looks that mean nothing here.
      }
    }
  }

  private Run runOf(DocxParagraph paragraph) {
    var run = new Run();
    run.bold = styles.isBold(paragraph.style());
    run.halfPoints = styles.halfPoints(paragraph.style());
    return run;
  }

  /** The innermost one; what stands outside of any is read as if in one. */
  private DocxParagraph paragraph() {
    if (paragraphs.isEmpty()) paragraphs.push(new DocxParagraph(styles.defaultStyle()));
    return paragraphs.getFirst();
  }

  private void append(String text) {
    if (runs.isEmpty()) {
      if (!paragraphs.isEmpty()) paragraph().append(text, false, 0);
    } else if (!runs.getFirst().hidden) {
      paragraph().append(text, runs.getFirst().bold, runs.getFirst().halfPoints);
    }
  }

  @Override
  public void text(XMLStreamReader at) {
    if (skipped == 0 && inRunOfText) append(at.getText());
  }

  @Override
  public void end(XMLStreamReader at) {
    if (skipped > 0) {
      skipped--;
      return;
    }
    var name = at.getLocalName();
    if (name.equals("t")) inRunOfText = false;
    if (!Wml.isWord(at)) return;
    switch (name) {
      case "p" -> endParagraph();
      case "r" -> {
        if (!runs.isEmpty()) runs.pop();
      }
      case "txbxContent" -> {
        var inBox = sinks.pop();
        paragraph().behind().addAll(inBox);
      }
      case "tc" -> {
        var cell = sinks.pop();
        if (!rows.isEmpty()) rows.getFirst().add(cell);
      }
      case "tr" -> endRow(rows.pop());
      default -> {
        // Nothing begins or ends with it.
      }
    }
  }

  private void endParagraph() {
    if (paragraphs.isEmpty()) return;
    sinks.getFirst().addAll(paragraphs.pop().finish(styles, numbering));
  }

  /** The cells of a row; where they hold whole texts, the table was only there to place them. */
  private void endRow(List<List<Looked>> cells) {
    var filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    if (filled.isEmpty()) return;
    if (cells.size() == 1 || filled.stream().anyMatch(DocxBody::isText)) {
      filled.forEach(sinks.getFirst()::addAll);
      return;
    }
    var row = filled.stream().map(DocxBody::cell).collect(Collectors.joining("; "));
    sinks.getFirst().add(new Looked(TextBlock.row(0, row), false, 0));
  }

  private static boolean isText(List<Looked> cell) {
    return cell.size() > 1 && cell(cell).split("\\s+").length >= LAYOUT_WORDS_MIN;
  }

  private static String cell(List<Looked> cell) {
    return cell.stream()
        .map(it -> it.block().text().replace('\n', ' '))
        .collect(Collectors.joining(" "));
  }

  private void addPicture(String alternative) {
    var plain = LetterForms.plain(alternative).replaceAll("\\s+", " ").strip();
    if (!plain.isEmpty()) pictures.add(new About.Picture(plain, ""));
  }
}
