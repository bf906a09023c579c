package org.willowbark.query;

import java.util.List;
import org.willowbark.article.SectionKind;
import org.willowbark.vocabulary.Mention;

/** What a question asks about its subject: its causes, its treatment. */
final class Intent {
  /** In place of a name, so that "cancer drug" does not ask about drugs. */
  private static final String SUBJECT = " it ";

  private Intent() {}

  /**
   * The kind of section that tells it; {@link SectionKind#OTHER} where the question does not say.
   * Of a long message its last question counts.
   *
   * @param mentions what it names, in order
   */
  static SectionKind of(String text, List<Mention> mentions) {
    var question = text.substring(lastQuestion(text));
    int offset = text.length() - question.length();
    var kind = SectionKind.of(about(question, offset, mentions));
    if (kind != SectionKind.OTHER || mentions.size() < 2) return kind;
    // "Metformin side effects" names two things, of which one is what is asked about the other.
    var subjects = mentions.stream().filter(it -> !isAsked(text, it)).toList();
    return subjects.isEmpty() ? kind : SectionKind.of(about(question, offset, subjects));
  }

  /** Whether what is named only says what is asked, as "side effects" does. */
  static boolean isAsked(String text, Mention mention) {
    return SectionKind.isCue(text.substring(mention.start(), mention.end()));
  }

  private static String about(String question, int offset, List<Mention> subjects) {
    var asked = new StringBuilder(question.length());
    int at = 0;
    for (var subject : subjects) {
      if (subject.start() < offset + at) continue;
      asked.append(question, at, subject.start() - offset).append(SUBJECT);
      at = subject.end() - offset;
    }
    return asked.append(question.substring(at)).toString();
  }

  /** Where the last sentence begins that ends with a question mark; else the text's start. */
  private static int lastQuestion(String text) {
    int end = text.lastIndexOf('?');
    for (int i = end - 1; i > 0; i--) {
      if (isSentenceEnd(text.charAt(i))) return i + 1;
    }
    return 0;
  }

  private static boolean isSentenceEnd(char c) {
    return c == '.' || c == '?' || c == '!' || c == '\n';
  }
}
