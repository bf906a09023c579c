package org.willowbark.embedding;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.willowbark.embedding.ModelException.Reason;

/**
 * Keeps ONNX Runtime from being torn down while a thread is in it.
 *
 * <p>Its environment is freed by a shutdown hook of its own, whoever is using it: a server that was
 * stopped while it loaded the model, or embedded, crashed. So the environment, whose users it
 * counts, gets one user more that never leaves, and the end of the process waits for calls that are
 * under way.
 */
final class NativeModel {
  private static final long END_WAIT_MAX_SECONDS = 10;

  /** Callers read; the end of the process writes, and never gives back. */
  private static final ReentrantReadWriteLock USE = new ReentrantReadWriteLock();

  private NativeModel() {}

  /** Something that runs native code. */
  interface Call<T, E extends Exception> {
    T run() throws E, IOException;
  }

  /**
   * Runs it.
   *
   * @throws ModelException if the process is ending
   */
  static <T, E extends Exception> T call(Call<T, E> call) throws E, IOException {
    if (!USE.readLock().tryLock()) throw new ModelException(Reason.ENDING, "the program is ending");
    try {
      return call.run();
    } finally {
      USE.readLock().unlock();
    }
  }

  /**
   * What all models here run in.
   *
   * @throws ModelException if its native code can't be loaded
   */
  static OrtEnvironment environment() throws ModelException {
    try {
      return Kept.environment();
    } catch (RuntimeException | LinkageError e) {
      // Thrown while its classes start, which wraps whatever went wrong.
      throw new ModelException(
          Reason.NOT_RUNNABLE,
          "ONNX Runtime, which runs the language model, can't be loaded: %s; it needs Linux, macOS or Windows on 64 bits, and 30 MB of room to unpack its native code in %s (or where JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER says), then start again"
              .formatted(ModelException.rootOf(e), System.getProperty("java.io.tmpdir")),
          e);
    }
  }

  /** Once, when the first model is loaded. */
  private static final class Kept {
    private static boolean isKept;

    static synchronized OrtEnvironment environment() throws ModelException {
      var environment = OrtEnvironment.getEnvironment();
      if (!isKept) {
        addUser();
        Runtime.getRuntime().addShutdownHook(new Thread(Kept::awaitCalls, "model-end"));
        isKept = true;
      }
      return environment;
    }

    /** The library offers no way to decline its hook, so this asks it for one environment more. */
    private static void addUser() throws ModelException {
      try {
        var api = Class.forName("ai.onnxruntime.OnnxRuntime").getDeclaredField("ortApiHandle");
        api.setAccessible(true);
        var create =
            OrtEnvironment.class.getDeclaredMethod(
                "createHandle", long.class, int.class, String.class);
        create.setAccessible(true);
        int warnings = 2;
        var _ = create.invoke(null, api.getLong(null), warnings, "willowbark");
      } catch (ReflectiveOperationException e) {
        throw new ModelException(
            Reason.NOT_RUNNABLE,
            "this build has another ONNX Runtime than it was made for: install or build it anew",
            e);
      }
    }

    private static void awaitCalls() {
      try {
        var _ = USE.writeLock().tryLock(END_WAIT_MAX_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
