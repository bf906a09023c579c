package org.willowbark.safety;

import java.util.List;
import org.willowbark.safety.RuleYaml.Line;

/**
 * One way in which a question sounds like an emergency.
 *
 * @param line as it is written
 * @param all what must stand in it
 * @param unless what shows, near by, that something else is meant
 */
record Trigger(Line line, List<Sign> all, List<Sign> unless) {
  Trigger {
    all = List.copyOf(all);
    unless = List.copyOf(unless);
  }
}
