package org.willowbark.suggest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;

/** All candidates of one state of index and vocabulary. Thread-safe. */
final class Completions {
  /** Where there is nothing to suggest. */
  static final Completions NONE = new Completions(List.of(), _ -> false);

  /** Ranked beyond those wanted, for those that are not shown after all. */
  private static final int SPARE = 24;

  /** So many suggestions without a slip leave no doubt that what was typed is right. */
  private static final int WITHOUT_SLIPS_ENOUGH = 3;

  /** How many points what needs slips may stand behind the best; further off it is noise. */
  private static final int SLIPS_BEHIND_MAX = 14;

  private static final byte UNKNOWN = 0;
  private static final byte FIT = 1;
  private static final byte UNFIT = 2;

  /** By handicap. */
  private final List<Candidate> candidates;

  private final int[] handicaps;
  private final int[] lettersMin;
  private final CandidateWords words;
  private final Predicate<String> mayBeShown;

  /** What is known of whether each may be shown. Threads may find out twice, and find the same. */
  private final byte[] verdicts;

  /**
   * @param mayBeShown whether a text is fit to be suggested; always says the same
   */
  Completions(List<Candidate> candidates, Predicate<String> mayBeShown) {
    this.candidates =
        candidates.stream().sorted(Comparator.comparingInt(Candidate::handicap)).toList();
    this.mayBeShown = mayBeShown;
    words = new CandidateWords(this.candidates);
    handicaps = this.candidates.stream().mapToInt(Candidate::handicap).toArray();
    lettersMin = this.candidates.stream().mapToInt(Candidate::lettersMin).toArray();
    verdicts = new byte[handicaps.length];
  }

  List<Candidate> candidates() {
    return candidates;
  }

  /** The suggestions that fit what was typed, best first. */
  List<Suggestion> find(String text, int limit) {
    var typed = Typed.of(text);
    if (typed.words().isEmpty() || candidates.isEmpty()) return List.of();
    return shown(ranked(typed, limit + SPARE), limit);
  }

  private List<BestFew.Ranked> ranked(Typed typed, int most) {
    var fit = new Fit(typed, words);
    var best = new BestFew(most);
    var seen = new BitSet(candidates.size());
    byte[] rarest = fit.rarest();
    for (int word = 0; word < rarest.length; word++) {
      if (rarest[word] == CandidateWords.NONE) continue;
      for (int number : words.candidatesWith(word)) {
        // Those that follow have no smaller handicap.
        if (best.isTooMuch(handicaps[number])) break;
        if (typed.letters() < lettersMin[number] || seen.get(number)) continue;
        seen.set(number);
        int points = fit.points(number, candidates.get(number).kind());
        if (points == Fit.NOT_AT_ALL) continue;
        points += handicaps[number];
        if (!best.isTooMuch(points))
          best.offer(new BestFew.Ranked(number, candidates.get(number), points, fit.hasSlips()));
      }
    }
    return best.inOrder();
  }

  private List<Suggestion> shown(List<BestFew.Ranked> ranked, int limit) {
    boolean isSure =
        ranked.stream().filter(it -> !it.hasSlips()).limit(WITHOUT_SLIPS_ENOUGH).count()
            == WITHOUT_SLIPS_ENOUGH;
    int far = ranked.isEmpty() ? 0 : ranked.getFirst().points() + SLIPS_BEHIND_MAX;
    var shown = new ArrayList<Suggestion>();
    var texts = new TreeSet<String>();
    for (var one : ranked) {
      if (shown.size() == limit) break;
      var suggestion = one.candidate().shown();
      if (one.hasSlips() && (isSure || one.points() > far)) continue;
      if (!texts.add(suggestion.text().toLowerCase(Locale.ROOT))) continue;
      if (isFit(one)) shown.add(suggestion);
    }
    return shown;
  }

  private boolean isFit(BestFew.Ranked one) {
    byte known = verdicts[one.number()];
    if (known == UNKNOWN) {
      var shown = one.candidate().shown();
      known = mayBeShown.test(shown.text()) && mayBeShown.test(shown.beside()) ? FIT : UNFIT;
      verdicts[one.number()] = known;
    }
    return known == FIT;
  }
}
