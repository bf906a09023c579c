package org.willowbark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stops real servers while they start, and with that load the language model. */
final class StopTest {
  /** How a process ends that was asked to by signal 15. */
  private static final int TERMINATED = 128 + 15;

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(ints = {1_000, 1_300, 1_600, 1_900, 2_300})
  void endsInOrderWheneverItIsStopped(int afterMillis) throws Exception {
    var server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--index",
                temp.resolve("index").toString())
            .directory(temp.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Thread.sleep(afterMillis);

    server.destroy();

    assertThat(server.waitFor()).isEqualTo(TERMINATED);
  }
}
