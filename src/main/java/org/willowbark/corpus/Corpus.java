package org.willowbark.corpus;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.willowbark.article.Article;

/**
 * The articles below some folders and files.
 *
 * <p>Folders are walked in the order of names, hidden files and folders are passed over, symbolic
 * links below a source are not followed.
 */
public final class Corpus {
  /**
   * A single article file larger than this is refused; a file of many articles may have any size.
   */
  public static final long ARTICLE_SIZE_MAX_BYTES = 64L << 20;

  private static final int FOLDER_DEPTH_MAX = 64;
  private static final List<Format> FORMATS =
      List.of(
          new PdfFormat(),
          new DocxFormat(),
          new HtmlFormat(),
          new MarkdownFormat(),
          new JsonLinesFormat());

  private final List<SourceFile> files;
  private final List<String> problems;

  /** Takes what is found, in order. */
  public interface Visitor {
    /** An article was read. */
    void article(Article article, SourceFile file);

    /** An article, or a whole file, could not be read. */
    void broken(BrokenArticleException problem, SourceFile file);

    /** So many bytes of the corpus have been read. */
    void progress(long bytes);
  }

  private Corpus(List<SourceFile> files, List<String> problems) {
    this.files = List.copyOf(files);
    this.problems = List.copyOf(problems);
  }

  /**
   * The files of these sources as they are now.
   *
   * @throws IllegalArgumentException where a source does not exist
   * @throws IOException where a folder can't be listed
   */
  public static Corpus of(List<Source> sources) throws IOException {
    var files = new ArrayList<SourceFile>();
    var problems = new ArrayList<String>();
    for (var source : sources) {
      var fetched = source.fetched();
      if (fetched != null) {
        addPages(source, fetched, files);
        problems.addAll(fetched.problems());
        continue;
      }
      var path = source.path();
      if (!Files.exists(path)) {
        throw new IllegalArgumentException("there is no file or folder \"" + path + "\"");
      }
      var root = path.toAbsolutePath().normalize();
      if (Files.isRegularFile(root)) {
        files.add(new SourceFile(source, root, root.getFileName().toString(), Files.size(root)));
      } else {
        addFolder(source, path.toRealPath(), files);
      }
    }
    return new Corpus(files, problems);
  }

  /** All files together, in bytes. */
  public long sizeBytes() {
    return files.stream().mapToLong(SourceFile::sizeBytes).sum();
  }

  /** The files, in the order in which they are read. */
  public List<SourceFile> files() {
    return files;
  }

  /** What is missing from the sources, and why: what is read is not all that there is. */
  public List<String> problems() {
    return problems;
  }

  /** Reads everything once, article by article. */
  public void read(Visitor visitor) {
    long done = 0;
    for (var file : files) {
      read(file, visitor, done);
      done += file.sizeBytes();
      visitor.progress(done);
    }
  }

  private static void read(SourceFile file, Visitor visitor, long before) {
    try {
      formatOf(file).read(file, new Output(file, visitor, before));
    } catch (BrokenArticleException e) {
      visitor.broken(e, file);
    } catch (IOException e) {
      visitor.broken(
          new BrokenArticleException(file.path(), 0, "can't be read: " + e.getMessage()), file);
    }
  }

  private record Output(SourceFile file, Visitor visitor, long before) implements Format.Output {
    @Override
    public void article(Article article) {
      boolean isUntold = article.about().url().isEmpty() && !file.url().isEmpty();
      visitor.article(isUntold ? article.at(file.url()) : article, file);
    }

    @Override
    public void broken(int line, String reason) {
      visitor.broken(new BrokenArticleException(file.path(), line, reason), file);
    }

    @Override
    public void progress(long bytes) {
      visitor.progress(before + Math.min(bytes, file.sizeBytes()));
    }
  }

  private static Format formatOf(SourceFile file) throws IOException, BrokenArticleException {
    var head = file.head();
    var oldKind = OldOfficeFiles.findReason(head);
    if (oldKind.isPresent()) throw new BrokenArticleException(file.path(), 0, oldKind.get());
    for (var format : FORMATS) {
      if (format.reads(head)) return format;
    }
    var known = FORMATS.stream().map(Format::label).collect(Collectors.joining(", "));
    throw new BrokenArticleException(
        file.path(), 0, "no format known for this kind of file; these are read: " + known);
  }

  private static void addPages(Source source, Source.Fetched fetched, List<SourceFile> files)
      throws IOException {
    var folder = source.path().toAbsolutePath().normalize();
    for (var name : new TreeSet<>(fetched.urls().keySet())) {
      var file = folder.resolve(name);
      files.add(new SourceFile(source, file, name, Files.size(file)));
    }
  }

  private static void addFolder(Source source, Path root, List<SourceFile> files)
      throws IOException {
    var found = new ArrayList<SourceFile>();
    Files.walkFileTree(
        root,
        EnumSet.noneOf(FileVisitOption.class),
        FOLDER_DEPTH_MAX,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isHidden(folder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(file)) {
              found.add(
                  new SourceFile(source, file, slashed(root.relativize(file)), attributes.size()));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(Comparator.comparing(SourceFile::name));
    files.addAll(found);
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static String slashed(Path relative) {
    return relative.toString().replace('\\', '/');
  }
}
