package org.willowbark.http;

/**
 * What an editor is asked before something is done that can't be undone by the next click.
 *
 * @param question the title
 * @param consequence what happens then
 * @param action where the form is sent
 * @param field its only field beside the key
 * @param button what the button says
 */
public record EditorConfirmation(
    String question,
    String consequence,
    String action,
    String field,
    String value,
    String button) {}
