package org.willowbark.corpus;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
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

  /** Asked in this order: those that tell by content, then by name, then what is plain text. */
  private static final List<Format> FORMATS =
      List.of(
          new PdfFormat(),
          new DocxFormat(),
          new MedlinePlusFormat(),
          new WordPressFormat(),
          new HtmlFormat(),
          new MarkdownFormat(),
          new JsonFormat(),
          new JsonLinesFormat(),
          new CsvFormat(),
          new PlainTextFormat());

  private final List<SourceFile> files;
  private final List<FolderWalk.NotRead> notRead;
  private final List<String> problems;

  /** Takes what is found, in order. */
  public interface Visitor {
    /** An article was read. */
    void article(Article article, SourceFile file);

    /** An article, or a whole file, could not be read. */
    void broken(BrokenArticleException problem, SourceFile file);

    /** The corpus holds something that is no article and is not meant to be one. */
    default void passedOver(String what, SourceFile file) {}

    /** So many bytes of the corpus have been read. */
    void progress(long bytes);
  }

  private Corpus(List<SourceFile> files, List<FolderWalk.NotRead> notRead, List<String> problems) {
    this.files = List.copyOf(files);
    this.notRead = List.copyOf(notRead);
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
    var notRead = new ArrayList<FolderWalk.NotRead>();
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
      } else if (Files.isDirectory(root)) {
        var walk = FolderWalk.of(source, path.toRealPath());
        files.addAll(walk.files());
        notRead.addAll(walk.notRead());
      } else {
        throw new IllegalArgumentException("\"" + path + "\" is neither a file nor a folder");
      }
    }
    return new Corpus(files, notRead, problems);
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
    for (var each : notRead) each.tell(visitor);
    long done = 0;
    for (var file : files) {
      read(file, visitor, done);
      done += file.sizeBytes();
      visitor.progress(done);
    }
  }

  private static void read(SourceFile file, Visitor visitor, long before) {
    var out = new FileOutput(file, visitor, before);
    try {
      var state = file.state();
      formatOf(file).read(file, out);
      if (!file.state().equals(state)) {
        out.broken(0, "was changed while it was read; run again to read it as it is now");
      }
    } catch (BrokenArticleException e) {
      out.broken(e);
    } catch (IOException e) {
      out.broken(0, reason(e));
    } catch (StackOverflowError e) {
      out.broken(0, "is nested too deeply to be read");
    }
    out.finish();
  }

  private static String reason(IOException e) {
    return switch (e) {
      case EOFException _ -> "ends in the middle of its gzip pack";
      case ZipException _ -> "its gzip pack is damaged: " + e.getMessage();
      case NoSuchFileException _ -> "can't be read: it is gone since it was listed";
      case AccessDeniedException _ -> "can't be read: no permission to open it";
      default -> "can't be read: " + e.getMessage();
    };
  }

  private static Format formatOf(SourceFile file) throws IOException, BrokenArticleException {
    var head = file.head();
    var oldKind = OldOfficeFiles.findReason(head);
    if (oldKind.isPresent()) throw new BrokenArticleException(file.path(), 0, oldKind.get());
    for (var format : FORMATS) {
      if (format.reads(head)) return format;
    }
    if (head.isBlank()) throw new BrokenArticleException(file.path(), 0, "is " + head.kind());
    var known = FORMATS.stream().map(Format::label).collect(Collectors.joining(", "));
    throw new BrokenArticleException(
        file.path(),
        0,
        "no format known for this kind of file: it is %s; these are read: %s"
            .formatted(head.kind(), known));
  }

  private static void addPages(Source source, Source.Fetched fetched, List<SourceFile> files)
      throws IOException {
    var folder = source.path().toAbsolutePath().normalize();
    for (var name : new TreeSet<>(fetched.urls().keySet())) {
      var file = folder.resolve(name);
      files.add(new SourceFile(source, file, name, Files.size(file)));
    }
  }
}
