package org.willowbark.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads files of questions: JSON Lines with {@code _id} and {@code text}, lines of id, tab, text,
 * or in a {@code .txt} file a question a line, whose id is the line's number.
 */
public final class Questions {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Questions() {}

  /**
   * The questions by id, in the file's order.
   *
   * @throws IllegalArgumentException naming the line that is no question
   */
  public static Map<String, String> read(Path file) throws IOException {
    boolean isJson = file.toString().endsWith(".jsonl");
    boolean isPlain = file.toString().endsWith(".txt");
    var questions = new LinkedHashMap<String, String>();
    int number = 0;
    for (var line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) continue;
      if (isPlain) {
        questions.put(String.valueOf(number), line.strip());
        continue;
      }
      var question = isJson ? json(line) : tabbed(line);
      if (question.length != 2 || question[0].isBlank() || question[1].isBlank()) {
        var wanted = isJson ? "{\"_id\": ..., \"text\": ...}" : "id, tab, text";
        throw new IllegalArgumentException("%s:%d: expected %s".formatted(file, number, wanted));
      }
      questions.put(question[0], question[1]);
    }
    return questions;
  }

  private static String[] json(String line) {
    try {
      var node = JSON.readTree(line);
      var id = node.has("_id") ? node.path("_id") : node.path("id");
      return node.path("text").isTextual()
          ? new String[] {id.asText(), node.path("text").asText()}
          : new String[0];
    } catch (JsonProcessingException e) {
      return new String[0];
    }
  }

  private static String[] tabbed(String line) {
    return line.split("\t", 2);
  }
}
