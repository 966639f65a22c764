/** Citizen reports: taken in conversation, joined, routed, answered in the same chat, reopened, rated, and shown to everybody without persons. */
@NullMarked
package vn.motcua.assistant.citizenreport;

import org.jspecify.annotations.NullMarked;
