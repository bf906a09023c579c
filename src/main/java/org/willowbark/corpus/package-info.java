/**
 * From article files to clean articles and their passages: walks sources, reads formats, splits
 * text.
 *
 * <p>It decides nothing about what is indexed when; a file that can't be read is reported and the
 * others go on. The front door is {@link org.willowbark.corpus.Corpus}.
 */
@NullMarked
package org.willowbark.corpus;

import org.jspecify.annotations.NullMarked;
