package org.willowbark.corpus;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands before an item of a list.
 *
 * @param mark as the article writes it: {@code -}, or the number and a full stop
 * @param number 0 where it is a bullet
 * @param length of the mark in the text, with the space behind it
 */
record ListMark(String mark, int number, int length) {
  private static final Pattern BULLET =
      Pattern.compile(
          "([\u2022\u2023\u25aa\u25ab\u25cf\u25cb\u25e6\u25a0\u25a1\u00b7\u2713\u2714\u27a2\ue000-\uf8ff]|[\u2013*o-](?= )) *");
  private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,2})[.)] +");

  boolean isBullet() {
    return number == 0;
  }

  static Optional<ListMark> findAtStart(String text) {
    var bullet = BULLET.matcher(text);
    if (bullet.lookingAt()) return Optional.of(new ListMark("-", 0, bullet.end()));
    var number = NUMBER.matcher(text);
    if (!number.lookingAt()) return Optional.empty();
    int value = Integer.parseInt(number.group(1));
    return Optional.of(new ListMark(value + ".", value, number.end()));
  }
}
