package org.willowbark.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DrawnTest {
  private static final List<String> TEXTS =
      IntStream.range(0, 500).mapToObj(i -> "text " + i).toList();

  @Test
  void drawsTheSameInWhateverOrderTextsCome() {
    var drawn = new Drawn(50);
    drawn.addAll(TEXTS);
    var shuffled = new ArrayList<>(TEXTS);
    Collections.shuffle(shuffled, new Random(1));
    var again = new Drawn(50);
    again.addAll(shuffled);

    assertThat(drawn.texts()).hasSize(50).isEqualTo(again.texts());
  }

  @Test
  void drawsMostlyTheSameWhereOtherTextsAreAdded() {
    var drawn = new Drawn(50);
    drawn.addAll(TEXTS);
    var more = new Drawn(50);
    more.addAll(TEXTS);
    for (int i = 0; i < 50; i++) more.add("another " + i);

    assertThat(more.texts()).filteredOn(drawn.texts()::contains).hasSizeGreaterThan(35);
  }

  @Test
  void takesEachTextOnceWhateverItsSpacesAndCapitals() {
    var drawn = new Drawn(50);

    drawn.addAll(List.of("Gout  hurts.", " gout\nhurts. ", "", "  "));

    assertThat(drawn.texts()).containsExactly("Gout hurts.");
  }
}
