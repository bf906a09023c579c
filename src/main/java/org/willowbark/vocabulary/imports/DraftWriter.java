package org.willowbark.vocabulary.imports;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.willowbark.vocabulary.Concept;
import org.willowbark.vocabulary.Name;
import org.willowbark.vocabulary.NameKind;

/**
 * Writes a draft as people write the lexicon, with what a reviewer must know in comments. By hand,
 * as YAML writers keep no comments beside what they belong to.
 */
final class DraftWriter {
  /** What may stand in YAML without quotation marks, also inside a list in brackets. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z](?:[A-Za-z0-9 '()/.+_-]*[A-Za-z0-9)'])?");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

  private final Writer out;
  private final String source;
  private final String file;

  DraftWriter(Writer out, String source, String file) {
    this.out = out;
    this.source = source;
    this.file = file;
  }

  void write(
      ImportFormat format,
      String licence,
      LocalDate date,
      Draft.Counts counts,
      List<DraftConcept> blocks)
      throws IOException {
    comment("Draft: %s, read as %s on %s.".formatted(file, format.label(), date));
    comment(
        licence.isBlank()
            ? "Licence: UNKNOWN. Find out whether its names may be used here before any of them is."
            : "Licence: " + licence);
    comment(
        "%,d concepts read; %,d are new, %,d known ones get new names; %,d names in all."
            .formatted(counts.read(), counts.added(), counts.extended(), counts.names()));
    comment(
        "Nobody has reviewed it, and no draft answers readers. Read a block, settle its conflicts");
    comment("(their names are left out of it), then put who did so in the place of \"draft\".");
    for (var block : blocks) {
      if (block.isNew() || !block.conflicts().isEmpty()) write(block);
    }
    out.flush();
  }

  private void write(DraftConcept block) throws IOException {
    out.write('\n');
    for (var conflict : block.conflicts())
      comment("conflict: " + conflict.kind().label() + ": " + conflict.text());
    for (var note : block.notes()) comment(note);
    comment(block.isNew() ? block.from() : block.from() + " says nothing new of " + block.id());
    if (!block.isNew()) return;
    line("- id: " + text(block.id()));
    line("  name: " + text(block.name()));
    if (block.addsNames()) line("  adds: names");
    line("  type: " + block.type().label());
    for (var names : byKind(block.names()).entrySet())
      line("  " + key(names.getKey()) + ": " + list(names.getValue()));
    if (!block.broader().isEmpty())
      line("  broader: " + list(block.broader().stream().map(DraftWriter::text).toList()));
    line("  sources: [" + text(source) + "]");
    line(
        "  imported: {from: %s, id: %s}"
            .formatted(text(file), text(String.join(" ", block.sourceIds()))));
    line("  review: " + Concept.DRAFT);
  }

  private static Map<NameKind, List<String>> byKind(List<Name> names) {
    var byKind = new EnumMap<NameKind, List<String>>(NameKind.class);
    for (var name : names) {
      byKind
          .computeIfAbsent(name.kind(), _ -> new ArrayList<>())
          .add(
              name.exactCase()
                  ? "{text: " + text(name.text()) + ", case: exact}"
                  : text(name.text()));
    }
    return byKind;
  }

  private static String key(NameKind kind) {
    return switch (kind) {
      case CLINICAL, PREFERRED -> "clinical";
      case LAY -> "lay";
      case DESCRIBED -> "described";
      case ABBREVIATION -> "abbreviations";
      case BRAND -> "brands";
      case EPONYM -> "eponyms";
      case SPELLING -> "spellings";
      case DATED -> "dated";
      case OFFENSIVE -> "offensive";
    };
  }

  private static String list(List<String> texts) {
    return texts.stream().collect(Collectors.joining(", ", "[", "]"));
  }

  private static String text(String text) {
    var line = oneLine(text);
    if (PLAIN.matcher(line).matches()) return line;
    return "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private void comment(String text) throws IOException {
    line("# " + oneLine(text));
  }

  private static String oneLine(String text) {
    return CONTROL.matcher(text).replaceAll(" ").strip();
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }
}
