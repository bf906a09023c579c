package org.willowbark.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TextsTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern TAG = Pattern.compile("</?[a-z]+>");

  static java.util.List<Texts> languages() {
    return Texts.all();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void hasTheSameKeysInEveryLanguage(Texts texts) {
    assertThat(bundle(texts).keySet()).isEqualTo(bundle(Texts.ENGLISH).keySet());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void hasTheSamePlacesAndTagsInEveryLanguage(Texts texts) {
    for (var key : bundle(Texts.ENGLISH).keySet()) {
      for (var pattern : java.util.List.of(PLACE, TAG)) {
        assertThat(found(pattern, texts.lookup(key)))
            .as("%s in %s", key, texts.language())
            .isEqualTo(found(pattern, Texts.ENGLISH.lookup(key)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void leavesNoTextUntranslated(Texts texts) {
    if (texts.equals(Texts.ENGLISH)) return;
    var same = new TreeSet<String>();

    for (var key : bundle(Texts.ENGLISH).keySet()) {
      if (texts.lookup(key).equals(Texts.ENGLISH.lookup(key))) same.add(key);
    }

    // "Error" and "No" are Spanish, too.
    assertThat(same).isSubsetOf("box.error", "problem.error", "useful.no");
  }

  @Test
  void saysDatesAndNumbersAsTheLanguageDoes() {
    var date = LocalDate.of(2026, 3, 1);
    var spanish = Texts.of("es");

    assertThat(Texts.ENGLISH.month(date)).isEqualTo("March 2026");
    assertThat(spanish.month(date)).isEqualTo("marzo de 2026");
    assertThat(Texts.ENGLISH.number(12_345)).isEqualTo("12,345");
    assertThat(spanish.number(12_345)).isEqualTo("12.345");
  }

  @Test
  void speaksEnglishToWhomeverItCanNotUnderstand() {
    assertThat(Texts.of("xx")).isEqualTo(Texts.ENGLISH);
    assertThat(Texts.of(null)).isEqualTo(Texts.ENGLISH);
    assertThat(Texts.has("../es")).isFalse();
  }

  private static java.util.List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(it -> it.group()).sorted().toList();
  }

  /** The keys of its own file, without those that it would inherit. */
  private static ResourceBundle bundle(Texts texts) {
    var name = texts.equals(Texts.ENGLISH) ? "texts" : "texts_" + texts.language();
    return ResourceBundle.getBundle("org.willowbark.http." + name, java.util.Locale.ROOT);
  }
}
