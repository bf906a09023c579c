package org.willowbark.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.willowbark.article.About;
import org.willowbark.article.Section;

final class HtmlBlocksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>Gout hurts.<p>It passes.                                     | Gout hurts.//It passes.
          Gout hurts.<div>It passes.</div>Rest.                           | Gout hurts.//It passes.//Rest.
          <p>Gout \t\\n  <b>hurts</b> .</p>                               | Gout hurts .
          <p>A&nbsp;sore&shy;ness&#8203;</p>                              | A soreness
          <p>One line<br>Another<br><br>A paragraph                       | One line/Another//A paragraph
          <p>A long line was<br>broken in two.                            | A long line was broken in two.
          <ul><li>Rest</li><li>Ice<ul><li>20 minutes</ul></ul>            | - Rest/- Ice/  - 20 minutes
          <ol start=3><li><p>Rest</p></li><li>Ice</li></ol>               | 3. Rest/4. Ice
          <ul><li><b>Rest</b><p>Lie down.</p></ul>                        | - Rest: Lie down.
          <ul><li>Rest</li><ul><li>in bed</li></ul><li>Ice</li></ul>      | - Rest/  - in bed/- Ice
          <p>Do not:</p><ul><li>run</ul>                                  | Do not://- run
          <dl><dt>Gout<dd>A sore toe.<dd>An old name.<dt>Ice<dd>Cold.</dl>| - Gout: A sore toe. An old name./- Ice: Cold.
          <table><tr><th>Drug<th>Dose<tr><td>A<td>5 mg<tr><td>B<td></table> | - Drug; Dose/- A; 5 mg/- B
          <table><tr><td>x<td><ul><li>a<li>b</ul><tr><td>y<td>z</table>   | - x; a, b/- y; z
          <table><tr><td><p>Gout hurts.<td><p>It passes.</table>          | Gout hurts.//It passes.
          <blockquote><p>Rest.</p></blockquote><p>Said she.               | Rest.//Said she.
          <p>H<sub>2</sub>O, 10<sup>9</sup><sup><a href=#r1>[1]</a></sup> | H2O, 10\u2079
          <p>&bull; Rest<p>&bull; Ice<p>Then wait.                        | - Rest/- Ice//Then wait.
          <p>He said <q>rest</q>.                                         | He said \u201crest\u201d.
          <form><label>Gout</label><input value=x><p>hurts.</form>        | Gout//hurts.
          <x-card>Gout hurts.</x-card><x-card>It passes.</x-card>         | Gout hurts.//It passes.
          """)
  void gathersText(String html, String text) {
    var sections = gather(html.replace("\\n", "\n"));

    assertThat(sections)
        .singleElement()
        .extracting(Section::text)
        .isEqualTo(text.replace("/", "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <script>x</script>
          <style>p {}</style>
          <noscript>Turn it on</noscript>
          <template><p>x</template>
          <svg><text>x</text><title>x</title></svg>
          <p hidden>x</p>
          <p style="color: red; display : none">x</p>
          <span aria-hidden=true>x</span>
          <button>Print</button>
          <select><option>x</select>
          <textarea>x</textarea>
          <img alt=x>
          <figure><img src=a><figcaption>x</figcaption></figure>
          <!-- x -->
          <iframe src=http://192.0.2.1/>x</iframe>
          <dialog>x</dialog>
          """)
  void leavesOutWhatIsNoText(String html) {
    var sections = gather("<p>Gout</p>" + html + "<p>hurts.</p>");

    assertThat(sections).singleElement().extracting(Section::text).isEqualTo("Gout\n\nhurts.");
  }

  @Test
  void keepsPartsThatAReaderOpens() {
    var sections =
        gather(
            """
            <div role=tabpanel hidden><p>Rest.</p></div>
            <div class="accordion-content" style="display:none"><p>Ice.</p></div>
            """);

    assertThat(sections).singleElement().extracting(Section::text).isEqualTo("Rest.\n\nIce.");
  }

  @Test
  void makesSectionsOfHeadingsWithTheIdsThatThePageGivesThem() {
    var sections =
        gather(
            """
            Gout hurts.
            <h2 id=signs>Signs <a class=headerlink href=#signs>\u00b6</a></h2><p>A red toe.
            <h3><a name=when></a>When?</h3>At night.
            <section id=care><h2>Care</h2>Rest.</section>
            <h2><span class=mw-headline id=Outlook>Outlook</span><span>[edit]</span></h2>Good.
            <h2>Care</h2>Again.
            """);

    assertThat(sections)
        .containsExactly(
            new Section("x#1", List.of(), "", "Gout hurts."),
            new Section("x#2", List.of("Signs"), "signs", "A red toe."),
            new Section("x#3", List.of("Signs", "When?"), "when", "At night."),
            new Section("x#4", List.of("Care"), "care", "Rest."),
            new Section("x#5", List.of("Outlook"), "Outlook", "Good."),
            new Section("x#6", List.of("Care"), "care-2", "Again."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p><b>Signs</b></p><p>A red toe.                                 | Signs
          <p><strong>Signs</strong><br>A red toe.                          | Signs
          <b>Signs</b><br>A red toe.                                       | Signs
          <font size=4>Signs</font><p>A red toe.                           | Signs
          <p style="font-size:18pt">Signs</p>A red toe.                    | Signs
          <div class="faq-question">Is it <em>serious</em>?</div>A red toe.| Is it serious?
          <details><summary>Signs</summary>A red toe.</details>            | Signs
          <div role=heading aria-level=3>Signs</div>A red toe.             | Signs
          <button aria-expanded=false>Signs</button><p>A red toe.          | Signs
          <h3><button>Signs</button></h3><p>A red toe.                     | Signs
          """)
  void takesForAHeadingWhatLooksLikeOne(String html, String heading) {
    var sections = gather(html);

    assertThat(sections).singleElement().extracting(Section::heading).isEqualTo(heading);
    assertThat(sections).singleElement().extracting(Section::text).isEqualTo("A red toe.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p><b>Call a doctor at once.</b></p><p>It is red.  | Call a doctor at once.//It is red.
          <p><b>Do not:</b></p><ul><li>run</ul>              | Do not://- run
          <p><b>Note</b> that it is red.                     | Note that it is red.
          <p>It is red.</p><p><b>Signs</b></p>               | It is red.//Signs
          <ul><li><b>Signs</b></ul>                          | - Signs
          """)
  void leavesOtherBoldTextInPlace(String html, String text) {
    var sections = gather(html);

    assertThat(sections)
        .containsExactly(new Section("x#1", List.of(), "", text.replace("/", "\n")));
  }

  @Test
  void takesAHeadingAsLongAsAParagraphForOne() {
    var text = "Gout hurts because crystals settle in a joint. ".repeat(5).strip();

    var sections = gather("<h4>" + text + "</h4>");

    assertThat(sections).containsExactly(new Section("x#1", List.of(), "", text));
  }

  @Test
  void returnsToThePartAboveAfterDetails() {
    var sections =
        gather("<h2>Care</h2><details><summary>At home</summary>Rest.</details><p>Then wait.");

    assertThat(sections)
        .extracting(section -> String.join(" > ", section.path()) + ": " + section.text())
        .containsExactly("Care > At home: Rest.", "Care: Then wait.");
  }

  @Test
  void tellsPicturesApart() {
    var pictures =
        HtmlBlocks.gather(
            """
            <p>Gout <img src=a alt=" A red  toe "> hurts <img alt="IMG_1.jpg"><img src=b>
            <figure><img alt="A foot"><figcaption>Where it <b>hurts</b></figcaption></figure>
            <figure><video></video><figcaption>How to rest</figcaption></figure>
            """,
            new SectionBuilder("x"));

    assertThat(pictures)
        .containsExactly(
            new About.Picture("A red toe", ""),
            new About.Picture("A foot", "Where it hurts"),
            new About.Picture("", "How to rest"));
  }

  @ParameterizedTest
  @CsvSource({
    "<div>",
    "<b>",
    "<ul><li>",
    "<table><tr><td>",
    "<blockquote>",
    "<details>",
    "<p>",
    "<font>",
    "<dl><dd>",
    "<x-a>"
  })
  void survivesAnyDepth(String tags) {
    int times = tags.startsWith("<table") ? 20_000 : 100_000;
    var html = "<p>Before.</p>" + tags.repeat(times) + "Within.";

    var text = gather(html).stream().map(Section::text).collect(Collectors.joining(" "));

    assertThat(text).contains("Before.").contains("Within.");
  }

  @Test
  void refusesMoreTagsThanAPageCanHave() {
    var html = "<table><tr><td>".repeat(100_000);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> gather(html))
        .withMessage("has 300,000 tags; a page may have 250,000");
  }

  private static List<Section> gather(String html) {
    var sections = new SectionBuilder("x");
    HtmlBlocks.gather(html, sections);
    return sections.sections();
  }
}
