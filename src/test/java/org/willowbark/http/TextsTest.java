package org.willowbark.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TextsTest {
  private static final List<String> BUNDLES = List.of("texts", "editor");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern TAG = Pattern.compile("</?[a-z]+>");

  static List<Texts> languages() {
    return Texts.all();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void hasTheSameKeysInEveryLanguage(Texts texts) {
    for (var name : BUNDLES) {
      assertThat(bundle(name, texts).keySet())
          .as(name)
          .isEqualTo(bundle(name, Texts.ENGLISH).keySet());
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void hasTheSamePlacesAndTagsInEveryLanguage(Texts texts) {
    for (var key : keys()) {
      for (var pattern : List.of(PLACE, TAG)) {
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

    for (var key : keys()) {
      if (texts.lookup(key).equals(Texts.ENGLISH.lookup(key))) same.add(key);
    }

    // "Error", "No" and "crisis" are Spanish, too, and the seconds are written alike.
    assertThat(same)
        .isSubsetOf(
            "box.error",
            "problem.error",
            "useful.no",
            "editor.no",
            "editor.second",
            "editor.severity.crisis");
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
  void saysTimesInTheWordsOfTheLanguage() {
    var time = Instant.parse("2026-03-01T14:05:09Z");

    assertThat(Texts.ENGLISH.minute(time)).isEqualTo("1 March 2026, 14:05 UTC");
    assertThat(Texts.of("es").minute(time)).isEqualTo("1 de marzo de 2026, 14:05 UTC");
    assertThat(Texts.of("es").decimal(0.6, 3)).isEqualTo("0,600");
  }

  @Test
  void fillsPlacesWithWhateverIsInThem() {
    assertThat(Texts.ENGLISH.plain("editor.picks.error.concepts", "{1} $0", "gout"))
        .isEqualTo("\"{1} $0\" is a name of several concepts; give the id of one of them: gout.");
  }

  @Test
  void marksTheEditorsPagesAsEnglishWhereNobodyHasTranslatedThem() {
    assertThat(Texts.of("es").editorLanguage()).isEqualTo("es");
    assertThat(new Texts(Locale.FRENCH).editorLanguage()).isEqualTo("en");
  }

  @Test
  void speaksEnglishToWhomeverItCanNotUnderstand() {
    assertThat(Texts.of("xx")).isEqualTo(Texts.ENGLISH);
    assertThat(Texts.of(null)).isEqualTo(Texts.ENGLISH);
    assertThat(Texts.has("../es")).isFalse();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(it -> it.group()).sorted().toList();
  }

  private static List<String> keys() {
    return BUNDLES.stream().flatMap(name -> bundle(name, Texts.ENGLISH).keySet().stream()).toList();
  }

  /** The keys of its own file, without those that it would inherit. */
  private static ResourceBundle bundle(String name, Texts texts) {
    var file = texts.equals(Texts.ENGLISH) ? name : name + "_" + texts.language();
    return ResourceBundle.getBundle("org.willowbark.http." + file, Locale.ROOT);
  }
}
