package org.willowbark.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HealthAnalyzerTest {
  @ParameterizedTest
  @CsvSource({
    "oedema, edema",
    "haemorrhages, hemorrhage",
    "slipped disks, slipping disc",
    "Crohn's disease, crohn disease",
    "tumours, tumor",
    "HLA-B27, hla b27",
    "Ménière, meniere"
  })
  void givesTwoSpellingsTheSameTokens(String one, String other) throws IOException {
    assertThat(tokens(HealthAnalyzer.forSearch(), one))
        .isEqualTo(tokens(HealthAnalyzer.forSearch(), other));
  }

  @ParameterizedTest
  @CsvSource({"spondylosis, spondylitis", "ilium, ileum", "dysphagia, dysphasia", "toe, tea"})
  void keepsLookalikesApart(String one, String other) throws IOException {
    assertThat(tokens(HealthAnalyzer.forSearch(), one))
        .isNotEqualTo(tokens(HealthAnalyzer.forSearch(), other));
  }

  @Test
  void keepsStopWordsForPhrases() throws IOException {
    assertThat(tokens(HealthAnalyzer.forSearch(), "pain down the leg"))
        .containsExactly("pain", "down", "the", "leg");
  }

  @Test
  void leavesWordsAsTheyAreSpelled() throws IOException {
    assertThat(tokens(HealthAnalyzer.forSpelling(), "Swollen Legs"))
        .containsExactly("swollen", "legs");
  }

  private static List<String> tokens(Analyzer analyzer, String text) throws IOException {
    var tokens = new ArrayList<String>();
    try (var stream = analyzer.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) tokens.add(term.toString());
      stream.end();
    }
    return tokens;
  }
}
