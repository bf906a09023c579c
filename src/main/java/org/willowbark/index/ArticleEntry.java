package org.willowbark.index;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article as a list of all articles shows it.
 *
 * @param source the file that it came from
 */
public record ArticleEntry(
    String id,
    String title,
    String url,
    String publisher,
    String source,
    @Nullable LocalDate lastReviewed) {}
