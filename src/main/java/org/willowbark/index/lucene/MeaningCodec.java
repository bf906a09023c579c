package org.willowbark.index.lucene;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/**
 * Lucene's own formats, with meanings kept as bytes beside their full numbers and linked as a graph
 * (HNSW, Malkov and Yashunin 2018).
 */
final class MeaningCodec extends FilterCodec {
  private static final int LINKS = 16;
  private static final int BEAM_WIDTH = 100;

  private final KnnVectorsFormat meanings =
      new PerFieldKnnVectorsFormat() {
        private final KnnVectorsFormat format =
            new Lucene104HnswScalarQuantizedVectorsFormat(
                ScalarEncoding.UNSIGNED_BYTE, LINKS, BEAM_WIDTH);

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
          return format;
        }
      };

  /** The name is Lucene's: an index that it wrote is read without this class. */
  MeaningCodec() {
    super("Lucene104", new Lucene104Codec());
  }

  @Override
  public KnnVectorsFormat knnVectorsFormat() {
    return meanings;
  }
}
