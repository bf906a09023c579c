package org.willowbark.embedding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.willowbark.embedding.ModelException.Reason;

/**
 * Numbered vectors that {@code make train} fitted to the model's, a byte for each value and a scale
 * for each vector, as a packed file of the program holds them. Immutable.
 *
 * <p>A file names what it holds and the model that it was fitted to, and ends with a checksum of
 * all before it, so that it can be renewed without a word changed in the code.
 */
final class FittedRows {
  private static final String MENDING = "install or build this program anew, or run make train";

  /** Its number, its scale, and a byte for each dimension. */
  private static final int ROW_SIZE_BYTES = Integer.BYTES + Float.BYTES + Embedder.DIMENSIONS;

  private static final int NUMBER_AND_SCALE_SIZE_BYTES = Integer.BYTES + Float.BYTES;

  private final byte[] unpacked;

  /** Of each row, in ascending order. */
  private final int[] numbers;

  private final float[] scales;

  /** Where in the file the values of the first row start. */
  private final int start;

  private FittedRows(byte[] unpacked, int start, int[] numbers, float[] scales) {
    this.unpacked = unpacked;
    this.start = start;
    this.numbers = numbers;
    this.scales = scales;
  }

  /**
   * As near to these vectors as bytes allow.
   *
   * @param name what they are, for the file
   * @param steps into how many steps the largest value of a row is parted, up to 127: the fewer,
   *     the better it packs
   */
  static FittedRows of(String name, SortedMap<Integer, float[]> rows, int steps) {
    byte[] title = title(name);
    var file =
        ByteBuffer.allocate(title.length + rows.size() * ROW_SIZE_BYTES + 2 * Integer.BYTES)
            .put(title)
            .putInt(rows.size());
    rows.forEach(
        (number, row) -> {
          float largest = Float.MIN_NORMAL * steps;
          for (float value : row) largest = Math.max(largest, Math.abs(value));
          float scale = largest / steps;
          file.putInt(number).putFloat(scale);
          for (float value : row) file.put((byte) Math.round(value / scale));
        });
    file.putInt(checksum(file.array()));
    try {
      return read(name, "what was fitted", file.array());
    } catch (ModelException e) {
      throw new AssertionError("what was written can't be read", e);
    }
  }

  /**
   * Those of a resource; none in a build that comes without it.
   *
   * @throws ModelException if it is damaged
   */
  static Optional<FittedRows> find(String name, String resource) throws ModelException {
    try (var in = FittedRows.class.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(parse(name, resource, in.readAllBytes()));
    } catch (ModelException e) {
      throw e;
    } catch (IOException e) {
      throw damaged(resource, ModelException.rootOf(e));
    }
  }

  /**
   * Those of a file.
   *
   * @param where what to call the file
   * @throws ModelException if it holds something else, or is damaged
   */
  static FittedRows parse(String name, String where, byte[] file) throws ModelException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(file), 1 << 16)) {
      return read(name, where, in.readAllBytes());
    } catch (ModelException e) {
      throw e;
    } catch (IOException e) {
      throw damaged(where, ModelException.rootOf(e));
    }
  }

  private static FittedRows read(String name, String where, byte[] unpacked) throws ModelException {
    byte[] title = title(name);
    if (unpacked.length < title.length + 2 * Integer.BYTES
        || !Arrays.equals(title, Arrays.copyOf(unpacked, title.length)))
      throw damaged(where, "it holds something else, or of another version");
    var in = ByteBuffer.wrap(unpacked).position(title.length);
    int count = in.getInt();
    boolean hasSize = in.remaining() == (long) count * ROW_SIZE_BYTES + Integer.BYTES;
    if (!hasSize || checksum(unpacked) != in.getInt(unpacked.length - Integer.BYTES))
      throw damaged(where, "its checksum is wrong");
    int start = in.position() + NUMBER_AND_SCALE_SIZE_BYTES;
    int[] numbers = new int[count];
    float[] scales = new float[count];
    for (int i = 0; i < count; i++) {
      in.position(start - NUMBER_AND_SCALE_SIZE_BYTES + i * ROW_SIZE_BYTES);
      numbers[i] = in.getInt();
      scales[i] = in.getFloat();
    }
    return new FittedRows(unpacked, start, numbers, scales);
  }

  private static ModelException damaged(String where, String how) {
    return new ModelException(
        Reason.DAMAGED,
        "%s, which was fitted to the language model, is damaged (%s): %s"
            .formatted(where, how, MENDING));
  }

  private static byte[] title(String name) {
    return "Willowbark %s 1 for %s, %d dimensions\n"
        .formatted(name, Embedder.MODEL, Embedder.DIMENSIONS)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static int checksum(byte[] unpacked) {
    var checksum = new CRC32C();
    checksum.update(unpacked, 0, unpacked.length - Integer.BYTES);
    return (int) checksum.getValue();
  }

  /** Adds a row to a sum, if there is one of this number. */
  boolean addTo(float[] sum, int number) {
    int row = Arrays.binarySearch(numbers, number);
    if (row < 0) return false;
    float scale = scales[row];
    int from = start + row * ROW_SIZE_BYTES;
    for (int i = 0; i < Embedder.DIMENSIONS; i++) sum[i] += scale * unpacked[from + i];
    return true;
  }

  /** The file. */
  byte[] toFile() {
    var out = new ByteArrayOutputStream();
    try (var packed = new GZIPOutputStream(out)) {
      packed.write(unpacked);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can't be written to", e);
    }
    return out.toByteArray();
  }
}
