package org.willowbark.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Some of many texts, each once, drawn by the texts themselves. */
final class Drawn {
  private final int countMax;
  private final TreeMap<Long, String> byLot = new TreeMap<>();

  Drawn(int countMax) {
    this.countMax = countMax;
  }

  void add(String text) {
    var tidy = String.join(" ", text.strip().split("\\s+"));
    if (tidy.isEmpty()) return;
    // By another number than which of them are held out.
    byLot.putIfAbsent(TrainingText.lotOf("drawn " + tidy.toLowerCase(Locale.ROOT)), tidy);
    if (byLot.size() > countMax) byLot.pollLastEntry();
  }

  void addAll(Collection<String> texts) {
    texts.forEach(this::add);
  }

  /** Those drawn, in the order of their lots. */
  List<String> texts() {
    return new ArrayList<>(byLot.values());
  }
}
