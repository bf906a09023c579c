package org.willowbark.corpus;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.willowbark.article.About;

/** What a PDF's properties say of it, where a person rather than a program wrote them. */
final class PdfAbout {
  private static final int TEXT_MAX_CHARS = 1000;

  private static final Pattern FILE_NAME =
      Pattern.compile(
          ".*\\.(docx?|dotx?|odt|rtf|indd|pdf|qxd|qxp|pub|pptx?|html?|md|txt|tmp|pages)");

  private static final Pattern NO_TITLE =
      Pattern.compile(
          "untitled.*|no title|title|document\\d*|dokument\\d*|slide \\d+|microsoft word.*|microsoft powerpoint.*|layout \\d+|template.*|about:blank|(https?|file):.*|[^a-z]*");

  private static final Pattern NO_AUTHOR =
      Pattern.compile(
          "(default )?user.*|admin(istrator)?|owner|author|unknown|anonymous|root|.*@.*|[^a-z]*");

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  private PdfAbout() {}

  /** The stated title; empty where it is only what a program put there. */
  static String title(PDDocument document) {
    return sensibleTitle(text(document.getDocumentInformation().getTitle()));
  }

  /** The title, or nothing where it is a file's name or a program's default. */
  static String sensibleTitle(String title) {
    var lower = title.toLowerCase(Locale.ROOT);
    boolean isSensible = !FILE_NAME.matcher(lower).matches() && !NO_TITLE.matcher(lower).matches();
    return isSensible ? title : "";
  }

  /** The people named, one by one. */
  static List<String> authors(String stated) {
    var authors = new ArrayList<String>();
    for (var author : stated.split(";|, and | and |&")) {
      var name = author.strip();
      if (!NO_AUTHOR.matcher(name.toLowerCase(Locale.ROOT)).matches()) authors.add(name);
    }
    return authors;
  }

  static List<String> keywords(String stated) {
    return List.of(stated.split(stated.contains(";") ? ";" : ",")).stream()
        .map(String::strip)
        .filter(keyword -> !keyword.isEmpty())
        .toList();
  }

  static About.Builder of(PDDocument document) {
    var stated = document.getDocumentInformation();
    return About.builder()
        .summary(text(stated.getSubject()))
        .language(language(document.getDocumentCatalog().getLanguage()))
        .authors(authors(text(stated.getAuthor())))
        .topics(keywords(text(stated.getKeywords())))
        .written(date(stated.getCreationDate()))
        .updated(date(stated.getModificationDate()));
  }

  static String language(@Nullable String stated) {
    var tag = text(stated).replace('_', '-');
    return LANGUAGE.matcher(tag).matches() ? tag : "";
  }

  private static String text(@Nullable String stated) {
    if (stated == null) return "";
    var plain = LetterForms.plain(stated).replaceAll("\\s+", " ").strip();
    return plain.length() <= TEXT_MAX_CHARS ? plain : plain.substring(0, TEXT_MAX_CHARS);
  }

  private static @Nullable LocalDate date(@Nullable Calendar stated) {
    if (stated == null) return null;
    var zone = stated.getTimeZone() == null ? ZoneId.of("UTC") : stated.getTimeZone().toZoneId();
    var date = stated.toInstant().atZone(zone).toLocalDate();
    return date.getYear() > 1900 && date.getYear() < 2200 ? date : null;
  }
}
