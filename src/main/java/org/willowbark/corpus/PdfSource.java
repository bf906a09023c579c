package org.willowbark.corpus;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A PDF's bytes as PDFBox reads them. Searching them takes from the time of the budget, and a
 * deflated stream is measured before its first byte is handed out.
 *
 * <p>This holds where {@link BoundedPdfParser} can't look: when PDFBox puts a damaged file together
 * again, it unpacks streams by a parser of its own.
 */
final class PdfSource extends RandomAccessReadBuffer {
  private static final int READS_BETWEEN_CHECKS = 1 << 14;

  private final byte[] file;
  private final PdfBudget budget;
  private int reads;

  PdfSource(byte[] file, PdfBudget budget) {
    super(file);
    this.file = file;
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    count();
    return super.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    count();
    return super.read(bytes, offset, length);
  }

  private void count() {
    if (++reads % READS_BETWEEN_CHECKS == 0) budget.check();
  }

  @Override
  public RandomAccessReadView createView(long start, long length) {
    return new Stream(start, length);
  }

  private final class Stream extends RandomAccessReadView {
    private final long start;
    private final long length;
    private boolean isMeasured;

    Stream(long start, long length) {
      super(new RandomAccessReadBuffer(file), start, length, true);
      this.start = start;
      this.length = length;
    }

    @Override
    public int read() throws IOException {
      measure();
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
      measure();
      return super.read(bytes, offset, count);
    }

    private void measure() {
      if (isMeasured) return;
      isMeasured = true;
      int from = (int) start;
      int bytes = (int) Math.min(length, file.length - start);
      boolean isDeflated =
          bytes > 2
              && (file[from] & 0x0f) == 8
              && ((file[from] & 0xff) << 8 | (file[from + 1] & 0xff)) % 31 == 0;
      if (isDeflated) inflate(from + 2, bytes - 2);
    }

    private void inflate(int from, int bytes) {
      var inflater = new Inflater(true);
      try {
        inflater.setInput(file, from, bytes);
        byte[] into = new byte[1 << 13];
        long inflated = 0;
        for (int n = inflater.inflate(into); n > 0; n = inflater.inflate(into)) {
          inflated += n;
          budget.expectStreamOf(inflated);
        }
      } catch (DataFormatException e) {
        // Not deflated after all, or damaged: PDFBox takes what it can get.
      } finally {
        inflater.end();
      }
    }
  }
}
