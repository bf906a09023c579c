package org.willowbark.vocabulary;

/**
 * A name that came near to being recognised or searched for and was not, and what stood in its way.
 */
public sealed interface Decision {
  /**
   * A name that stands in the text and was not taken for its concept.
   *
   * @param by what stood in the way, such as the longer name; empty where the obstacle says it all
   */
  record NotMeant(Mention mention, Obstacle obstacle, String by) implements Decision {}

  /**
   * A name that is not searched for beside a mention.
   *
   * @param of the concept whose name it is: the mentioned one, a wider or a narrower one
   * @param relation how it would have been added, as {@code vocabulary expand} prints it
   * @param by what stood in the way; empty where the obstacle says it all
   */
  record NotAdded(
      Mention mention, Concept of, String name, String relation, Obstacle obstacle, String by)
      implements Decision {}

  /** What can stand in the way of a name. */
  enum Obstacle {
    /** "heat stroke" is no "stroke". */
    LONGER_NAME("a longer name is meant"),
    /** "as" is no "AS". */
    LETTER_CASE("the name counts only in its own capital and small letters"),
    CONTEXT("the name counts only where one of these words stands elsewhere in the question"),
    /** "in the side" is no "insides". */
    PIECES("small words of the sentence only happen to spell it"),
    NEVER_ADDED("understood, but never searched for in place of another name"),
    CONDITIONAL("depends on letters or context, so says too little by itself"),
    /** "Toujeo" beside "Lantus". */
    OTHER_BRAND("another trade name, whose strength and form may differ"),
    NOT_THE_SAME("kept apart; said so at"),
    ONE_WITHIN_THE_OTHER("differs by a word only, which the words themselves tell apart"),
    CLASS_TOO_WIDE("one of too many kinds for any of them to be meant"),
    SAME_WORDS("searched for already: the words are the same");

    private final String reason;

    Obstacle(String reason) {
      this.reason = reason;
    }

    /** For readers; what stood in the way may follow after a colon. */
    public String reason() {
      return reason;
    }
  }

  /** Is told of decisions while they are made. */
  interface Listener {
    /** Nobody listens, and nothing is made to be told. */
    Listener NONE =
        new Listener() {
          @Override
          public void decided(Decision decision) {}

          @Override
          public boolean listens() {
            return false;
          }
        };

    /** One name was passed over. */
    void decided(Decision decision);

    /** Whether it is worth making anything to be told. */
    default boolean listens() {
      return true;
    }
  }
}
