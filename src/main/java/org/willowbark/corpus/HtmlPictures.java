package org.willowbark.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.willowbark.article.About;

/** What the pictures of a page show, as far as the page says it in words. */
final class HtmlPictures {
  private static final Pattern FILE_NAME =
      Pattern.compile("\\S+\\.(jpe?g|png|gif|webp|svg|bmp|tiff?)", Pattern.CASE_INSENSITIVE);

  private HtmlPictures() {}

  /** A picture, unless nothing is said about it. */
  static Optional<About.Picture> of(Element image, String caption) {
    var alternative = image.attr("alt").strip().replaceAll("\\s+", " ");
    if (FILE_NAME.matcher(alternative).matches()) alternative = "";
    return alternative.isEmpty() && caption.isBlank()
        ? Optional.empty()
        : Optional.of(new About.Picture(alternative, caption));
  }

  /** The pictures of a figure, which share its caption; a player counts as one. */
  static List<About.Picture> in(Element figure, String caption) {
    var pictures = new ArrayList<About.Picture>();
    for (var image : figure.select("img, amp-img")) of(image, caption).ifPresent(pictures::add);
    if (pictures.isEmpty() && !caption.isBlank()) pictures.add(new About.Picture("", caption));
    return pictures;
  }
}
