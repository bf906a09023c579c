package org.willowbark.index;

import org.willowbark.article.PassageId;

/**
 * A passage that a retrieval found.
 *
 * @param number the engine's own, only good in the view that found it
 * @param section the id of the section that it stands in
 */
public record Hit(int number, PassageId passage, String section, float score) {}
