/**
 * QR codes (ISO/IEC 18004) as crisp pictures: SVG for pages, PNG for channels, modules for whoever draws them.
 */
@NullMarked
package vn.motcua.assistant.qr;

import org.jspecify.annotations.NullMarked;
