package org.willowbark.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.willowbark.vocabulary.LintedLexicon.Entry;

/**
 * Looks for names of one word that a single slip turns into each other, where nothing says that
 * they differ. A misspelling halfway between the two could be mended to either.
 */
final class NearNameCheck {
  private static final int LENGTH_MIN = 6;

  private NearNameCheck() {}

  static void check(LintedLexicon lexicon, Consumer<Finding> found) {
    // Two words are one edit apart only if they meet once a letter is left out of one or of both.
    Map<String, List<Entry>> byRest = new HashMap<>();
    Set<String> reported = new HashSet<>();
    for (var entry : lexicon.entries()) {
      if (!isCompared(entry)) continue;
      var word = entry.key();
      Set<Entry> near = new HashSet<>();
      for (int left = -1; left < word.length(); left++) {
        var rest = left < 0 ? word : word.substring(0, left) + word.substring(left + 1);
        var met = byRest.computeIfAbsent(rest, _ -> new ArrayList<>(1));
        near.addAll(met);
        met.add(entry);
      }
      for (var other : near) {
        if (word.equals(other.key()) || !isOneEdit(word, other.key())) continue;
        if (lexicon.areToldApart(entry.concept(), other.concept())) continue;
        if (!lexicon.isChecked(entry.concept()) && !lexicon.isChecked(other.concept())) continue;
        if (!reported.add(entry.concept().id() + ' ' + other.concept().id())) continue;
        found.accept(
            new Finding(
                LintRule.NEAR_NAME,
                lexicon.placeOf(entry),
                "%s is one slip from %s of %s; say \"not: [%s]\", or that one is broader"
                    .formatted(
                        entry.quoted(),
                        other.quoted(),
                        lexicon.pointer(other),
                        other.concept().id())));
      }
    }
  }

  private static boolean isCompared(Entry entry) {
    return entry.words().size() == 1
        && entry.key().length() >= LENGTH_MIN
        && entry.name().kind().weight() > 0
        && !entry.name().isConditional();
  }

  /** A letter too many, too few or wrong, or two neighbours swapped. */
  private static boolean isOneEdit(String one, String other) {
    int same = 0;
    int shorter = Math.min(one.length(), other.length());
    while (same < shorter && one.charAt(same) == other.charAt(same)) same++;
    if (one.length() > other.length()) return one.substring(same + 1).equals(other.substring(same));
    if (one.length() < other.length()) return one.substring(same).equals(other.substring(same + 1));
    if (one.substring(same + 1).equals(other.substring(same + 1))) return true;
    return same + 1 < shorter
        && one.charAt(same) == other.charAt(same + 1)
        && one.charAt(same + 1) == other.charAt(same)
        && one.substring(same + 2).equals(other.substring(same + 2));
  }
}
