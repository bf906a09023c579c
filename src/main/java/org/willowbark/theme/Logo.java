package org.willowbark.theme;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A publisher's logo: a picture of a kind that every browser shows. */
public final class Logo {
  /** Larger ones would weigh more than all else on a page together. */
  public static final int SIZE_MAX_BYTES = 60 << 10;

  private final String extension;
  private final String type;
  private final byte[] content;

  private Logo(String extension, String type, byte[] content) {
    this.extension = extension;
    this.type = type;
    this.content = content;
  }

  /**
   * A logo from a file.
   *
   * @param fileName its end tells the kind
   * @throws IllegalArgumentException if it is of no known kind, or too large
   */
  public static Logo of(String fileName, byte[] content) {
    var extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    var type =
        type(extension)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "\"%s\" is no logo; use an .svg, .png, .jpg or .webp file"
                            .formatted(fileName)));
    if (content.length > SIZE_MAX_BYTES)
      throw new IllegalArgumentException(
          "the logo \"%s\" has %,d bytes, and every page would wait for it; at most %,d are taken"
              .formatted(fileName, content.length, SIZE_MAX_BYTES));
    return new Logo(extension, type, content.clone());
  }

  private static Optional<String> type(String extension) {
    return switch (extension) {
      case "svg" -> Optional.of("image/svg+xml");
      case "png" -> Optional.of("image/png");
      case "jpg", "jpeg" -> Optional.of("image/jpeg");
      case "webp" -> Optional.of("image/webp");
      default -> Optional.empty();
    };
  }

  public String extension() {
    return extension;
  }

  /** The media type that it is served as. */
  public String type() {
    return type;
  }

  public byte[] content() {
    return content.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Logo logo
        && type.equals(logo.type)
        && Arrays.equals(content, logo.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }
}
