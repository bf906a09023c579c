package org.willowbark.site;

import java.net.URI;
import java.util.List;

/**
 * The pages that a site's sitemaps or feed list.
 *
 * @param pages in the order of the lists, each once, all of them the site's to fetch
 * @param isWhole whether every list could be read, so that what is missing from it is gone
 * @param leftOut listed pages that the settings leave out, by host or by path
 * @param problems what could not be read, and why
 */
record Listing(List<URI> pages, boolean isWhole, int leftOut, List<String> problems) {
  Listing {
    pages = List.copyOf(pages);
    problems = List.copyOf(problems);
  }
}
