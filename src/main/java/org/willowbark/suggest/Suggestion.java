package org.willowbark.suggest;

/**
 * A question that finds passages.
 *
 * @param text what would be asked, in everyday words where there are any
 * @param beside another name for the same thing, such as the clinical one; or nothing
 */
public record Suggestion(String text, String beside) {}
