package org.willowbark.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.corpus.Source;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.Ingest;
import org.willowbark.ingest.IngestProgress;
import org.willowbark.search.SearchEngine;
import org.willowbark.vocabulary.Vocabulary;

/** Compares a search without and with one more concept. */
final class ComparisonTest {
  private static final String WITHOUT =
      "- {id: acne, name: acne, type: disorder, review: unreviewed}\n";
  private static final String WITH =
      "- {id: clog, name: clog ankle, type: injury, clinical: [talar bother], review: draft}\n";

  @TempDir private Path temp;
  private LuceneIndex index;
  private Comparison comparison;

  @BeforeEach
  void index() throws Exception {
    var articles =
        Files.writeString(
            temp.resolve("a.jsonl"),
            """
            {"id":"bother","title":"Talar bother","text":"Talar bother is common in dancers."}
            {"id":"shoes","title":"Shoes","text":"A clog is a wooden shoe."}
            {"id":"skin","title":"Acne","text":"Acne gives spots."}
            """);
    index = LuceneIndex.at(temp.resolve("index"));
    new Ingest(index).run(Source.ofPaths(List.of(articles)), IngestProgress.NONE);
    var before = Vocabulary.of(Vocabulary.read(Files.writeString(temp.resolve("b.yaml"), WITHOUT)));
    var more = Vocabulary.read(Files.writeString(temp.resolve("m.yaml"), WITH));
    comparison =
        new Comparison(new SearchEngine(index, before), new SearchEngine(index, before.plus(more)));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void showsWhatMovesWhatIsNewAndWhatIsSearchedFor() throws IOException {
    var change = comparison.ask("1", "clog ankle");

    assertThat(change.isChange()).isTrue();
    assertThat(change.isTopChange()).isTrue();
    assertThat(change.newNames()).containsExactly("talar bother");
    assertThat(change.places())
        .containsExactly(
            new TopTenChange.Place("bother", "Talar bother", 0, 1),
            new TopTenChange.Place("shoes", "Shoes", 1, 2));
  }

  @Test
  void seesNoChangeWhereNothingIsAdded() throws IOException {
    var change = comparison.ask("2", "acne");

    assertThat(change.isChange()).isFalse();
    assertThat(change.isTopChange()).isFalse();
    assertThat(change.newNames()).isEmpty();
  }

  @Test
  void countsWinsTiesAndLosses() throws IOException {
    var questions = Map.of("1", "clog ankle", "2", "acne", "3", "clog ankle");
    var judgments =
        Judgments.read(
            Files.writeString(temp.resolve("j.txt"), "1 0 bother 1\n2 0 skin 1\n3 0 shoes 1\n"));

    var score = comparison.score(questions, judgments, SearchEngine.Unit.ARTICLE);

    assertThat(score.before()).isEqualTo(2 / 3.0, within(1e-9));
    assertThat(score.wins()).isEqualTo(1);
    assertThat(score.ties()).isEqualTo(1);
    assertThat(score.losses()).isEqualTo(1);
    assertThat(score.after())
        .isEqualTo((1 + 1 + 1 / (Math.log(3) / Math.log(2))) / 3, within(1e-9));
  }
}
