package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A document's title, and its blocks without the heading that says the same.
 *
 * <p>The stated title comes first; else the outermost heading, if it is the only one of its level
 * or the document begins with it.
 */
record TitledBlocks(String title, List<TextBlock> blocks) {
  /**
   * @param stated in the document's properties; may be empty
   * @param otherwise what to call it if nothing else does
   */
  static TitledBlocks of(List<TextBlock> blocks, String stated, String otherwise) {
    var heading = titleHeading(blocks);
    if (stated.isEmpty()) {
      return heading
          .map(it -> new TitledBlocks(it.text(), without(it, blocks)))
          .orElseGet(() -> new TitledBlocks(otherwise, blocks));
    }
    return blocks.stream()
        .filter(TextBlock::isHeading)
        .limit(3)
        .filter(it -> letters(it.text()).equals(letters(stated)))
        .findFirst()
        .or(() -> heading.filter(it -> sharesWords(it.text(), stated)))
        .map(it -> new TitledBlocks(stated, without(it, blocks)))
        .orElseGet(() -> new TitledBlocks(stated, blocks));
  }

  private static Optional<TextBlock> titleHeading(List<TextBlock> blocks) {
    int outermost =
        blocks.stream().filter(TextBlock::isHeading).mapToInt(TextBlock::level).min().orElse(0);
    var candidates =
        blocks.stream().filter(it -> it.isHeading() && it.level() == outermost).toList();
    if (candidates.isEmpty()) return Optional.empty();
    var first = candidates.getFirst();
    return candidates.size() == 1 || first.equals(blocks.getFirst())
        ? Optional.of(first)
        : Optional.empty();
  }

  private static List<TextBlock> without(TextBlock heading, List<TextBlock> blocks) {
    var others = new ArrayList<>(blocks);
    others.remove(heading);
    return others;
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static boolean sharesWords(String a, String b) {
    return letters(a).contains(letters(b)) || letters(b).contains(letters(a));
  }
}
