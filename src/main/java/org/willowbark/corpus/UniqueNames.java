package org.willowbark.corpus;

import java.util.HashMap;
import java.util.Map;

/**
 * Names told apart by a number behind them, in a time that does not grow with how many are alike.
 */
final class UniqueNames {
  /** The names taken, and the last number that was put behind each. */
  private final Map<String, Integer> taken = new HashMap<>();

  /** Takes a name as it is; false if it is taken. */
  boolean add(String name) {
    return taken.putIfAbsent(name, 1) == null;
  }

  /** Takes a name, or the first of {@code name-2}, {@code name-3}, ... that is free. */
  String distinct(String name) {
    if (add(name)) return name;
    int number = taken.getOrDefault(name, 1) + 1;
    while (!add(name + "-" + number)) number++;
    taken.put(name, number);
    return name + "-" + number;
  }
}
