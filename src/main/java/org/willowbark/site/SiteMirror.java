package org.willowbark.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a site on disk: {@code pages/} holds a file each, {@code manifest.json} says what
 * they are.
 *
 * <p>The manifest is replaced in one step and names only files that are whole, so whatever moment a
 * run is killed at, the mirror can be read. A file's name follows from its page's address and
 * stays.
 */
public final class SiteMirror {
  private static final String MANIFEST = "manifest.json";
  private static final String PAGES = "pages";
  private static final int VERSION = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  /** The file {@link #MANIFEST}. */
  private record Manifest(
      int version,
      @Nullable Instant refreshed,
      List<String> problems,
      Collection<MirroredPage> pages) {}

  private final Path folder;
  private final Map<URI, MirroredPage> pages = new TreeMap<>();
  private @Nullable Instant refreshed;
  private List<String> problems = List.of();

  private SiteMirror(Path folder) {
    this.folder = folder;
  }

  /**
   * The mirror in this folder; empty where nothing has been fetched yet.
   *
   * @throws IOException if the manifest can't be read
   */
  public static SiteMirror at(Path folder) throws IOException {
    var mirror = new SiteMirror(folder);
    var file = folder.resolve(MANIFEST);
    if (!Files.exists(file)) return mirror;
    try {
      var manifest = JSON.readValue(file.toFile(), Manifest.class);
      if (manifest.version() != VERSION)
        throw new IOException(
            "%s was written by another version; delete %s to fetch the site anew"
                .formatted(file, folder));
      mirror.refreshed = manifest.refreshed();
      mirror.problems = List.copyOf(manifest.problems());
      for (var page : manifest.pages()) {
        if (Files.exists(mirror.file(page))) mirror.pages.put(page.url(), page);
      }
      return mirror;
    } catch (JsonProcessingException e) {
      throw new IOException(
          "%s is damaged; delete %s to fetch the site anew".formatted(file, folder), e);
    }
  }

  /** Where the pages' files are. */
  public Path pagesFolder() {
    return folder.resolve(PAGES);
  }

  /** The address of each page by the name of its file; a page that is listed twice comes once. */
  public Map<String, String> urlsByFile() {
    var files = new TreeMap<URI, String>();
    for (var page : pages.values()) {
      // Of several that lead to one page, the one that names it directly.
      if (page.url().equals(page.location())) {
        files.put(page.location(), page.file());
      } else {
        files.putIfAbsent(page.location(), page.file());
      }
    }
    var urls = new TreeMap<String, String>();
    files.forEach((location, file) -> urls.put(file, location.toString()));
    return urls;
  }

  /** When the last run that came to its end ended. */
  public Optional<Instant> refreshed() {
    return Optional.ofNullable(refreshed);
  }

  /** What that run could not fetch. */
  public List<String> problems() {
    return problems;
  }

  Map<URI, MirroredPage> pages() {
    return pages;
  }

  /** A page whose file is as it was written; anything else is asked for anew. */
  Optional<MirroredPage> findWhole(URI page) {
    var known = pages.get(page);
    try {
      return known != null && Files.size(file(known)) == known.bytes()
          ? Optional.of(known)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  Path file(MirroredPage page) {
    return pagesFolder().resolve(page.file());
  }

  /** Writes the file of a page in one step. */
  void write(String file, byte[] body) throws IOException {
    replace(Files.createDirectories(pagesFolder()).resolve(file), body);
  }

  /** Records that a run came to its end. */
  void finish(Instant now, List<String> problems) throws IOException {
    this.refreshed = now;
    this.problems = List.copyOf(problems);
    save();
    prune();
  }

  /** Records the pages as they are now. */
  void save() throws IOException {
    Files.createDirectories(folder);
    var manifest = new Manifest(VERSION, refreshed, problems, pages.values());
    replace(folder.resolve(MANIFEST), JSON.writeValueAsBytes(manifest));
  }

  /** Deletes files that no page has: of pages that went, and of runs that were killed. */
  private void prune() throws IOException {
    if (!Files.isDirectory(pagesFolder())) return;
    var named = pages.values().stream().map(MirroredPage::file).toList();
    var used = new HashSet<>(named);
    try (var files = Files.newDirectoryStream(pagesFolder())) {
      for (var file : files) {
        if (!used.contains(file.getFileName().toString())) Files.delete(file);
      }
    }
  }

  private static void replace(Path file, byte[] content) throws IOException {
    var next = file.resolveSibling(file.getFileName() + ".new");
    Files.write(next, content);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
