package org.willowbark.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.willowbark.index.PassageIndex;

/**
 * What an index remembers of the last run over it: so that what could not be read is still known
 * after the terminal is closed.
 *
 * @param sources by name
 */
public record LastRun(Instant ended, List<String> sources, boolean rebuild, IngestReport report) {
  private static final String NOTE = "last-run";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public LastRun {
    sources = List.copyOf(sources);
  }

  /** The last run over this index, whichever process did it; nothing if there was none. */
  public static Optional<LastRun> find(PassageIndex index) throws IOException {
    var note = index.findNote(NOTE);
    if (note.isEmpty()) return Optional.empty();
    try {
      return Optional.of(JSON.readValue(note.get(), LastRun.class));
    } catch (JsonProcessingException e) {
      // Another version wrote it; the next run writes one that we can read.
      return Optional.empty();
    }
  }

  void leave(PassageIndex index) throws IOException {
    index.leaveNote(NOTE, JSON.writeValueAsBytes(this));
  }
}
