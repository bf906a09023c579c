package org.willowbark.site;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a mirror to one run at a time, in whichever process. */
final class MirrorLock implements AutoCloseable {
  private final FileChannel channel;

  private MirrorLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws IOException if another run holds it
   */
  static MirrorLock take(Path folder, String site) throws IOException {
    Files.createDirectories(folder);
    var channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) return new MirrorLock(channel);
    } catch (OverlappingFileLockException e) {
      // Another thread of this process holds it: the same as another process.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw new IOException(
        "another run is fetching \"%s\" at this moment; wait until it has ended".formatted(site));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
