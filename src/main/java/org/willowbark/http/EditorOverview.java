package org.willowbark.http;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.willowbark.ingest.Inventory;
import org.willowbark.ingest.LastEmbedding;
import org.willowbark.ingest.LastRun;
import org.willowbark.search.Priors;

/** What the editor's first page says of the index. */
public final class EditorOverview {
  private final Optional<Inventory> taken;
  private final Usefulness usefulness;
  private final Priors priors;
  private final List<String> unknownPublishers;

  /**
   * @param inventory nothing before the first run
   * @param unknownPublishers those among the priors that no article is by
   */
  EditorOverview(
      Optional<Inventory> inventory,
      Usefulness usefulness,
      Priors priors,
      List<String> unknownPublishers) {
    this.taken = inventory;
    this.usefulness = usefulness;
    this.priors = priors;
    this.unknownPublishers = unknownPublishers;
  }

  /** What it needs, or an empty text if that is nothing. */
  public String needs(Texts texts) {
    return taken
        .filter(it -> !it.isCurrent())
        .map(it -> texts.plain("editor.needs", it.format(), it.formatNow()))
        .orElse("");
  }

  /** The facts by name, in the order in which they are shown. */
  public Map<String, String> facts(Texts texts) {
    var facts = new Facts(texts);
    taken.ifPresent(inventory -> add(inventory, facts));
    facts.put("currency", texts.lookup(priors.heedsCurrency() ? "editor.yes" : "editor.no"));
    facts.putNames("preferred", priors.preferred().values());
    facts.putNames("preferred-less", priors.preferredLess().values());
    facts.putNames("unknown", unknownPublishers);
    facts.put("results-useful", said(Usefulness.Kind.RESULTS, texts));
    facts.put("articles-useful", said(Usefulness.Kind.ARTICLE, texts));
    return facts.byName;
  }

  /** Facts that are being put together, by what a language calls them. */
  private record Facts(Texts texts, Map<String, String> byName) {
    Facts(Texts texts) {
      this(texts, new LinkedHashMap<>());
    }

    void put(String key, String value) {
      byName.put(texts.lookup("editor.fact." + key), value);
    }

    void put(String key, int value) {
      put(key, texts.number(value));
    }

    void putNames(String key, Collection<String> names) {
      if (!names.isEmpty()) put(key, String.join(", ", names));
    }
  }

  private static void add(Inventory inventory, Facts facts) {
    var texts = facts.texts;
    facts.put("articles", inventory.size().articles());
    facts.put("passages", inventory.size().passages());
    facts.put("meanings", inventory.size().articles() - inventory.withoutMeanings());
    inventory
        .lastEmbedding()
        .ifPresent(
            it ->
                facts.put(
                    "embedding", "%s (%s)".formatted(summary(it, texts), texts.minute(it.at()))));
    facts.putNames("beyond", inventory.beyondMeaning());
    facts.put("changed-at", texts.minute(inventory.committed()));
    inventory.lastRun().ifPresent(run -> add(run, facts));
    facts.put("overdue", inventory.overdue(LocalDate.now(ZoneOffset.UTC)).size());
    facts.put("hard", inventory.hard().size());
    facts.put("unreviewed", inventory.unreviewed().size());
  }

  private static void add(LastRun run, Facts facts) {
    var report = run.report();
    facts.put("run", facts.texts.minute(run.ended()));
    facts.put("sources", String.join(", ", run.sources()));
    facts.put("added", report.added());
    facts.put("changed", report.changed());
    facts.put("removed", report.removed());
    facts.put("kept", report.kept());
    facts.put("broken", report.problemCount());
    facts.put("identical", report.repeats().identicalSections());
    facts.put("similar", report.repeats().similarSections());
  }

  private static String summary(LastEmbedding embedding, Texts texts) {
    var done = texts.number(embedding.articles());
    var of = texts.number(embedding.ofArticles());
    return switch (embedding.stage()) {
      case DONE -> texts.lookup("editor.embedding.done");
      case STOPPED -> texts.plain("editor.embedding.stopped", done, of, embedding.why());
      case RUNNING -> {
        if (embedding.articles() == 0) yield texts.plain("editor.embedding.begun", done, of);
        var pace = texts.decimal(embedding.articlesPerSecond(), 1);
        double seconds = embedding.secondsLeft();
        yield seconds < LastEmbedding.MINUTES_FROM_SECONDS
            ? texts.plain(
                "editor.embedding.seconds", done, of, pace, texts.number(Math.round(seconds)))
            : texts.plain(
                "editor.embedding.minutes", done, of, pace, texts.number(Math.round(seconds / 60)));
      }
    };
  }

  private String said(Usefulness.Kind kind, Texts texts) {
    var count = usefulness.count(kind);
    return texts.plain("editor.fact.said", texts.number(count.yes()), texts.number(count.no()));
  }
}
