/**
 * PDF for A4 paper: text in an embedded font with all Vietnamese letters, lines, and QR codes as vectors. Lengths are millimetres from
 * the sheet's upper left corner, sizes of letters points.
 */
@NullMarked
package vn.motcua.assistant.print;

import org.jspecify.annotations.NullMarked;
