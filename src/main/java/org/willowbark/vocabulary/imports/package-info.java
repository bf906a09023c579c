/**
 * Reads vocabularies of other makers, in their own formats, into drafts in the lexicon's format:
 * for people to look at, with what would do harm named beside each concept.
 *
 * <p>It changes no vocabulary and lets nothing answer readers. The front door is {@link
 * org.willowbark.vocabulary.imports.VocabularyImport}; the only user of FastCSV and RDF4J.
 */
@NullMarked
package org.willowbark.vocabulary.imports;

import org.jspecify.annotations.NullMarked;
