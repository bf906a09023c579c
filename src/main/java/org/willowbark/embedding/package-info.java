/**
 * From text to its place in a space of meanings, by a small language model that comes with the
 * program, and by what was fitted to it.
 *
 * <p>It knows no articles and compares nothing but vectors; the only user of ONNX Runtime and of
 * the tokenizer. The front door is {@link org.willowbark.embedding.Embedder}.
 */
@NullMarked
package org.willowbark.embedding;

import org.jspecify.annotations.NullMarked;
