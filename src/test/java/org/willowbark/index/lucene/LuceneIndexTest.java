package org.willowbark.index.lucene;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.index.PassageIndex;
import org.willowbark.index.PassageIndexContract;

final class LuceneIndexTest extends PassageIndexContract {
  @TempDir private Path folder;

  @Override
  protected PassageIndex open() {
    return LuceneIndex.at(folder, Duration.ofMillis(200));
  }

  @Override
  protected PassageIndex openAgain() {
    return LuceneIndex.at(folder, Duration.ofMillis(200));
  }

  @Test
  void refusesADamagedPointerToTheGeneration() throws IOException {
    Files.writeString(folder.resolve("current"), "../elsewhere");

    try (var index = LuceneIndex.at(folder)) {
      assertThatThrownBy(index::view)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("damaged");
    }
  }
}
