package org.willowbark.index.lucene;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.search.BoostAttribute;
import org.jspecify.annotations.Nullable;
import org.willowbark.analysis.MedicalSynonymGraphFilter;
import org.willowbark.query.Span;

/**
 * A question's token graph: the typed words in order, and the other names that run beside stretches
 * of them.
 */
final class WordGraph {
  /** A typed word, leading from one node of the graph to the next. */
  private record Typed(String term, boolean scored, int from, int to) {}

  /**
   * Another name.
   *
   * @param first index of the first typed word beside it, {@code last} of the last
   */
  record Path(List<String> terms, float weight, int first, int last) {
    private boolean covers(int word) {
      return first <= word && word <= last;
    }
  }

  private record Arc(String term, int to, float weight, boolean likely) {}

  private final List<Typed> typed = new ArrayList<>();

  /** Names of what the words beside them name. */
  private final List<Path> paths = new ArrayList<>();

  /** Names of what the words beside them describe. */
  private final List<Path> likely = new ArrayList<>();

  /** Reads the whole stream. */
  WordGraph(TokenStream graph, List<Span> scored) throws IOException {
    var term = graph.addAttribute(CharTermAttribute.class);
    var offset = graph.addAttribute(OffsetAttribute.class);
    var increment = graph.addAttribute(PositionIncrementAttribute.class);
    var length = graph.addAttribute(PositionLengthAttribute.class);
    var type = graph.addAttribute(TypeAttribute.class);
    var boost = graph.addAttribute(BoostAttribute.class);
    Map<Integer, List<Arc>> side = new HashMap<>();
    int node = -1;
    graph.reset();
    while (graph.incrementToken()) {
      node += increment.getPositionIncrement();
      int to = node + length.getPositionLength();
      if (!MedicalSynonymGraphFilter.isAdded(type.type())) {
        var place = new Span(offset.startOffset(), offset.endOffset());
        boolean counts = scored.stream().anyMatch(span -> span.contains(place));
        typed.add(new Typed(term.toString(), counts, node, to));
      } else {
        boolean isLikely = type.type().equals(MedicalSynonymGraphFilter.LIKELY_TYPE);
        side.computeIfAbsent(node, _ -> new ArrayList<>())
            .add(new Arc(term.toString(), to, boost.getBoost(), isLikely));
      }
    }
    graph.end();
    for (int i = 0; i < typed.size(); i++) {
      for (var arc : side.getOrDefault(typed.get(i).from, List.of())) addPath(i, arc, side);
    }
  }

  /** Follows a side path from its first arc to the typed word that it ends with. */
  private void addPath(int first, Arc start, Map<Integer, List<Arc>> side) {
    var terms = new ArrayList<String>();
    var arc = start;
    terms.add(arc.term);
    int last = wordEndingAt(arc.to);
    while (last < 0) {
      arc = requireNonNull(side.get(arc.to), "a side path leads on").getFirst();
      terms.add(arc.term);
      last = wordEndingAt(arc.to);
    }
    (start.likely ? likely : paths).add(new Path(terms, start.weight, first, last));
  }

  private int wordEndingAt(int node) {
    for (int i = 0; i < typed.size(); i++) {
      if (typed.get(i).to == node) return i;
    }
    return -1;
  }

  /** How the matches of a name are named: its terms, a blank between. */
  static String nameOf(List<String> terms) {
    return String.join(" ", terms);
  }

  /** How many words were typed. */
  int size() {
    return typed.size();
  }

  String term(int word) {
    return typed.get(word).term;
  }

  /** Whether a word counts by itself. */
  boolean isScored(int word) {
    return typed.get(word).scored;
  }

  /** Names of what words describe, rather than name. */
  List<Path> likely() {
    return likely;
  }

  /** Whether a word helps to describe something. */
  boolean describes(int word) {
    return likely.stream().anyMatch(path -> path.covers(word));
  }

  /** The names beside words of a stretch, or all of it. */
  List<Path> paths(int first, int last) {
    return paths.stream().filter(path -> path.first >= first && path.last <= last).toList();
  }

  /**
   * The last word of the run of overlapping paths that starts at this word; before the word if none
   * starts there.
   */
  int endOfStretch(int first) {
    int last = first - 1;
    boolean grown = true;
    while (grown) {
      grown = false;
      for (var path : paths) {
        if (path.first >= first && path.first <= Math.max(first, last) && path.last > last) {
          last = path.last;
          grown = true;
        }
      }
    }
    return last;
  }

  /** The words of a stretch that count: those that do by themselves; if none does, all of them. */
  List<Integer> counting(int first, int last) {
    return counting(first, last, null);
  }

  /** The same of the words that a name leaves over. */
  List<Integer> counting(int first, int last, @Nullable Path without) {
    var rest = new ArrayList<Integer>();
    for (int i = first; i <= last; i++) if (without == null || !without.covers(i)) rest.add(i);
    var scored = rest.stream().filter(this::isScored).toList();
    return scored.isEmpty() ? rest : scored;
  }

  List<String> terms(List<Integer> words) {
    return words.stream().map(this::term).toList();
  }

  /** The terms of a whole stretch. */
  List<String> terms(int first, int last) {
    return typed.subList(first, last + 1).stream().map(Typed::term).toList();
  }

  /** What is to be marked in passages, each once. */
  Set<Sought> sought() {
    var sought = new LinkedHashSet<Sought>();
    for (int i = 0; i < typed.size(); i++) {
      int last = endOfStretch(i);
      if (last >= i) {
        addStretch(i, last, sought);
        i = last;
      } else if (isScored(i)) {
        sought.add(Sought.typed(List.of(term(i))));
      }
    }
    for (var path : likely) sought.add(Sought.name(path.terms, List.of()));
    return sought;
  }

  private void addStretch(int first, int last, Set<Sought> sought) {
    for (var term : terms(counting(first, last))) sought.add(Sought.typed(List.of(term)));
    if (last > first) sought.add(Sought.typed(terms(first, last)));
    for (var path : paths(first, last))
      sought.add(Sought.name(path.terms, terms(counting(first, last, path))));
  }
}
