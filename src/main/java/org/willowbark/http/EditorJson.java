package org.willowbark.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.willowbark.ingest.Inventory;
import org.willowbark.ingest.LastEmbedding;
import org.willowbark.ingest.LastRun;
import org.willowbark.search.Priors;

/** What the editor's pages show, for programs. */
public final class EditorJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EditorJson() {}

  /**
   * What is indexed, from where and since when, what the last run did, and what counts for or
   * against articles.
   *
   * @param unknown the publishers among the priors that no article is by
   */
  public static byte[] of(Inventory inventory, Priors priors, List<String> unknown)
      throws IOException {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("articles", inventory.size().articles());
    fields.put("passages", inventory.size().passages());
    fields.put("articlesWithoutMeaning", inventory.withoutMeanings());
    fields.put("articlesBeyondMeaning", inventory.beyondMeaning());
    fields.put("passagesWithoutMeaning", inventory.passagesWithoutMeaning());
    inventory.lastEmbedding().ifPresent(it -> fields.put("lastEmbedding", fields(it)));
    fields.put("committed", inventory.committed().toString());
    fields.put("format", inventory.format());
    fields.put("needs", inventory.needs());
    fields.put("reviewOverdue", inventory.overdue(LocalDate.now(ZoneOffset.UTC)).size());
    fields.put("reviewNotKnown", inventory.unreviewed().size());
    fields.put("currencyCounts", priors.heedsCurrency());
    fields.put("preferred", priors.preferred().values());
    fields.put("preferredLess", priors.preferredLess().values());
    fields.put("publishersUnknown", unknown);
    fields.put("hardToRead", inventory.hard().size());
    inventory.lastRun().ifPresent(run -> fields.put("lastRun", fields(run)));
    return JSON.writeValueAsBytes(fields);
  }

  private static Map<String, Object> fields(LastEmbedding embedding) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("state", embedding.stage().name().toLowerCase(Locale.ROOT));
    fields.put("at", embedding.at().toString());
    fields.put("articles", embedding.articles());
    fields.put("ofArticles", embedding.ofArticles());
    fields.put("articlesPerSecond", embedding.articlesPerSecond());
    fields.put("why", embedding.why());
    return fields;
  }

  private static Map<String, Object> fields(LastRun run) {
    var report = run.report();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("ended", run.ended().toString());
    fields.put("sources", run.sources());
    fields.put("added", report.added());
    fields.put("changed", report.changed());
    fields.put("removed", report.removed());
    fields.put("unchanged", report.unchanged());
    fields.put("kept", report.kept());
    fields.put("notReadable", report.problemCount());
    fields.put("identicalArticles", report.repeats().identicalArticles());
    fields.put("similarArticles", report.repeats().similarArticles());
    fields.put("identicalSections", report.repeats().identicalSections());
    fields.put("similarSections", report.repeats().similarSections());
    return fields;
  }

  /** A list: an object for each row, a field for each column. */
  static byte[] of(EditorTable table) throws IOException {
    var rows = new ArrayList<Map<String, String>>();
    for (var row : table.rows()) {
      var fields = new LinkedHashMap<String, String>();
      for (int i = 0; i < table.columns().size(); i++)
        fields.put(table.columns().get(i), row.get(i).text());
      rows.add(fields);
    }
    return JSON.writeValueAsBytes(Map.of(table.name(), rows));
  }
}
