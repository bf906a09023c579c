package org.willowbark.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.willowbark.corpus.Source;
import org.willowbark.index.lucene.LuceneIndex;

/**
 * Indexes files that mean harm in one run beside good ones: each is named, the good ones are there,
 * nothing else is opened, nobody is called. The heap is that of all tests.
 */
final class HostileFilesTest {
  private static final Duration HANGS_AFTER = Duration.ofMinutes(5);

  /** In time of processors, so that a busy machine does not count. */
  private static final Duration WORK_MAX = Duration.ofSeconds(60);

  private static final String MARKER = "do not tell anybody";
  private static final int GOOD = 20;

  @TempDir private Path temp;

  @Test
  void namesEachHostileFileAndReadsTheOthers() throws IOException {
    var articles = Files.createDirectory(temp.resolve("articles"));
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var files = files(Files.writeString(temp.resolve("secret"), MARKER), server.getLocalPort());
      for (var file : files) file.writer().write(articles.resolve(file.name()));
      writeGood(articles);

      var before = workDone();
      var run = assertTimeoutPreemptively(HANGS_AFTER, () -> run(articles));
      var work = workDone().minus(before);

      assertThat(work).isLessThan(WORK_MAX);
      assertThat(files).hasSizeGreaterThanOrEqualTo(60);
      for (int i = 0; i < GOOD; i++) assertThat(run.texts).containsKey("good-" + i);
      assertEachIsNamedOrRead(articles, files, run);
      assertThat(run.texts.values()).noneMatch(text -> text.contains(MARKER));
      assertThat(run.report.problems()).allMatch(it -> it.length() < 1_000 && !it.contains("\n"));
      assertNobodyCalled(server);
    }
  }

  @Test
  void opensNothingThatIsNoFileBelowItsSource() throws Exception {
    var articles = Files.createDirectory(temp.resolve("articles"));
    var secret = Files.writeString(temp.resolve("secret.md"), MARKER);
    writeGood(articles);
    execute("mkfifo", articles.resolve("pipe.md"));
    Files.createDirectory(articles.resolve("folder.md"));
    Files.createSymbolicLink(articles.resolve("dangling.md"), temp.resolve("nowhere"));
    Files.createSymbolicLink(articles.resolve("secret.md"), secret);
    Files.createSymbolicLink(articles.resolve("up.md"), temp);
    Files.writeString(articles.resolve("two\nlines\u202e.md"), "Text.\n");
    try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(articles.resolve("socket.md")));

      var run = assertTimeoutPreemptively(HANGS_AFTER, () -> run(articles));

      assertThat(run.texts).hasSize(GOOD + 1).containsKey("two-lines");
      assertThat(run.report.problems())
          .containsExactly(
              articles + "/pipe.md: can't be read: it is a pipe, a socket or a device, no file",
              articles + "/socket.md: can't be read: it is a pipe, a socket or a device, no file");
      assertThat(run.report.notes())
          .hasSize(3)
          .allMatch(it -> it.endsWith(".md: a symbolic link, not followed"));
    }
  }

  @Test
  void saysThatASourceIsNoFile() throws Exception {
    var pipe = temp.resolve("pipe");
    execute("mkfifo", pipe);

    for (var path : List.of(pipe, Path.of("/dev/zero"))) {
      assertThat(
              assertTimeoutPreemptively(
                  HANGS_AFTER, () -> assertThrows(IllegalArgumentException.class, () -> run(path))))
          .hasMessage("\"" + path + "\" is neither a file nor a folder");
    }
  }

  @Test
  void namesWhatItMayNotOpenAndKeepsWhatItHeld() throws IOException {
    var articles = Files.createDirectory(temp.resolve("articles"));
    writeGood(articles);
    var file = Files.writeString(articles.resolve("closed.md"), "Text.\n");
    var folder = Files.createDirectory(articles.resolve("closed"));
    Files.writeString(folder.resolve("inside.md"), "Text.\n");
    run(articles);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "this user may read everything");

    var run = run(articles);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));

    assertThat(run.report.problems()).hasSize(2).allMatch(it -> it.contains("no permission"));
    assertThat(run.texts).containsKeys("closed", "closed/inside");
  }

  @Test
  void saysThatAFileWasChangedWhileItWasRead() throws Exception {
    var articles = Files.createDirectory(temp.resolve("articles"));
    var growing = articles.resolve("growing.jsonl");
    var line = "{\"id\": \"%d\", \"title\": \"Gout\", \"text\": \"It hurts a lot.\"}\n";
    for (int i = 0; i < 20_000; i++) append(growing, line.formatted(i));
    var done = new AtomicBoolean();
    var writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  for (int i = 20_000; !done.get(); i++) append(growing, line.formatted(i));
                });

    var run = run(articles);
    done.set(true);
    writer.join();

    assertThat(run.report.problems()).anyMatch(it -> it.contains("changed while it was read"));
    assertThat(run.texts).hasSizeGreaterThanOrEqualTo(20_000);
  }

  private static List<HostileFile> files(Path secret, int port) {
    var files = new ArrayList<HostileFile>();
    files.addAll(HostileText.frontMatter());
    files.addAll(HostileText.layout());
    files.addAll(HostileText.tables());
    files.addAll(HostileText.pretenders());
    files.addAll(HostileData.json());
    files.addAll(HostileData.packs());
    files.addAll(
        HostileXml.all(secret.toUri(), URI.create("http://127.0.0.1:" + port + "/evil.dtd")));
    return files;
  }

  private record Run(IngestReport report, Map<String, String> texts, Map<String, String> sources) {}

  private Run run(Path articles) throws IOException {
    try (var index = LuceneIndex.at(temp.resolve("index"))) {
      var report = new Ingest(index).run(Source.ofPaths(List.of(articles)), IngestProgress.NONE);
      var texts = new TreeMap<String, String>();
      var sources = new TreeMap<String, String>();
      try (var view = index.view()) {
        for (var state : view.articles().entrySet()) {
          var article = view.findArticle(state.getKey()).orElseThrow();
          texts.put(article.id(), article.title() + "\n" + article.text());
          sources.put(state.getValue().source(), article.id());
        }
      }
      return new Run(report, texts, sources);
    }
  }

  private static void assertEachIsNamedOrRead(Path folder, List<HostileFile> files, Run run) {
    var each = new SoftAssertions();
    for (var file : files) {
      var path = folder.resolve(file.name()).toString();
      var said =
          run.report.problems().stream()
              .filter(it -> it.startsWith(path + ":"))
              .collect(Collectors.joining("\n"));
      if (file.mustBeRead()) {
        each.assertThat(said).as(file.name()).isEmpty();
        each.assertThat(run.sources).as(file.name()).containsKey(path);
      } else {
        each.assertThat(said).as(file.name()).contains(file.reason());
      }
    }
    each.assertAll();
  }

  private static Duration workDone() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  private static void assertNobodyCalled(ServerSocket server) throws IOException {
    server.setSoTimeout(100);
    assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
  }

  private static void writeGood(Path folder) throws IOException {
    for (int i = 0; i < GOOD; i++) {
      // Before and behind all others.
      var name = (i % 2 == 0 ? "a" : "zz") + i + ".md";
      Files.writeString(
          folder.resolve(name),
          "---\nid: good-%d\ntitle: Good %d\n---\nGout hurts.\n".formatted(i, i));
    }
  }

  private static void append(Path file, String line) {
    try {
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void execute(String command, Path path) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder(command, path.toString()).start().waitFor()).isZero();
  }
}
