package vn.motcua.assistant.announcement;

import java.time.Instant;

/**
 * Something that was done with an announcement.
 *
 * @param at when
 * @param account the name of the account that did it; empty where the software did
 * @param act what was done: written, changed, submitted, returned, approved, begun, paused, gone-on, stopped, repeated or ended
 * @param note what went with it; may be empty
 */
public record AnnouncementEvent(Instant at, String account, String act, String note) {}
