package org.willowbark.corpus;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.article.About;
import org.willowbark.article.Article;
import org.willowbark.article.Passage;
import org.willowbark.article.PassageId;
import org.willowbark.article.Section;

final class PassageSplitterTest {
  @Test
  void keepsAShortSectionWhole() {
    var article = article("Gout hurts. It comes at night.", "Rest the joint.");

    var passages = PassageSplitter.split(article);

    assertThat(passages)
        .extracting(Passage::text)
        .containsExactly("Gout hurts. It comes at night.", "Rest the joint.");
  }

  @Test
  void remembersTheLeadInOfAListThatItHadToCut() {
    var item = "- " + "pain or swelling that ".repeat(14) + "lasts\n";
    var nested = "- one of these:\n" + ("  " + item).repeat(3);

    var passages =
        PassageSplitter.split(
            article(
                "Read this. Call a doctor if you have:\n\n"
                    + item.repeat(4)
                    + nested
                    + item.repeat(4)));

    assertThat(passages.getFirst().leadIn()).isEmpty();
    assertThat(passages.getLast().leadIn()).isEqualTo("Call a doctor if you have:");
    assertThat(passages)
        .filteredOn(
            passage -> passage.text().startsWith("  -") || passage.text().startsWith("- pain"))
        .allSatisfy(passage -> assertThat(passage.leadIn()).isNotEmpty());
  }

  @Test
  void saysWhereInTheArticleEachPassageStands() {
    var article = article("Gout hurts.", "Rest the joint.");

    var passage = PassageSplitter.split(article).getLast();

    assertThat(passage.section()).isEqualTo("a#2");
    assertThat(passage.path()).containsExactly("Part 2");
    assertThat(passage.anchor()).isEqualTo("part-2");
    assertThat(passage.start()).isEqualTo("Gout hurts.\n\n".length());
  }

  @Test
  void cutsBetweenParagraphsRatherThanInsideThem() {
    var first = sentences("alpha", 9, 10);
    var second = sentences("beta", 11, 10);

    var passages = PassageSplitter.split(article(first + "\n\n" + second));

    assertThat(passages).extracting(Passage::text).containsExactly(first, second);
  }

  @Test
  void cutsALongParagraphBetweenSentencesInEvenParts() {
    var paragraph = sentences("word", 20, 15);

    var passages = PassageSplitter.split(article(paragraph));

    assertThat(passages).extracting(passage -> words(passage.text())).containsExactly(150, 150);
  }

  @ParameterizedTest
  @ValueSource(strings = {"- ", "* ", "\u2022 ", "1. "})
  void keepsTheLeadInWithItsList(String marker) {
    var before = sentences("before", 9, 12);
    var list = "Common signs are:\n\n" + items(marker, 10, 9);

    var passages = PassageSplitter.split(article(before + "\n\n" + list));

    assertThat(passages).extracting(Passage::text).containsExactly(before, list);
  }

  @Test
  void keepsTheLeadInWithTheFirstItemsOfAListThatIsTooLong() {
    var list = "Common signs are:\n\n" + items("- ", 40, 12);

    var passages = PassageSplitter.split(article(list));

    assertThat(passages).hasSizeGreaterThan(2);
    assertThat(passages.getFirst().text()).startsWith("Common signs are:\n\n- item0");
    assertThat(passages)
        .allSatisfy(passage -> assertThat(words(passage.text())).isBetween(60, 180));
  }

  @Test
  void cutsRatherBesideAListThanInside() {
    var paragraph = sentences("before", 7, 10);
    var list = items("- ", 16, 10);

    var passages = PassageSplitter.split(article(paragraph + "\n\n" + list));

    assertThat(passages).extracting(Passage::text).containsExactly(paragraph, list);
  }

  @Test
  void leavesASentenceThatIsTooLongInOnePiece() {
    var endless = IntStream.range(0, 500).mapToObj(i -> "word" + i).collect(joining(" ", "", "."));

    var passages = PassageSplitter.split(article("Short one. " + endless + " Short end."));

    assertThat(passages).anySatisfy(passage -> assertThat(passage.text()).contains(endless));
  }

  @Test
  void keepsTheKeysOfASectionWhenAnotherIsEdited() {
    var lasting = sentences("lasting", 30, 12);
    var before = article("Gout hurts.", lasting, "See a doctor.");
    var after = article(sentences("new", 25, 11), lasting, "Call for help now.");

    var keys = ids(before, "a#2");

    assertThat(keys).hasSizeGreaterThan(1).isEqualTo(ids(after, "a#2"));
  }

  @Test
  void keepsTheKeyOfAPassageWhoseLaterSentencesAreEdited() {
    var before = article("Gout hurts. It comes at night.");
    var after = article("Gout hurts. It mostly comes at night, and in the foot.");

    var ids = PassageSplitter.split(after).stream().map(Passage::id).toList();

    assertThat(ids).isEqualTo(PassageSplitter.split(before).stream().map(Passage::id).toList());
  }

  @Test
  void tellsPassagesApartThatBeginAlike() {
    var section = new Section("a#1", List.of("Tips"), "tips", "Rest. Then walk.");
    var again = new Section("a#2", List.of("Tips"), "tips-2", "Rest. Then swim.");
    var article = new Article("a", "A", About.NOTHING, List.of(section, again));

    var ids = PassageSplitter.split(article).stream().map(Passage::id).toList();

    assertThat(ids).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void keepsEveryRuleOnRandomTexts() {
    for (long seed = 0; seed < 150; seed++) {
      var article = randomArticle(new Random(seed));

      var passages = PassageSplitter.split(article);

      assertCutsWholeSentences(article, passages, "seed " + seed);
      assertCoversEachSection(article, passages, "seed " + seed);
      assertLengths(passages, "seed " + seed);
      assertThat(passages).as("seed " + seed).extracting(Passage::id).doesNotHaveDuplicates();
      assertThat(PassageSplitter.split(article)).as("seed " + seed).isEqualTo(passages);
    }
  }

  private static void assertCutsWholeSentences(Article article, List<Passage> passages, String as) {
    for (var passage : passages) {
      assertThat(article.text().substring(passage.start(), passage.end()))
          .as(as)
          .isEqualTo(passage.text())
          .isEqualTo(passage.text().strip());
      // Only the beginning of a random sentence or item is a capital, only its end a stop.
      assertThat(passage.text()).as(as).matches("(?s)(- )?[A-Z].*");
      assertThat(passage.text()).as(as).matches("(?s).*([.?:]|item)");
      assertThat(passage.text()).as(as + ": ends with a lead-in").doesNotEndWith(":");
    }
  }

  private static void assertCoversEachSection(Article article, List<Passage> passages, String as) {
    var left = new ArrayList<>(passages);
    for (int i = 0; i < article.sections().size(); i++) {
      var section = article.sections().get(i);
      int at = article.startOf(i);
      int end = at + section.text().length();
      while (!left.isEmpty() && left.getFirst().section().equals(section.id())) {
        var passage = left.removeFirst();
        assertThat(passage.start()).as(as).isGreaterThanOrEqualTo(at);
        assertThat(passage.end()).as(as).isLessThanOrEqualTo(end);
        assertThat(article.text().substring(at, passage.start())).as(as).isBlank();
        at = passage.end();
      }
      assertThat(article.text().substring(at, end)).as(as + ": left out").isBlank();
    }
    assertThat(left).as(as).isEmpty();
  }

  private static void assertLengths(List<Passage> passages, String as) {
    for (int i = 0; i < passages.size(); i++) {
      int words = words(passages.get(i).text());
      assertThat(words).as(as + ": too long").isLessThanOrEqualTo(180);
      if (i == 0 || !passages.get(i).section().equals(passages.get(i - 1).section())) continue;
      int both = words + words(passages.get(i - 1).text());
      assertThat(both).as(as + ": neighbours that would fit together").isGreaterThan(180);
    }
  }

  private static Article randomArticle(Random random) {
    var texts = new String[1 + random.nextInt(4)];
    for (int i = 0; i < texts.length; i++) {
      var blocks = new ArrayList<String>();
      for (int j = 1 + random.nextInt(7); j > 0; j--) blocks.add(randomBlock(random));
      texts[i] = String.join("\n\n", blocks);
    }
    return article(texts);
  }

  private static String randomBlock(Random random) {
    var sentences = new ArrayList<String>();
    for (int i = 1 + random.nextInt(9); i > 0; i--) {
      sentences.add("S" + randomWords(random, 2 + random.nextInt(14)) + ".?".charAt(i % 2));
    }
    if (random.nextInt(3) > 0) return String.join(" ", sentences);
    var items = new ArrayList<String>();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      items.add("- " + "I" + randomWords(random, 1 + random.nextInt(11)) + " item");
    }
    var leadIn = random.nextBoolean() ? "L" + randomWords(random, 5) + ":\n\n" : "";
    return leadIn + String.join("\n", items);
  }

  private static String randomWords(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> "w" + Integer.toString(random.nextInt(1000), 36))
        .collect(joining(" "));
  }

  private static String sentences(String word, int count, int wordsEach) {
    return IntStream.range(0, count)
        .mapToObj(i -> "The " + (word + i + " ").repeat(wordsEach - 2) + "ends.")
        .collect(joining(" "));
  }

  private static String items(String marker, int count, int wordsEach) {
    return IntStream.range(0, count)
        .mapToObj(i -> marker + "item" + i + " and".repeat(wordsEach - 2))
        .collect(joining("\n"));
  }

  private static List<PassageId> ids(Article article, String section) {
    return PassageSplitter.split(article).stream()
        .filter(passage -> passage.section().equals(section))
        .map(Passage::id)
        .toList();
  }

  private static Article article(String... texts) {
    var sections = new ArrayList<Section>();
    for (int i = 1; i <= texts.length; i++) {
      sections.add(new Section("a#" + i, List.of("Part " + i), "part-" + i, texts[i - 1]));
    }
    return new Article("a", "A", About.NOTHING, sections);
  }

  private static int words(String text) {
    return text.split("\\s+").length;
  }
}
