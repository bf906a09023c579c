package org.willowbark.http;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.willowbark.ingest.Inventory;
import org.willowbark.search.Priors;

/** What the editor's first page says of the index. */
public final class EditorOverview {
  static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

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
  public String needs() {
    return taken.map(Inventory::needs).filter(it -> !it.equals("nothing")).orElse("");
  }

  /** The facts by name, in the order in which they are shown. */
  public Map<String, Object> facts() {
    var facts = new LinkedHashMap<String, Object>();
    taken.ifPresent(inventory -> add(inventory, facts));
    facts.put("Overdue reviews count against articles", priors.heedsCurrency() ? "yes" : "no");
    addNames("Preferred publishers", priors.preferred().values(), facts);
    addNames("Publishers preferred less", priors.preferredLess().values(), facts);
    addNames("Named among those, but by no article", unknownPublishers, facts);
    facts.put("Results found useful", said(Usefulness.Kind.RESULTS));
    facts.put("Articles found useful", said(Usefulness.Kind.ARTICLE));
    return facts;
  }

  private static void add(Inventory inventory, Map<String, Object> facts) {
    facts.put("Articles", inventory.size().articles());
    facts.put("Passages", inventory.size().passages());
    facts.put("Found by meaning, too", inventory.size().articles() - inventory.withoutMeanings());
    inventory
        .lastEmbedding()
        .ifPresent(
            it -> facts.put("Meanings", "%s (%s)".formatted(it.summary(), MINUTE.format(it.at()))));
    if (!inventory.beyondMeaning().isEmpty())
      facts.put("Found by words alone for good", String.join(", ", inventory.beyondMeaning()));
    facts.put("Last change", MINUTE.format(inventory.committed()));
    inventory
        .lastRun()
        .ifPresent(
            run -> {
              var report = run.report();
              facts.put("Last run", MINUTE.format(run.ended()));
              facts.put("Sources", String.join(", ", run.sources()));
              facts.put("Added", report.added());
              facts.put("Changed", report.changed());
              facts.put("Removed", report.removed());
              facts.put("Kept as they were", report.kept());
              facts.put("Not readable", report.problemCount());
              facts.put(
                  "Sections said word for word elsewhere", report.repeats().identicalSections());
              facts.put(
                  "Sections said all but a few words elsewhere",
                  report.repeats().similarSections());
            });
    facts.put("Review overdue", inventory.overdue(LocalDate.now(ZoneOffset.UTC)).size());
    facts.put("Hard to read", inventory.hard().size());
    facts.put("Review not known", inventory.unreviewed().size());
  }

  private static void addNames(
      String name, Collection<String> publishers, Map<String, Object> facts) {
    if (!publishers.isEmpty()) facts.put(name, String.join(", ", publishers));
  }

  private String said(Usefulness.Kind kind) {
    var count = usefulness.count(kind);
    return "%d yes, %d no since the start".formatted(count.yes(), count.no());
  }
}
