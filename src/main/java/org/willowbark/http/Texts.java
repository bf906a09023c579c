package org.willowbark.http;

import gg.jte.Content;
import gg.jte.support.LocalizationSupport;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.willowbark.article.ReadingLevel;

/**
 * What the pages say, in one language: {@code texts.properties} is the English, {@code
 * texts_es.properties} the Spanish. A text may hold tags; what is put into its places is escaped.
 * Thread-safe.
 */
public final class Texts implements LocalizationSupport {
  /** The language of whoever asks for none that there is. */
  static final Texts ENGLISH = new Texts(Locale.ENGLISH);

  private static final List<Texts> ALL = List.of(ENGLISH, new Texts(Locale.forLanguageTag("es")));

  private static final Map<String, Texts> BY_LANGUAGE =
      ALL.stream().collect(Collectors.toMap(Texts::language, Function.identity()));

  private final Locale locale;
  private final ResourceBundle bundle;
  private final DateTimeFormatter month;
  private final DateTimeFormatter day;

  private Texts(Locale locale) {
    this.locale = locale;
    // No fallback: the machine's own language must not show through.
    this.bundle =
        ResourceBundle.getBundle(
            "org.willowbark.http.texts",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.month = DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale);
    this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
  }

  /** All languages, in the order in which they are offered. */
  static List<Texts> all() {
    return ALL;
  }

  /** The texts of a language by its code, or English. */
  static Texts of(@org.jspecify.annotations.Nullable String language) {
    return language == null ? ENGLISH : BY_LANGUAGE.getOrDefault(language, ENGLISH);
  }

  /** Whether there are texts of this language. */
  static boolean has(@org.jspecify.annotations.Nullable String language) {
    return language != null && BY_LANGUAGE.containsKey(language);
  }

  /** BCP 47 code, such as {@code es}. */
  public String language() {
    return locale.toLanguageTag();
  }

  /** The language's name in itself. */
  public String languageName() {
    return lookup("language");
  }

  @Override
  public String lookup(String key) {
    return bundle.getString(key);
  }

  /** The text of {@code key.one} or {@code key.other}, the number in its first place. */
  public Content count(String key, int number) {
    return localize(key + (number == 1 ? ".one" : ".other"), number(number));
  }

  /** A number with its thousands apart. */
  public String number(int number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** "March 2026". */
  public String month(LocalDate date) {
    return month.format(date);
  }

  /** "1 March 2026", or as the language has it. */
  public String day(LocalDate date) {
    return day.format(date);
  }

  /** "Easy to read"; nothing of what can't be told. */
  public String ease(@org.jspecify.annotations.Nullable ReadingLevel level) {
    return level == null ? "" : lookup("reading." + level.ease().code());
  }

  Locale locale() {
    return locale;
  }
}
