package org.willowbark.safety;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a publisher decides about notices.
 *
 * @param rules own files or folders of rules, laid over those that come along: a rule with the id
 *     of another takes its place
 * @param off ids of rules that never show
 */
public record SafetySettings(Contacts contacts, List<Path> rules, Set<String> off) {
  /** All rules that come along, with words in the place of numbers. */
  public static final SafetySettings USUAL =
      new SafetySettings(Contacts.NEUTRAL, List.of(), Set.of());

  public SafetySettings {
    rules = List.copyOf(rules);
    off = Set.copyOf(off);
  }
}
