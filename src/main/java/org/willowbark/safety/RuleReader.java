package org.willowbark.safety;

import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;
import org.willowbark.safety.RuleYaml.Line;

/** Takes in files of rules; what their triggers mean is worked out when all are in. */
final class RuleReader {
  private static final List<String> TOP_KEYS =
      List.of("language", "fillers", "meant-as-typed", "groups", "notices", "triggers");
  private static final List<String> RULE_KEYS =
      List.of(
          "id",
          "severity",
          "region",
          "heading",
          "bullets",
          "source",
          "written",
          "expires",
          "reviewed",
          "when");

  /** What rules are written in; other languages stand below their codes. */
  private static final String LANGUAGE = "en";

  private static final int HEADING_MAX_CHARS = 120;
  private static final int BULLET_MAX_CHARS = 240;

  private final Contacts contacts;

  /** By the code of the language, that of the rules first. */
  final Map<String, Phrases> phrases = new LinkedHashMap<>();

  final Map<String, Notice> rules = new LinkedHashMap<>();

  RuleReader(Contacts contacts) {
    this.contacts = contacts;
    phrases.put(LANGUAGE, new Phrases());
  }

  /** Takes in one more file, laid over those before. */
  void read(String file, Reader text) throws BrokenRulesException {
    var yaml = new RuleYaml(file);
    var top = yaml.top(text, TOP_KEYS);
    var own = phrases(yaml, top);
    own.fillers.addAll(yaml.lines(top, "fillers"));
    own.meantAsTyped.addAll(yaml.lines(top, "meant-as-typed"));
    var groups = top.get("groups");
    if (groups != null) {
      for (var group : yaml.block(groups).entrySet())
        own.groups
            .computeIfAbsent(group.getKey(), _ -> new ArrayList<>())
            .addAll(yaml.lines(group.getValue()));
    }
    var notices = top.get("notices");
    if (notices != null) readRules(yaml, notices, own);
    var triggers = top.get("triggers");
    if (triggers != null) readTriggers(yaml, triggers, own);
  }

  private Phrases phrases(RuleYaml yaml, Map<String, Node> top) throws BrokenRulesException {
    var node = top.get("language");
    if (node == null) return phrases.computeIfAbsent(LANGUAGE, _ -> new Phrases());
    var language = yaml.expect(node, top, "language");
    if (!isLanguage(language.text()) && !language.text().equals("id"))
      throw language.broken(
          "\"language:\" is two small letters, such as es, got \"%s\"".formatted(language.text()));
    return phrases.computeIfAbsent(language.text(), _ -> new Phrases());
  }

  private void readRules(RuleYaml yaml, Node notices, Phrases own) throws BrokenRulesException {
    Map<String, Notice> read = new LinkedHashMap<>();
    for (var block : yaml.items(notices)) {
      var notice = rule(yaml, block);
      var other = read.putIfAbsent(notice.id(), notice);
      if (other != null)
        throw yaml.at(block)
            .broken(
                "the id \"%s\" is taken by the rule at %s; give one of them another id"
                    .formatted(notice.id(), other.origin()));
      // A rule that takes the place of another takes all of it, in every language.
      for (var each : phrases.values()) each.triggers.remove(notice.id());
      own.triggers.put(notice.id(), yaml.lines(yaml.block(block), "when"));
    }
    rules.putAll(read);
  }

  /** More lines for rules that are there, in the language of the file. */
  private void readTriggers(RuleYaml yaml, Node triggers, Phrases own) throws BrokenRulesException {
    for (var trigger : yaml.block(triggers).entrySet()) {
      if (!rules.containsKey(trigger.getKey()))
        throw yaml.at(trigger.getValue())
            .broken("there is no rule \"%s\" to add to".formatted(trigger.getKey()));
      own.triggers
          .computeIfAbsent(trigger.getKey(), _ -> new ArrayList<>())
          .addAll(yaml.lines(trigger.getValue()));
    }
  }

  private Notice rule(RuleYaml yaml, Node block) throws BrokenRulesException {
    var values = yaml.block(block, RULE_KEYS, RuleReader::isLanguage);
    var severity = yaml.expect(block, values, "severity");
    var notice =
        new Notice(
            yaml.expect(block, values, "id").text(),
            Severity.find(severity.text())
                .orElseThrow(
                    () ->
                        severity.broken(
                            "\"severity:\" is crisis, emergency or urgent, got \"%s\""
                                .formatted(severity.text()))),
            values.containsKey("region")
                ? region(yaml.expect(block, values, "region"))
                : Contacts.EVERYWHERE,
            LANGUAGE,
            heading(yaml, block, values, ContactWords.ENGLISH),
            bullets(yaml, block, values, ContactWords.ENGLISH),
            source(yaml, block, values),
            date(yaml.expect(block, values, "written")),
            date(yaml.expect(block, values, "expires")),
            reviewer(yaml.expect(block, values, "reviewed").text()),
            translations(yaml, values),
            yaml.at(block).toString());
    if (notice.expires().isBefore(notice.written()))
      throw yaml.expect(block, values, "expires").broken("expires before it was written");
    if (!values.containsKey("when")) throw yaml.at(block).broken("lacks \"when:\"");
    return notice;
  }

  /** What is written below the code of a language. */
  private Map<String, Notice.Wording> translations(RuleYaml yaml, Map<String, Node> values)
      throws BrokenRulesException {
    Map<String, Notice.Wording> translations = new LinkedHashMap<>();
    for (var value : values.entrySet()) {
      if (!isLanguage(value.getKey())) continue;
      var block = value.getValue();
      var parts = yaml.block(block, List.of("heading", "bullets"));
      var words = ContactWords.of(value.getKey());
      var wording =
          new Notice.Wording(
              heading(yaml, block, parts, words), bullets(yaml, block, parts, words));
      if (yaml.lines(parts, "bullets").size() != yaml.lines(values, "bullets").size())
        throw yaml.at(block)
            .broken(
                "has %d bullets where the notice has %d"
                    .formatted(
                        yaml.lines(parts, "bullets").size(), yaml.lines(values, "bullets").size()));
      translations.put(value.getKey(), wording);
    }
    return translations;
  }

  /** Whether a key is the two letters of a language; {@code id} is the rule's own. */
  private static boolean isLanguage(String key) {
    return key.length() == 2
        && !key.equals("id")
        && key.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private String heading(RuleYaml yaml, Node block, Map<String, Node> values, ContactWords words)
      throws BrokenRulesException {
    return contacts.fill(checked(yaml.expect(block, values, "heading"), HEADING_MAX_CHARS), words);
  }

  private static String reviewer(String text) {
    return text.equals(Notice.NOT_REVIEWED) ? "" : text;
  }

  private List<String> bullets(
      RuleYaml yaml, Node block, Map<String, Node> values, ContactWords words)
      throws BrokenRulesException {
    var bullets = new ArrayList<String>();
    for (var line : yaml.lines(values, "bullets")) bullets.add(checked(line, BULLET_MAX_CHARS));
    if (bullets.isEmpty() || bullets.size() > Notice.BULLETS_MAX)
      throw yaml.at(values.getOrDefault("bullets", block))
          .broken(
              "\"bullets:\" expects 1 to %d texts, got %d"
                  .formatted(Notice.BULLETS_MAX, bullets.size()));
    return contacts.fill(bullets, words);
  }

  private static String checked(Line line, int most) throws BrokenRulesException {
    if (line.text().length() > most)
      throw line.broken(
          "is %d characters long; nobody in a hurry reads more than %d"
              .formatted(line.text().length(), most));
    var unknown = Contacts.findUnknownPlace(line.text());
    if (unknown.isPresent())
      throw line.broken(
          "nothing is known as {%s}; there are %s"
              .formatted(unknown.get(), Contacts.PLACES.stream().sorted().toList()));
    return line.text();
  }

  private static Notice.Source source(RuleYaml yaml, Node block, Map<String, Node> values)
      throws BrokenRulesException {
    var node = values.get("source");
    if (node == null) throw yaml.at(block).broken("lacks \"source:\"");
    var parts = yaml.block(node, List.of("organisation", "title"));
    return new Notice.Source(
        yaml.expect(node, parts, "organisation").text(), yaml.expect(node, parts, "title").text());
  }

  private static LocalDate date(Line line) throws BrokenRulesException {
    try {
      return LocalDate.parse(line.text());
    } catch (DateTimeParseException e) {
      throw line.broken("expected a date such as 2026-11-27, got \"%s\"".formatted(line.text()));
    }
  }

  private static String region(Line line) throws BrokenRulesException {
    if (Contacts.isRegion(line.text())) return line.text();
    throw line.broken(
        "\"region:\" is international or a country's two capital letters, got \"%s\""
            .formatted(line.text()));
  }
}
