/**
 * What a publisher makes of the pages' look: name, logo, colours, footer, a style sheet.
 *
 * <p>It checks that what it is given can be read (contrast, types, sizes); it reads no settings
 * file and draws no page.
 */
@NullMarked
package org.willowbark.theme;

import org.jspecify.annotations.NullMarked;
