package org.willowbark.site;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * The pages that a site's sitemaps or feed list.
 *
 * @param pages in the order of the lists, each once, all of them the site's to fetch
 * @param isWhole whether every list could be read, so that what is missing from it is gone
 * @param otherHosts the hosts of listed pages that the settings do not allow
 * @param leftOut listed pages that the settings leave out, by host or by path
 * @param problems what could not be read, and why
 */
record Listing(
    List<URI> pages, boolean isWhole, Set<String> otherHosts, int leftOut, List<String> problems) {
  Listing {
    pages = List.copyOf(pages);
    otherHosts = Set.copyOf(otherHosts);
    problems = List.copyOf(problems);
  }
}
