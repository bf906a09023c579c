package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * How a document is set: the font of its running text, and the larger or bolder ones of its
 * headings.
 */
final class Typography {
  private static final double LARGER = 1.1;
  private static final double MUCH_LARGER = 1.3;
  private static final double SAME_SIZE = 1.05;
  private static final int HEADING_WORDS_MAX = 22;

  private final double bodySize;
  private final boolean bodyIsBold;
  private final List<Double> headingSizes = new ArrayList<>();

  Typography(List<TextLine> lines) {
    bodySize = usual(lines, TextLine::size, line -> line.text().length());
    long bold = lines.stream().filter(TextLine::bold).mapToLong(it -> it.text().length()).sum();
    long all = lines.stream().mapToLong(it -> it.text().length()).sum();
    bodyIsBold = bold * 2 > all;
    var sizes = new TreeSet<Double>(Collections.reverseOrder());
    for (var line : lines) {
      if (looksLikeHeading(line)) sizes.add((double) line.size());
    }
    for (var size : sizes) {
      if (headingSizes.isEmpty() || headingSizes.getLast() > size * SAME_SIZE)
        headingSizes.add(size);
    }
  }

  /** The value that weighs most, rounded to halves. */
  static <T> float usual(List<T> items, ToDoubleFunction<T> value, ToIntFunction<T> weight) {
    Map<Long, Integer> weights = new HashMap<>();
    for (var item : items) {
      weights.merge(
          Math.round(value.applyAsDouble(item) * 2), weight.applyAsInt(item), Integer::sum);
    }
    return weights.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey() / 2f)
        .orElse(0f);
  }

  double bodySize() {
    return bodySize;
  }

  /** By its font, its length and its end; what follows is not looked at. */
  boolean looksLikeHeading(TextLine line) {
    if (line.isRow() || line.words() > HEADING_WORDS_MAX) return false;
    if (line.text().codePoints().filter(Character::isLetter).count() < 2) return false;
    if (ListMark.findAtStart(line.text()).filter(ListMark::isBullet).isPresent()) return false;
    if (line.size() >= MUCH_LARGER * bodySize) return true;
    boolean standsOut =
        line.size() >= LARGER * bodySize
            || (line.bold() && !bodyIsBold && line.size() * SAME_SIZE >= bodySize);
    return standsOut && !line.text().matches(".*[.,;]");
  }

  /** 1 for the largest font that headings have, and so on. */
  int level(double size) {
    for (int i = 0; i < headingSizes.size(); i++) {
      if (size * SAME_SIZE >= headingSizes.get(i)) return i + 1;
    }
    return headingSizes.size() + 1;
  }

  /** Small print, as footnotes are. */
  boolean isSmall(TextLine line) {
    return line.size() <= 0.9 * bodySize;
  }
}
