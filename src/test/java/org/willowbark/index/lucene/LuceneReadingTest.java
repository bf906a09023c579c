package org.willowbark.index.lucene;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.index.PassageIndex;
import org.willowbark.index.ReadingContract;

final class LuceneReadingTest extends ReadingContract {
  @TempDir private Path folder;

  @Override
  protected PassageIndex open() {
    return LuceneIndex.at(folder);
  }
}
