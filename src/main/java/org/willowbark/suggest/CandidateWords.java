package org.willowbark.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.willowbark.query.QuestionWords;
import org.willowbark.query.WordBeginnings;
import org.willowbark.vocabulary.TextWord;
import org.willowbark.vocabulary.WordForms;

/**
 * The words that candidates are found by, numbered, and which candidates have each. Immutable and
 * thread-safe.
 */
final class CandidateWords {
  /** A word that nothing typed becomes. */
  static final byte NONE = Byte.MAX_VALUE;

  /** Words of a name beyond these are not looked at. */
  static final int WORDS_MAX = 16;

  private final String[] words;
  private final boolean[] isStop;

  /** The numbers of each candidate's words, in their order. */
  private final int[][] ofCandidate;

  /** The candidates that have each word. */
  private final int[][] postings;

  private final WordBeginnings beginnings;

  /** The words that each spelling of the beginnings stands for; mostly one. */
  private final int[][] ofSpelling;

  CandidateWords(List<Candidate> candidates) {
    var numbers = new HashMap<String, Integer>();
    ofCandidate = new int[candidates.size()][];
    for (int i = 0; i < ofCandidate.length; i++) {
      ofCandidate[i] =
          TextWord.of(candidates.get(i).name()).stream()
              .limit(WORDS_MAX)
              .mapToInt(word -> numbers.computeIfAbsent(word.plain(), _ -> numbers.size()))
              .toArray();
    }
    words = new String[numbers.size()];
    numbers.forEach((word, number) -> words[number] = word);
    isStop = new boolean[words.length];
    for (int i = 0; i < words.length; i++) isStop[i] = QuestionWords.isStop(words[i]);
    postings = postings();
    var spellings = spellings();
    beginnings = new WordBeginnings(spellings.keySet());
    ofSpelling = new int[beginnings.size()][];
    for (int i = 0; i < ofSpelling.length; i++) {
      var known = spellings.getOrDefault(beginnings.word(i), List.of());
      ofSpelling[i] = known.stream().mapToInt(it -> it).toArray();
    }
  }

  private int[][] postings() {
    int[] counts = new int[words.length];
    for (int[] each : ofCandidate) {
      for (int word : each) counts[word]++;
    }
    int[][] lists = new int[words.length][];
    for (int i = 0; i < lists.length; i++) lists[i] = new int[counts[i]];
    Arrays.fill(counts, 0);
    for (int i = 0; i < ofCandidate.length; i++) {
      for (int word : ofCandidate[i]) lists[word][counts[word]++] = i;
    }
    return lists;
  }

  /** Each word as it stands and in the other spelling ("haemorrhage", "hemorrhage"). */
  private Map<String, List<Integer>> spellings() {
    var spellings = new TreeMap<String, List<Integer>>();
    for (int i = 0; i < words.length; i++) {
      var other = WordForms.spelling(words[i]);
      spellings.computeIfAbsent(words[i], _ -> new ArrayList<>(1)).add(i);
      if (!other.equals(words[i])) spellings.computeIfAbsent(other, _ -> new ArrayList<>(1)).add(i);
    }
    return spellings;
  }

  int size() {
    return words.length;
  }

  int length(int word) {
    return words[word].length();
  }

  boolean isStop(int word) {
    return isStop[word];
  }

  int[] ofCandidate(int candidate) {
    return ofCandidate[candidate];
  }

  int[] candidatesWith(int word) {
    return postings[word];
  }

  /**
   * For each word the cost of the slips by which the typed one begins it, or {@link #NONE}. Words
   * that only glue are taken as they are spelled.
   */
  byte[] slips(Typed.Word typed) {
    byte[] slips = new byte[words.length];
    Arrays.fill(slips, NONE);
    add(typed.text(), typed.isWanted(), slips);
    var other = WordForms.spelling(typed.text());
    if (!other.equals(typed.text())) add(other, false, slips);
    return slips;
  }

  private void add(String typed, boolean isMended, byte[] slips) {
    if (isMended) {
      beginnings.find(typed, (spelling, cost) -> take(slips, spelling, cost));
    } else {
      beginnings.findSpelled(typed, (spelling, cost) -> take(slips, spelling, cost));
    }
  }

  private void take(byte[] slips, int spelling, int cost) {
    for (int word : ofSpelling[spelling]) slips[word] = (byte) Math.min(slips[word], cost);
  }
}
