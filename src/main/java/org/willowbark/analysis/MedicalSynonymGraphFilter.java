package org.willowbark.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.search.BoostAttribute;

/**
 * Lays other names of the same thing beside the words that were typed, as side paths of a correct
 * token graph.
 *
 * <p>Beside "slipped disc" runs "herniated → disc"; both lead from the same node to the same node,
 * whatever their lengths, so a name of several words stays one unit. Unlike Lucene's {@code
 * SynonymGraphFilter} the stretches may overlap, each path carries a weight ({@link
 * BoostAttribute}), and which names apply is decided outside, where case, context and the rest of
 * the question are known. Added tokens have the type {@value #TYPE}, or {@value #LIKELY_TYPE} where
 * the words only describe what the name names.
 */
public final class MedicalSynonymGraphFilter extends TokenFilter {
  /** The type of tokens that were not typed. */
  public static final String TYPE = "SYNONYM";

  /** The type of tokens that were not typed, of a name that the words make likely. */
  public static final String LIKELY_TYPE = "LIKELY_SYNONYM";

  /**
   * A name beside a stretch of the text.
   *
   * @param start offset of the stretch's first character
   * @param end offset after its last
   * @param terms the name's own tokens, from the same analyzer
   * @param weight above 0 to 1
   * @param likely whether the words only describe what the name names
   */
  public record Path(int start, int end, List<String> terms, float weight, boolean likely) {
    public Path {
      terms = List.copyOf(terms);
    }
  }

  /** One token of the graph, an arc between two of its nodes. */
  private record Arc(
      String term, int from, int to, int start, int end, float weight, String type) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final BoostAttribute boost = addAttribute(BoostAttribute.class);

  private final List<Path> paths;
  private final List<Arc> arcs = new ArrayList<>();
  private int next = -1;
  private int lastFrom;

  /** Adds these paths to a stream of simple tokens; a path that fits no tokens is left out. */
  public MedicalSynonymGraphFilter(TokenStream in, List<Path> paths) {
    super(in);
    this.paths = List.copyOf(paths);
  }

  /** Whether a token of this type was added beside the typed words. */
  public static boolean isAdded(String type) {
    return type.equals(TYPE) || type.equals(LIKELY_TYPE);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < 0) {
      layOut();
      next = 0;
      lastFrom = -1;
    }
    if (next == arcs.size()) return false;
    var arc = arcs.get(next++);
    clearAttributes();
    term.append(arc.term);
    offset.setOffset(arc.start, arc.end);
    increment.setPositionIncrement(arc.from - lastFrom);
    length.setPositionLength(arc.to - arc.from);
    boost.setBoost(arc.weight);
    type.setType(arc.type);
    lastFrom = arc.from;
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    arcs.clear();
    next = -1;
  }

  /**
   * Numbers the graph's nodes. Typed word i leads from node i to node i+1; a path of n terms needs
   * n-1 nodes between, which are put right after its first node, so that every arc leads forward.
   */
  private void layOut() throws IOException {
    var typed = typedTokens();
    var fitting = new ArrayList<Fit>();
    for (var path : paths) {
      int first = indexStarting(typed, path);
      int last = indexEnding(typed, path);
      if (first >= 0 && last >= first && !path.terms.isEmpty())
        fitting.add(new Fit(path, first, last));
    }
    int[] node = new int[typed.size() + 1];
    int nodes = 0;
    for (int i = 0; i < typed.size(); i++) {
      node[i] = nodes++;
      for (var fit : fitting) {
        if (fit.first == i) {
          fit.inner = nodes;
          nodes += fit.path.terms.size() - 1;
        }
      }
    }
    node[typed.size()] = nodes;
    for (int i = 0; i < typed.size(); i++) {
      var token = typed.get(i);
      arcs.add(
          new Arc(
              token.term,
              node[i],
              node[i + 1],
              token.start,
              token.end,
              1,
              TypeAttribute.DEFAULT_TYPE));
    }
    for (var fit : fitting) addPath(fit, node[fit.first], node[fit.last + 1]);
    arcs.sort(
        Comparator.comparingInt((Arc arc) -> arc.from)
            .thenComparing(arc -> !arc.type.equals(TypeAttribute.DEFAULT_TYPE)));
  }

  private void addPath(Fit fit, int from, int to) {
    var terms = fit.path.terms;
    for (int i = 0; i < terms.size(); i++) {
      int start = i == 0 ? from : fit.inner + i - 1;
      int end = i == terms.size() - 1 ? to : fit.inner + i;
      arcs.add(
          new Arc(
              terms.get(i),
              start,
              end,
              fit.path.start,
              fit.path.end,
              fit.path.weight,
              fit.path.likely ? LIKELY_TYPE : TYPE));
    }
  }

  private List<Arc> typedTokens() throws IOException {
    var typed = new ArrayList<Arc>();
    while (input.incrementToken()) {
      int at = typed.size();
      typed.add(
          new Arc(
              term.toString(),
              at,
              at + 1,
              offset.startOffset(),
              offset.endOffset(),
              1,
              TypeAttribute.DEFAULT_TYPE));
    }
    return typed;
  }

  private static int indexStarting(List<Arc> typed, Path path) {
    for (int i = 0; i < typed.size(); i++) {
      if (typed.get(i).start >= path.start) return typed.get(i).start < path.end ? i : -1;
    }
    return -1;
  }

  private static int indexEnding(List<Arc> typed, Path path) {
    for (int i = typed.size() - 1; i >= 0; i--) {
      if (typed.get(i).end <= path.end) return typed.get(i).end > path.start ? i : -1;
    }
    return -1;
  }

  /** A path with the typed words that it runs beside. */
  private static final class Fit {
    final Path path;
    final int first;
    final int last;
    int inner;

    Fit(Path path, int first, int last) {
      this.path = path;
      this.first = first;
      this.last = last;
    }
  }
}
