package org.willowbark.safety;

/**
 * Somebody to talk to in a crisis.
 *
 * @param number to call; empty if it is reached by text alone
 * @param text how to reach it by text, such as "text HELLO to 12345"; may be empty
 */
public record Helpline(String name, String number, String text) {
  public Helpline {
    if (name.isBlank()) throw new IllegalArgumentException("a helpline needs a name");
    if (number.isBlank() && text.isBlank())
      throw new IllegalArgumentException(
          "the helpline \"%s\" needs a number: or a text:".formatted(name));
  }

  /** As it stands within a sentence that starts with "Contact". */
  String inSentence(ContactWords words) {
    return number.isEmpty() ? name : words.numberInSentence().formatted(name, number);
  }

  /** As it stands in a list. */
  String inList(ContactWords words) {
    if (number.isEmpty()) return name + ": " + text;
    var called = words.numberInList().formatted(name, number);
    return text.isEmpty() ? called : called + words.orText().formatted(text);
  }
}
