package org.willowbark.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.willowbark.safety.Notice;

/** Notices as programs get them, with answers and with problems alike. */
final class NoticeJson {
  private NoticeJson() {}

  /** Writes the field {@code notices}. */
  static void write(JsonGenerator json, List<Notice> notices) throws IOException {
    json.writeArrayFieldStart("notices");
    for (var notice : notices) write(json, notice);
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Notice notice) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", notice.id());
    json.writeStringField("severity", notice.severity().label());
    json.writeStringField("language", notice.language());
    json.writeStringField("heading", notice.heading());
    json.writeArrayFieldStart("bullets");
    for (var bullet : notice.bullets()) json.writeString(bullet);
    json.writeEndArray();
    json.writeObjectFieldStart("source");
    json.writeStringField("organisation", notice.source().organisation());
    json.writeStringField("title", notice.source().title());
    json.writeEndObject();
    json.writeStringField("written", notice.written().toString());
    json.writeStringField("expires", notice.expires().toString());
    json.writeStringField("reviewed", notice.reviewed());
    json.writeStringField("region", notice.region());
    json.writeEndObject();
  }
}
