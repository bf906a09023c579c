package org.willowbark.corpus;

/**
 * Letters of a page that stand in one line close together, in one font; in points, from the page's
 * top left corner as it is read.
 *
 * @param text as written, spaces included
 * @param baseline distance of the line's foot from the top of the page
 * @param size of the font as it appears
 * @param direction of reading in degrees: 0, or 90, 180, 270 for text on its side
 * @param tag the number of the marked content that it belongs to
 * @param order its place in the file
 */
record TextRun(
    String text,
    float left,
    float right,
    float baseline,
    float size,
    boolean bold,
    int direction,
    int tag,
    int order) {
  /** Outside of any marked content. */
  static final int UNTAGGED = -1;

  /** Marked as no part of the document: running headers, page numbers. */
  static final int ARTIFACT = -2;
}
