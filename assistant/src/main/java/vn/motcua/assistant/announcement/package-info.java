/**
 * Announcements: what an authority tells many citizens at once, who wants to be told what, and how it reaches them within the rules of
 * the channels.
 */
@NullMarked
package vn.motcua.assistant.announcement;

import org.jspecify.annotations.NullMarked;
