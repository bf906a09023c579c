package org.willowbark.corpus;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.Article;
import org.willowbark.corpus.DocxParagraph.Looked;

/** Puts an article together from the parts of a Word file. */
final class DocxArticle {
  private static final int HEADING_WORDS_MAX = 14;

  /** Headings that are only made to look so stand below all that are. */
  private static final int LOOKS_LIKE_HEADING = 10;

  private static final int HALF_POINTS_MAX = 4000;

  private DocxArticle() {}

  static Article of(DocxPackage parts, SourceFile file)
      throws IOException, DocxPackage.BrokenException {
    var styles = DocxStyles.read(parts);
    var body = DocxBody.read(parts, styles);
    var stated = properties(parts, styles.language());
    var titled = TitledBlocks.of(withHeadings(body.blocks()), stated.title(), file.stem());
    return new Article(
        file.stem(),
        titled.title(),
        stated.about().pictures(body.pictures()).build(),
        BlockSections.of(titled.blocks(), file.stem(), false));
  }

  /** Makes headings of the short bold paragraphs that stand for them. */
  private static List<TextBlock> withHeadings(List<Looked> looked) {
    long letters = looked.stream().mapToLong(it -> it.block().text().length()).sum();
    long bold =
        looked.stream().filter(Looked::bold).mapToLong(it -> it.block().text().length()).sum();
    var blocks = new ArrayList<TextBlock>();
    for (int i = 0; i < looked.size(); i++) {
      var it = looked.get(i);
      boolean isHeading = bold * 2 < letters && looksLikeHeading(it) && isText(looked, i + 1);
      blocks.add(
          isHeading
              ? TextBlock.heading(
                  LOOKS_LIKE_HEADING + HALF_POINTS_MAX - it.halfPoints(), 0, it.block().text())
              : it.block());
    }
    return blocks;
  }

  private static boolean looksLikeHeading(Looked it) {
    var text = it.block().text();
    return it.block().kind() == TextBlock.Kind.PARAGRAPH
        && it.bold()
        && it.halfPoints() <= HALF_POINTS_MAX
        && text.indexOf('\n') < 0
        && text.split("\\s+").length <= HEADING_WORDS_MAX
        && !text.matches(".*[.,;:]");
  }

  private static boolean isText(List<Looked> looked, int at) {
    return at < looked.size() && !looked.get(at).block().isHeading();
  }

  private static StatedProperties properties(DocxPackage parts, String language)
      throws IOException, DocxPackage.BrokenException {
    Map<String, String> stated = new HashMap<>();
    parts.read(
        DocxPackage.PROPERTIES,
        new DocxPackage.Elements() {
          private String open = "";

          @Override
          public void start(XMLStreamReader at) {
            open = at.getLocalName();
          }

          @Override
          public void text(XMLStreamReader at) {
            stated.merge(open, at.getText(), String::concat);
          }

          @Override
          public void end(XMLStreamReader at) {
            open = "";
          }
        });
    return new StatedProperties(
        stated.getOrDefault("title", ""),
        stated.getOrDefault("creator", ""),
        stated.getOrDefault("subject", ""),
        stated.getOrDefault("keywords", ""),
        stated.getOrDefault("language", language),
        date(stated.getOrDefault("created", "")),
        date(stated.getOrDefault("modified", "")));
  }

  private static @Nullable LocalDate date(String stated) {
    if (stated.length() < 10) return null;
    try {
      return LocalDate.parse(stated.substring(0, 10));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
