package org.willowbark.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.willowbark.query.Question.Mode;

/** A built Willowbark that serves in a process of its own, as readers meet it. */
final class ChildServer implements AutoCloseable {
  private static final Duration STARTING_MAX = Duration.ofMinutes(5);
  private static final Duration STOPPING_MAX = Duration.ofSeconds(20);
  private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");

  private final Process process;
  private final Endpoint endpoint;
  private final long started;

  private ChildServer(Process process, Endpoint endpoint, long started) {
    this.process = process;
    this.endpoint = endpoint;
    this.started = started;
  }

  /** What runs a jar as the launcher would, without its cache of loaded classes. */
  static List<String> runningJar(Path jar) {
    return List.of(
        JDK.resolve("java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "--add-modules",
        "jdk.incubator.vector",
        "-jar",
        jar.toString());
  }

  /**
   * Starts serving an index on a free port; returns as soon as it listens.
   *
   * @param program what runs Willowbark, to which its arguments are added
   */
  static ChildServer start(List<String> program, Path index) throws IOException {
    long started = System.nanoTime();
    var command = Stream.concat(program.stream(), Stream.of("serve", "--port", "0", "--index"));
    var arguments = new ArrayList<>(command.toList());
    arguments.add(index.toString());
    var process = new ProcessBuilder(arguments).redirectErrorStream(true).start();
    // Not closed: the server goes on writing to it.
    var out = process.inputReader();
    var said = new StringBuilder();
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      int at = line.indexOf("http://");
      if (at < 0) continue;
      Thread.ofVirtual().start(() -> drain(out));
      var address = line.substring(at, line.indexOf('/', at + "http://".length()));
      return new ChildServer(process, Endpoint.at(address), started);
    }
    throw new IOException("%s does not serve: %s".formatted(program, said));
  }

  private static void drain(BufferedReader out) {
    try {
      while (out.readLine() != null) {}
    } catch (IOException _) {
      // The server is gone.
    }
  }

  Endpoint endpoint() {
    return endpoint;
  }

  /** Asks once, and says how long after the start the answer came. */
  Duration awaitAnswer(String question) throws IOException {
    endpoint.get(Endpoint.path(question, Mode.HYBRID, 1));
    return Duration.ofNanos(System.nanoTime() - started);
  }

  /** Asks until an answer comes by this evidence, and says how long after the start that was. */
  Duration awaitAnswer(String question, Mode mode) throws IOException {
    var wanted = "\"mode\":\"%s\"".formatted(mode.name().toLowerCase(Locale.ROOT));
    // Another limit each time, so that no answer is remembered.
    for (int limit = 2; ; limit = limit % 100 + 1) {
      if (endpoint.get(Endpoint.path(question, mode, limit)).contains(wanted))
        return Duration.ofNanos(System.nanoTime() - started);
      if (System.nanoTime() - started > STARTING_MAX.toNanos())
        throw new IOException("no answer by %s after %s".formatted(mode, STARTING_MAX));
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  /** What of the machine's memory it takes, in bytes; nothing where the system does not say. */
  OptionalLong residentBytes() throws IOException {
    return findStatus("VmRSS:");
  }

  /** The part of it that maps files, which the system takes back when others need it. */
  OptionalLong residentFileBytes() throws IOException {
    return findStatus("RssFile:");
  }

  private OptionalLong findStatus(String key) throws IOException {
    var status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.exists(status)) return OptionalLong.empty();
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(key))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
        .findFirst();
  }

  /** What its heap holds once all garbage is collected, in bytes. */
  long heapAfterCollectionBytes() throws IOException {
    var command = List.of(JDK.resolve("jcmd").toString(), process.pid() + "", "GC.class_histogram");
    var histogram = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var lines = histogram.inputReader()) {
      var total = lines.lines().filter(line -> line.startsWith("Total")).reduce((_, last) -> last);
      var line = total.orElseThrow(() -> new IOException("jcmd does not tell the heap"));
      return Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
    }
  }

  @Override
  public void close() throws IOException {
    endpoint.close();
    process.destroy();
    try {
      if (!process.waitFor(STOPPING_MAX.toSeconds(), TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
