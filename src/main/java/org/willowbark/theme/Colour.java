package org.willowbark.theme;

import java.util.Locale;

/**
 * An sRGB colour.
 *
 * @param red 0 to 255, as the others
 */
public record Colour(int red, int green, int blue) {
  static final Colour BLACK = new Colour(0, 0, 0);
  static final Colour WHITE = new Colour(255, 255, 255);

  public Colour {
    if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255)
      throw new IllegalArgumentException(
          "a colour's parts are 0 to 255, got %d, %d, %d".formatted(red, green, blue));
  }

  /**
   * Reads a colour as CSS writes it.
   *
   * @throws IllegalArgumentException unless it is {@code #rgb} or {@code #rrggbb}
   */
  public static Colour parse(String text) {
    var digits = text.startsWith("#") ? text.substring(1) : "";
    boolean isHex = digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    if (!isHex || (digits.length() != 3 && digits.length() != 6))
      throw new IllegalArgumentException(
          "\"%s\" is no colour; write it as \"#1c4a38\", in quotation marks".formatted(text));
    int rgb = Integer.parseInt(digits, 16);
    return digits.length() == 6
        ? new Colour(rgb >> 16, rgb >> 8 & 255, rgb & 255)
        : new Colour((rgb >> 8) * 17, (rgb >> 4 & 15) * 17, (rgb & 15) * 17);
  }

  /** How well one can be read on the other, 1 to 21: the contrast ratio of WCAG 2.2. */
  public double contrastTo(Colour other) {
    double one = luminance();
    double two = other.luminance();
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  /** This colour with a share of another. */
  Colour mixed(Colour other, double share) {
    return new Colour(
        part(red, other.red, share),
        part(green, other.green, share),
        part(blue, other.blue, share));
  }

  private static int part(int one, int two, double share) {
    return (int) Math.round(one + (two - one) * share);
  }

  /** Black or white, whichever can be read better on this. */
  Colour text() {
    return contrastTo(BLACK) > contrastTo(WHITE) ? BLACK : WHITE;
  }

  /** The nearest to this colour, darkened or lightened, that can be read on a ground. */
  Colour readableOn(Colour ground, double contrastMin) {
    for (int percent = 0; percent < 100; percent++) {
      var nearer = mixed(ground.text(), percent / 100.0);
      if (nearer.contrastTo(ground) >= contrastMin) return nearer;
    }
    return ground.text();
  }

  /** Relative luminance, WCAG 2.2. */
  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** As CSS writes it. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }
}
