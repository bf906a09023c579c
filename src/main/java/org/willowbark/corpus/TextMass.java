package org.willowbark.corpus;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** How much text stands in a block, how much of it in links, and how much in whole sentences. */
final class TextMass {
  private static final TextMass NOTHING = new TextMass();

  /** A run of this length is prose, whatever it ends with. */
  private static final int PROSE_LENGTH_MIN = 80;

  private static final int SENTENCE_LENGTH_MIN = 25;

  /** A character of Chinese, Japanese or Korean says as much as these letters. */
  private static final int LETTERS_PER_IDEOGRAPH = 3;

  private int letters;
  private int linked;
  private int prose;
  private int runLetters;
  private int runLinked;
  private boolean runHasSentence;

  private TextMass() {}

  /** The mass of every block below an element, and its own. */
  static Map<Element, TextMass> below(Element root) {
    var masses = new HashMap<Element, TextMass>();
    var mass = new TextMass();
    mass.addAll(root, false, masses);
    mass.endRun();
    masses.put(root, mass);
    return masses;
  }

  static TextMass of(Element element, Map<Element, TextMass> masses) {
    return masses.getOrDefault(element, NOTHING);
  }

  /** Letters and digits. */
  int letters() {
    return letters;
  }

  /** Those of them outside links. */
  int unlinked() {
    return letters - linked;
  }

  /** Those of them that stand in sentences of their own, outside links. */
  int prose() {
    return prose;
  }

  /** The share of the letters that stands in links, 0 to 1. */
  double linkDensity() {
    return letters == 0 ? 0 : (double) linked / letters;
  }

  private void addAll(Element parent, boolean isLinked, Map<Element, TextMass> masses) {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        addText(text.getWholeText(), isLinked);
      } else if (node instanceof Element child) {
        boolean isLink = isLinked || (child.normalName().equals("a") && child.hasAttr("href"));
        if (HtmlElements.isBlock(child)) {
          endRun();
          var mass = new TextMass();
          mass.addAll(child, isLink, masses);
          mass.endRun();
          masses.put(child, mass);
          letters += mass.letters;
          linked += mass.linked;
          prose += mass.prose;
        } else {
          addAll(child, isLink, masses);
        }
      }
    }
  }

  private void addText(String text, boolean isLinked) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u2e80' && c < '\ud800') {
        count += LETTERS_PER_IDEOGRAPH;
        runHasSentence |= c == '\u3002';
      } else if (Character.isLetterOrDigit(c)) {
        count++;
      } else if (c == '.' || c == '!' || c == '?' || c == '\u3002') {
        runHasSentence |=
            i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)) || c == '\u3002';
      }
    }
    runLetters += count;
    if (isLinked) runLinked += count;
  }

  private void endRun() {
    letters += runLetters;
    linked += runLinked;
    boolean isProse =
        runLinked * 2 <= runLetters
            && (runLetters >= PROSE_LENGTH_MIN
                || (runHasSentence && runLetters >= SENTENCE_LENGTH_MIN));
    if (isProse) prose += runLetters - runLinked;
    runLetters = 0;
    runLinked = 0;
    runHasSentence = false;
  }
}
