package org.willowbark.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.article.Section;

/**
 * One of our articles as other programs wrote it: a browser's print in two columns with its header
 * and footer, a word processor's PDF without tags, its .docx. All must say what the Markdown says.
 */
final class OfficeProducersTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/willowbark/corpus/office");

  @ParameterizedTest
  @ValueSource(
      strings = {"acid-reflux-chromium.pdf", "acid-reflux-writer.pdf", "acid-reflux-writer.docx"})
  void sayWhatTheMarkdownSays(String file) {
    var original = ReadArticles.of(Path.of("corpus/acid-reflux.md")).only();

    var article = ReadArticles.of(FOLDER.resolve(file)).only();

    assertThat(article.title()).isEqualTo(original.title());
    assertThat(article.about().language()).startsWith("en");
    assertThat(article.sections())
        .extracting(Section::path)
        .isEqualTo(original.sections().stream().map(Section::path).toList());
    assertThat(article.text()).isEqualTo(original.text());
  }
}
