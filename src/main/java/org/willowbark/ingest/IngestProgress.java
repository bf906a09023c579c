package org.willowbark.ingest;

/** Is told how a run gets on; from one thread, often, so it must be quick. */
public interface IngestProgress {
  /** Nobody watches. */
  IngestProgress NONE = (_, _, _) -> {};

  /** So many articles and bytes have been read, of so many bytes. */
  void read(int articles, long bytes, long ofBytes);
}
