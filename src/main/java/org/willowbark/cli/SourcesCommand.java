package org.willowbark.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.willowbark.config.BrokenConfigException;
import org.willowbark.config.NamedSource;
import org.willowbark.corpus.Corpus;
import org.willowbark.site.SiteMirror;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code willowbark sources}: the sources that the settings name, and how they are. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the sources of the settings file: name, kind, where, last refresh, number of files or pages, problems.",
      "\"willowbark index\" without arguments refreshes them all."
    })
final class SourcesCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What is said of a source.
   *
   * @param refreshed when a site was last fetched to the end; null for files, which are read by
   *     every run
   * @param items files of a folder, pages of a site
   */
  private record State(
      String name,
      String kind,
      String location,
      @Nullable String refreshed,
      int items,
      List<String> problems) {}

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
  private CommandSpec spec;

  @Mixin private final IndexOption index = new IndexOption();
  @Mixin private final ConfigOption settings = new ConfigOption();

  @Option(names = "--json", description = "Print a line of JSON for each.")
  private boolean json;

  @Override
  public Integer call() throws IOException, BrokenConfigException {
    var out = spec.commandLine().getOut();
    var config =
        settings
            .find()
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "there is no willowbark.yaml here; name a settings file with --config"));
    var named = new NamedSources(config, index.folder);
    for (var source : config.sources()) {
      var state =
          switch (source) {
            case NamedSource.Files files -> state(files);
            case NamedSource.Pages pages -> state(pages, named);
          };
      print(state, out);
    }
    out.flush();
    return Main.OK;
  }

  private static State state(NamedSource.Files files) throws IOException {
    var source = files.source();
    if (!Files.exists(source.path())) {
      var problem = "there is no such file or folder";
      return new State(source.name(), "path", source.path().toString(), null, 0, List.of(problem));
    }
    int count = Corpus.of(List.of(source)).files().size();
    return new State(source.name(), "path", source.path().toString(), null, count, List.of());
  }

  private static State state(NamedSource.Pages pages, NamedSources named) throws IOException {
    var site = pages.site();
    var mirror = SiteMirror.at(named.mirror(site));
    return new State(
        site.name(),
        switch (site.kind()) {
          case SITEMAP -> "sitemap";
          case FEED -> "feed";
        },
        site.start().toString(),
        mirror.refreshed().map(Object::toString).orElse(null),
        mirror.urlsByFile().size(),
        mirror.problems());
  }

  private void print(State state, PrintWriter out) throws IOException {
    if (json) {
      out.println(JSON.writeValueAsString(state));
      return;
    }
    var isFiles = state.kind().equals("path");
    var refreshed = state.refreshed() == null ? "never fetched" : "fetched " + state.refreshed();
    out.printf(
        "%s\t%s\t%s\t%s\t%,d %s\t%,d problems%n",
        state.name(),
        state.kind(),
        state.location(),
        isFiles ? "read by each run" : refreshed,
        state.items(),
        isFiles ? "files" : "pages",
        state.problems().size());
    for (var problem : state.problems()) out.println("  " + problem);
  }
}
