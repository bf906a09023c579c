package org.willowbark.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.willowbark.query.Facet;
import org.willowbark.query.Filter;
import picocli.CommandLine.Option;

/** Which articles are wanted; the endpoint takes the same as fields. */
final class FilterOptions {
  @Option(
      names = "--topic",
      paramLabel = "T",
      description = "Only articles on this topic; given twice: on either.")
  private List<String> topics = List.of();

  @Option(
      names = "--section-type",
      paramLabel = "T",
      description =
          "Only from sections of this type: what-it-is, causes, symptoms, tests, treatment, self-care, outlook, prevention, side-effects, when-to-get-help.")
  private List<String> sectionTypes = List.of();

  @Option(names = "--audience", paramLabel = "A", description = "Only articles for these readers.")
  private List<String> audiences = List.of();

  @Option(names = "--publisher", paramLabel = "P", description = "Only articles of this publisher.")
  private List<String> publishers = List.of();

  @Option(
      names = "--reviewed-within",
      paramLabel = "AGE",
      description =
          "Only articles reviewed within 1-year, 2-years, 3-years or 5-years before today.")
  private List<String> ages = List.of();

  /**
   * The filter.
   *
   * @throws IllegalArgumentException if something asks for what there can't be
   */
  Filter read() {
    Map<Facet, Set<String>> wanted = new EnumMap<>(Facet.class);
    wanted.put(Facet.TOPIC, codes(topics));
    wanted.put(Facet.SECTION_TYPE, codes(sectionTypes));
    wanted.put(Facet.AUDIENCE, codes(audiences));
    wanted.put(Facet.PUBLISHER, codes(publishers));
    wanted.put(Facet.REVIEWED_WITHIN, codes(ages));
    return new Filter(wanted);
  }

  private static Set<String> codes(List<String> names) {
    return names.stream().map(Facet::code).collect(Collectors.toSet());
  }
}
