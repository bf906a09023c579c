package org.willowbark.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a reader is told to do at once, with the publisher's numbers filled in.
 *
 * @param id as its rule names it
 * @param region where it holds: {@code international} or a country's two letters
 * @param language what heading and bullets are written in, such as {@code en}
 * @param heading the action itself
 * @param bullets at most {@value #BULLETS_MAX}, most important first
 * @param source organisation and title of the document that it follows
 * @param written when its words were written
 * @param expires the last day on which they may be trusted without being looked at again
 * @param reviewer the clinician who reviewed it; empty if none has
 * @param translations heading and bullets in other languages, by their codes
 * @param origin where its rule is written, as {@code file:line}
 */
public record Notice(
    String id,
    Severity severity,
    String region,
    String language,
    String heading,
    List<String> bullets,
    Source source,
    LocalDate written,
    LocalDate expires,
    String reviewer,
    Map<String, Wording> translations,
    String origin) {
  static final int BULLETS_MAX = 5;

  /** How a rule says that no clinician has reviewed it. */
  static final String NOT_REVIEWED = "not clinically reviewed";

  public Notice {
    bullets = List.copyOf(bullets);
    translations = Map.copyOf(translations);
  }

  /** What a notice says, in another language. */
  public record Wording(String heading, List<String> bullets) {
    public Wording {
      bullets = List.copyOf(bullets);
    }
  }

  /** The same notice in this language; as it is if nobody has translated it. */
  public Notice in(String wanted) {
    var wording = translations.get(wanted);
    if (wording == null || wanted.equals(language)) return this;
    return new Notice(
        id,
        severity,
        region,
        wanted,
        wording.heading,
        wording.bullets,
        source,
        written,
        expires,
        reviewer,
        translations,
        origin);
  }

  /** The document that a notice follows. */
  public record Source(String organisation, String title) {
    @Override
    public String toString() {
      return organisation + ", " + title;
    }
  }

  /** Who reviewed it, or that nobody has. */
  public String reviewed() {
    return reviewer.isEmpty() ? NOT_REVIEWED : reviewer;
  }

  /** Whether its words may no longer be trusted. */
  public boolean isExpired(LocalDate today) {
    return today.isAfter(expires);
  }

  /** What somebody should see to; nothing where a clinician has signed and it is in date. */
  public List<String> needs(LocalDate today) {
    var needs = new ArrayList<String>(2);
    if (isExpired(today)) needs.add("expired on " + expires);
    if (reviewer.isEmpty()) needs.add(NOT_REVIEWED);
    return needs;
  }
}
