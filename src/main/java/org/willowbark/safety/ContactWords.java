package org.willowbark.safety;

/**
 * What stands in a notice of one language where the publisher has named nobody, and around whom it
 * has named.
 *
 * @param emergency what follows "call", in Spanish "llame al"
 * @param urgent who gives urgent advice
 * @param crisis who helps people who may harm themselves
 * @param numberInSentence a helpline within a sentence, by its name and number
 * @param numberInList the same in a list
 * @param orText what follows there if it can be reached by text, too
 */
record ContactWords(
    String emergency,
    String urgent,
    String crisis,
    String poisons,
    String abuse,
    String numberInSentence,
    String numberInList,
    String orText) {
  static final ContactWords ENGLISH =
      new ContactWords(
          "your local emergency number",
          "a doctor or an urgent-care service",
          "a crisis helpline",
          "your poisons information service",
          "a domestic-abuse helpline",
          "%s on %s",
          "%s: call %s",
          ", or %s");

  static final ContactWords SPANISH =
      new ContactWords(
          "n\u00famero de emergencias de su pa\u00eds",
          "un m\u00e9dico o un servicio de urgencias",
          "una l\u00ednea de ayuda en crisis",
          "su servicio de informaci\u00f3n toxicol\u00f3gica",
          "una l\u00ednea de ayuda contra la violencia dom\u00e9stica",
          "%s en el %s",
          "%s: llame al %s",
          ", o %s");

  /** Those of a language by its code; English where we have none. */
  static ContactWords of(String language) {
    return language.equals("es") ? SPANISH : ENGLISH;
  }
}
