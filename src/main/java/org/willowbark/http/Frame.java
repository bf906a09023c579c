package org.willowbark.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: its look, its language, and the addresses in it.
 *
 * @param texts what it says
 * @param isChosen whether the reader has chosen the language, which then goes along with every link
 * @param asksByPost whether questions are sent as forms, so that no address shows them
 * @param isSent whether the page answers a form, so that its address alone does not lead back to it
 * @param address of the page itself, without the language
 */
public record Frame(
    Look look, Texts texts, boolean isChosen, boolean asksByPost, boolean isSent, String address) {
  private static final String FIELD = "lang";

  /** The frame of the page that is asked for: by {@code lang=}, else by the browser's languages. */
  static Frame of(Context context, Look look, Asking asking) {
    var chosen = context.queryParam(FIELD);
    boolean isChosen = Texts.has(chosen);
    var texts = isChosen ? Texts.of(chosen) : preferred(context.header("Accept-Language"));
    boolean isSent = context.method().equals(HandlerType.POST);
    return new Frame(look, texts, isChosen, asking.isPrivate(), isSent, address(context));
  }

  /** The first of the browser's languages that there is. */
  static Texts preferred(@Nullable String accepted) {
    if (accepted == null || accepted.length() > 200) return Texts.ENGLISH;
    try {
      var known = Texts.all().stream().map(Texts::locale).toList();
      var best = Locale.lookup(Locale.LanguageRange.parse(accepted), known);
      return best == null ? Texts.ENGLISH : Texts.of(best.toLanguageTag());
    } catch (IllegalArgumentException e) {
      return Texts.ENGLISH; // no list of languages
    }
  }

  /** The address of this page as it was asked for, but for the language. */
  private static String address(Context context) {
    var address = new StringBuilder();
    for (var field : context.queryParamMap().entrySet()) {
      if (field.getKey().equals(FIELD)) continue;
      for (var value : field.getValue()) {
        address
            .append(address.isEmpty() ? '?' : '&')
            .append(value(field.getKey()))
            .append('=')
            .append(value(value));
      }
    }
    return address.insert(0, Links.path(context.path())).toString();
  }

  /** An address of ours, in the chosen language; another site's as it is. */
  public String to(String address) {
    return isChosen && address.startsWith("/") ? in(texts, address) : address;
  }

  /** The language that a form has to send along, or null. */
  public @Nullable String field() {
    return isChosen ? texts.language() : null;
  }

  /** The other languages that this page can be read in. */
  public List<Texts> otherLanguages() {
    return Texts.all().stream().filter(it -> !it.equals(texts)).toList();
  }

  /** This page in another language. */
  public String in(Texts other) {
    return in(other, address);
  }

  private static String in(Texts texts, String address) {
    int fragment = address.indexOf('#');
    var page = fragment < 0 ? address : address.substring(0, fragment);
    var rest = fragment < 0 ? "" : address.substring(fragment);
    return page + (page.contains("?") ? '&' : '?') + FIELD + '=' + texts.language() + rest;
  }

  /** The language of a part of the page, or null where it is the page's own or not known. */
  public @Nullable String languageOf(String part) {
    boolean isTag =
        part.chars().allMatch(c -> c == '-' || (c < 128 && Character.isLetterOrDigit(c)));
    return part.isEmpty() || part.equals(texts.language()) || !isTag ? null : part;
  }

  /** What our pages say in the language of a part; in English where we do not speak that. */
  public Texts textsIn(String language) {
    return Texts.of(language);
  }

  /** A text as a value in an address. */
  public String encoded(String text) {
    return value(text);
  }

  private static String value(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
