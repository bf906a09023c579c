package org.willowbark.config;

import org.willowbark.corpus.Source;
import org.willowbark.site.Site;

/** A place where articles come from, under the name that the publisher gave it. */
public sealed interface NamedSource {
  /** Letters, digits, hyphens and underscores; no two differ in letter case alone. */
  String name();

  /**
   * A folder or file.
   *
   * @param place where the settings name it, as {@code file:line}
   */
  record Files(Source source, String place) implements NamedSource {
    @Override
    public String name() {
      return source.name();
    }
  }

  /** A site, by its sitemap or feed. */
  record Pages(Site site) implements NamedSource {
    @Override
    public String name() {
      return site.name();
    }
  }
}
