package org.willowbark.corpus;

import javax.xml.stream.XMLStreamReader;

/**
 * Attributes as WordprocessingML writes them (ECMA-376, part 1, 17), in either of its namespaces.
 */
final class Wml {
  private Wml() {}

  static boolean isWord(XMLStreamReader at) {
    var namespace = at.getNamespaceURI();
    return namespace != null && namespace.contains("wordprocessingml");
  }

  /** The attribute with this name in any namespace; empty where there is none. */
  static String attribute(XMLStreamReader at, String name) {
    for (int i = 0; i < at.getAttributeCount(); i++) {
      if (at.getAttributeLocalName(i).equals(name)) return at.getAttributeValue(i);
    }
    return "";
  }

  static String value(XMLStreamReader at) {
    return attribute(at, "val");
  }

  /** A whole number; 0 where it is none. */
  static int number(XMLStreamReader at) {
    var value = value(at);
    return value.matches("-?\\d{1,6}") ? Integer.parseInt(value) : 0;
  }

  /** A switch, which an element turns on by being there. */
  static boolean isOn(String value, boolean ifEmpty) {
    return switch (value) {
      case "" -> ifEmpty;
      case "0", "false", "off" -> false;
      default -> true;
    };
  }
}
