/** The personal checklist to take along: as a page that prints on A4, as PDF, with a QR code back to the conversation. */
@NullMarked
package vn.motcua.assistant.handout;

import org.jspecify.annotations.NullMarked;
