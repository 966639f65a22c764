package vn.motcua.assistant.announcement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.messaging.BulkMessages.Ended;
import vn.motcua.assistant.messaging.BulkMessages.Handed;
import vn.motcua.assistant.messaging.BulkMessages.Route;

/** To whom announcements go, and what became of that. A conversation stands once in an announcement, by the key of the table. */
@Component
class Recipients {

    /**
     * Whom an announcement concerns; asked with the topic, whether it is everywhere, the villages and the channels. Of the languages of
     * several subscriptions the first one counts. A page of the web chat is left out when its session has ended: nobody can open it.
     */
    private static final String CONCERNED = """
            select c.id, c.channel, c.account, c.last_interaction, c.created_at, c.unreachable_since,
            (array_agg(s.language order by s.id))[1] as language
            from announcement_subscription s join conversation c on c.id = s.conversation_id
            where s.ended_at is null and s.topic_id = ?
            and (? or s.village_id is null or s.village_id = any(?)) and c.channel = any(?)
            and (c.channel <> 'web' or exists (
                select 1 from web_session w where w.conversation_id = c.id and w.expires_at > ?))
            group by c.id""";

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who is still to be written to.
     *
     * @param conversation the conversation's number
     * @param language the language of the subscription
     * @param lastInteraction when the citizen did something last; null when never
     * @param unreachable whether nothing reaches the citizen
     */
    record Waiting(
            long conversation, Language language, @Nullable Instant lastInteraction, boolean unreachable) {}

    /** How many of a channel there would be, by how they can be reached. */
    List<Reach> reach(AnnouncementDraft draft, List<Route> routes, Instant now) {
        return routes.stream()
                .filter(route -> draft.channels().contains(route.channel()))
                .map(route -> reach(draft, route, now))
                .toList();
    }

    private Reach reach(AnnouncementDraft draft, Route route, Instant now) {
        Instant free = route.capabilities()
                .window()
                .map(window -> now.minus(window.free()))
                .orElse(Instant.EPOCH);
        Instant open = route.capabilities()
                .window()
                .map(window -> now.minus(window.open()))
                .orElse(Instant.EPOCH);
        boolean limited = route.capabilities().window().isPresent();
        return concerned(jdbc.sql("with concerned as (" + CONCERNED + """
                                )
                                select count(*) as all_of_them,
                                count(*) filter (where unreachable_since is not null) as unreachable,
                                count(*) filter (where unreachable_since is null and ?
                                    and coalesce(last_interaction, '-infinity') < ?) as closed,
                                count(*) filter (where unreachable_since is null and ?
                                    and last_interaction >= ? and last_interaction <= ?) as billed
                                from concerned where account = ?"""), draft, List.of(route.channel()), now)
                .param(limited)
                .param(AnnouncementTable.time(open))
                .param(limited)
                .param(AnnouncementTable.time(open))
                .param(AnnouncementTable.time(free))
                .param(route.account())
                .query((row, number) -> new Reach(
                        route.channel(),
                        route.isPulled(),
                        row.getLong("all_of_them"),
                        row.getLong("unreachable"),
                        row.getLong("closed"),
                        row.getLong("billed")))
                .single();
    }

    /** Writes down everybody whom an announcement concerns, in one statement. */
    void fill(long announcement, AnnouncementDraft draft, Instant now) {
        concerned(
                        jdbc.sql("""
                                insert into announcement_recipient(announcement_id, conversation_id, channel, account, language)
                                select ?, id, channel, account, language from (""" + CONCERNED + ") concerned on conflict do nothing")
                                .param(announcement),
                        draft,
                        draft.channels(),
                        now)
                .update();
    }

    private static JdbcClient.StatementSpec concerned(
            JdbcClient.StatementSpec statement, AnnouncementDraft draft, List<String> channels, Instant now) {
        return statement
                .param(draft.topic())
                .param(draft.everywhere())
                .param(draft.villages().toArray(Long[]::new))
                .param(channels.toArray(String[]::new))
                .param(AnnouncementTable.time(now));
    }

    /** Somebody who is still to be written to on a channel; not those whom an officer has in hand, unless it is an alarm. */
    List<Waiting> waiting(long announcement, Route route, boolean alarm, int limit) {
        return jdbc.sql("""
                select r.conversation_id, r.language, c.last_interaction, c.unreachable_since
                from announcement_recipient r join conversation c on c.id = r.conversation_id
                where r.announcement_id = ? and r.channel = ? and r.account = ? and r.status = 'waiting' and (? or not c.held)
                order by r.conversation_id limit ?""")
                .params(announcement, route.channel(), route.account(), alarm, limit)
                .query((row, number) -> new Waiting(
                        row.getLong("conversation_id"),
                        Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                        instant(row, "last_interaction"),
                        row.getObject("unreachable_since") != null))
                .list();
    }

    /** These were said to. */
    void handed(long announcement, Collection<Handed> handed, Instant now) {
        if (handed.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update announcement_recipient r set status = 'handed', sequence = h.sequence, handed_at = ?
                from unnest(?::bigint[], ?::bigint[]) h(conversation, sequence)
                where r.announcement_id = ? and r.conversation_id = h.conversation and r.status = 'waiting'""")
                .params(
                        AnnouncementTable.time(now),
                        handed.stream().map(Handed::conversation).toArray(Long[]::new),
                        handed.stream().map(Handed::sequence).toArray(Long[]::new),
                        announcement)
                .update();
    }

    /** Those that were said to and of whom nothing is known yet. */
    List<Handed> handed(long announcement) {
        return jdbc.sql("""
                select conversation_id, sequence from announcement_recipient where announcement_id = ? and status = 'handed'""")
                .param(announcement)
                .query((row, number) -> new Handed(row.getLong("conversation_id"), row.getLong("sequence")))
                .list();
    }

    /**
     * What became of some.
     *
     * @param late what becomes of those for whom it was late for the day: "waiting" while there are other days, else why not
     */
    void ended(long announcement, Collection<Ended> ended, String late, Instant now) {
        if (ended.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update announcement_recipient r set status = e.status, reason = e.reason,
                ended_at = case e.status when 'waiting' then null else ?::timestamptz end
                from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[]) e(conversation, sequence, status, reason)
                where r.announcement_id = ? and r.conversation_id = e.conversation and r.sequence = e.sequence
                and r.status = 'handed'""")
                .params(
                        AnnouncementTable.time(now),
                        ended.stream().map(one -> one.handed().conversation()).toArray(Long[]::new),
                        ended.stream().map(one -> one.handed().sequence()).toArray(Long[]::new),
                        ended.stream().map(one -> status(one, late)).toArray(String[]::new),
                        ended.stream().map(one -> reason(one, late)).toArray(String[]::new),
                        announcement)
                .update();
    }

    private static String reason(Ended one, String late) {
        return !status(one, late).equals("missed") ? "" : one.cause().equals("late") ? late : one.cause();
    }

    private static String status(Ended one, String late) {
        return switch (one.fate()) {
            case DELIVERED -> "delivered";
            case LEFT -> "left";
            case UNCERTAIN -> "uncertain";
            case NOT_SENT -> late.equals("waiting") && one.cause().equals("late") ? "waiting" : "missed";
        };
    }

    /** These cannot be written to. */
    void miss(long announcement, Collection<Long> conversations, String reason, Instant now) {
        if (conversations.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update announcement_recipient set status = 'missed', reason = ?, ended_at = ?
                where announcement_id = ? and conversation_id = any(?) and status = 'waiting'""")
                .params(reason, AnnouncementTable.time(now), announcement, conversations.toArray(Long[]::new))
                .update();
    }

    /** Nobody of those who wait is written to any more. */
    void missAll(long announcement, String reason, Instant now) {
        jdbc.sql("""
                update announcement_recipient set status = 'missed', reason = ?, ended_at = ?
                where announcement_id = ? and status = 'waiting'""").params(reason, AnnouncementTable.time(now), announcement).update();
    }

    /** The same of those whose channel is not among these. */
    void missOthers(long announcement, Collection<Route> routes, Instant now) {
        jdbc.sql("""
                update announcement_recipient set status = 'missed', reason = 'channel-off', ended_at = ?
                where announcement_id = ? and status = 'waiting' and not channel || ' ' || account = any(?)""")
                .params(
                        AnnouncementTable.time(now),
                        announcement,
                        routes.stream()
                                .map(route -> route.channel() + " " + route.account())
                                .toArray(String[]::new))
                .update();
    }

    /** Who could not be written to because of a channel's window, and has written since, waits again. Returns how many these are. */
    int wroteAgain(long announcement) {
        return jdbc.sql("""
                update announcement_recipient r set status = 'waiting', reason = '', sequence = null, ended_at = null
                from conversation c where c.id = r.conversation_id and r.announcement_id = ? and r.status = 'missed'
                and r.reason in ('window_closed', 'window_billed', 'held_by_channel') and c.last_interaction > r.ended_at""").param(announcement).update();
    }

    /** Whether the last so many that were sent on a channel were all refused for want of an allowance. */
    boolean isUsedUp(long announcement, String channel, int inARow) {
        return jdbc.sql("""
                select count(*) = ? and bool_and(reason = 'held_by_channel') from (
                    select reason from announcement_recipient
                    where announcement_id = ? and channel = ? and handed_at is not null and ended_at is not null
                    order by ended_at desc limit ?) latest""")
                .params(inARow, announcement, channel, inARow)
                .query(Boolean.class)
                .single();
    }

    int repeatUncertain(long announcement) {
        return jdbc.sql("""
                update announcement_recipient set status = 'waiting', sequence = null, ended_at = null
                where announcement_id = ? and status = 'uncertain'""").param(announcement).update();
    }

    /** Whether anybody waits, or is being written to. */
    boolean isAnyLeft(long announcement) {
        return jdbc.sql("""
                select exists (select 1 from announcement_recipient
                where announcement_id = ? and status in ('waiting', 'handed'))""").param(announcement).query(Boolean.class).single();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
