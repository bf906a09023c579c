package org.willowbark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.willowbark.config.Config;
import org.willowbark.config.NamedSource;
import org.willowbark.corpus.Source;
import org.willowbark.site.Site;
import org.willowbark.site.SiteMirror;
import org.willowbark.site.SiteRefresh;
import org.willowbark.site.SiteReport;

/** Turns the sources that the settings name into sources to index, fetching sites on the way. */
final class NamedSources {
  private static final String MIRRORS = "sites";

  private final Config config;
  private final Path indexFolder;

  /** Mirrors of sites are kept beside the index in its folder. */
  NamedSources(Config config, Path indexFolder) {
    if (config.sources().isEmpty())
      throw new IllegalArgumentException(
          config.file()
              + " names no sources; write sources: [{name: leaflets, path: articles/}] into it");
    this.config = config;
    this.indexFolder = indexFolder;
  }

  /** Where the pages of a site are kept. */
  Path mirror(Site site) {
    return indexFolder.resolve(MIRRORS).resolve(site.name());
  }

  /**
   * All sources as their files are now; sites are asked for what changed.
   *
   * @param out gets a line for each site
   * @throws IllegalArgumentException if a folder or file is missing, before anything is fetched
   */
  List<Source> fetch(boolean allowRemovals, PrintWriter out, PrintWriter progress)
      throws IOException {
    expectFiles();
    var options = new SiteRefresh.Options(Main.userAgent(), allowRemovals);
    var sources = new ArrayList<Source>();
    for (var named : config.sources()) {
      switch (named) {
        case NamedSource.Files(var source, _) -> sources.add(source);
        case NamedSource.Pages(var site) -> {
          print(site, refresh(site, options, progress), out);
          sources.add(mirrored(site));
        }
      }
    }
    return sources;
  }

  private SiteReport refresh(Site site, SiteRefresh.Options options, PrintWriter progress)
      throws IOException {
    try (var display = FetchDisplay.onTerminalOrLines(progress)) {
      return SiteRefresh.run(site, mirror(site), options, display);
    }
  }

  /** All sources as their files are now, and sites as they were last fetched. */
  List<Source> asFetchedBefore() throws IOException {
    expectFiles();
    var sources = new ArrayList<Source>();
    for (var named : config.sources()) {
      sources.add(
          switch (named) {
            case NamedSource.Files(var source, _) -> source;
            case NamedSource.Pages(var site) -> mirrored(site);
          });
    }
    return sources;
  }

  private Source mirrored(Site site) throws IOException {
    var mirror = SiteMirror.at(mirror(site));
    var problems = new ArrayList<String>();
    if (mirror.refreshed().isEmpty())
      problems.add(site.name() + ": has not been fetched to the end yet");
    for (var problem : mirror.problems()) problems.add(site.name() + ": " + problem);
    return Source.ofPages(
        site.name(), mirror.pagesFolder(), new Source.Fetched(mirror.urlsByFile(), problems));
  }

  private void expectFiles() {
    for (var named : config.sources()) {
      if (named instanceof NamedSource.Files(var source, var place) && !Files.exists(source.path()))
        throw new IllegalArgumentException(
            "%s: there is no file or folder \"%s\"".formatted(place, source.path()));
    }
  }

  private static void print(Site site, SiteReport report, PrintWriter out) {
    out.printf(
        "%s: %,d pages fetched, %,d unchanged, %,d failed, %,d removed, %,d left out%n",
        site.name(),
        report.fetched(),
        report.unchanged(),
        report.failed(),
        report.removed(),
        report.leftOut());
    out.flush();
  }
}
