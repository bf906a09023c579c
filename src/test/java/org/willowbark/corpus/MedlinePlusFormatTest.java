package org.willowbark.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.willowbark.article.About;
import org.willowbark.article.Article;
import org.willowbark.article.Section;

final class MedlinePlusFormatTest {
  private static final String TOPICS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE health-topics SYSTEM "https://topics.example.org/topics.dtd">
      <health-topics total="2" date-generated="01/31/2026 02:30:22">
        <health-topic meta-desc="Gout is a kind of arthritis." title="Gout" url="https://topics.example.org/gout.html" id="101" language="English" date-created="03/09/2004">
          <also-called>Podagra</also-called>
          <full-summary>&lt;h3&gt;What is gout?&lt;/h3&gt;&lt;p&gt;Gout is a common, painful form of &lt;a href="https://topics.example.org/arthritis.html"&gt;arthritis&lt;/a&gt;.&lt;/p&gt;&lt;h3&gt;Who is at risk?&lt;/h3&gt;&lt;ul&gt;&lt;li&gt;Men&lt;/li&gt;&lt;li&gt;People with obesity&lt;/li&gt;&lt;/ul&gt;&lt;p class=""&gt;Institute of Examples&lt;/p&gt;</full-summary>
          <group url="https://topics.example.org/joints.html" id="4">Bones, Joints and Muscles</group>
          <language-mapped-topic url="https://topics.example.org/es/gota.html" id="202" language="Spanish">Gota</language-mapped-topic>
          <mesh-heading><descriptor id="D0">Gout</descriptor></mesh-heading>
          <other-language vernacular-name="Fran\u00e7ais" url="https://topics.example.org/fr.html">French</other-language>
          <primary-institute url="https://institute.example.org/">Institute of Examples</primary-institute>
          <related-topic url="https://topics.example.org/arthritis.html" id="7">Arthritis</related-topic>
          <see-reference>Gouty arthritis</see-reference>
          <site title="A site" url="https://site.example.org/" language-mapped-url=""><information-category>Overviews</information-category><organization>Example</organization><standard-description>d</standard-description></site>
        </health-topic>
        <health-topic meta-desc="" title="Gota" url="https://topics.example.org/es/gota.html" id="202" language="Spanish" date-created="">
          <full-summary>&lt;p&gt;La gota causa dolor en las articulaciones.&lt;/p&gt;&lt;p class=""&gt;NIH: Instituto de Ejemplos&lt;/p&gt;</full-summary>
        </health-topic>
      </health-topics>
      """;

  @TempDir private Path folder;

  @Test
  void readsAllThatATopicSaysOfItself() {
    var read = read("topics.xml", TOPICS);

    assertThat(read.problems).isEmpty();
    var gout = read.articles.getFirst();
    assertThat(gout.id()).isEqualTo("101");
    assertThat(gout.title()).isEqualTo("Gout");
    assertThat(gout.about())
        .isEqualTo(
            About.builder()
                .summary("Gout is a kind of arthritis.")
                .url("https://topics.example.org/gout.html")
                .publisher("Institute of Examples")
                .language("en")
                .topics(List.of("Bones, Joints and Muscles"))
                .alsoCalled(List.of("Podagra", "Gouty arthritis"))
                .written(LocalDate.of(2004, 3, 9))
                .build());
  }

  @Test
  void givesEachHeadingOfTheSummaryASection() {
    var gout = read("topics.xml", TOPICS).articles.getFirst();

    assertThat(gout.sections())
        .extracting(Section::heading)
        .containsExactly("What is gout?", "Who is at risk?");
    assertThat(gout.sections().getFirst().text())
        .isEqualTo("Gout is a common, painful form of arthritis.");
    assertThat(gout.sections().getLast().text()).isEqualTo("- Men\n- People with obesity");
  }

  @Test
  void takesThePublisherFromTheLastLineWhereNoInstituteIsNamed() {
    var gota = read("topics.xml", TOPICS).articles.getLast();

    assertThat(gota.about().publisher()).isEqualTo("NIH: Instituto de Ejemplos");
    assertThat(gota.about().language()).isEqualTo("es");
    assertThat(gota.text()).isEqualTo("La gota causa dolor en las articulaciones.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"topics.xml", "topics.txt", "topics"})
  void knowsTopicsByTheirContent(String name) {
    assertThat(read(name, TOPICS).articles).extracting(Article::id).containsExactly("101", "202");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<health-topic title='X' id=''><full-summary>A.</full-summary></health-topic>",
        "<health-topic title='' id='9'><full-summary>A.</full-summary></health-topic>",
        "<health-topic title='X' id='9'><full-summary/></health-topic>",
        "<health-topic title='X' id='9'/>",
        "<health-topic title='X' id='a b'><full-summary>A.</full-summary></health-topic>"
      })
  void namesABrokenTopicByItsLineAndReadsTheOthers(String topic) {
    var xml = TOPICS.replace("\n</health-topics>", "\n" + topic + "\n</health-topics>");

    var read = read("topics.xml", xml);

    assertThat(read.articles).hasSize(2);
    assertThat(read.problems).singleElement().asString().startsWith("topics.xml:19: ");
  }

  @Test
  void keepsWhatComesBeforeAFileThatBreaksOff() {
    var xml = TOPICS.substring(0, TOPICS.indexOf("La gota"));

    var read = read("topics.xml", xml);

    assertThat(read.articles).extracting(Article::id).containsExactly("101");
    assertThat(read.problems).singleElement().asString().startsWith("topics.xml:17: not valid XML");
  }

  private ReadArticles read(String name, String xml) {
    return ReadArticles.ofFile(folder, name, xml);
  }
}
