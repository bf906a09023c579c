package org.willowbark.query;

import java.util.Set;

/** Words that put a question or glue a sentence and say nothing of its subject. */
public final class QuestionWords {
  private static final Set<String> STOP =
      words(
          """
          a about above after again all also am an and any are aren as at be because been before being below between
          both but by can cannot could couldn d did didn do does doesn doing don down during each few for from further
          get gets getting got had hadn has hasn have haven having he her here hers herself him himself his how i if in
          into is isn it its itself just ll m me more most my myself no nor not of off on once only or other our ours
          ourselves out over own please re s same she should shouldn so some such t than thank thanks that the their
          theirs them themselves then there these they this those through to too under until up ve very was wasn we
          were weren what when where which while who whom why will with won would wouldn you your yours yourself
          arent cant couldnt didnt doesnt dont hadnt hasnt havent hes im isnt ive mine shes shouldnt thats theres
          theyre wasnt werent whats wont wouldnt youre youve
          """);

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
    return STOP.contains(word);
  }

  /** Whether the word only puts the question, as long as other words say what it is about. */
  public static boolean isAsking(String word) {
    return ASKING.contains(word);
  }

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }
}
