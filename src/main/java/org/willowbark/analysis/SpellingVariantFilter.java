package org.willowbark.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.willowbark.vocabulary.WordForms;

/**
 * Gives British and American spellings of a word one form: "oedema" and "edema", "disk" and "disc".
 */
final class SpellingVariantFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  SpellingVariantFilter(TokenStream in) {
    super(in);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) return false;
    var word = term.toString();
    var form = WordForms.spelling(word);
    if (!form.equals(word)) term.setEmpty().append(form);
    return true;
  }
}
