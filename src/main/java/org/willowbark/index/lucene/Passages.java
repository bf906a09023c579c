package org.willowbark.index.lucene;

import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Notes which passages a query matches, whatever their scores. For searches on one thread. */
final class Passages implements CollectorManager<Passages.Noting, FixedBitSet> {
  private final FixedBitSet found;

  /**
   * @param found where they are noted
   */
  Passages(FixedBitSet found) {
    this.found = found;
  }

  @Override
  public Noting newCollector() {
    return new Noting();
  }

  @Override
  public FixedBitSet reduce(Collection<Noting> collectors) {
    return found;
  }

  /** Notes the passages of one segment after the other. */
  final class Noting extends SimpleCollector {
    private int base;

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
      base = leaf.docBase;
    }

    @Override
    public void collect(int passage) {
      found.set(base + passage);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
