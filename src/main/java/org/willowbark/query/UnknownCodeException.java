package org.willowbark.query;

import java.util.List;

/** A filter asks for what no article has; the message lists what there is. */
public final class UnknownCodeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** As many as help a reader of a message. */
  private static final int NAMED_MAX = 60;

  /**
   * @param known all codes that the facet has
   */
  public UnknownCodeException(Facet facet, List<String> known) {
    super(message(facet, known));
  }

  private static String message(Facet facet, List<String> known) {
    if (known.isEmpty()) return "no article has any " + facet.field();
    var named = String.join(", ", known.subList(0, Math.min(NAMED_MAX, known.size())));
    return known.size() <= NAMED_MAX
        ? facet.field() + " must be one of " + named
        : "%s must be one of %s and %d more"
            .formatted(facet.field(), named, known.size() - NAMED_MAX);
  }
}
