package org.willowbark.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words by which headings tell what kind of section follows; read from {@code
 * section-kinds.txt}, which says how they are written.
 */
final class HeadingCues {
  /** Those that come along. */
  static final HeadingCues LISTED = ofResource("section-kinds.txt");

  /** Longer than any heading; no more is looked at. */
  private static final int HEADING_LENGTH_MAX_CHARS = 500;

  private static final String ANY_ENDING = "*";

  /** Cues by the first letter of their first word. */
  private final Map<Character, List<Cue>> cues = new HashMap<>();

  private record Cue(SectionKind kind, boolean isWeak, List<String> words) {
    boolean isAt(int at, List<String> heading) {
      if (at + words.size() > heading.size()) return false;
      for (int i = 0; i < words.size(); i++) {
        if (!matches(words.get(i), heading.get(at + i))) return false;
      }
      return true;
    }

    private static boolean matches(String pattern, String word) {
      return pattern.endsWith(ANY_ENDING)
          ? word.startsWith(pattern.substring(0, pattern.length() - 1))
          : pattern.equals(word);
    }

    boolean isBetterThan(@Nullable Cue other) {
      return other == null || words.size() > other.words.size();
    }
  }

  private HeadingCues(List<String> lines) {
    for (var line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) add(line);
    }
  }

  private static HeadingCues ofResource(String name) {
    try (var stream = Objects.requireNonNull(HeadingCues.class.getResourceAsStream(name))) {
      return new HeadingCues(
          new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    boolean isWeak = line.charAt(colon - 1) == '?';
    var code = line.substring(0, isWeak ? colon - 1 : colon);
    var kind =
        SectionKind.ofCode(code)
            .orElseThrow(
                () -> new IllegalArgumentException("section-kinds.txt: no kind is called " + code));
    for (var cue : line.substring(colon + 1).split(",", -1)) {
      var words = List.of(cue.strip().split(" ", -1));
      cues.computeIfAbsent(words.getFirst().charAt(0), _ -> new ArrayList<>())
          .add(new Cue(kind, isWeak, words));
    }
  }

  SectionKind kindOf(String heading) {
    var words = words(heading);
    var weak = SectionKind.OTHER;
    for (int at = 0; at < words.size(); at++) {
      var strongest = longest(words, at, false);
      if (strongest != null) return strongest.kind;
      if (weak == SectionKind.OTHER) {
        var found = longest(words, at, true);
        if (found != null) weak = found.kind;
      }
    }
    return weak;
  }

  /** Whether the heading is one of the cues that decide, as it stands. */
  boolean isCue(String heading) {
    var words = words(heading);
    if (words.isEmpty()) return false;
    var cue = longest(words, 0, false);
    return cue != null && cue.words.size() == words.size();
  }

  private @Nullable Cue longest(List<String> words, int at, boolean isWeak) {
    Cue longest = null;
    for (var cue : cues.getOrDefault(words.get(at).charAt(0), List.of())) {
      if (cue.isWeak == isWeak && cue.isAt(at, words) && cue.isBetterThan(longest)) longest = cue;
    }
    return longest;
  }

  /** Lower-case words of letters and digits. */
  private static List<String> words(String heading) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    int end = Math.min(heading.length(), HEADING_LENGTH_MAX_CHARS);
    var lower = heading.substring(0, end).toLowerCase(Locale.ROOT);
    for (int i = 0; i <= lower.length(); i++) {
      if (i < lower.length() && Character.isLetterOrDigit(lower.charAt(i))) {
        word.append(lower.charAt(i));
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
