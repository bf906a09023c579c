package org.willowbark.vocabulary.imports;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;

/** What an import came to: a file in the lexicon's format that waits for its reviewer. */
public final class Draft {
  private final String file;
  private final ImportFormat format;
  private final ImportOptions options;
  private final int read;
  private final List<DraftConcept> blocks;
  private final List<String> problems;

  Draft(
      String file,
      ImportFormat format,
      ImportOptions options,
      int read,
      List<DraftConcept> blocks,
      List<String> problems) {
    this.file = file;
    this.format = format;
    this.options = options;
    this.read = read;
    this.blocks = List.copyOf(blocks);
    this.problems = List.copyOf(problems);
  }

  /**
   * How much there is.
   *
   * @param read concepts that the file has
   * @param added of them, those that were not known
   * @param extended known ones that get new names
   * @param names new ones, in both
   */
  public record Counts(int read, int added, int extended, int names) {}

  /** How much there is of it. */
  public Counts counts() {
    int added = 0;
    int extended = 0;
    int names = 0;
    for (var block : blocks) {
      if (!block.isNew()) continue;
      names += block.names().size();
      if (block.addsNames()) {
        extended++;
      } else {
        added++;
        names++;
      }
    }
    return new Counts(read, added, extended, names);
  }

  /** What would do harm, in the order of the file. */
  public List<Conflict> conflicts() {
    return blocks.stream().flatMap(block -> block.conflicts().stream()).toList();
  }

  /** The lines that could not be understood, each with its place. */
  public List<String> problems() {
    return problems;
  }

  /** Writes the draft, dated. */
  public void write(Writer out, LocalDate date) throws IOException {
    new DraftWriter(out, options.source().isEmpty() ? file : options.source(), file)
        .write(format, options.licence(), date, counts(), blocks);
  }
}
