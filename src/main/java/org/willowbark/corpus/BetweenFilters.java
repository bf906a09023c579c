package org.willowbark.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What one filter of a PDF stream hands to the next, counted on the way. */
final class BetweenFilters extends OutputStream {
  private final OutputStream meter;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  BetweenFilters(OutputStream meter) {
    this.meter = meter;
  }

  @Override
  public void write(int b) throws IOException {
    meter.write(b);
    bytes.write(b);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    meter.write(from, offset, length);
    bytes.write(from, offset, length);
  }

  InputStream content() {
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
