package org.willowbark.embedding;

import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns the embedding of a bare short text to about where the same text would lie as a question,
 * with the prefix that the model's authors prescribe.
 *
 * <p>The prefix is ten tokens, as many as a short question itself has, and moves all texts in much
 * the same way: an affine map takes its place, fitted by ridge regression (Hoerl and Kennard 1970)
 * to the embeddings of many texts with the prefix and without it. Immutable.
 */
public final class QuestionTurn {
  /** The name of its file, beside the classes of this room. */
  public static final String RESOURCE = "question-turn.bin";

  private static final String NAME = "question turn";

  private final FittedRows fitted;
  private final AffineMap map;

  private QuestionTurn(FittedRows fitted) {
    this.fitted = fitted;
    map = new AffineMap(fitted, 0);
  }

  /**
   * The turn with these numbers, as near as its file can hold them.
   *
   * @param rows what each dimension of a bare text adds to a question beside itself, and last what
   *     is added to all
   */
  public static QuestionTurn of(float[][] rows) {
    if (rows.length != AffineMap.ROWS)
      throw new IllegalArgumentException(
          "expected %d rows, got %d".formatted(AffineMap.ROWS, rows.length));
    var numbered = new TreeMap<Integer, float[]>();
    for (int i = 0; i < rows.length; i++) numbered.put(i, rows[i]);
    return new QuestionTurn(FittedRows.of(NAME, numbered, Byte.MAX_VALUE));
  }

  /**
   * The one that comes with the program; none in a build without it.
   *
   * @throws ModelException if its file is damaged
   */
  static Optional<QuestionTurn> find() throws ModelException {
    return FittedRows.find(NAME, RESOURCE).map(QuestionTurn::new);
  }

  /** About where the text lies as a question. */
  public Embedding turn(Embedding bare) {
    float[] from = bare.toArray();
    float[] to = map.of(from);
    for (int i = 0; i < to.length; i++) to[i] += from[i];
    return Embedding.find(to).orElse(bare);
  }

  /** The bytes of its file. */
  public byte[] toFile() {
    return fitted.toFile();
  }
}
