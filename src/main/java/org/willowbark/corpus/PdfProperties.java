package org.willowbark.corpus;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Where a PDF states what it is. */
final class PdfProperties {
  private PdfProperties() {}

  static StatedProperties of(PDDocument document) {
    var stated = document.getDocumentInformation();
    return new StatedProperties(
        text(stated.getTitle()),
        text(stated.getAuthor()),
        text(stated.getSubject()),
        text(stated.getKeywords()),
        text(document.getDocumentCatalog().getLanguage()),
        date(stated.getCreationDate()),
        date(stated.getModificationDate()));
  }

  private static String text(@Nullable String stated) {
    return stated == null ? "" : stated;
  }

  private static @Nullable LocalDate date(@Nullable Calendar stated) {
    if (stated == null) return null;
    var zone = stated.getTimeZone() == null ? ZoneId.of("UTC") : stated.getTimeZone().toZoneId();
    var date = stated.toInstant().atZone(zone).toLocalDate();
    return date.getYear() > 1900 && date.getYear() < 2200 ? date : null;
  }
}
