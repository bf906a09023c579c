package org.willowbark.query;

import java.util.HashSet;
import java.util.Set;

/** Words that put a question or glue a sentence and say nothing of its subject. */
public final class QuestionWords {
  private static final Set<String> STOP =
      words(
          """
          a about above after again all also am an and any are as at be because been before being below between both but
          by can cannot could did do does doing down during each few for from further get gets getting got had has have
          having he her here hers herself him himself his how i if in into is it its itself just me more most my myself
          no nor not of off on once only or other our ours ourselves out over own please same she should so some such
          than thank thanks that the their theirs them themselves then there these they this those through to too under
          until up very was we were what when where which while who whom why will with would you your yours yourself
          arent cant couldnt didnt doesnt dont hadnt hasnt havent hes im isnt ive mine shes shouldnt thats theres theyre
          wasnt werent whats wont wouldnt youre youve
          """);

  /** What is left of "don't" and its like where the apostrophe parts it. */
  private static final Set<String> PIECES =
      words(
          "aren couldn d didn doesn don hadn hasn haven isn ll m re s shouldn t ve wasn weren won wouldn");

  private static final Set<String> ASKING =
      words(
          """
          anyone anything best cause causes causing common dear doctor explain find give hello help hi information
          know like look mean means need possible really someone something suffer suffering suffers tell think
          thing things want wondering
          """);

  private QuestionWords() {}

  /** Whether the word never says what a question is about. */
  public static boolean isStop(String word) {
    return STOP.contains(word) || PIECES.contains(word);
  }

  /** Whether the word only puts the question, as long as other words say what it is about. */
  public static boolean isAsking(String word) {
    return ASKING.contains(word);
  }

  /** All of them that are words. */
  static Set<String> all() {
    var all = new HashSet<>(STOP);
    all.addAll(ASKING);
    return all;
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}
