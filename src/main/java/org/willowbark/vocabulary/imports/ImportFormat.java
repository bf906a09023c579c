package org.willowbark.vocabulary.imports;

/** The formats that are understood. */
public enum ImportFormat {
  /** Open Biomedical Ontologies 1.4, and 1.2 before it. */
  OBO("OBO"),
  /** The synonym files of Solr, OpenSearch and Elasticsearch. */
  SOLR("Solr synonyms"),
  /** A table with commas. */
  CSV("CSV"),
  /** A table with tabs. */
  TSV("TSV"),
  /** The Simple Knowledge Organization System, as RDF/XML or Turtle. */
  SKOS("SKOS"),
  /** The health topics of MedlinePlus. */
  MEDLINEPLUS("MedlinePlus health topics"),
  /** The Rich Release Format of the UMLS: MRCONSO.RRF. */
  UMLS("UMLS RRF");

  private final String label;

  ImportFormat(String label) {
    this.label = label;
  }

  /** As people call it. */
  public String label() {
    return label;
  }

  FormatReader reader() {
    return switch (this) {
      case OBO -> new OboFormat();
      case SOLR -> new SolrFormat();
      case CSV -> new TableFormat(",");
      case TSV -> new TableFormat("\t");
      case SKOS -> new SkosFormat();
      case MEDLINEPLUS -> new MedlinePlusFormat();
      case UMLS -> new UmlsFormat();
    };
  }
}
