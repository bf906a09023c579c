package org.willowbark.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A command in a Java machine of its own, whose lines are gathered while it runs. */
final class ChildProcess implements AutoCloseable {
  private static final Duration WAIT_MAX = Duration.ofSeconds(90);

  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Thread reader;

  private ChildProcess(Process process) {
    this.process = process;
    this.reader = Thread.ofVirtual().start(this::read);
  }

  /**
   * Starts a command.
   *
   * @param options of the Java machine
   * @param before folders whose resources take the place of ours
   */
  static ChildProcess start(List<String> options, List<Path> before, String... arguments)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(options);
    command.add("-cp");
    var classPath = new ArrayList<String>();
    before.forEach(folder -> classPath.add(folder.toString()));
    classPath.add(System.getProperty("java.class.path"));
    command.add(String.join(java.io.File.pathSeparator, classPath));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    return new ChildProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  static ChildProcess start(String... arguments) throws IOException {
    return start(List.of(), List.of(), arguments);
  }

  private void read() {
    try (var in = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (var line = in.readLine(); line != null; line = in.readLine()) lines.add(line);
    } catch (IOException e) {
      lines.add("broken off: " + e.getMessage());
    }
  }

  /** What it printed so far. */
  String output() {
    return String.join("\n", lines);
  }

  /** Waits for a line with this text. */
  String awaitLine(String part) throws InterruptedException {
    long end = System.nanoTime() + WAIT_MAX.toNanos();
    while (System.nanoTime() < end) {
      for (var line : lines) if (line.contains(part)) return line;
      Thread.sleep(10);
    }
    throw new AssertionError("no line with \"" + part + "\" in:\n" + output());
  }

  /** Waits for its end. */
  int exitCode() throws InterruptedException {
    int code = process.waitFor();
    reader.join();
    return code;
  }

  /** Asks a server. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var line = awaitLine("http://");
    var base = line.substring(line.indexOf("http://"), line.indexOf("/ ("));
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
    }
  }

  /** Ends it without a warning. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    reader.join();
  }

  @Override
  public void close() {
    process.destroy();
    var _ = process.onExit().join();
  }
}
