package org.willowbark.vocabulary.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.vocabulary.SemanticType;

/** Reads a small file of each format, with what is broken in it. */
final class FormatsTest {
  private static final String COLUMNS =
      "id=code,preferred=label,synonyms=also called,type=kind,broader=parent,scope=scope";

  @TempDir private Path temp;

  @Test
  void readsTermsOfAnOntologyByTheScopesOfTheirSynonyms() throws IOException {
    var read = Fixtures.read("joints.obo", ImportFormat.OBO);

    assertThat(Fixtures.lines(read))
        .containsExactly(
            "JNT:1: joint disorder",
            "JNT:2: gout | clinical gouty arthritis | lay rich man's \"toe\" | described crystal arthritis"
                + " | described podagra | described sore big toe | abbreviation GA < JNT:1",
            "JNT:4: bunion < JNT:1");
    assertThat(read.find("JNT:2").orElseThrow().notes())
        .contains("narrow, not exact: podagra", "elsewhere: OWN:7 \"beside\"");
    assertThat(read.problems())
        .containsExactly(
            "joints.obo:31: expected synonym: \"text\" SCOPE [sources]",
            "joints.obo:32: unknown scope \"NEAR\"",
            "joints.obo:33: expected \"tag: value\"",
            "joints.obo:36: this term lacks \"id:\"");
  }

  @Test
  void readsBothFormsOfSolrSynonyms() throws IOException {
    var read = Fixtures.read("synonyms.txt", ImportFormat.SOLR);

    assertThat(Fixtures.lines(read))
        .containsExactly(
            "charley horse: charley horse | clinical leg cramp | clinical calf cramp | clinical night cramp",
            "pulled muscle: pulled muscle | clinical strained muscle",
            "rheumatism: rheumatism | spelling rheumatiz | spelling rheumatics",
            "pop,corn lung: pop,corn lung | clinical bronchiolitis obliterans",
            "inhaler: inhaler | spelling puffer");
    assertThat(read.problems())
        .hasSize(2)
        .anyMatch(it -> it.startsWith("synonyms.txt:9: has more than one"))
        .anyMatch(it -> it.startsWith("synonyms.txt:10: has an empty name"));
  }

  @Test
  void readsATableWhoseRowsShareAnId() throws IOException {
    var options = columns(COLUMNS, "|");

    var read = Fixtures.read(Fixtures.file("terms.tsv"), ImportFormat.TSV, options);

    assertThat(Fixtures.lines(read))
        .containsExactly(
            "T1: gout | clinical gouty arthritis | clinical crystal gout | described sore toe < T2",
            "T2: joint \"disorder\" (any)",
            "T4: foot drop",
            "T7: high arch | clinical cavus foot");
    assertThat(read.find("T2").orElseThrow().type()).contains(SemanticType.DISORDER);
    assertThat(read.problems())
        .containsExactly(
            "terms.tsv:5: lacks the preferred name",
            "terms.tsv:6: unknown scope \"near\"",
            "terms.tsv:8: has text beside a cell in quotation marks; double the marks inside",
            "terms.tsv:9: a quotation mark is opened and not closed");
  }

  @Test
  void saysWhichColumnsThereAre() {
    var missing = columns("preferred=name", "");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fixtures.read(Fixtures.file("terms.tsv"), ImportFormat.TSV, missing))
        .withMessageContaining("there is no column \"name\"; there are: code, label, also called");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fixtures.read("terms.tsv", ImportFormat.TSV))
        .withMessageContaining("needs --columns");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Column.mapping("preferred=a,sinonyms=b"))
        .withMessageContaining("\"sinonyms=b\"")
        .withMessageContaining("synonyms");
  }

  @Test
  void readsColumnsByNumberAndAnotherEncoding() throws IOException {
    var table = temp.resolve("brands.csv");
    Files.writeString(table, "caf\u00e9 pills,caffeine\n", StandardCharsets.ISO_8859_1);
    var mapping = Column.mapping("preferred=2,brands=1");
    var utf8 = options("en", StandardCharsets.UTF_8, mapping);
    var latin = options("en", StandardCharsets.ISO_8859_1, mapping);

    assertThat(Fixtures.read(table, ImportFormat.CSV, utf8).problems())
        .containsExactly(
            "brands.csv:1: holds what is no text in this encoding; name the right one by --encoding");
    assertThat(Fixtures.lines(Fixtures.read(table, ImportFormat.CSV, latin)))
        .containsExactly("caffeine: caffeine | brand caf\u00e9 pills");
  }

  @Test
  void readsSkosLabelsInOneLanguage() throws IOException {
    var turtle = Fixtures.read("joints.ttl", ImportFormat.SKOS);
    var xml = Fixtures.read("joints.rdf", ImportFormat.SKOS);

    assertThat(Fixtures.lines(turtle))
        .contains(
            "https://example.org/joints/gout: gout | clinical gouty arthritis | clinical podagra | spelling gowt"
                + " < https://example.org/joints/joints",
            "https://example.org/joints/bunion: bunion < https://example.org/joints/joints");
    assertThat(turtle.problems())
        .singleElement()
        .asString()
        .startsWith("joints.ttl:14: ")
        .contains("lacks a prefLabel in \"en\"");
    assertThat(Fixtures.lines(xml))
        .containsExactly(
            "https://example.org/joints/gout: gout | clinical gouty arthritis < https://example.org/joints/all");
  }

  @Test
  void namesTheLineWhereRdfEndsToBeRdf() throws IOException {
    var broken = temp.resolve("broken.ttl");
    Files.writeString(
        broken,
        "<https://example.org/a> <http://www.w3.org/2004/02/skos/core#prefLabel> \"gout\" .\n\nthis is no turtle .\n");

    var read = Fixtures.read(broken, ImportFormat.SKOS, ImportOptions.NONE);

    assertThat(Fixtures.lines(read)).containsExactly("https://example.org/a: gout");
    assertThat(read.problems())
        .singleElement()
        .asString()
        .startsWith("broken.ttl:3: not valid RDF");
  }

  @Test
  void fetchesNothingThatXmlAsksFor() throws IOException {
    var secret = Files.writeString(temp.resolve("secret.txt"), "secret name");
    var type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri());
    var rdf = temp.resolve("evil.rdf");
    Files.writeString(
        rdf,
        """
        <?xml version="1.0"?>%s<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns:skos="http://www.w3.org/2004/02/skos/core#">
        <skos:Concept rdf:about="https://example.org/a"><skos:prefLabel>&e;</skos:prefLabel></skos:Concept></rdf:RDF>
        """
            .formatted(type));
    var topics = temp.resolve("evil.xml");
    Files.writeString(
        topics,
        "<?xml version=\"1.0\"?>"
            + type
            + "<x><health-topic title=\"a\"><also-called>&e;</also-called></health-topic></x>");

    var one = Fixtures.read(rdf, ImportFormat.SKOS, ImportOptions.NONE);
    var other = Fixtures.read(topics, ImportFormat.MEDLINEPLUS, ImportOptions.NONE);

    assertThat(one.problems()).hasSize(1);
    assertThat(Fixtures.lines(one)).isEmpty();
    assertThat(Fixtures.lines(other)).noneMatch(it -> it.contains("secret"));
  }

  @Test
  void readsHealthTopicsOfMedlinePlus() throws IOException {
    var read = Fixtures.read("topics.xml", ImportFormat.MEDLINEPLUS);
    var spanish =
        Fixtures.read(
            Fixtures.file("topics.xml"),
            ImportFormat.MEDLINEPLUS,
            options("es", StandardCharsets.UTF_8, java.util.Map.of()));

    assertThat(Fixtures.lines(read))
        .containsExactly(
            "1: Gout | lay Gouty arthritis | lay Crystals in the & around the joint | described Podagra");
    assertThat(read.problems()).containsExactly("topics.xml:13: this health topic lacks a title");
    assertThat(Fixtures.lines(spanish)).containsExactly("2: Gota | lay Artritis gotosa");
  }

  @Test
  void readsNamesAndWiderConceptsOfTheUmls() throws IOException {
    var none = ImportOptions.NONE;
    var options =
        new ImportOptions(
            "",
            "",
            "en",
            none.encoding(),
            none.type(),
            none.columns(),
            true,
            "",
            Optional.of(Fixtures.file("MRREL.RRF")));

    var read = Fixtures.read(Fixtures.file("MRCONSO.RRF"), ImportFormat.UMLS, options);

    assertThat(Fixtures.lines(read))
        .containsExactly(
            "C0000001: gout | clinical gouty arthritis | lay rich man's toe | abbreviation GA < C0000002",
            "C0000002: Goutaway | clinical gout medicine");
    assertThat(read.problems())
        .containsExactly(
            "MRCONSO.RRF:9: expected 18 columns, each ended by |, got 3",
            "MRCONSO.RRF:10: lacks the concept (CUI) or the name (STR)",
            "MRREL.RRF:4: expected 16 columns, each ended by |, got 3");
  }

  private static ImportOptions columns(String mapping, String separator) {
    var none = ImportOptions.NONE;
    return new ImportOptions(
        "",
        "",
        "en",
        none.encoding(),
        none.type(),
        Column.mapping(mapping),
        true,
        separator,
        Optional.empty());
  }

  private static ImportOptions options(
      String language,
      java.nio.charset.Charset encoding,
      java.util.Map<String, java.util.List<Column>> columns) {
    return new ImportOptions(
        "", "", language, encoding, SemanticType.OTHER, columns, false, "", Optional.empty());
  }
}
