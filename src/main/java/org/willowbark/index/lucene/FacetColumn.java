package org.willowbark.index.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.willowbark.query.Facet;
import org.willowbark.query.ReviewAge;

/**
 * One facet's values in one segment: those of the article at hand, and how many articles before it
 * had each. Reads forward only.
 */
abstract sealed class FacetColumn {
  private final int[] counts;
  private int[] held = new int[8];
  private int size;

  private FacetColumn(int values) {
    counts = new int[values];
  }

  static FacetColumn of(Facet facet, Set<String> wanted, LocalDate today, LeafReader leaf)
      throws IOException {
    return facet == Facet.REVIEWED_WITHIN
        ? new ByAge(DocValues.getNumeric(leaf, FacetFields.of(facet)), wanted, today)
        : new ByCode(DocValues.getSortedSet(leaf, FacetFields.of(facet)), wanted);
  }

  /** Takes in the values of one more passage of the article; whether it passes the filter. */
  abstract boolean read(int passage) throws IOException;

  /** The value of this number, as it is kept. */
  abstract BytesRef value(int number) throws IOException;

  /** Goes on to another article, counting this one for each of its values or for none. */
  final void next(boolean isCounted) {
    for (int i = 0; i < size && isCounted; i++) counts[held[i]]++;
    size = 0;
  }

  /** Tells of each value that any article was counted for. */
  final void forEachCount(ObjIntConsumer<BytesRef> visitor) throws IOException {
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > 0) visitor.accept(value(value), counts[value]);
    }
  }

  /** Passages of an article may share values; an article has each once. */
  private void hold(int value) {
    for (int i = 0; i < size; i++) {
      if (held[i] == value) return;
    }
    if (size == held.length) held = Arrays.copyOf(held, 2 * size);
    held[size++] = value;
  }

  private static final class ByCode extends FacetColumn {
    private final SortedSetDocValues values;

    /** Whether each value is asked for; null if any will do. */
    private final boolean @Nullable [] wanted;

    ByCode(SortedSetDocValues values, Set<String> codes) throws IOException {
      super(Math.toIntExact(values.getValueCount()));
      this.values = values;
      this.wanted = codes.isEmpty() ? null : new boolean[(int) values.getValueCount()];
      for (int i = 0; wanted != null && i < wanted.length; i++)
        wanted[i] = codes.contains(FacetFields.code(values.lookupOrd(i)));
    }

    @Override
    boolean read(int passage) throws IOException {
      boolean passes = wanted == null;
      if (!values.advanceExact(passage)) return passes;
      for (int i = values.docValueCount(); i > 0; i--) {
        int value = (int) values.nextOrd();
        super.hold(value);
        passes |= wanted != null && wanted[value];
      }
      return passes;
    }

    @Override
    BytesRef value(int number) throws IOException {
      return values.lookupOrd(number);
    }
  }

  /** Ages include each other: what was reviewed within a year was so within two. */
  private static final class ByAge extends FacetColumn {
    private static final List<ReviewAge> AGES = List.of(ReviewAge.values());

    private final NumericDocValues days;
    private final long[] firstDays;
    private final long firstWanted;

    ByAge(NumericDocValues days, Set<String> codes, LocalDate today) {
      super(AGES.size());
      this.days = days;
      this.firstDays = AGES.stream().mapToLong(age -> age.from(today).toEpochDay()).toArray();
      this.firstWanted = FacetFields.firstDay(codes, today);
    }

    @Override
    boolean read(int passage) throws IOException {
      if (!days.advanceExact(passage)) return firstWanted == Long.MIN_VALUE;
      long day = days.longValue();
      for (int i = 0; i < firstDays.length; i++) {
        if (day >= firstDays[i]) super.hold(i);
      }
      return day >= firstWanted;
    }

    @Override
    BytesRef value(int number) {
      return new BytesRef(AGES.get(number).code());
    }
  }
}
