package org.willowbark.site;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Keeps a distance between the requests to a host. */
final class Courtesy {
  private final Map<String, Long> lastNanos = new HashMap<>();

  /** Waits until the last request to the host is this long ago. */
  void await(String host, Duration delay) throws InterruptedIOException {
    var last = lastNanos.get(host);
    if (last != null) pause(delay.minusNanos(System.nanoTime() - last));
  }

  /** A request to the host has just ended. */
  void ended(String host) {
    lastNanos.put(host, System.nanoTime());
  }

  static void pause(Duration duration) throws InterruptedIOException {
    if (duration.isNegative() || duration.isZero()) return;
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
