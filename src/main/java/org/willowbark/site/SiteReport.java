package org.willowbark.site;

import java.util.List;

/**
 * What a refresh of a site did.
 *
 * @param fetched pages that are new or have changed
 * @param unchanged pages that are as they were
 * @param failed pages that could not be fetched and stay as they were
 * @param removed pages that are gone from the mirror
 * @param leftOut pages that are listed and not wanted: on other hosts, left out by the settings, by
 *     robots.txt, or by themselves ({@code noindex})
 * @param problems what could not be fetched, and why, a line each
 */
public record SiteReport(
    int fetched, int unchanged, int failed, int removed, int leftOut, List<String> problems) {
  public SiteReport {
    problems = List.copyOf(problems);
  }
}
