package org.willowbark.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * English health text as tokens, the same for passages, names and questions.
 *
 * <p>Stop words stay: a name such as "pain down the leg" is matched as a phrase. Which words of a
 * question count is decided in its plan.
 */
public final class HealthAnalyzer extends Analyzer {
  /** Names this chain in an index; changes with whatever changes its tokens. */
  public static final String VERSION = "health-3";

  private static final int TOKEN_LENGTH_MAX_CHARS = 100;

  private static final int GAP_WORDS = 100;

  private final boolean stems;

  private HealthAnalyzer(boolean stems) {
    this.stems = stems;
  }

  /** Tokens to search by: spelling variants and inflections of a word are one token. */
  public static HealthAnalyzer forSearch() {
    return new HealthAnalyzer(true);
  }

  /** Words as they are spelled, in lower case: what misspellings are told from. */
  public static HealthAnalyzer forSpelling() {
    return new HealthAnalyzer(false);
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    var words = new StandardTokenizer();
    TokenStream tokens = new EnglishPossessiveFilter(words);
    tokens = new LowerCaseFilter(tokens);
    if (stems) {
      tokens = new ASCIIFoldingFilter(tokens);
      tokens = new SpellingVariantFilter(tokens);
      tokens = new PorterStemFilter(tokens);
    }
    return new TokenStreamComponents(words, new LengthFilter(tokens, 1, TOKEN_LENGTH_MAX_CHARS));
  }

  /**
   * So far apart are the last word of a text and the first of the heading indexed after it that no
   * phrase joins them.
   */
  @Override
  public int getPositionIncrementGap(String fieldName) {
    return GAP_WORDS;
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new LowerCaseFilter(in);
  }
}
