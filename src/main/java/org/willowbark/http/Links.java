package org.willowbark.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.willowbark.index.FoundPassage;

/** Where results lead. */
final class Links {
  private Links() {}

  /** The article where its publisher has it, else our own rendering of it. */
  static String toArticle(FoundPassage found) {
    return isWebAddress(found.url()) ? found.url() : ownPage(found.passage().id().article());
  }

  /** The article at the section that the passage stands in. */
  static String toPassage(FoundPassage found) {
    var anchor = found.passage().anchor();
    return anchor.isEmpty() || isWebAddress(found.url())
        ? toArticle(found)
        : toArticle(found) + "#" + encoded(anchor);
  }

  static String ownPage(String article) {
    var path = new StringBuilder("/articles");
    for (var part : article.split("/")) path.append('/').append(encoded(part));
    return path.toString();
  }

  /** An address that can't run a script when it is followed. */
  private static boolean isWebAddress(String url) {
    return url.startsWith("https://") || url.startsWith("http://");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
