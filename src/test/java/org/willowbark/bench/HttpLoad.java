package org.willowbark.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Several clients that ask one server as fast as it answers, each one question at a time. */
final class HttpLoad {
  /** The path of the next question; how often all have been asked before decides the limit. */
  interface Paths {
    String of(String question, int round);
  }

  private final Endpoint endpoint;
  private final List<String> questions;
  private final Paths paths;
  private final AtomicInteger next = new AtomicInteger();

  /** Asks these questions one after another, and then again, but never the same path twice. */
  HttpLoad(Endpoint endpoint, List<String> questions, Paths paths) {
    this.endpoint = endpoint;
    this.questions = List.copyOf(questions);
    this.paths = paths;
  }

  /**
   * What came of some seconds of asking.
   *
   * @param nanos how long each question took
   */
  record Load(double perSecond, List<Long> nanos) {
    Load {
      nanos = List.copyOf(nanos);
    }
  }

  /** Lets this many clients ask for so long. */
  Load run(int clients, double seconds) throws IOException {
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    var running = new ArrayList<Future<List<Long>>>();
    try (var threads = Executors.newFixedThreadPool(clients)) {
      for (int i = 0; i < clients; i++) running.add(threads.submit(() -> ask(end)));
    }
    double took = (System.nanoTime() - start) / 1e9;
    var nanos = new ArrayList<Long>();
    for (var one : running) nanos.addAll(result(one));
    return new Load(nanos.size() / took, nanos);
  }

  private List<Long> ask(long end) throws IOException {
    var nanos = new ArrayList<Long>();
    while (System.nanoTime() < end) {
      int number = next.getAndIncrement();
      var question = questions.get(number % questions.size());
      var path = paths.of(question, number / questions.size());
      long start = System.nanoTime();
      endpoint.get(path);
      nanos.add(System.nanoTime() - start);
    }
    return nanos;
  }

  private static List<Long> result(Future<List<Long>> one) throws IOException {
    try {
      return one.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while clients were asking", e);
    } catch (ExecutionException e) {
      throw new IOException("a client could not ask: " + e.getMessage(), e);
    }
  }
}
