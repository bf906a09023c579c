package org.willowbark.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.corpus.Source;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.ingest.Ingest;
import org.willowbark.ingest.IngestProgress;
import org.willowbark.safety.Notices;
import org.willowbark.vocabulary.Vocabulary;

/** What somebody may type who is in need: the box keeps quiet, in English and in Spanish. */
final class CrisisStemsTest {
  private static final Notices NOTICES = Notices.bundled(Vocabulary::bundled);

  @TempDir private static Path temp;
  private static LuceneIndex index;
  private static Suggester suggester;

  @BeforeAll
  static void gather() throws IOException {
    index = LuceneIndex.at(temp);
    new Ingest(index).run(Source.ofPaths(List.of(Path.of("corpus"))), IngestProgress.NONE);
    suggester = new Suggester(index, Vocabulary::bundled, NOTICES::isCrisisStem);
    suggester.gather();
  }

  @AfterAll
  static void close() throws IOException {
    suggester.close();
    index.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "suic",
        "suici",
        "suicid",
        "sucid",
        "suiside",
        "suicidal th",
        "kill my",
        "killing mys",
        "kil myself",
        "want to die",
        "want to d",
        "wanna di",
        "wish i was de",
        "wish i were d",
        "end my li",
        "end it al",
        "better off de",
        "self-h",
        "self har",
        "selfharm",
        "cut my",
        "cutting mys",
        "hurting mys",
        "hurt mys",
        "burn mys",
        "hang mys",
        "overd",
        "overdo",
        "overdos",
        "how many pills to d",
        "swallowed ble",
        "being abu",
        "husband hit",
        "husband beats m",
        "partner hurts m",
        "raped",
        "sexual ass",
        "sexually ab",
        "child ab",
        "domestic vi",
        "domestic ab",
        "afraid of my hu",
        "suicidi",
        "suicidar",
        "suicidarm",
        "quiero mor",
        "quiero mo",
        "me quiero mat",
        "quiero matar",
        "matarme",
        "quitarme la v",
        "no quiero vi",
        "autoles",
        "cortarm",
        "hacerme da",
        "sobred",
        "sobredos",
        "tomé muchas past",
        "me tomé muchas pa",
        "abuso sex",
        "abus sex",
        "violaci",
        "violencia dom",
        "mi marido me peg",
        "mi pareja me pe",
        "mi esposo me gol"
      })
  void suggestNothing(String stem) {
    assertThat(suggester.suggest(stem, 20)).isEmpty();
  }

  /** Beginnings that may become something else, too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "abus",
        "abuse",
        "abused",
        "od",
        "rap",
        "took too many",
        "ending it a",
        "me cort",
        "me viol"
      })
  void suggestNoCrisisWhereTheyMayBecomeSomethingElse(String stem) {
    for (var suggestion : suggester.suggest(stem, 20)) {
      assertThat(suggestion.text() + " " + suggestion.beside())
          .doesNotContainIgnoringCase("overdose")
          .doesNotContainIgnoringCase("suicid")
          .doesNotContainIgnoringCase("physical abuse");
      assertThat(NOTICES.isCrisisStem(suggestion.text())).as(suggestion.text()).isFalse();
    }
  }
}
