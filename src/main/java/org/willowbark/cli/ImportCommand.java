package org.willowbark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.willowbark.vocabulary.SemanticType;
import org.willowbark.vocabulary.Vocabulary;
import org.willowbark.vocabulary.imports.Column;
import org.willowbark.vocabulary.imports.Conflict;
import org.willowbark.vocabulary.imports.Draft;
import org.willowbark.vocabulary.imports.ImportFormat;
import org.willowbark.vocabulary.imports.ImportOptions;
import org.willowbark.vocabulary.imports.VocabularyImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code willowbark vocabulary import}: turns a vocabulary of another maker into a draft. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Turns a vocabulary of another maker into a draft in the lexicon's format, for people to look at.",
      "No draft answers readers. What would do harm is left out of its block and named beside it:",
      "names that would join two concepts, or what the lexicon keeps apart; ambiguous abbreviations.",
      "Exit code: 0 all read, 1 some lines could not be (each is named), 2 wrong usage."
    },
    footer = {
      "",
      "  vocabulary import symp.obo --format obo --out symp.yaml --licence \"CC0 1.0\"",
      "  vocabulary import synonyms.txt --format solr --out ours.yaml --licence ours",
      "  vocabulary import terms.tsv --format tsv --out terms.yaml --separator \"|\"",
      "    --columns \"id=code,preferred=label,lay=also called,type=kind,broader=parent\"",
      "  vocabulary import MRCONSO.RRF --format umls --out umls.yaml --relations MRREL.RRF",
      "",
      "A column is named by its header or its number. What a column can hold: preferred, id, synonyms,",
      "clinical, lay, described, abbreviations, brands, eponyms, spellings, dated, offensive, scope",
      "(label, exact, narrow, broad, related), type, broader."
    })
final class ImportCommand implements Callable<Integer> {
  /** Of each kind; all of them stand in the draft. */
  private static final int CONFLICTS_SHOWN_MAX = 20;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "FILE", description = "The file to read.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "F",
      required = true,
      description = "One of ${COMPLETION-CANDIDATES}; skos is RDF/XML or Turtle, umls MRCONSO.RRF.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private ImportFormat format;

  @Option(
      names = "--out",
      paramLabel = "DRAFT.yaml",
      required = true,
      description = "Where to write the draft.")
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private Path out;

  @Option(names = "--replace", description = "Write over a draft that is there already.")
  private boolean replace;

  @Option(
      names = {"--licence", "--license"},
      paramLabel = "TEXT",
      description = "Under which licence the names may be used; without it the draft says unknown.")
  private String licence = "";

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "How to credit the vocabulary (default: the file's name).")
  private String source = "";

  @Option(
      names = "--columns",
      paramLabel = "WHAT=COLUMN,...",
      description = "What the columns of a table hold; see below.")
  private @Nullable String columns;

  @Option(names = "--no-header", description = "The first row of a table is a row like any.")
  private boolean noHeader;

  @Option(
      names = "--separator",
      paramLabel = "S",
      description = "What stands between several names in one cell (default: a cell is one name).")
  private String separator = "";

  @Option(
      names = "--type",
      paramLabel = "T",
      defaultValue = "other",
      description =
          "What sort of thing the concepts are where the file does not say, as the lexicon writes it (default: ${DEFAULT-VALUE}).")
  private String type = "other";

  @Option(
      names = "--language",
      paramLabel = "L",
      defaultValue = "en",
      description =
          "Which language's names to take, where the file has several (default: ${DEFAULT-VALUE}).")
  private String language = "en";

  @Option(
      names = "--encoding",
      paramLabel = "E",
      defaultValue = "UTF-8",
      description = "Of a text file without a byte order mark (default: ${DEFAULT-VALUE}).")
  private Charset encoding = StandardCharsets.UTF_8;

  @Option(
      names = "--relations",
      paramLabel = "MRREL.RRF",
      description = "UMLS: where the wider concepts are.")
  private @Nullable Path relations;

  @Override
  public Integer call() throws IOException {
    if (Files.exists(out) && !replace) {
      throw new FileAlreadyExistsException(
          out + " is there already, and somebody may have worked on it; --replace writes over it");
    }
    var draft = VocabularyImport.read(file, format, options(), Vocabulary.bundled());
    write(draft);
    report(draft, spec.commandLine().getOut());
    return draft.problems().isEmpty() ? Main.OK : Main.PROBLEMS;
  }

  private ImportOptions options() {
    return new ImportOptions(
        source,
        licence,
        language,
        encoding,
        SemanticType.find(type).orElseThrow(() -> wrongUsage("unknown --type \"" + type + "\"")),
        columns == null ? Map.of() : mapping(columns),
        !noHeader,
        separator,
        Optional.ofNullable(relations));
  }

  private Map<String, List<Column>> mapping(String text) {
    try {
      return Column.mapping(text);
    } catch (IllegalArgumentException e) {
      throw wrongUsage(String.valueOf(e.getMessage()));
    }
  }

  private ParameterException wrongUsage(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  /** Whole or not at all. */
  private void write(Draft draft) throws IOException {
    var beside = out.resolveSibling(out.getFileName() + ".part");
    try {
      try (var writer = Files.newBufferedWriter(beside)) {
        draft.write(writer, LocalDate.now(ZoneOffset.UTC));
      }
      Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private void report(Draft draft, PrintWriter report) {
    for (var problem : draft.problems()) report.println(problem);
    var conflicts = draft.conflicts();
    var byKind = new EnumMap<Conflict.Kind, List<Conflict>>(Conflict.Kind.class);
    for (var conflict : conflicts)
      byKind.computeIfAbsent(conflict.kind(), _ -> new ArrayList<>()).add(conflict);
    byKind.forEach((kind, all) -> print(kind, all, report));
    var counts = draft.counts();
    report.printf(
        Locale.ROOT,
        "%s: %,d concepts read: %,d new, %,d known ones with new names; %,d names; %,d conflicts; %,d lines not read%n",
        out,
        counts.read(),
        counts.added(),
        counts.extended(),
        counts.names(),
        conflicts.size(),
        draft.problems().size());
    if (licence.isBlank())
      report.println(
          "The licence is unknown (--licence): settle it before any of these names is used.");
    report.flush();
  }

  /** Breaches all; of the rest as many as one reads. */
  private static void print(Conflict.Kind kind, List<Conflict> all, PrintWriter report) {
    int shown = kind == Conflict.Kind.KEPT_APART ? all.size() : CONFLICTS_SHOWN_MAX;
    all.stream().limit(shown).forEach(report::println);
    if (all.size() > shown) {
      report.printf(
          Locale.ROOT,
          "... and %,d more of this sort (%s); each stands beside its concept in the draft%n",
          all.size() - shown,
          kind.label());
    }
  }
}
