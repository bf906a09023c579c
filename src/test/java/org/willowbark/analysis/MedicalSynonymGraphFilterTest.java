package org.willowbark.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.search.BoostAttribute;
import org.junit.jupiter.api.Test;
import org.willowbark.analysis.MedicalSynonymGraphFilter.Path;

final class MedicalSynonymGraphFilterTest {
  @Test
  void laysANameOfSeveralWordsBesideTheTypedOnes() throws IOException {
    var path = new Path(0, 12, List.of("intervertebr", "disc", "prolaps"), 0.9f, false);

    var arcs = arcs("slipped disc pain", path);

    assertThat(arcs)
        .containsExactly(
            "0-3 slip",
            "0-1 intervertebr 0.9",
            "1-2 disc 0.9",
            "2-4 prolaps 0.9",
            "3-4 disc",
            "4-5 pain");
  }

  @Test
  void letsPathsOverlap() throws IOException {
    var wide = new Path(0, 13, List.of("lumbago"), 0.9f, false);
    var narrow = new Path(4, 13, List.of("dorsalgia"), 0.5f, true);

    var arcs = arcs("low back pain", wide, narrow);

    assertThat(arcs)
        .containsExactly("0-1 low", "0-3 lumbago 0.9", "1-2 back", "1-3 dorsalgia 0.5", "2-3 pain");
  }

  @Test
  void leavesOutAPathThatFitsNoWords() throws IOException {
    var arcs = arcs("back pain", new Path(20, 30, List.of("lumbago"), 0.9f, false));

    assertThat(arcs).containsExactly("0-1 back", "1-2 pain");
  }

  @Test
  void givesAnAddedNameThePlaceOfTheWordsBesideIt() throws IOException {
    var in = HealthAnalyzer.forSearch().tokenStream("", "my slipped disc");
    try (var graph =
        new MedicalSynonymGraphFilter(
            in, List.of(new Path(3, 15, List.of("herniat"), 0.9f, false)))) {
      var offset = graph.addAttribute(OffsetAttribute.class);
      var term = graph.addAttribute(CharTermAttribute.class);
      graph.reset();
      while (graph.incrementToken() && !term.toString().equals("herniat")) {}

      assertThat(offset.startOffset()).isEqualTo(3);
      assertThat(offset.endOffset()).isEqualTo(15);
    }
  }

  private static List<String> arcs(String text, Path... paths) throws IOException {
    var arcs = new ArrayList<String>();
    var in = HealthAnalyzer.forSearch().tokenStream("", text);
    try (var graph = new MedicalSynonymGraphFilter(in, List.of(paths))) {
      var term = graph.addAttribute(CharTermAttribute.class);
      var increment = graph.addAttribute(PositionIncrementAttribute.class);
      var length = graph.addAttribute(PositionLengthAttribute.class);
      var boost = graph.addAttribute(BoostAttribute.class);
      graph.reset();
      int node = -1;
      while (graph.incrementToken()) {
        node += increment.getPositionIncrement();
        var weight = boost.getBoost() == 1 ? "" : " " + boost.getBoost();
        arcs.add(node + "-" + (node + length.getPositionLength()) + " " + term + weight);
      }
      graph.end();
    }
    return arcs;
  }
}
