package org.willowbark.training;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.willowbark.embedding.Embedder;

/**
 * Vectors of texts that were embedded before, in a file that only grows: a run that was stopped
 * goes on where it was.
 *
 * <p>Numbers are kept in half precision, which is ten times finer than what is fitted to them.
 */
final class VectorCache implements Closeable {
  private static final int RECORD_SIZE_BYTES = Long.BYTES + Embedder.DIMENSIONS * Short.BYTES;

  private final FileChannel file;
  private final Map<Long, short[]> byLot = new HashMap<>();

  private VectorCache(FileChannel file) {
    this.file = file;
  }

  /** Those of a folder, which is made where there is none; for one model. */
  static VectorCache open(Path folder) throws IOException {
    Files.createDirectories(folder);
    var path = folder.resolve("vectors-of-" + Embedder.MODEL);
    var cache =
        new VectorCache(
            FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE));
    cache.load();
    return cache;
  }

  private void load() throws IOException {
    // A run that was killed may have left the beginning of a record.
    long whole = file.size() / RECORD_SIZE_BYTES;
    file.truncate(whole * RECORD_SIZE_BYTES);
    file.position(0);
    var record = ByteBuffer.allocate(RECORD_SIZE_BYTES << 10);
    while (file.read(record) > 0) {
      record.flip();
      while (record.remaining() >= RECORD_SIZE_BYTES) {
        long lot = record.getLong();
        short[] halves = new short[Embedder.DIMENSIONS];
        for (int i = 0; i < halves.length; i++) halves[i] = record.getShort();
        byLot.put(lot, halves);
      }
      record.compact();
    }
  }

  boolean has(String text) {
    return byLot.containsKey(TrainingText.lotOf(text));
  }

  /** The vector of a text; null for one that was never put. */
  float @Nullable [] find(String text) {
    var halves = byLot.get(TrainingText.lotOf(text));
    if (halves == null) return null;
    float[] vector = new float[halves.length];
    for (int i = 0; i < vector.length; i++) vector[i] = Float.float16ToFloat(halves[i]);
    return vector;
  }

  void put(String text, float[] vector) throws IOException {
    long lot = TrainingText.lotOf(text);
    short[] halves = new short[vector.length];
    var record = ByteBuffer.allocate(RECORD_SIZE_BYTES).putLong(lot);
    for (int i = 0; i < halves.length; i++) {
      halves[i] = Float.floatToFloat16(vector[i]);
      record.putShort(halves[i]);
    }
    record.flip();
    while (record.hasRemaining()) file.write(record);
    byLot.put(lot, halves);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
