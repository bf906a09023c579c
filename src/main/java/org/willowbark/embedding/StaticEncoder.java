package org.willowbark.embedding;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.willowbark.embedding.QuestionEmbedder.Form;

/**
 * Tells about where a text lies by its pieces of words alone: each has a vector, and so has many a
 * pair that often stands together; their sum, brought to length 1, goes through one hidden layer.
 *
 * <p>All of it is fitted to what the model makes of many texts, as a deep averaging network (Iyyer
 * and others 2015). Immutable.
 */
public final class StaticEncoder {
  /** The name of its file, beside the classes of this room. */
  public static final String RESOURCE = "static-encoder.bin";

  private static final String NAME = "static encoder";

  /** The tokenizer numbers its pieces of words below this. */
  private static final int PIECES = 30_522;

  /** Pieces that the model's authors left unused; no text holds them. */
  private static final int QUESTION_START = 1;

  private static final int STATEMENT_START = 2;

  /** Above the number of any pair. */
  private static final int HIDDEN_FIRST = 1 << 30;

  private static final int OUT_FIRST = HIDDEN_FIRST + AffineMap.ROWS;

  /** Fewer than a byte has, as they pack better and are as good. */
  private static final int STEPS = 31;

  private final FittedRows fitted;
  private final AffineMap hidden;
  private final AffineMap out;

  private StaticEncoder(FittedRows fitted) {
    this.fitted = fitted;
    hidden = new AffineMap(fitted, HIDDEN_FIRST);
    out = new AffineMap(fitted, OUT_FIRST);
  }

  /**
   * The encoder with these numbers, as near as its file can hold them.
   *
   * @param rows by {@link #rowsOf}
   * @param hidden what each dimension of the sum adds to the hidden layer, and last what is added
   *     to all
   * @param out the same from the hidden layer to what is added to the sum
   */
  public static StaticEncoder of(
      SortedMap<Integer, float[]> rows, float[][] hidden, float[][] out) {
    var numbered = new TreeMap<>(rows);
    for (int i = 0; i < AffineMap.ROWS; i++) {
      numbered.put(HIDDEN_FIRST + i, hidden[i]);
      numbered.put(OUT_FIRST + i, out[i]);
    }
    return new StaticEncoder(FittedRows.of(NAME, numbered, STEPS));
  }

  /**
   * The one that comes with the program; none in a build without it.
   *
   * @throws ModelException if its file is damaged
   */
  static Optional<StaticEncoder> find() throws ModelException {
    return FittedRows.find(NAME, RESOURCE).map(StaticEncoder::new);
  }

  /**
   * The numbers of the rows that a text is the sum of: one for its form, one for each piece, and
   * one for each pair of neighbours; there need not be a row of each.
   *
   * @param pieces as {@link Embedder#pieces} numbers them
   */
  public static int[] rowsOf(int[] pieces, Form form) {
    int[] rows = new int[Math.max(1, 2 * pieces.length)];
    rows[0] =
        switch (form) {
          case QUESTION -> QUESTION_START;
          case STATEMENT -> STATEMENT_START;
        };
    for (int i = 0; i < pieces.length; i++) {
      rows[i + 1] = pieces[i];
      if (i > 0) rows[pieces.length + i] = PIECES + pieces[i - 1] * PIECES + pieces[i];
    }
    return rows;
  }

  /** Whether a row is that of a pair. */
  public static boolean isPair(int row) {
    return row >= PIECES;
  }

  /** About where a text lies; nothing where none of its pieces is known. */
  public Optional<Embedding> find(int[] pieces, Form form) {
    float[] sum = new float[Embedder.DIMENSIONS];
    int known = 0;
    for (int row : rowsOf(pieces, form)) {
      if (fitted.addTo(sum, row)) known++;
    }
    // The form alone says nothing.
    return known < 2 ? Optional.empty() : Embedding.find(sum).flatMap(this::throughHidden);
  }

  private Optional<Embedding> throughHidden(Embedding sum) {
    float[] from = sum.toArray();
    float[] active = hidden.of(from);
    for (int i = 0; i < active.length; i++) active[i] = Math.max(0, active[i]);
    float[] to = out.of(active);
    for (int i = 0; i < to.length; i++) to[i] += from[i];
    return Embedding.find(to);
  }

  /** The bytes of its file. */
  public byte[] toFile() {
    return fitted.toFile();
  }
}
