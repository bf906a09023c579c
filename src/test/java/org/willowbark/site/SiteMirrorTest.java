package org.willowbark.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SiteMirrorTest {
  private static final URI GOUT = URI.create("https://example.org/gout");

  @TempDir private Path folder;
  private SiteMirror mirror;

  @BeforeEach
  void open() throws IOException {
    mirror = SiteMirror.at(folder);
  }

  @Test
  void isEmptyBeforeAnythingWasFetched() {
    assertThat(mirror.urlsByFile()).isEmpty();
    assertThat(mirror.refreshed()).isEmpty();
  }

  @Test
  void remembersPages() throws IOException {
    write(GOUT, "text/html", "Crystals.".getBytes(UTF_8));
    mirror.save();

    var again = SiteMirror.at(folder);

    assertThat(again.pages()).isEqualTo(mirror.pages());
    assertThat(again.urlsByFile()).containsValue(GOUT.toString());
  }

  @Test
  void forgetsAPageWhoseFileIsGone() throws IOException {
    write(GOUT, "text/html", "Crystals.".getBytes(UTF_8));
    mirror.save();
    Files.delete(file());

    assertThat(SiteMirror.at(folder).urlsByFile()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "{\"version\":1,\"pages\":[{\"url\":\"https://example.org/\",\"file\":\"../../passwd\"}]}"
      })
  void saysWhatToDoAboutADamagedManifest(String content) throws IOException {
    Files.writeString(folder.resolve("manifest.json"), content);

    assertThatIOException()
        .isThrownBy(() -> SiteMirror.at(folder))
        .withMessageContaining("manifest.json is damaged; delete " + folder);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/, text/html, index-[0-9a-f]{12}.html",
    "https://example.org/Knee%20Pain/, text/html; charset=utf-8, knee-20pain-[0-9a-f]{12}.html",
    "https://example.org/a/../../etc/passwd?x=%2e%2e/, text/plain, a-etc-passwd-x-2e-2e-[0-9a-f]{12}.txt",
    "https://example.org/leaflet.pdf, application/octet-stream, leaflet-pdf-[0-9a-f]{12}.pdf",
    "https://example.org/gout.md, text/plain, gout-md-[0-9a-f]{12}.md"
  })
  void namesFilesReadablyAndHarmlessly(String url, String type, String name) throws IOException {
    write(URI.create(url), type, "Text.".getBytes(UTF_8));

    assertThat(mirror.urlsByFile().keySet()).singleElement().asString().matches(name);
  }

  @Test
  void keepsTheEncodingThatOnlyTheServerStated() throws IOException {
    var latin = "Arthrose: Schmerzen im R\u00fccken".getBytes(Charset.forName("ISO-8859-1"));

    write(GOUT, "text/html; charset=ISO-8859-1", latin);

    assertThat(file()).hasContent("\ufeffArthrose: Schmerzen im R\u00fccken");
  }

  @Test
  void leavesBytesAloneWhereTheServerStatesNoEncoding() throws IOException {
    byte[] bytes = {'<', 'p', '>', (byte) 0xfc};

    write(GOUT, "text/html", bytes);

    assertThat(file()).hasBinaryContent(bytes);
  }

  /** The file of the page {@link #GOUT}. */
  private Path file() {
    return mirror.file(mirror.findWhole(GOUT).orElseThrow());
  }

  private void write(URI url, String type, byte[] body) throws IOException {
    var answer = new Answer(url, 200, Map.of("Content-Type", List.of(type)), body);
    new PageWriter(mirror).write(url, PageKind.find(answer).orElseThrow(), answer);
  }
}
