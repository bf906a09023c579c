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
    int from = lastQuestion(text);
    var asked = new StringBuilder(text.length() - from);
    int at = from;
    for (var mention : mentions) {
      if (mention.start() < at) continue;
      asked.append(text, at, mention.start()).append(SUBJECT);
      at = mention.end();
    }
    asked.append(text.substring(at));
    return SectionKind.of(asked.toString());
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
