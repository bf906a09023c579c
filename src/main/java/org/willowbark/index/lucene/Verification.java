package org.willowbark.index.lucene;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;

/** Reads every byte of a generation's last commit and tells which files are damaged. */
final class Verification {
  private Verification() {}

  /** One line for each damaged file, or for what does not fit together; none if all is well. */
  static List<String> of(Path generation) throws IOException {
    var problems = new ArrayList<String>();
    try (var directory = FSDirectory.open(generation)) {
      var commit = SegmentInfos.getLastCommitSegmentsFileName(directory);
      if (commit == null) return List.of(generation + " holds no commit");
      SegmentInfos infos;
      try {
        infos = SegmentInfos.readCommit(directory, commit);
      } catch (IOException | RuntimeException e) {
        return List.of(generation.resolve(commit) + " is damaged: " + e.getMessage());
      }
      for (var file : infos.files(true)) check(directory, file, generation, problems);
      if (problems.isEmpty()) checkStructure(directory, generation, problems);
    }
    return problems;
  }

  private static void check(
      FSDirectory directory, String file, Path generation, List<String> problems) {
    try (var in = directory.openInput(file, IOContext.READONCE)) {
      CodecUtil.checksumEntireFile(in);
    } catch (IOException | RuntimeException e) {
      problems.add(generation.resolve(file) + " is damaged: " + e.getMessage());
    }
  }

  private static void checkStructure(FSDirectory directory, Path generation, List<String> problems)
      throws IOException {
    var said = new ByteArrayOutputStream();
    try (var check = new CheckIndex(directory)) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
      check.setInfoStream(new PrintStream(said, true, StandardCharsets.UTF_8));
      if (!check.checkIndex().clean) {
        problems.add(
            generation
                + " does not fit together: "
                + said.toString(StandardCharsets.UTF_8).strip());
      }
    }
  }
}
