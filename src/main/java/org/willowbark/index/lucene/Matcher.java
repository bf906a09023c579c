package org.willowbark.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import org.willowbark.query.Span;

/**
 * Tells where passages have what a question looks for, from the positions in the index rather than
 * by analysing the text again; asked for them in the order of their numbers. A name of several
 * words is marked as one. Not thread-safe.
 *
 * <p>A passage's field of words holds its headings and title too, so a name that stands there is
 * told, although nothing of it can be marked in the text.
 *
 * <p>Lucene's {@code Weight.matches} tells the same, but opens the postings of each word anew for
 * each passage and each name that has it.
 */
final class Matcher {
  private final TermDictionary dictionary;
  private final Collection<Sought> sought;
  private final Map<String, String> displayNames;
  private final Map<String, @Nullable Occurrences> occurrences = new HashMap<>();
  private @Nullable LeafReaderContext leaf;

  /** Places in the passage's text, in order and apart, and the other names that matched. */
  record Found(List<Span> spans, List<String> names) {}

  /**
   * @param displayNames the names as they are shown to readers, by {@link WordGraph#nameOf} their
   *     terms
   */
  Matcher(TermDictionary dictionary, Collection<Sought> sought, Map<String, String> displayNames) {
    this.dictionary = dictionary;
    this.sought = sought;
    this.displayNames = displayNames;
  }

  Found matches(LeafReaderContext its, int passage, int textLength) throws IOException {
    if (leaf != its) {
      leaf = its;
      occurrences.clear();
    }
    var spans = new ArrayList<Span>();
    var names = new TreeSet<String>();
    for (var each : sought) {
      if (!add(each.terms(), its, passage, spans)) continue;
      if (each.isName())
        names.add(Objects.requireNonNull(displayNames.get(WordGraph.nameOf(each.terms()))));
      for (var word : each.besides()) add(List.of(word), its, passage, spans);
    }
    spans.removeIf(span -> span.end() > textLength);
    return new Found(apart(spans), List.copyOf(names));
  }

  /** Adds the places where the terms stand one right after the other; whether there is any. */
  private boolean add(List<String> terms, LeafReaderContext its, int passage, List<Span> spans)
      throws IOException {
    var each = new ArrayList<Occurrences>(terms.size());
    for (var term : terms) {
      var occurring = occurrences(term, its);
      if (occurring == null || !occurring.isIn(passage)) return false;
      each.add(occurring);
    }
    var first = each.getFirst();
    boolean isFound = false;
    for (int i = 0; i < first.count(); i++) {
      int last = i;
      for (int next = 1; next < each.size() && last >= 0; next++)
        last = at(first.position(i) + next, each.get(next));
      if (last < 0) continue;
      spans.add(new Span(first.start(i), each.getLast().end(last)));
      isFound = true;
    }
    return isFound;
  }

  /** Which of the occurrences stands at a position; below 0 if none does. */
  private static int at(int position, Occurrences occurring) throws IOException {
    for (int i = 0; i < occurring.count(); i++)
      if (occurring.position(i) >= position) return occurring.position(i) == position ? i : -1;
    return -1;
  }

  private @Nullable Occurrences occurrences(String term, LeafReaderContext its) throws IOException {
    if (occurrences.containsKey(term)) return occurrences.get(term);
    var places = dictionary.places(new Term(Fields.WORDS, term), its);
    var occurring = places == null ? null : new Occurrences(places);
    occurrences.put(term, occurring);
    return occurring;
  }

  /** Joins spans that overlap. */
  private static List<Span> apart(List<Span> spans) {
    spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    var apart = new ArrayList<Span>();
    for (var span : spans) {
      var last = apart.isEmpty() ? null : apart.getLast();
      if (last != null && span.start() < last.end()) {
        apart.set(apart.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        apart.add(span);
      }
    }
    return apart;
  }
}
