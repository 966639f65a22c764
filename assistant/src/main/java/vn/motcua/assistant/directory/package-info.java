/**
 * The directory of the commune: desks, offices, clinics, schools and village heads, when they are open and how they are reached, and
 * what else is often asked about the place. Officers keep it in the console or in a sheet; citizens ask it in the conversation.
 */
@NullMarked
package vn.motcua.assistant.directory;

import org.jspecify.annotations.NullMarked;
