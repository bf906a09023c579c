package org.willowbark.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that everybody writes and articles on health may lack: "gran" is no slip for "green"; read
 * from {@code everyday-words.txt}.
 */
final class EverydayWords {
  private static final Set<String> WORDS = read();

  private EverydayWords() {}

  static boolean contains(String word) {
    return WORDS.contains(word);
  }

  static Set<String> all() {
    return WORDS;
  }

  private static Set<String> read() {
    try (var stream =
        Objects.requireNonNull(EverydayWords.class.getResourceAsStream("everyday-words.txt"))) {
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.substring(line.indexOf(':') + 1))
          .flatMap(line -> Stream.of(line.strip().split(" ")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
