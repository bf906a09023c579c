package org.willowbark.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.willowbark.index.NoIndexException;
import org.willowbark.index.PassageIndex;
import org.willowbark.query.Facet;
import org.willowbark.search.Priors;

/** Tells of publishers that the settings name and no article is by: most likely misspelled. */
final class PublisherNames {
  /** As many as help a reader of the warning. */
  private static final int KNOWN_MAX = 20;

  private PublisherNames() {}

  /** The names themselves; none if nothing is indexed yet. */
  static List<String> unknown(PassageIndex index, Priors priors) throws IOException {
    try (var view = index.view()) {
      return priors.unknown(view);
    } catch (NoIndexException e) {
      return List.of();
    }
  }

  /** A warning; nothing if all are there, or nothing is indexed yet. */
  static Optional<String> warning(PassageIndex index, Priors priors) throws IOException {
    try (var view = index.view()) {
      var unknown = priors.unknown(view);
      if (unknown.isEmpty()) return Optional.empty();
      var known = new TreeSet<>(view.codes(Facet.PUBLISHER));
      return Optional.of(
          "no article is by %s, named under \"ranking:\" in the settings; %s"
              .formatted(quoted(unknown), said(known)));
    } catch (NoIndexException e) {
      return Optional.empty();
    }
  }

  private static String said(SortedSet<String> known) {
    if (known.isEmpty()) return "no article says who published it";
    var named = String.join(", ", known.stream().limit(KNOWN_MAX).toList());
    return known.size() <= KNOWN_MAX
        ? "articles are by " + named
        : "articles are by %s and %d more".formatted(named, known.size() - KNOWN_MAX);
  }

  private static String quoted(List<String> names) {
    return "\"" + String.join("\", \"", names) + "\"";
  }
}
