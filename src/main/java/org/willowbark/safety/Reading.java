package org.willowbark.safety;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.willowbark.safety.ConceptNames.Named;
import org.willowbark.safety.TypedWords.Span;

/** Looks for signs in one question, each group once. */
final class Reading {
  /** More places of one sign than these bring nothing new. */
  private static final int PLACES_MAX = 64;

  /** In a long message, words further apart than these speak of different things. */
  private static final int TOGETHER_MAX_WORDS = 25;

  private static final int UNLESS_MAX_WORDS = 15;

  private final List<List<Sign>> groups;
  private final TypedWords question;
  private final List<Named> named;
  private final @Nullable List<Span>[] found;

  /**
   * Reads a question.
   *
   * @param groups what each group holds, by its number
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  Reading(List<List<Sign>> groups, TypedWords question, List<Named> named) {
    this.groups = groups;
    this.question = question;
    this.named = named;
    found = new List[groups.size()];
  }

  boolean fires(Trigger trigger) {
    var all = trigger.all();
    for (var first : places(all.getFirst())) {
      boolean isHere = true;
      for (int i = 1; i < all.size() && isHere; i++)
        isHere = hasNear(first, all.get(i), TOGETHER_MAX_WORDS);
      if (isHere && !isMeantOtherwise(first, trigger)) return true;
    }
    return false;
  }

  private boolean isMeantOtherwise(Span place, Trigger trigger) {
    for (var sign : trigger.unless()) {
      if (hasNear(place, sign, UNLESS_MAX_WORDS)) return true;
    }
    return false;
  }

  private boolean hasNear(Span place, Sign sign, int most) {
    for (var other : places(sign)) {
      if (place.overlaps(other)) return true;
      int between =
          other.from() > place.to()
              ? question.between(place, other)
              : question.between(other, place);
      if (between <= most) return true;
    }
    return false;
  }

  boolean isEmpty() {
    return question.size() == 0;
  }

  int size() {
    return question.size();
  }

  /** Where the sign stands, in the order of the text. */
  private List<Span> places(Sign sign) {
    return switch (sign) {
      case Sign.Word word -> question.places(word.number());
      case Sign.Group group -> placesOfGroup(group.number());
      case Sign.Any any -> placesOfAny(any.signs());
      case Sign.Near near -> near.inOrder() ? inOrder(near) : together(near);
      case Sign.Count count -> question.counts(count.least());
      case Sign.Alone alone ->
          places(alone.sign()).stream().filter(question::saysNothingElse).toList();
      case Sign.OfConcept concept ->
          named.stream()
              .filter(it -> it.concept().id().equals(concept.id()))
              .map(it -> new Span(it.from(), it.to()))
              .toList();
      case Sign.OfType type ->
          named.stream()
              .filter(it -> it.concept().type() == type.type())
              .map(it -> new Span(it.from(), it.to()))
              .toList();
    };
  }

  private List<Span> placesOfGroup(int group) {
    var known = found[group];
    if (known == null) {
      known = placesOfAny(groups.get(group));
      found[group] = known;
    }
    return known;
  }

  private List<Span> placesOfAny(List<Sign> signs) {
    List<Span> all = List.of();
    for (var sign : signs) {
      var places = places(sign);
      if (places.isEmpty()) continue;
      if (all.isEmpty()) {
        all = places;
      } else {
        var joined = new ArrayList<>(all);
        joined.addAll(places);
        all = joined;
      }
    }
    return all;
  }

  private @Nullable List<List<Span>> placesOfEach(Sign.Near near) {
    var each = new ArrayList<List<Span>>(near.signs().size());
    for (var sign : near.signs()) {
      var places = places(sign);
      if (places.isEmpty()) return null;
      each.add(places);
    }
    return each;
  }

  private List<Span> inOrder(Sign.Near near) {
    // Nearly all phrases fail at their first word, without a list being made.
    if (places(near.signs().getFirst()).isEmpty()) return List.of();
    var each = placesOfEach(near);
    if (each == null) return List.of();
    var all = new ArrayList<Span>();
    for (var first : each.getFirst()) {
      follow(each, 1, first, near.gap(), all);
      if (all.size() >= PLACES_MAX) break;
    }
    return all;
  }

  private void follow(List<List<Span>> each, int at, Span before, int gap, List<Span> all) {
    if (all.size() >= PLACES_MAX) return;
    if (at == each.size()) {
      all.add(before);
      return;
    }
    for (var next : each.get(at)) {
      if (next.from() > before.to() && question.between(before, next) <= gap)
        follow(each, at + 1, before.with(next), gap, all);
    }
  }

  private List<Span> together(Sign.Near near) {
    if (places(near.signs().getFirst()).isEmpty()) return List.of();
    var each = placesOfEach(near);
    if (each == null) return List.of();
    var all = new ArrayList<Span>();
    gather(each, new ArrayList<>(), near.gap(), all);
    return all;
  }

  private void gather(List<List<Span>> each, List<Span> taken, int gap, List<Span> all) {
    if (all.size() >= PLACES_MAX) return;
    if (taken.size() == each.size()) {
      all.add(around(taken));
      return;
    }
    for (var next : each.get(taken.size())) {
      if (taken.stream().anyMatch(next::overlaps)) continue;
      taken.add(next);
      if (question.idle(taken) <= gap) gather(each, taken, gap, all);
      taken.removeLast();
    }
  }

  private static Span around(List<Span> spans) {
    var around = spans.getFirst();
    for (var span : spans) around = around.with(span);
    return around;
  }
}
