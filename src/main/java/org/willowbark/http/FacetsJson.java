package org.willowbark.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.willowbark.index.FacetCounts;
import org.willowbark.query.Facet;
import org.willowbark.query.Filter;

/** Writes how an answer was filtered, and how it could be. */
final class FacetsJson {
  private FacetsJson() {}

  /** {@code "filters": {"topic": ["nerves"]}}, only facets that were filtered by. */
  static void write(JsonGenerator json, Filter filter) throws IOException {
    json.writeObjectFieldStart("filters");
    for (var wanted : filter.wanted().entrySet()) {
      json.writeArrayFieldStart(wanted.getKey().field());
      for (var code : wanted.getValue()) json.writeString(code);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** {@code "facets": {"topic": [{"code": "nerves", "label": "Nerves", "articles": 3}]}}. */
  static void write(JsonGenerator json, FacetCounts counts) throws IOException {
    json.writeObjectFieldStart("facets");
    for (var facet : Facet.values()) {
      json.writeArrayFieldStart(facet.field());
      for (var value : counts.of(facet)) {
        json.writeStartObject();
        json.writeStringField("code", value.code());
        json.writeStringField("label", value.label());
        json.writeNumberField("articles", value.articles());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
