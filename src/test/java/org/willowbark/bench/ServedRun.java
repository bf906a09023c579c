package org.willowbark.bench;

import io.javalin.Javalin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.willowbark.http.WebServer;
import org.willowbark.index.lucene.LuceneIndex;
import org.willowbark.query.Question.Mode;
import org.willowbark.search.SearchEngine;

/**
 * Questions a second over HTTP, ours and the baseline's behind the same server, at several numbers
 * of clients. All are measured once a round, in a new random order each.
 */
final class ServedRun {
  private static final List<Integer> CLIENTS = List.of(1, 2, 8);
  private static final int ROUNDS = 3;
  private static final int LIMIT = 10;

  private final List<String> questions;
  private final double seconds;
  private final Random random;

  /**
   * Asks these questions, not asked before.
   *
   * @param seconds how long each measurement takes; as long again warms each up
   */
  ServedRun(List<String> questions, double seconds, Random random) {
    this.questions = List.copyOf(questions);
    this.seconds = seconds;
    this.random = random;
  }

  /**
   * What one contender did for some clients.
   *
   * @param perSecond questions answered, in the middle of the rounds
   * @param p99Millis over all rounds
   * @param ratio questions a second in proportion to the baseline's of the same round, in the
   *     middle
   */
  record Row(String name, int clients, double perSecond, double p99Millis, double ratio) {}

  private record Step(String name, int clients) {}

  List<Row> run(NaiveSearch naive, SearchEngine engine, LuceneIndex index, List<Mode> modes)
      throws IOException {
    var plain =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.get(
                      "/plain", context -> context.json(naive.find(context.queryParam("q") + "")));
                })
            .start("127.0.0.1", 0);
    try (var server = WebServer.start(engine, index, "127.0.0.1", 0);
        var ours = Endpoint.at("http://127.0.0.1:" + server.port());
        var theirs = Endpoint.at("http://127.0.0.1:" + plain.port())) {
      var loads = new LinkedHashMap<String, HttpLoad>();
      loads.put(
          Contenders.BASELINE,
          new HttpLoad(
              theirs, questions, (question, _) -> "/plain?q=" + Endpoint.encoded(question)));
      for (var mode : modes) {
        loads.put(
            Contenders.label(mode),
            new HttpLoad(
                ours,
                questions,
                (question, round) -> Endpoint.path(question, mode, LIMIT + round)));
      }
      for (var load : loads.values()) load.run(CLIENTS.getLast(), seconds);
      return rows(loads.keySet().stream().toList(), rounds(loads));
    } finally {
      plain.stop();
    }
  }

  private Map<Step, List<HttpLoad.Load>> rounds(Map<String, HttpLoad> loads) throws IOException {
    var steps = new ArrayList<Step>();
    for (int clients : CLIENTS) {
      for (var name : loads.keySet()) steps.add(new Step(name, clients));
    }
    var measured = new LinkedHashMap<Step, List<HttpLoad.Load>>();
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(steps, random);
      for (var step : steps) {
        var load = loads.get(step.name);
        if (load == null) throw new AssertionError(step);
        measured.computeIfAbsent(step, _ -> new ArrayList<>()).add(load.run(step.clients, seconds));
      }
    }
    return measured;
  }

  private static List<Row> rows(List<String> names, Map<Step, List<HttpLoad.Load>> measured) {
    var rows = new ArrayList<Row>();
    for (int clients : CLIENTS) {
      var baseline = measured.getOrDefault(new Step(names.getFirst(), clients), List.of());
      for (var name : names) {
        var loads = measured.getOrDefault(new Step(name, clients), List.of());
        var perSecond = loads.stream().mapToDouble(HttpLoad.Load::perSecond).sorted().toArray();
        var ratios = new double[loads.size()];
        for (int i = 0; i < ratios.length; i++)
          ratios[i] = loads.get(i).perSecond() / baseline.get(i).perSecond();
        var nanos =
            loads.stream().flatMap(load -> load.nanos().stream()).mapToLong(it -> it).toArray();
        rows.add(
            new Row(
                name,
                clients,
                perSecond[perSecond.length / 2],
                Timings.percentile(nanos, 0.99) / 1e6,
                PairedRatio.of(ratios).median()));
      }
    }
    return rows;
  }
}
