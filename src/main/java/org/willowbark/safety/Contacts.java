package org.willowbark.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom readers are told to call, as the publisher knows it.
 *
 * <p>What is not set is named in words, never by a number that may be wrong where the reader is.
 *
 * @param region where the readers are: {@link #EVERYWHERE} or a country's two letters
 * @param emergency what follows "Call": a number or words
 * @param urgent who gives urgent advice, for what can't wait but is no emergency
 * @param crisis for people who may harm themselves, the best first
 * @param poisons for poisonings
 * @param abuse for people who are hurt at home
 */
public record Contacts(
    String region,
    String emergency,
    String urgent,
    List<Helpline> crisis,
    String poisons,
    String abuse) {
  /** The region of a rule that holds in every country. */
  public static final String EVERYWHERE = "international";

  /** Words alone, right in every country. */
  public static final Contacts NEUTRAL =
      new Contacts(
          EVERYWHERE,
          ContactWords.ENGLISH.emergency(),
          ContactWords.ENGLISH.urgent(),
          List.of(),
          ContactWords.ENGLISH.poisons(),
          ContactWords.ENGLISH.abuse());

  /** What a rule may leave to the publisher, between braces. */
  static final Set<String> PLACES = Set.of("emergency", "urgent", "crisis", "poisons", "abuse");

  private static final String CRISIS = "{crisis}";

  public Contacts {
    crisis = List.copyOf(crisis);
  }

  /** Whether a text names a region as rules and settings do. */
  public static boolean isRegion(String text) {
    return text.equals(EVERYWHERE)
        || (text.length() == 2 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z'));
  }

  /** A text with every place filled in; in the words of its language where nothing is set. */
  String fill(String text, ContactWords words) {
    return text.replace("{emergency}", set(emergency, NEUTRAL.emergency, words.emergency()))
        .replace("{urgent}", set(urgent, NEUTRAL.urgent, words.urgent()))
        .replace(CRISIS, crisis.isEmpty() ? words.crisis() : crisis.getFirst().inSentence(words))
        .replace("{poisons}", set(poisons, NEUTRAL.poisons, words.poisons()))
        .replace("{abuse}", set(abuse, NEUTRAL.abuse, words.abuse()));
  }

  private static String set(String contact, String neutral, String words) {
    return contact.equals(neutral) ? words : contact;
  }

  /** The bullets filled in: one that is only the place of the helplines becomes one for each. */
  List<String> fill(List<String> bullets, ContactWords words) {
    var filled = new ArrayList<String>();
    for (var bullet : bullets) {
      if (bullet.equals(CRISIS)) {
        crisis.stream().map(it -> it.inList(words)).forEach(filled::add);
      } else {
        filled.add(fill(bullet, words));
      }
    }
    return filled.subList(0, Math.min(filled.size(), Notice.BULLETS_MAX));
  }

  /** A place between braces that nobody could fill, if the text has one. */
  static Optional<String> findUnknownPlace(String text) {
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      int close = text.indexOf('}', open);
      var place = close < 0 ? text.substring(open + 1) : text.substring(open + 1, close);
      if (close < 0 || !PLACES.contains(place)) return Optional.of(place);
    }
    return Optional.empty();
  }
}
