package org.willowbark.http;

import gg.jte.Content;
import gg.jte.support.LocalizationSupport;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.willowbark.article.ReadingLevel;

/**
 * What the pages say, in one language: {@code texts.properties} is the English, {@code
 * texts_es.properties} the Spanish; the editor's pages have files of their own beside them. A text
 * may hold tags; what is put into its places is escaped. Thread-safe.
 */
public final class Texts implements LocalizationSupport {
  /** The language of whoever asks for none that there is. */
  static final Texts ENGLISH = new Texts(Locale.ENGLISH);

  private static final String EDITOR = "editor.";
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private static final List<Texts> ALL = List.of(ENGLISH, new Texts(Locale.forLanguageTag("es")));

  private static final Map<String, Texts> BY_LANGUAGE =
      ALL.stream().collect(Collectors.toMap(Texts::language, Function.identity()));

  private final Locale locale;
  private final ResourceBundle bundle;
  private final ResourceBundle editor;
  private final DateTimeFormatter month;
  private final DateTimeFormatter day;

  private final DateTimeFormatter minute;
  private final DateTimeFormatter second;

  Texts(Locale locale) {
    this.locale = locale;
    this.bundle = bundle("texts", locale);
    this.editor = bundle("editor", locale);
    this.month = DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale);
    this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    this.minute = utc(editor.getString("editor.minute"));
    this.second = utc(editor.getString("editor.second"));
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    // No fallback: the machine's own language must not show through.
    return ResourceBundle.getBundle(
        "org.willowbark.http." + name,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private DateTimeFormatter utc(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, locale).withZone(ZoneOffset.UTC);
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

  /** The language of the editor's pages: English where they have not been translated. */
  public String editorLanguage() {
    return editor.getLocale().equals(Locale.ROOT) ? ENGLISH.language() : language();
  }

  /** The language's name in itself. */
  public String languageName() {
    return lookup("language");
  }

  @Override
  public String lookup(String key) {
    return (key.startsWith(EDITOR) ? editor : bundle).getString(key);
  }

  /** A text with its places filled in, to be escaped by the page as a whole. */
  public String plain(String key, Object... values) {
    return PLACE
        .matcher(lookup(key))
        .replaceAll(
            place ->
                Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
  }

  /** The text of {@code key.one} or {@code key.other}, with the number and what goes with it. */
  String plainCount(String key, int number, String of) {
    return plain(key + (number == 1 ? ".one" : ".other"), number(number), of);
  }

  /** The text of {@code key.one} or {@code key.other}, the number in its first place. */
  public Content count(String key, int number) {
    return localize(key + (number == 1 ? ".one" : ".other"), number(number));
  }

  /** A number with its thousands apart. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** A number with so many digits behind its point or comma. */
  public String decimal(double number, int digits) {
    return String.format(locale, "%." + digits + "f", number);
  }

  /** "March 2026". */
  public String month(LocalDate date) {
    return month.format(date);
  }

  /** "1 March 2026", or as the language has it. */
  public String day(LocalDate date) {
    return day.format(date);
  }

  /** "1 March 2026, 14:05 UTC". */
  public String minute(Instant time) {
    return minute.format(time);
  }

  /** "14:05:09 UTC". */
  String second(Instant time) {
    return second.format(time);
  }

  /** "Easy to read"; nothing of what can't be told. */
  public String ease(@org.jspecify.annotations.Nullable ReadingLevel level) {
    return level == null ? "" : lookup("reading." + level.ease().code());
  }

  Locale locale() {
    return locale;
  }
}
