package org.willowbark.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Pages made to break a reader are read or named, soon. */
final class HostileHtmlTest {
  private static final String START = "<!doctype html><title>Gout</title><p>Gout hurts.</p>";

  @TempDir private Path folder;

  /** A page, and what becomes of it: text that is read, or a part of the problem. */
  record Hostile(String name, String page, String outcome) {
    @Override
    public String toString() {
      return name;
    }
  }

  static final List<Hostile> PAGES =
      List.of(
          read("100,000 open divs", START + "<div>".repeat(100_000)),
          read("100,000 open bolds", START + "<b>".repeat(100_000) + "x"),
          read("100,000 nested lists", START + "<ul><li>".repeat(100_000)),
          read("20,000 nested tables", START + "<table><tr><td>".repeat(20_000)),
          read("100,000 paragraphs", START + "<p>x</p>".repeat(100_000)),
          read("100,000 breaks", START + "x<br>".repeat(100_000)),
          read("100,000 double breaks", START + "x<br><br>".repeat(50_000)),
          read("100,000 links", START + "<a href=x>x</a> ".repeat(100_000)),
          named(
              "20,000 headings",
              START + "<h2>x</h2><p>Text.</p>".repeat(20_000),
              "over 20,000 sections"),
          read("20,000 headings of one kind", START + "<h2>Related</h2>".repeat(20_000)),
          read("20,000 captions", START + "<p class=caption>x</p><img src=x>".repeat(20_000)),
          read("20,000 tabs", START + "<a role=tab href=#x>x</a><p id=x>".repeat(20_000)),
          read("20,000 fields", START + "<div><input type=email>".repeat(20_000)),
          named(
              "10 MB on one line",
              START + "<p>" + "gout ".repeat(2_000_000),
              "over 8,388,608 characters"),
          named(
              "10 MB in one word",
              START + "<p>" + "g".repeat(10_000_000),
              "over 8,388,608 characters"),
          read("10 MB of spaces", START + "<p>" + " ".repeat(10_000_000) + "x"),
          read("10 MB of attributes", START + "<p " + "a=b ".repeat(2_500_000) + ">x"),
          read("a million entities", START + "<p>" + "&lt;&amp;&#65;".repeat(300_000)),
          read("entities that don't end", START + "<p>" + "&notanentity".repeat(300_000)),
          read(
              "entities that grow",
              "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>" + START + "<p>&b;</p>"),
          read("a thousand comments first", "<!---->".repeat(1_000) + START),
          new Hostile(
              "a thousand comments and no page, so plain text",
              "<!---->".repeat(1_000) + "x",
              "<!---->x"),
          read("7,000 spaces first", " ".repeat(7_000) + START),
          read(
              "a title of 1 MB",
              "<!doctype html><title>" + "Gout - ".repeat(150_000) + "</title><p>Gout hurts.</p>"),
          read(
              "a site's name of 1 MB",
              "<!doctype html><meta property=og:site_name content='"
                  + "x ".repeat(500_000)
                  + "'>"
                  + START
                  + "<h2>x</h2>".repeat(5_000)),
          read("a trail without end", START + "<p><a href=x>a</a>" + " > a".repeat(200_000)),
          read("20,000 likely headings", START + "<p><b>Related</b></p>".repeat(20_000)),
          read("unclosed comment", START + "<!-- " + "x -- ".repeat(100_000)),
          read("unclosed script", START + "<script>" + "x<".repeat(100_000)),
          read("unclosed attribute", START + "<p class=\"" + "x ".repeat(100_000)),
          read("zero bytes", START + "<p>G\u0000out</p>"),
          read("a class of 1 MB", START + "<p class='" + "nav-x ".repeat(170_000) + "'>x</p>"),
          read("an id of 1 MB", START + "<h2 id=" + "x".repeat(1_000_000) + ">Signs</h2>x"),
          read("nested JSON-LD", START + ld("{\"a\":".repeat(100_000))),
          read("long JSON-LD", START + ld("[" + "{\"@type\":\"Article\"},".repeat(40_000) + "{}]")),
          read(
              "JSON-LD that refers to itself",
              START + ld("{\"@id\":\"a\",\"@type\":\"Article\",\"author\":{\"@id\":\"a\"}}")),
          named("300,000 tags", START + "<i>".repeat(300_000), "a page may have 250,000"),
          named(
              "a page of scripts",
              "<html>" + "<script>x</script>".repeat(10_000),
              "without readable text"));

  @ParameterizedTest
  @FieldSource("PAGES")
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void readsOrNames(Hostile hostile) {
    var read = ReadArticles.ofFile(folder, "gout", hostile.page());

    if (read.problems.isEmpty()) {
      assertThat(read.only().text()).contains(hostile.outcome());
    } else {
      assertThat(read.problems).singleElement().asString().contains(hostile.outcome());
    }
  }

  private static Hostile read(String name, String page) {
    return new Hostile(name, page, "Gout hurts.");
  }

  private static Hostile named(String name, String page, String problem) {
    return new Hostile(name, page, problem);
  }

  private static String ld(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }
}
