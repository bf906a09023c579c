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
import org.jspecify.annotations.Nullable;

/** The files below one folder, in the order of names, and what lies there that is no file. */
final class FolderWalk extends SimpleFileVisitor<Path> {
  private static final int DEPTH_MAX = 64;

  private final Source source;
  private final Path root;
  private final List<SourceFile> files = new ArrayList<>();
  private final List<NotRead> notRead = new ArrayList<>();

  /**
   * Something in the folder that is not opened.
   *
   * @param isProblem whether an article may be missing for it
   */
  record NotRead(SourceFile file, String reason, boolean isProblem) {
    void tell(Corpus.Visitor visitor) {
      if (isProblem) {
        visitor.broken(new BrokenArticleException(file.path(), 0, reason), file);
      } else {
        visitor.passedOver(file.shown() + ": " + reason, file);
      }
    }
  }

  private FolderWalk(Source source, Path root) {
    this.source = source;
    this.root = root;
  }

  static FolderWalk of(Source source, Path root) throws IOException {
    var walk = new FolderWalk(source, root);
    Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEPTH_MAX, walk);
    walk.files.sort(Comparator.comparing(SourceFile::name));
    walk.notRead.sort(Comparator.comparing(each -> each.file.name()));
    return walk;
  }

  List<SourceFile> files() {
    return files;
  }

  List<NotRead> notRead() {
    return notRead;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return !folder.equals(root) && isHidden(folder)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (isHidden(file)) return FileVisitResult.CONTINUE;
    if (attributes.isRegularFile()) {
      files.add(sourceFile(file, attributes.size()));
    } else if (attributes.isSymbolicLink()) {
      notRead.add(new NotRead(sourceFile(file, 0), "a symbolic link, not followed", false));
    } else if (attributes.isDirectory()) {
      addProblem(file, "can't be read: it lies over %d folders deep".formatted(DEPTH_MAX));
    } else {
      // To open a pipe would wait for somebody to write to it, perhaps for ever.
      addProblem(file, "can't be read: it is a pipe, a socket or a device, no file");
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    if (file.equals(root)) throw e;
    addProblem(file, "can't be read: no permission to open it, or it is damaged");
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
    if (e != null) addProblem(folder, "can't be read whole: " + e.getMessage());
    return FileVisitResult.CONTINUE;
  }

  private void addProblem(Path path, String reason) {
    notRead.add(new NotRead(sourceFile(path, 0), reason, true));
  }

  private SourceFile sourceFile(Path path, long sizeBytes) {
    return new SourceFile(source, path, slashed(root.relativize(path)), sizeBytes);
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static String slashed(Path relative) {
    return relative.toString().replace('\\', '/');
  }
}
