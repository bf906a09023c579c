package org.willowbark.training;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.willowbark.embedding.Embedder;
import org.willowbark.embedding.QuestionEmbedder.Form;
import org.willowbark.embedding.QuestionTurn;
import org.willowbark.training.TrainingText.Kind;

/**
 * Fits the turn from bare texts to questions by ridge regression, in closed form: the matrix that
 * brings the squared distances, and a little of its own size, to their least.
 */
final class TurnFit {
  private static final double RIDGE = 0.1;

  /** Few questions are a single word. */
  private static final double WORD_WEIGHT = 0.3;

  private static final int BATCH = 1_000;
  private static final int COLUMNS = Embedder.DIMENSIONS + 1;

  private TurnFit() {}

  /** The turn of the questions among these texts, those held out apart. */
  static QuestionTurn fit(List<TrainingText> texts, TextVectors vectors) {
    var questions =
        texts.stream().filter(it -> it.form() == Form.QUESTION && !it.isHeldOut()).toList();
    var gram = CommonOps_DDRM.identity(COLUMNS);
    CommonOps_DDRM.scale(RIDGE, gram);
    var cross = new DMatrixRMaj(COLUMNS, Embedder.DIMENSIONS);
    for (int start = 0; start < questions.size(); start += BATCH) {
      var batch = questions.subList(start, Math.min(questions.size(), start + BATCH));
      var from = new DMatrixRMaj(batch.size(), COLUMNS);
      var to = new DMatrixRMaj(batch.size(), Embedder.DIMENSIONS);
      for (int row = 0; row < batch.size(); row++) {
        var text = batch.get(row);
        double weight = Math.sqrt(text.kind() == Kind.WORD ? WORD_WEIGHT : 1);
        fill(from, row, vectors.bare(text), weight);
        from.set(row, COLUMNS - 1, weight);
        fill(to, row, vectors.meant(text), weight);
      }
      CommonOps_DDRM.multAddTransA(from, from, gram);
      CommonOps_DDRM.multAddTransA(from, to, cross);
    }
    var turn = new DMatrixRMaj(COLUMNS, Embedder.DIMENSIONS);
    if (!CommonOps_DDRM.solveSPD(gram, cross, turn))
      throw new IllegalStateException("the texts are too much alike to fit a turn to");
    float[][] rows = new float[COLUMNS][Embedder.DIMENSIONS];
    for (int i = 0; i < rows.length; i++) {
      // Beside the text itself, whose share would leave few steps of a byte to all others.
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] = (float) (turn.get(i, j) - (i == j ? 1 : 0));
      }
    }
    return QuestionTurn.of(rows);
  }

  private static void fill(DMatrixRMaj matrix, int row, float[] values, double weight) {
    for (int i = 0; i < values.length; i++) matrix.set(row, i, weight * values[i]);
  }
}
