package org.willowbark.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.willowbark.index.FacetCounts;
import org.willowbark.query.Facet;
import org.willowbark.query.Filter;
import org.willowbark.query.Question;
import org.willowbark.query.Sort;
import org.willowbark.search.Answer;

/** By what a page of results can be narrowed down and ordered, and what of it is chosen. */
public final class FilterPanel {
  /** Of fewer values there is nothing to choose. */
  private static final int VALUES_MIN = 2;

  private static final int SHOWN_AT_ONCE = 8;

  private final Answer answer;
  private final ResultsAddress address;
  private final Frame frame;

  /** One facet with the values that may be chosen. */
  public record Group(Facet facet, String label, List<Choice> choices) {
    /** Whether only one of the values can be chosen. */
    public boolean isSingle() {
      return facet == Facet.REVIEWED_WITHIN;
    }

    /** Those that are shown at once: what is chosen and what most articles have comes first. */
    public List<Choice> first() {
      return hasFew() ? choices : choices.subList(0, SHOWN_AT_ONCE);
    }

    /** Those that are shown on request. */
    public List<Choice> rest() {
      return hasFew() ? List.of() : choices.subList(SHOWN_AT_ONCE, choices.size());
    }

    private boolean hasFew() {
      return choices.size() <= SHOWN_AT_ONCE + 2 || !facet.fixedCodes().isEmpty();
    }
  }

  /**
   * A value of a facet.
   *
   * @param articles how many articles it would leave
   */
  public record Choice(String code, String label, int articles, boolean isChosen) {}

  /** A chosen value, and where it leads to take it back. */
  public record Chosen(String facet, String label, String without) {}

  FilterPanel(Answer answer, ResultsAddress address, Frame frame) {
    this.answer = answer;
    this.address = address;
    this.frame = frame;
  }

  /** The facets of which something can be chosen. */
  public List<Group> groups() {
    var groups = new ArrayList<Group>();
    for (var facet : Facet.values()) {
      var chosen = address.filter().of(facet);
      var choices =
          answer.facets().of(facet).stream()
              .map(it -> choice(facet, it, chosen.contains(it.code())))
              .toList();
      int values = facet == Facet.REVIEWED_WITHIN ? choices.size() + 1 : choices.size();
      if (!chosen.isEmpty() || values >= VALUES_MIN)
        groups.add(new Group(facet, facetLabel(facet), choices));
    }
    return groups;
  }

  private Choice choice(Facet facet, FacetCounts.Value value, boolean isChosen) {
    return new Choice(value.code(), label(facet, value), value.articles(), isChosen);
  }

  private String facetLabel(Facet facet) {
    return frame.texts().lookup("filters." + facet.field());
  }

  /** Codes that are the same everywhere have a name in each language. */
  private String label(Facet facet, FacetCounts.Value value) {
    return facet.fixedCodes().isEmpty()
        ? value.label()
        : frame.texts().lookup("filters." + facet.field() + "." + value.code());
  }

  /** All that is chosen, in the order of the groups. */
  public List<Chosen> chosen() {
    var all = new ArrayList<Chosen>();
    for (var group : groups()) {
      for (var choice : group.choices()) {
        if (choice.isChosen())
          all.add(new Chosen(group.label(), choice.label(), without(group.facet(), choice)));
      }
    }
    return all;
  }

  private String without(Facet facet, Choice choice) {
    var rest = new HashSet<>(address.filter().of(facet));
    rest.remove(choice.code());
    return frame.to(address.with(address.filter().with(facet, rest)).toString());
  }

  /** Leads to the same question, nothing chosen. */
  public String allLink() {
    return frame.to(address.with(Filter.NONE).toString());
  }

  /** Whether an order by review would change anything. */
  public boolean isSortable() {
    return isSorted(Sort.REVIEWED)
        || !answer.facets().of(Facet.REVIEWED_WITHIN).isEmpty()
        || answer.results().stream().anyMatch(it -> it.found().lastReviewed() != null);
  }

  public List<Sort> orders() {
    return List.of(Sort.values());
  }

  public boolean isSorted(Sort order) {
    return address.sort() == order;
  }

  public String code(Sort order) {
    return RequestFields.code(order);
  }

  /** The name of an order. */
  public String label(Sort order) {
    return frame.texts().lookup("sort." + RequestFields.code(order));
  }

  /** Whether there is anything to choose. */
  public boolean isShown() {
    return isSortable() || !groups().isEmpty();
  }

  /** How the words are to be read, which the form has to say again; null if as usual. */
  public @Nullable String wording() {
    return address.wording() == Question.Wording.UNDERSTOOD
        ? null
        : RequestFields.code(address.wording());
  }

  /** Whether negations are to be overlooked, likewise. */
  public boolean overlooksNegation() {
    return !address.heedsNegation();
  }

  /** Whether priors are to be overlooked, likewise. */
  public boolean overlooksPriors() {
    return !address.heedsPriors();
  }

  /** Which evidence was asked for, likewise. */
  public @Nullable String mode() {
    return address.mode() == Question.Mode.HYBRID ? null : RequestFields.code(address.mode());
  }
}
