package org.willowbark.safety;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.willowbark.safety.RuleYaml.Line;

/** What readers of one language may ask with, as it is written: the words shared and the lines. */
final class Phrases {
  final List<Line> fillers = new ArrayList<>();
  final List<Line> meantAsTyped = new ArrayList<>();
  final Map<String, List<Line>> groups = new LinkedHashMap<>();

  /** By the id of the rule that they are for. */
  final Map<String, List<Line>> triggers = new LinkedHashMap<>();
}
