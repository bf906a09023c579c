/**
 * Which words mean the same in health questions: concepts with their lay and clinical names, how
 * they are read and checked, how they are found in text, and which other names a search may add.
 *
 * <p>It knows nothing of articles, indexes or engines. The front door is {@link
 * org.willowbark.vocabulary.Vocabulary}.
 */
@NullMarked
package org.willowbark.vocabulary;

import org.jspecify.annotations.NullMarked;
