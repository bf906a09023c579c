/**
 * Fetches the pages of a site into a folder, politely and from nowhere else than it was told.
 *
 * <p>It knows sitemaps, feeds, robots.txt and HTTP, and no articles: what a page says is read
 * elsewhere, from the files that it leaves.
 */
@NullMarked
package org.willowbark.site;

import org.jspecify.annotations.NullMarked;
