package org.willowbark.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.willowbark.index.PassageIndex;

/**
 * The pins of an index, kept as a note beside it: {@code {"pins": [{"concept": "gout", "show":
 * [{"article": "gout", "passage": ""}]}]}}, {@code "phrase"} in the place of {@code "concept"} for
 * a whole question. The note is replaced in one step and outlives rebuilds. Thread-safe.
 */
public final class PinBoard implements Supplier<Pins> {
  private static final String NOTE = "editors-picks";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PassageIndex index;
  private byte[] seen = new byte[0];
  private volatile Pins pins = Pins.NONE;

  /** Holds nothing before the first {@link #look}. */
  public PinBoard(PassageIndex index) {
    this.index = index;
  }

  @Override
  public Pins get() {
    return pins;
  }

  /**
   * Reads the note if it has changed, by whichever process.
   *
   * @throws IOException if it can't be read; all stays pinned as it was then
   */
  public synchronized void look() throws IOException {
    var note = index.findNote(NOTE).orElse(new byte[0]);
    if (Arrays.equals(note, seen)) return;
    pins = read(note);
    seen = note;
  }

  /** Pins something, in place of what was pinned for the same questions. */
  public synchronized void put(Pin pin) throws IOException {
    look();
    keep(pins.with(pin));
  }

  /** Takes away what was pinned for what this key stands for. */
  public synchronized void remove(String key) throws IOException {
    look();
    keep(pins.without(key));
  }

  private void keep(Pins next) throws IOException {
    var note = write(next);
    index.leaveNote(NOTE, note);
    seen = note;
    pins = next;
  }

  private static Pins read(byte[] note) throws IOException {
    if (note.length == 0) return Pins.NONE;
    try {
      var all = new ArrayList<Pin>();
      for (var pin : JSON.readTree(note).path("pins")) all.add(pin(pin));
      return new Pins(all);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IOException(
          "the note %s beside the index is no list of pins: %s; delete it, or restore it from a backup"
              .formatted(NOTE, e.getMessage()),
          e);
    }
  }

  private static Pin pin(JsonNode node) {
    var occasion =
        node.has("phrase")
            ? new Pin.Occasion.Phrase(node.path("phrase").asText())
            : new Pin.Occasion.Concept(node.path("concept").asText());
    List<Pin.Target> targets = new ArrayList<>();
    for (var target : node.path("show"))
      targets.add(new Pin.Target(target.path("article").asText(), target.path("passage").asText()));
    return new Pin(occasion, targets);
  }

  private static byte[] write(Pins pins) throws IOException {
    var root = JSON.createObjectNode();
    var all = root.putArray("pins");
    for (var pin : pins.all()) {
      var node = all.addObject();
      switch (pin.occasion()) {
        case Pin.Occasion.Concept(var id) -> node.put("concept", id);
        case Pin.Occasion.Phrase(var text) -> node.put("phrase", text);
      }
      var show = node.putArray("show");
      for (var target : pin.targets())
        show.addObject().put("article", target.article()).put("passage", target.passage());
    }
    return JSON.writeValueAsBytes(root);
  }
}
