package org.willowbark.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Asks all contenders each question before the next, in a new random order each time, so that
 * whatever else the machine does meanwhile falls on all alike. The processor's time is that of all
 * threads, since an answer may have more than one at work.
 */
final class PairedRun {
  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  private final List<Contender> contenders;
  private final Random random;

  PairedRun(List<Contender> contenders, Random random) {
    this.contenders = List.copyOf(contenders);
    this.random = random;
  }

  /** The times of each contender by its name, in the order of contenders. */
  Map<String, Timings> measure(List<String> questions) throws IOException {
    var nanos = new long[contenders.size()][questions.size()];
    var processorNanos = new long[contenders.size()][questions.size()];
    for (int question = 0; question < questions.size(); question++) {
      for (int contender : order()) {
        long startProcessor = processorNanos();
        long start = System.nanoTime();
        int answered = contenders.get(contender).asking().ask(questions.get(question));
        nanos[contender][question] = System.nanoTime() - start;
        processorNanos[contender][question] = processorNanos() - startProcessor;
        if (answered < 0) throw new AssertionError("an answer can't be smaller than nothing");
      }
    }
    var timings = new LinkedHashMap<String, Timings>();
    for (int i = 0; i < nanos.length; i++)
      timings.put(contenders.get(i).name(), new Timings(nanos[i], processorNanos[i]));
    return timings;
  }

  private static long processorNanos() {
    long sum = 0;
    // Below zero for a thread that has just ended.
    for (long nanos : THREADS.getThreadCpuTime(THREADS.getAllThreadIds()))
      sum += Math.max(0, nanos);
    return sum;
  }

  private List<Integer> order() {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < contenders.size(); i++) {
      if (contenders.get(i).after().isEmpty()) order.add(i);
    }
    Collections.shuffle(order, random);
    for (int i = 0; i < contenders.size(); i++) {
      var after = contenders.get(i).after();
      if (!after.isEmpty()) order.add(order.indexOf(numberOf(after)) + 1, i);
    }
    return order;
  }

  private Integer numberOf(String name) {
    for (int i = 0; i < contenders.size(); i++) {
      if (contenders.get(i).name().equals(name)) return i;
    }
    throw new IllegalArgumentException("there is no contender \"" + name + "\" to come after");
  }
}
