package org.willowbark.corpus;

import java.util.List;
import java.util.regex.Pattern;

/** The footnotes at the foot of a page: small print that begins with a mark. */
final class Footnotes {
  private static final Pattern MARKED =
      Pattern.compile("(\\d{1,2}|[*\u2020\u2021]+)\\.? ?\\p{L}.*");

  private Footnotes() {}

  /** The page's rows from top to bottom, without them. */
  static List<List<TextLine>> removed(List<List<TextLine>> rows, Typography typography) {
    int start = rows.size();
    while (start > 0 && rows.get(start - 1).stream().allMatch(typography::isSmall)) start--;
    for (int row = start; row < rows.size(); row++) {
      if (MARKED.matcher(rows.get(row).getFirst().text()).matches()) return rows.subList(0, row);
    }
    return rows;
  }
}
