package org.willowbark.article;

/**
 * Names a passage for good: an edit elsewhere in the article leaves it as it is.
 *
 * @param article the article's id
 * @param key tells the article's passages apart; made from what the passage says, not from its
 *     place
 */
public record PassageId(String article, String key) {
  public PassageId {
    if (article.isBlank()) throw new IllegalArgumentException("article must not be blank");
    if (key.isBlank()) throw new IllegalArgumentException("key must not be blank");
  }

  /** {@code article#key}. */
  @Override
  public String toString() {
    return article + "#" + key;
  }
}
