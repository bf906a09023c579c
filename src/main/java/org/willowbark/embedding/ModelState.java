package org.willowbark.embedding;

/**
 * How a language model that is loaded when it is first needed gets on; see {@link LazyEmbedder}.
 */
public sealed interface ModelState {
  /** Nobody has needed it yet. */
  record NotLoaded() implements ModelState {}

  /** It will be there in a second. */
  record Loading() implements ModelState {}

  /** It did what it was last asked for. */
  record Ready() implements ModelState {}

  /**
   * It could not be loaded, or failed at its last use.
   *
   * @param message for those who can mend it; may name folders of this machine
   */
  record Failed(ModelException.Reason reason, String message) implements ModelState {}
}
