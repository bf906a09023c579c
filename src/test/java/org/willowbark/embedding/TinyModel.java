package org.willowbark.embedding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * An ONNX model of our own with the inputs and the output of the real one, whose numbers are
 * chosen: each row is a vector times the square root of a limit less the sum of the text's token
 * numbers, so that a long text becomes NaN.
 */
final class TinyModel {
  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private TinyModel() {}

  /** With the tokenizer of the real one. */
  static ModelFiles of(float[] vector, float limit) throws IOException {
    var model = new TinyModel();
    model.number(1, 6); // version of the format
    var operators = new TinyModel();
    operators.number(2, 11);
    model.message(8, operators);
    model.message(7, graph(vector, limit));
    return new ModelFiles(model.bytes.toByteArray(), ModelFiles.unpack().tokenizerJson());
  }

  /** The same vector for every text of up to some 40 words. */
  static ModelFiles ofEqualVectors() throws IOException {
    float[] vector = new float[Embedder.DIMENSIONS];
    Arrays.fill(vector, 1);
    return of(vector, 300_000);
  }

  private static TinyModel graph(float[] vector, float limit) {
    var graph = new TinyModel();
    graph.message(1, node("Cast", "numbers", "input_ids").attribute("to", FLOAT, false));
    graph.message(1, node("ReduceSum", "sum", "numbers").attribute("axes", 1, true));
    graph.message(1, node("Sub", "left", "limit", "sum"));
    graph.message(1, node("Sqrt", "root", "left"));
    graph.message(1, node("Cast", "mask", "attention_mask").attribute("to", FLOAT, false));
    graph.message(1, node("Mul", "tokens", "mask", "root"));
    graph.message(1, node("Unsqueeze", "rows", "tokens").attribute("axes", 2, true));
    graph.message(1, node("Mul", "states", "rows", "vector"));
    graph.text(2, "tiny");
    graph.message(5, constant("limit", limit));
    graph.message(5, constant("vector", vector));
    graph.message(11, value("input_ids", INT64, 2));
    graph.message(11, value("attention_mask", INT64, 2));
    graph.message(11, value("token_type_ids", INT64, 2));
    graph.message(12, value("states", FLOAT, 3));
    return graph;
  }

  private static TinyModel node(String operator, String output, String... inputs) {
    var node = new TinyModel();
    for (var input : inputs) node.text(1, input);
    node.text(2, output);
    node.text(4, operator);
    return node;
  }

  private TinyModel attribute(String name, int value, boolean isList) {
    var attribute = new TinyModel();
    attribute.text(1, name);
    attribute.number(isList ? 8 : 3, value);
    attribute.number(20, isList ? 7 : 2); // what kind of value
    message(5, attribute);
    return this;
  }

  private static TinyModel constant(String name, float... values) {
    var constant = new TinyModel();
    constant.number(1, values.length);
    constant.number(2, FLOAT);
    constant.text(8, name);
    var raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) raw.putFloat(value);
    constant.field(9, raw.array());
    return constant;
  }

  /** Of any size in each direction. */
  private static TinyModel value(String name, int type, int directions) {
    var shape = new TinyModel();
    for (int i = 0; i < directions; i++) {
      var direction = new TinyModel();
      direction.text(2, name + i);
      shape.message(1, direction);
    }
    var tensor = new TinyModel();
    tensor.number(1, type);
    tensor.message(2, shape);
    var types = new TinyModel();
    types.message(1, tensor);
    var value = new TinyModel();
    value.text(1, name);
    value.message(2, types);
    return value;
  }

  // Protocol buffers: a field is its number, with its kind in the last three bits, and its content.

  private void number(int field, long value) {
    variable(field << 3);
    variable(value);
  }

  private void text(int field, String text) {
    field(field, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private void message(int field, TinyModel message) {
    field(field, message.bytes.toByteArray());
  }

  private void field(int field, byte[] content) {
    variable((field << 3) | 2);
    variable(content.length);
    bytes.writeBytes(content);
  }

  private void variable(long value) {
    long rest = value;
    for (; rest > 0x7f; rest >>>= 7) bytes.write((int) ((rest & 0x7f) | 0x80));
    bytes.write((int) rest);
  }
}
