package org.willowbark.vocabulary;

import java.util.Map;
import java.util.Set;

/**
 * Rules that give the spellings and numbers of one word a common form: British and American
 * spelling, plurals, possessives.
 *
 * <p>Questions, names and articles all pass through the same rules, so a form need not be a real
 * word ("rabies" becomes "raby" everywhere); it only must not join two words that differ in
 * meaning.
 */
public final class WordForms {
  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("vertebrae", "vertebra"),
          Map.entry("bursae", "bursa"),
          Map.entry("disk", "disc"),
          Map.entry("disks", "disc"),
          Map.entry("feet", "foot"),
          Map.entry("teeth", "tooth"),
          Map.entry("children", "child"),
          Map.entry("women", "woman"),
          Map.entry("men", "man"),
          Map.entry("diagnoses", "diagnosis"),
          Map.entry("metastases", "metastasis"),
          Map.entry("prostheses", "prosthesis"),
          Map.entry("crises", "crisis"),
          Map.entry("viruses", "virus"),
          Map.entry("sinuses", "sinus"),
          Map.entry("fetuses", "fetus"),
          Map.entry("foetuses", "fetus"),
          Map.entry("fungi", "fungus"),
          Map.entry("calves", "calf"),
          Map.entry("lenses", "lens"),
          Map.entry("gases", "gas"),
          Map.entry("calories", "calorie"),
          Map.entry("testes", "testis"),
          Map.entry("ova", "ovum"),
          Map.entry("bacteria", "bacterium"),
          Map.entry("grey", "gray"),
          Map.entry("programme", "program"),
          Map.entry("mould", "mold"),
          Map.entry("tumours", "tumor"),
          Map.entry("analyse", "analyze"),
          Map.entry("paralysed", "paralyzed"));

  /** Ends in -s without being a plural, and the form without it is another word. */
  private static final Set<String> NOT_PLURAL =
      Set.of(
          "acnes", "aids", "herpes", "pus", "gas", "lens", "glasses", "abs", "ms", "as", "is", "us",
          "this", "does", "was", "has", "yes");

  private WordForms() {}

  /** The common form of one word in lower case without accents, such as "oedemas" to "edema". */
  public static String normalise(String word) {
    if (word.length() < 3) return word;
    var irregular = IRREGULAR.get(word);
    return irregular != null ? irregular : american(singular(word));
  }

  /** Spelling only, number left alone: what an index analyzer wants, which stems by itself. */
  public static String spelling(String word) {
    if (word.length() < 3) return word;
    var irregular = IRREGULAR.get(word);
    return irregular != null ? irregular : american(word);
  }

  private static String singular(String word) {
    int length = word.length();
    if (word.charAt(length - 1) != 's' || length < 4 || NOT_PLURAL.contains(word)) return word;
    // "mellituss", as plurals are typed or made by rule.
    if (word.endsWith("uss") && length > 7) return word.substring(0, length - 1);
    if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) return word;
    if (word.endsWith("ies") && length > 4) return word.substring(0, length - 3) + "y";
    if (word.endsWith("ches")
        || word.endsWith("shes")
        || word.endsWith("sses")
        || word.endsWith("xes")) {
      // "aches" is the plural of "ache", not of "ach".
      return word.endsWith("aches") ? word.substring(0, length - 1) : word.substring(0, length - 2);
    }
    return word.substring(0, length - 1);
  }

  private static String american(String word) {
    if (word.length() < 5) return word;
    var form = word;
    if (form.indexOf("ae") >= 0 && !form.endsWith("ae")) form = form.replace("ae", "e");
    if (form.indexOf("oe") >= 0) form = withoutOe(form);
    if (form.indexOf("our") > 0) form = withoutOur(form);
    if (form.endsWith("tre") || form.endsWith("bre") || form.endsWith("vre"))
      form = form.substring(0, form.length() - 2) + "er";
    if (form.endsWith("tres") || form.endsWith("bres") || form.endsWith("vres"))
      form = form.substring(0, form.length() - 3) + "ers";
    if (form.indexOf("sulph") >= 0) form = form.replace("sulph", "sulf");
    if (form.indexOf("isation") > 0) form = form.replace("isation", "ization");
    if (form.endsWith("yse") || form.endsWith("ysed")) form = form.replace("yse", "yze");
    return form;
  }

  /** "oedema" and "diarrhoea", but not "toe" and "shoe". */
  private static String withoutOe(String word) {
    if (word.startsWith("oe")) return word.substring(1);
    for (var stem : OE_STEMS) {
      if (word.contains(stem)) return word.replace("oe", "e");
    }
    return word;
  }

  private static final String[] OE_STEMS = {
    "rrhoe", "foet", "coeli", "homoeo", "amoeb", "oedem", "oesoph", "oestr", "gonoe", "pnoe",
    "manoeuv"
  };

  /** "tumour", "behavioural", "coloured", but not "hour" and "nourish". */
  private static String withoutOur(String word) {
    for (var stem : OUR_STEMS) {
      if (word.contains(stem)) return word.replace("our", "or");
    }
    return word;
  }

  private static final String[] OUR_STEMS = {
    "tumour",
    "behaviour",
    "colour",
    "odour",
    "humour",
    "labour",
    "favour",
    "flavour",
    "vapour",
    "rigour",
    "harbour"
  };
}
