package vn.motcua.assistant.announcement;

import java.time.Instant;

/**
 * Something that was done with an announcement.
 *
 * @param at when
 * @param by who did it: what the person is called, or the name of an account that is no more; empty where the software did
 * @param act what was done: written, changed, submitted, returned, approved, begun, paused, gone-on, stopped, repeated or ended
 * @param note what went with it; may be empty
 */
public record AnnouncementEvent(Instant at, String by, String act, String note) {}
