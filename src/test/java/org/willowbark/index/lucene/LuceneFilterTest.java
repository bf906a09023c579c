package org.willowbark.index.lucene;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.index.FilterContract;
import org.willowbark.index.PassageIndex;

final class LuceneFilterTest extends FilterContract {
  @TempDir private Path folder;

  @Override
  protected PassageIndex open() {
    return LuceneIndex.at(folder);
  }
}
