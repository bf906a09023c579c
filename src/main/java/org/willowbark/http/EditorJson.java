package org.willowbark.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.willowbark.ingest.Inventory;

/** What the editor's pages show, for programs. */
final class EditorJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EditorJson() {}

  /** The facts of the overview, by name in lower case, words joined by hyphens. */
  static byte[] of(Inventory inventory) throws IOException {
    var overview = new EditorOverview(inventory);
    var fields = new LinkedHashMap<String, Object>();
    overview.facts().forEach((name, value) -> fields.put(key(name), value));
    fields.put("needs", overview.needs());
    return JSON.writeValueAsBytes(fields);
  }

  /** A list: an object for each row, a field for each column. */
  static byte[] of(EditorTable table) throws IOException {
    var rows = new ArrayList<Map<String, String>>();
    for (var row : table.rows()) {
      var fields = new LinkedHashMap<String, String>();
      for (int i = 0; i < table.columns().size(); i++)
        fields.put(key(table.columns().get(i)), row.cells().get(i));
      rows.add(fields);
    }
    return JSON.writeValueAsBytes(Map.of(table.name(), rows));
  }

  private static String key(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replace(",", "").replace(' ', '-');
  }
}
