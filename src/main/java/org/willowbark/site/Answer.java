package org.willowbark.site;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a server answered to one request.
 *
 * @param headers by name, letter case ignored
 * @param body unpacked; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; lives until its page is written
record Answer(URI url, int status, Map<String, List<String>> headers, byte[] body) {
  /** The first header of this name, empty if there is none. */
  String header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  /** All headers of this name. */
  List<String> headers(String name) {
    return headers.getOrDefault(name, List.of());
  }

  boolean isOk() {
    return status == 200;
  }

  /** Where the server sends the request on to, if it does. */
  Optional<String> redirect() {
    boolean isRedirect =
        switch (status) {
          case 301, 302, 303, 307, 308 -> true;
          default -> false;
        };
    return isRedirect ? Optional.of(header("Location")) : Optional.empty();
  }
}
