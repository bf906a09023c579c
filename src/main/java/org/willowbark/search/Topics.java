package org.willowbark.search;

import java.io.IOException;
import java.text.CollationKey;
import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.willowbark.index.ArticleEntry;
import org.willowbark.index.IndexView;

/**
 * All articles of an index by their titles and other names, sorted by first letter.
 *
 * @param version of the view that it was made from
 * @param letters what stands under each letter; digits stand under {@code 0}
 */
public record Topics(String version, Map<String, List<Entry>> letters) {
  private static final String DIGITS = "0";

  /**
   * A title or another name of an article.
   *
   * @param name what it is listed by
   */
  public record Entry(String name, ArticleEntry article) {
    /** Whether it is listed by another name than its title. */
    public boolean isOtherName() {
      return !name.equals(article.title());
    }
  }

  private record Sorted(CollationKey key, Entry entry) {}

  static Topics of(IndexView view) throws IOException {
    // Letters before accents before case, in an order that suits all of Latin script.
    var collator = Collator.getInstance(Locale.ROOT);
    var all = new ArrayList<Sorted>();
    for (var article : view.entries()) {
      all.add(sorted(collator, article.title(), article));
      for (var name : article.alsoCalled()) {
        if (!name.equalsIgnoreCase(article.title())) all.add(sorted(collator, name, article));
      }
    }
    all.sort(Comparator.comparing(Sorted::key).thenComparing(it -> it.entry.article.id()));
    var letters = new LinkedHashMap<String, List<Entry>>();
    all.stream()
        .sorted(Comparator.comparing(it -> letter(it.entry.name)))
        .forEach(
            it ->
                letters
                    .computeIfAbsent(letter(it.entry.name), _ -> new ArrayList<>())
                    .add(it.entry));
    return new Topics(view.version(), letters);
  }

  private static Sorted sorted(Collator collator, String name, ArticleEntry article) {
    int start = firstLetter(name);
    return new Sorted(collator.getCollationKey(name.substring(start)), new Entry(name, article));
  }

  private static String letter(String name) {
    int start = firstLetter(name);
    int letter = start == name.length() ? '0' : name.codePointAt(start);
    if (!Character.isLetter(letter)) return DIGITS;
    var plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
    return Character.toString(Character.toUpperCase(plain.codePointAt(0)));
  }

  /** Past quotation marks and the like. */
  private static int firstLetter(String name) {
    int at = 0;
    while (at < name.length() && !Character.isLetterOrDigit(name.codePointAt(at)))
      at += Character.charCount(name.codePointAt(at));
    return at;
  }
}
