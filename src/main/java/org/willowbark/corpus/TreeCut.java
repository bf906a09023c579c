package org.willowbark.corpus;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Node;

/**
 * Parts that are to go from a tree, taken out together: one by one, each would move all that come
 * after it, which on a page of a hundred thousand siblings takes minutes.
 */
final class TreeCut {
  private static final int ONE_BY_ONE_MAX = 8;

  private final Set<Node> marked = new HashSet<>();

  void mark(Node node) {
    marked.add(node);
  }

  void markAll(Collection<? extends Node> nodes) {
    marked.addAll(nodes);
  }

  boolean isMarked(Node node) {
    return marked.contains(node);
  }

  /** Takes out what is marked. */
  void cut() {
    var counts = new HashMap<Node, Integer>();
    for (var node : marked) {
      if (node.parent() != null) counts.merge(node.parent(), 1, Integer::sum);
    }
    for (var count : counts.entrySet()) {
      if (count.getValue() > ONE_BY_ONE_MAX
          && count.getKey() instanceof org.jsoup.nodes.Element parent) {
        var kept = parent.childNodes().stream().filter(node -> !marked.contains(node)).toList();
        parent.empty();
        parent.appendChildren(kept);
      }
    }
    for (var node : List.copyOf(marked)) {
      if (node.parent() != null) node.remove();
    }
    marked.clear();
  }
}
