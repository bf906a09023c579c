package org.willowbark.site;

import java.net.URI;
import java.time.Instant;

/**
 * A page as it was last fetched.
 *
 * @param url as the site lists it
 * @param location where it really was, after redirects
 * @param file its name among the mirror's pages
 * @param bytes the size of that file
 * @param etag the server's mark of this state; empty if it gave none
 * @param lastModified the server's date of this state, as it wrote it; empty if it gave none
 * @param contentType as the server said it
 * @param fetched when this state was fetched
 * @param checked when the server last said that this state is still right
 */
record MirroredPage(
    URI url,
    URI location,
    String file,
    long bytes,
    String etag,
    String lastModified,
    String contentType,
    Instant fetched,
    Instant checked) {
  MirroredPage {
    if (!file.matches("[A-Za-z0-9_-]+\\.[a-z]+"))
      throw new IllegalArgumentException("\"" + file + "\" is no file of a mirror");
  }

  Validators validators() {
    return new Validators(etag, lastModified);
  }

  MirroredPage checkedAt(Instant now, URI where) {
    return new MirroredPage(url, where, file, bytes, etag, lastModified, contentType, fetched, now);
  }
}
