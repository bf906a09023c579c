package org.willowbark.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.About;

/**
 * What the properties of an office file say of it, taken over where a person rather than a program
 * wrote them. Texts that are not stated are empty.
 *
 * @param titleAsStated maybe a file's name, or what a program put there
 */
record StatedProperties(
    String titleAsStated,
    String author,
    String subject,
    String keywords,
    String languageAsStated,
    @Nullable LocalDate written,
    @Nullable LocalDate updated) {
  private static final int TEXT_MAX_CHARS = 1000;

  private static final Pattern FILE_NAME =
      Pattern.compile(
          ".*\\.(docx?|dotx?|odt|rtf|indd|pdf|qxd|qxp|pub|pptx?|html?|md|txt|tmp|pages)");

  private static final Pattern NO_TITLE =
      Pattern.compile(
          "untitled.*|no title|title|document ?\\d*|dokument ?\\d*|slide \\d+|microsoft word.*"
              + "|microsoft powerpoint.*|layout \\d+|template.*|about:blank|(https?|file):.*|\\P{L}*");

  private static final Pattern NO_AUTHOR =
      Pattern.compile(
          "(default )?user.*|admin(istrator)?|owner|author|unknown|anonymous|root|.*@.*|\\P{L}*");

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  StatedProperties {
    titleAsStated = tidied(titleAsStated);
    author = tidied(author);
    subject = tidied(subject);
    keywords = tidied(keywords);
    languageAsStated = tidied(languageAsStated);
  }

  private static String tidied(String stated) {
    var plain = LetterForms.plain(stated).replaceAll("\\s+", " ").strip();
    return plain.length() <= TEXT_MAX_CHARS ? plain : plain.substring(0, TEXT_MAX_CHARS);
  }

  /** The title; empty where it is a file's name or a program's default. */
  String title() {
    var lower = titleAsStated.toLowerCase(Locale.ROOT);
    boolean isSensible = !FILE_NAME.matcher(lower).matches() && !NO_TITLE.matcher(lower).matches();
    return isSensible ? titleAsStated : "";
  }

  About.Builder about() {
    return About.builder()
        .summary(subject)
        .language(language())
        .authors(authors())
        .topics(topics())
        .written(written)
        .updated(updated);
  }

  private String language() {
    var tag = languageAsStated.replace('_', '-');
    return LANGUAGE.matcher(tag).matches() ? tag : "";
  }

  private List<String> authors() {
    var authors = new ArrayList<String>();
    for (var name : author.split(" *(;|, and | and |&) *")) {
      if (!NO_AUTHOR.matcher(name.toLowerCase(Locale.ROOT)).matches()) authors.add(name);
    }
    return authors;
  }

  private List<String> topics() {
    return Arrays.stream(keywords.split(keywords.contains(";") ? ";" : ","))
        .map(String::strip)
        .filter(topic -> !topic.isEmpty())
        .toList();
  }
}
