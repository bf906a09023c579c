package org.willowbark.index;

/**
 * What an index remembers of an article to tell later whether it has changed.
 *
 * @param hash of everything that decides what is written for it
 * @param source the file that it came from
 */
public record ArticleState(String hash, String source) {}
