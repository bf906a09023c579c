package org.willowbark.theme;

import java.util.Optional;

/** What a colour is for, as a publisher names it. */
public enum Role {
  PAGE("page", "ground"),
  TEXT("text", "ink"),
  LINK("link", "link"),
  PANEL("panel", "leaf"),
  PANEL_TEXT("panel-text", "leaf-ink"),
  BUTTON("button", "accent"),
  BUTTON_TEXT("button-text", "accent-ink"),
  MARK("mark", "mark"),
  MARK_TEXT("mark-text", "mark-ink");

  private final String label;
  private final String property;

  Role(String label, String property) {
    this.label = label;
    this.property = property;
  }

  /** As the settings name it. */
  public String label() {
    return label;
  }

  /** The custom property of the style sheet. */
  String property() {
    return property;
  }

  /** What it must be readable on, if it is the colour of a text. */
  Optional<Role> ground() {
    return switch (this) {
      case TEXT, LINK -> Optional.of(PAGE);
      case PANEL_TEXT -> Optional.of(PANEL);
      case BUTTON_TEXT -> Optional.of(BUTTON);
      case MARK_TEXT -> Optional.of(MARK);
      case PAGE, PANEL, BUTTON, MARK -> Optional.empty();
    };
  }
}
