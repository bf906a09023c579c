package org.willowbark.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.willowbark.query.QueryPlan;
import org.willowbark.vocabulary.Vocabulary;

/** All that editors have pinned at one time, by what it is for. Never changes. */
public final class Pins {
  /** Nothing is pinned. */
  public static final Pins NONE = new Pins(List.of());

  private static final int PINS_MAX = 2_000;

  private final Map<String, Pin> pins;
  private final boolean hasPhrases;

  /** Of two for the same questions the later one counts. */
  public Pins(List<Pin> all) {
    if (all.size() > PINS_MAX)
      throw new IllegalArgumentException(
          "there may be %,d picks, got %,d".formatted(PINS_MAX, all.size()));
    pins = new LinkedHashMap<>();
    for (var pin : all) pins.put(pin.occasion().key(), pin);
    hasPhrases = all.stream().anyMatch(it -> it.occasion() instanceof Pin.Occasion.Phrase);
  }

  /**
   * Something pinned for a question.
   *
   * @param because the name or phrase in the question that it is pinned for
   */
  record Chosen(Pin.Target target, String because) {}

  /** In the order in which they were made. */
  public List<Pin> all() {
    return List.copyOf(pins.values());
  }

  /** The pin for what this key stands for. */
  public Optional<Pin> find(String key) {
    return Optional.ofNullable(pins.get(key));
  }

  /** These and another, in place of the one for the same questions. */
  public Pins with(Pin pin) {
    var more = new ArrayList<>(pins.values());
    more.removeIf(it -> it.occasion().key().equals(pin.occasion().key()));
    more.add(pin);
    return new Pins(more);
  }

  /** These without the one for what this key stands for. */
  public Pins without(String key) {
    return new Pins(pins.values().stream().filter(it -> !it.occasion().key().equals(key)).toList());
  }

  /**
   * What is pinned for a question, no article twice: that for the whole question before that for
   * the concepts in it, these in their order.
   */
  List<Chosen> of(QueryPlan plan) {
    if (pins.isEmpty()) return List.of();
    var chosen = new LinkedHashMap<String, Chosen>();
    if (hasPhrases) {
      choose("phrase:" + Vocabulary.key(plan.question().text()), "", chosen);
      choose("phrase:" + Vocabulary.key(plan.searched()), "", chosen);
    }
    for (var understood : plan.understood()) {
      var concept = understood.mention().concept();
      choose("concept:" + concept.id(), concept.name(), chosen);
    }
    return chosen.values().stream().limit(Pin.TARGETS_MAX).toList();
  }

  private void choose(String key, String name, Map<String, Chosen> chosen) {
    var pin = pins.get(key);
    if (pin == null) return;
    var because = pin.occasion() instanceof Pin.Occasion.Phrase phrase ? phrase.text() : name;
    for (var target : pin.targets())
      chosen.putIfAbsent(target.article(), new Chosen(target, because));
  }
}
