/**
 * The doors on the web: the JSON endpoint and the pages. Owns every HTTP status code; the only user
 * of Javalin.
 *
 * <p>It translates and decides nothing: what is found and in which order is the search's affair.
 */
@NullMarked
package org.willowbark.http;

import org.jspecify.annotations.NullMarked;
