package org.willowbark.corpus;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * JSON: an array of articles, alone or as {@code "articles"} of an object, or one article, or
 * several one after the other; see {@link JsonArticle}. Read article by article, never as a whole.
 */
final class JsonFormat implements Format {
  /** What the array is called where it is part of an object. */
  private static final Set<String> WRAPPERS =
      Set.of(
          "articles", "items", "documents", "docs", "data", "results", "records", "pages", "posts");

  private static final Pattern ARRAY_OF_OBJECTS = Pattern.compile("^\\[\\s*\\{");
  private static final Pattern OBJECT = Pattern.compile("^\\{\\s*\"");

  @Override
  public String label() {
    return "JSON (.json)";
  }

  @Override
  public boolean reads(Head head) {
    if (head.isBinary()) return false;
    var text = head.text().stripLeading();
    if (ARRAY_OF_OBJECTS.matcher(text).find()) return true;
    if (head.nameEndsWith(".jsonl") || head.nameEndsWith(".ndjson")) return false;
    if (JsonLinesFormat.firstLineIsAnObject(text)) return false;
    return head.nameEndsWith(".json") || OBJECT.matcher(text).find();
  }

  @Override
  public void read(SourceFile file, Output out) throws IOException, BrokenArticleException {
    var encoding = Encoding.of(file);
    try (var chars = new RecordLimit(encoding.reader(file.open()));
        var json = JsonArticle.JSON.createParser(chars)) {
      read(json, new Values(json, chars, file.stem(), out), file);
    }
  }

  private static void read(JsonParser json, Values values, SourceFile file)
      throws IOException, BrokenArticleException {
    try {
      values.read();
    } catch (JsonProcessingException e) {
      var place = e.getLocation() == null ? json.currentLocation() : e.getLocation();
      throw new BrokenArticleException(file.path(), place.getLineNr(), JsonArticle.reason(e));
    }
  }

  /** The values of one file as they come by. */
  private static final class Values {
    private final JsonParser json;
    private final RecordLimit chars;
    private final Output out;
    private String idIfNone;

    Values(JsonParser json, RecordLimit chars, String idIfNone, Output out) {
      this.json = json;
      this.chars = chars;
      this.idIfNone = idIfNone;
      this.out = out;
    }

    void read() throws IOException {
      boolean isEmpty = true;
      for (var token = json.nextToken(); token != null; token = json.nextToken()) {
        isEmpty = false;
        int line = line();
        switch (token) {
          case START_ARRAY -> readArray();
          case START_OBJECT -> readObject(line);
          default -> out.broken(line, "expected a JSON object or an array of them");
        }
        // Only an article that is alone in its file may go by the file's name.
        idIfNone = "";
      }
      if (isEmpty) out.broken(1, "holds no JSON");
    }

    private void readArray() throws IOException {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        int line = line();
        addArticle(line, json.readValueAsTree(), "");
      }
    }

    private void readObject(int line) throws IOException {
      var article = JsonArticle.JSON.createObjectNode();
      boolean isWrapper = false;
      while (json.nextToken() != JsonToken.END_OBJECT) {
        var key = json.currentName();
        boolean isArray = json.nextToken() == JsonToken.START_ARRAY;
        if (isArray && WRAPPERS.contains(key)) {
          isWrapper = true;
          readArray();
        } else if (article.has(key)) {
          throw new JsonParseException(json, "Duplicate field '" + key + "'");
        } else {
          article.set(key, json.<JsonNode>readValueAsTree());
        }
      }
      if (!isWrapper) addArticle(line, article, idIfNone);
    }

    private void addArticle(int line, JsonNode object, String id) {
      try {
        out.article(line, JsonArticle.of(object, id));
      } catch (IllegalArgumentException e) {
        out.broken(line, String.valueOf(e.getMessage()));
      }
      chars.startRecord();
      out.progress(chars.charsRead());
    }

    private int line() {
      return json.currentTokenLocation().getLineNr();
    }
  }
}
