package org.willowbark.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.willowbark.article.About;
import org.willowbark.article.Article;
import org.willowbark.article.Section;

final class WordPressFormatTest {
  private static final String EXPORT =
      """
      <?xml version="1.0" encoding="UTF-8" ?>
      <!-- generator="WordPress/6.4" -->
      <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
      <channel>
        <title>Example Clinic</title>
        <link>https://clinic.example.org</link>
        <language>en-GB</language>
        <wp:wxr_version>1.2</wp:wxr_version>
        <wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[awriter]]></wp:author_login><wp:author_display_name><![CDATA[A. Writer]]></wp:author_display_name></wp:author>
        <wp:category><wp:cat_name>Joints</wp:cat_name></wp:category>
        %s
      </channel>
      </rss>
      """;

  private static final String ITEM =
      """
      <item>
        <title>Gout &amp; you</title>
        <link>https://clinic.example.org/gout/</link>
        <dc:creator><![CDATA[awriter]]></dc:creator>
        <description></description>
        <content:encoded><![CDATA[%s]]></content:encoded>
        <excerpt:encoded><![CDATA[A <em>sore</em> toe.]]></excerpt:encoded>
        <wp:post_id>42</wp:post_id>
        <wp:post_date><![CDATA[2025-03-04 09:15:00]]></wp:post_date>
        <wp:post_modified><![CDATA[2026-01-31 10:00:00]]></wp:post_modified>
        <wp:post_name><![CDATA[%s]]></wp:post_name>
        <wp:status><![CDATA[%s]]></wp:status>
        <wp:post_type><![CDATA[%s]]></wp:post_type>
        <wp:post_password><![CDATA[]]></wp:post_password>
        <category domain="category" nicename="joints"><![CDATA[Joints]]></category>
        <category domain="post_tag" nicename="toes"><![CDATA[Toes]]></category>
        <category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category>
        <wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value><![CDATA[1]]></wp:meta_value></wp:postmeta>
        <wp:comment><wp:comment_author>Somebody</wp:comment_author><wp:comment_content><![CDATA[I had <b>this</b> too!]]></wp:comment_content></wp:comment>
      </item>
      """;

  @TempDir private Path folder;

  @Test
  void readsAllThatAPostSaysOfItself() {
    var gout = read(post("<p>Gout hurts.</p>")).only();

    assertThat(gout.id()).isEqualTo("gout");
    assertThat(gout.title()).isEqualTo("Gout & you");
    assertThat(gout.text()).isEqualTo("Gout hurts.");
    assertThat(gout.about())
        .isEqualTo(
            About.builder()
                .summary("A sore toe.")
                .url("https://clinic.example.org/gout/")
                .publisher("Example Clinic")
                .language("en-GB")
                .topics(List.of("Joints", "Toes"))
                .authors(List.of("A. Writer"))
                .written(LocalDate.of(2025, 3, 4))
                .updated(LocalDate.of(2026, 1, 31))
                .build());
  }

  @Test
  void readsBlocksAndKeepsCaptionsApart() {
    var gout =
        read(post(
                """
                <!-- wp:paragraph -->
                <p>Gout hurts.</p>
                <!-- /wp:paragraph -->

                <!-- wp:heading {"level":2} -->
                <h2 class="wp-block-heading">Causes</h2>
                <!-- /wp:heading -->

                <!-- wp:image {"id":7} -->
                <figure class="wp-block-image"><img src="toe.jpg" alt="A red toe"/><figcaption>Gout in the big toe</figcaption></figure>
                <!-- /wp:image -->

                <!-- wp:list --><ul><li>Beer</li><li>Meat</li></ul><!-- /wp:list -->
                """))
            .only();

    assertThat(gout.sections())
        .extracting(Section::text)
        .containsExactly("Gout hurts.", "- Beer\n- Meat");
    assertThat(gout.sections().getLast().path()).containsExactly("Causes");
    assertThat(gout.about().pictures())
        .containsExactly(new About.Picture("A red toe", "Gout in the big toe"));
  }

  @Test
  void findsParagraphsOfTheClassicEditorByTheirBlankLines() {
    var gout =
        read(post(
                """
                Gout hurts.
                It comes overnight.

                <strong>Rest</strong> helps.

                <h3>Causes</h3>
                Beer.

                <ul>
                 <li>meat</li>
                </ul>
                """))
            .only();

    assertThat(gout.sections())
        .extracting(Section::text)
        .containsExactly("Gout hurts.\nIt comes overnight.\n\nRest helps.", "Beer.\n\n- meat");
  }

  @Test
  void takesShortcodesOutAndLeavesOtherBracketsIn() {
    var gout =
        read(post(
                """
                [caption id="attachment_7" align="left" width="300"]<img src="toe.jpg" alt="A red toe" /> Gout in the <em>big</em> toe[/caption]
                Gout hurts [1], the patient said [sic].

                [gallery ids="1,2"] [box style='note']Rest [i]helps[/i] a lot.[/box] [embed]https://video.example.org/1[/embed]

                [vc_row][vc_column width="1/2"]Write [[gallery]] to show pictures [see the next page.[/vc_column][/vc_row]
                """))
            .only();

    assertThat(gout.text())
        .isEqualTo(
            "Gout hurts [1], the patient said [sic].\n\nRest helps a lot.\n\nWrite [gallery] to show pictures [see the next page.");
    assertThat(gout.about().pictures())
        .containsExactly(new About.Picture("A red toe", "Gout in the big toe"));
  }

  @Test
  void readsWhatIsPublishedAndCountsTheRest() {
    var items = new StringBuilder(post("Gout hurts."));
    for (var status : List.of("draft", "draft", "private", "future", "trash", "inherit")) {
      items.append(ITEM.formatted("Not yet.", "other", status, "post"));
    }
    for (var type : List.of("attachment", "nav_menu_item", "revision", "wp_global_styles")) {
      items.append(ITEM.formatted("Not text.", "other", "publish", type));
    }
    items.append(ITEM.formatted("About us.", "about", "publish", "page"));
    items.append(
        post("Secret.").replace("post_password><![CDATA[]]>", "post_password><![CDATA[x]]>"));

    var read = read(items.toString());

    assertThat(read.problems).isEmpty();
    assertThat(read.articles).extracting(Article::id).containsExactly("gout", "about");
    assertThat(read.notes)
        .contains(
            "export.xml: 2 of type post with status draft",
            "export.xml: 1 of type attachment",
            "export.xml: 1 of type nav_menu_item",
            "export.xml: 1 of type post with status password")
        .hasSize(10);
  }

  @ParameterizedTest
  @CsvSource({
    "gout, gout",
    "'', post-42",
    "%d0%b1%d0%be%d0%bb%d1%8c-%d0%b2-%d1%81%d0%bf%d0%b8%d0%bd%d0%b5, \u0431\u043e\u043b\u044c-\u0432-\u0441\u043f\u0438\u043d\u0435",
    "100%-sure, 100%-sure"
  })
  void namesAnArticleByItsSlug(String slug, String id) {
    var read = read(ITEM.formatted("Gout hurts.", slug, "publish", "post"));

    assertThat(read.only().id()).isEqualTo(id);
  }

  @Test
  void tellsPagesOfOneSlugApartByTheirNumbers() {
    var read = read(post("Gout hurts.") + post("Gout hurts more.").replace(">42<", ">43<"));

    assertThat(read.articles).extracting(Article::id).containsExactly("gout", "gout-43");
  }

  @Test
  void readsEntitiesOfHtmlAndControlCharactersThatXmlDoesNotKnow() {
    var export =
        EXPORT.formatted(
            post("Gout hurts.").replace("Gout &amp; you", "Gout&nbsp;&eacute;\u0008 &#8;you"));

    var read = ReadArticles.ofFile(folder, "export.xml", export);

    assertThat(read.only().title()).isEqualTo("Gout\u00a0\u00e9  you");
  }

  @Test
  void namesABrokenPostByItsLineAndReadsTheOthers() {
    var read =
        read(
            post("  ")
                + post("Gout hurts.").replace("Gout &amp; you", "").replace("[gout]", "[other]")
                + ITEM.formatted("Acne itches.", "acne", "publish", "post"));

    assertThat(read.articles).extracting(Article::id).containsExactly("acne");
    assertThat(read.problems)
        .satisfiesExactly(
            it -> assertThat(it).isEqualTo("export.xml:13: article gout has no text"),
            it -> assertThat(it).isEqualTo("export.xml:33: article other has no title"));
  }

  @Test
  void namesXmlOfAnotherKind() {
    var read = ReadArticles.ofFile(folder, "export.xml", "<?xml version='1.0'?><catalogue/>");

    assertThat(read.problems)
        .singleElement()
        .asString()
        .contains("it is XML of <catalogue>; these are read: ")
        .contains("WordPress export");
  }

  private static String post(String content) {
    return ITEM.formatted(content, "gout", "publish", "post");
  }

  private ReadArticles read(String items) {
    return ReadArticles.ofFile(folder, "export.xml", EXPORT.formatted(items));
  }
}
