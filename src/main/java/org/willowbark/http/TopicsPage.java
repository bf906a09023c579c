package org.willowbark.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.willowbark.search.Topics;

/** What the list of topics shows: the letters that there are, and one letter's topics. */
public final class TopicsPage {
  private static final int PER_PAGE = 200;

  private final Topics topics;
  private final Frame frame;
  private final String letter;
  private final int number;

  /**
   * A page of the list.
   *
   * @param letter as asked for; the first where there is no such letter
   * @param number of the page within the letter, from 1
   */
  TopicsPage(Topics topics, Frame frame, @Nullable String letter, int number) {
    this.topics = topics;
    this.frame = frame;
    var first = topics.letters().keySet().stream().findFirst().orElse("A");
    this.letter = letter != null && topics.letters().containsKey(letter) ? letter : first;
    this.number = Math.min(number, pages());
  }

  public List<String> letters() {
    return List.copyOf(topics.letters().keySet());
  }

  public String letter() {
    return letter;
  }

  /** A letter as it is shown. */
  public String shown(String it) {
    return it.equals("0") ? "0\u20139" : it;
  }

  public String link(String it) {
    return frame.to("/topics?letter=" + frame.encoded(it));
  }

  public List<Topics.Entry> entries() {
    var all = all();
    int from = (number - 1) * PER_PAGE;
    return all.subList(from, Math.min(from + PER_PAGE, all.size()));
  }

  /** Our own page of the article, which says where its publisher has it. */
  public String link(Topics.Entry entry) {
    return frame.to(Links.ownPage(entry.article().id()));
  }

  public @Nullable String previousLink() {
    return number == 1 ? null : link(letter) + "&page=" + (number - 1);
  }

  public @Nullable String nextLink() {
    return number == pages() ? null : link(letter) + "&page=" + (number + 1);
  }

  private List<Topics.Entry> all() {
    return topics.letters().getOrDefault(letter, List.of());
  }

  private int pages() {
    return Math.max(1, (all().size() + PER_PAGE - 1) / PER_PAGE);
  }
}
