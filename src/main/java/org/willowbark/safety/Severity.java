package org.willowbark.safety;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How soon somebody must act, the soonest first. */
public enum Severity {
  /** A life is in danger by somebody's own hand or another's: a person to talk to comes first. */
  CRISIS,
  /** Minutes count: the emergency number. */
  EMERGENCY,
  /** Hours count: advice today. */
  URGENT;

  /** As rules and the endpoint write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Severity> find(String label) {
    return Stream.of(values()).filter(severity -> severity.label().equals(label)).findFirst();
  }
}
