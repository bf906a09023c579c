package org.willowbark.vocabulary.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.willowbark.vocabulary.NameKind;

/**
 * Reads the Rich Release Format of the UMLS: the names of MRCONSO.RRF in one language, and from a
 * MRREL.RRF beside it the wider concepts.
 *
 * <p>Columns as in the UMLS Reference Manual, chapter 3. Rows marked as suppressed are passed over.
 */
final class UmlsFormat implements FormatReader {
  // MRCONSO.RRF
  private static final int CUI = 0;
  private static final int LAT = 1;
  private static final int TS = 2;
  private static final int STT = 4;
  private static final int ISPREF = 6;
  private static final int SAB = 11;
  private static final int TTY = 12;
  private static final int STR = 14;
  private static final int SUPPRESS = 16;
  private static final int NAME_COLUMNS = 18;

  // MRREL.RRF: REL says what the second concept is to the first.
  private static final int CUI1 = 0;
  private static final int REL = 3;
  private static final int CUI2 = 4;
  private static final int REL_SUPPRESS = 14;
  private static final int RELATION_COLUMNS = 16;

  /** Parent, and otherwise broader. */
  private static final Set<String> WIDER = Set.of("PAR", "RB");

  private static final Set<String> ABBREVIATIONS = Set.of("AB", "ACR");
  private static final Set<String> BRANDS = Set.of("BN");

  /** Vocabularies in the words of readers. */
  private static final Set<String> LAY_SOURCES = Set.of("CHV", "MEDLINEPLUS");

  @Override
  public void read(Path file, ImportOptions options, SourceConcepts into) throws IOException {
    var language = Locale.forLanguageTag(options.language()).getISO3Language();
    TextLines.read(file, options, into, (number, line) -> name(number, line, language, into));
    into.nameTheNameless();
    if (options.relations().isPresent()) {
      var relations = options.relations().get();
      var beside = new SourceConcepts(String.valueOf(relations.getFileName()));
      TextLines.read(
          relations, options, beside, (number, line) -> relation(number, line, beside, into));
      into.addProblems(beside);
    }
  }

  private static void name(int number, String line, String language, SourceConcepts into) {
    var row = columns(number, line, NAME_COLUMNS, into);
    if (row.length == 0 || !row[LAT].equalsIgnoreCase(language) || !row[SUPPRESS].equals("N"))
      return;
    if (row[CUI].isBlank() || row[STR].isBlank()) {
      into.broken(number, "lacks the concept (CUI) or the name (STR)");
      return;
    }
    boolean isPreferred = row[TS].equals("P") && row[STT].equals("PF") && row[ISPREF].equals("Y");
    into.at(row[CUI], number).add(row[STR], isPreferred ? NameKind.PREFERRED : kind(row));
  }

  private static NameKind kind(String[] row) {
    if (ABBREVIATIONS.contains(row[TTY])) return NameKind.ABBREVIATION;
    if (BRANDS.contains(row[TTY])) return NameKind.BRAND;
    return LAY_SOURCES.contains(row[SAB]) ? NameKind.LAY : NameKind.CLINICAL;
  }

  private static void relation(
      int number, String line, SourceConcepts problems, SourceConcepts into) {
    var row = columns(number, line, RELATION_COLUMNS, problems);
    if (row.length == 0 || !WIDER.contains(row[REL]) || !row[REL_SUPPRESS].equals("N")) return;
    if (row[CUI1].equals(row[CUI2]) || into.find(row[CUI2]).isEmpty()) return;
    into.find(row[CUI1]).ifPresent(concept -> concept.addBroader(row[CUI2]));
  }

  /** The columns of a row, each of which a bar ends; none if it has not as many as it should. */
  private static String[] columns(int number, String line, int expected, SourceConcepts into) {
    if (line.isBlank()) return new String[0];
    var row = line.split("\\|", -1);
    if (row.length == expected + 1) return row;
    into.broken(
        number, "expected %d columns, each ended by |, got %d".formatted(expected, row.length - 1));
    return new String[0];
  }
}
