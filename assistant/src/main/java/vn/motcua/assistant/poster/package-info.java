/**
 * Posters and sheets of labels with QR codes, each opening a channel at one procedure or life event: a page to choose them, the same
 * as printable HTML and as PDF.
 */
@NullMarked
package vn.motcua.assistant.poster;

import org.jspecify.annotations.NullMarked;
