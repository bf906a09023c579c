package org.willowbark.site;

/**
 * What a server said of a page's state when it sent it, for asking later whether it has changed
 * (RFC 9110, section 13); each empty where it said nothing.
 */
record Validators(String etag, String lastModified) {
  static final Validators NONE = new Validators("", "");
}
