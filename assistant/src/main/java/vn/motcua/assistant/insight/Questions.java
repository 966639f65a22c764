package vn.motcua.assistant.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What citizens asked and what became of it, read from the message log and the cases. A question is a message that a citizen typed, to
 * which the assistant's first reply was an answer, a question back, "outside what I answer", or that a person comes. It was
 * <ul>
 *   <li>handed over when that reply says so, or a case of the conversation was opened within the hour;
 *   <li>else answered when the reply was an answer, or a question back after which the citizen's next message, within the hour, got an
 *       answer or a step of a guide;
 *   <li>else left unsure after a question back, and unanswered after the rest.
 * </ul>
 */
@Component
class Questions {

    /**
     * Takes the first moment and the first one after it, each twice, this again, and the channel twice. Each message is judged once: without
     * "materialized" the judgement would be made again for each figure.
     */
    private static final String JUDGED = """
            with replied as (
                select distinct on (conversation_id, reply_to) conversation_id, reply_to, kind
                from message where sender = 'assistant' and reply_to is not null
                and sent_at >= ? and sent_at < ?::timestamptz + interval '1 day'
                order by conversation_id, reply_to, sequence),
            written as (
                select m.conversation_id, m.sequence, m.sent_at, m.kind, r.kind as reply,
                lead(m.sent_at) over following as next_at, lead(r.kind) over following as next_reply
                from message m left join replied r on r.conversation_id = m.conversation_id and r.reply_to = m.sequence
                where m.sender = 'citizen' and m.sent_at >= ? and m.sent_at < ?::timestamptz + interval '1 hour'
                window following as (partition by m.conversation_id order by m.sequence)),
            judged as materialized (
                select w.conversation_id, w.sequence, w.sent_at, c.channel,
                case when w.kind <> 'typed' or coalesce(w.reply, '') not in ('answer', 'clarify', 'out_of_scope', 'handoff') then 'other'
                    when w.reply = 'handoff' or exists (
                        select 1 from hand_over h where h.conversation_id = w.conversation_id
                        and h.opened_at >= w.sent_at and h.opened_at < w.sent_at + interval '1 hour') then 'handed'
                    when w.reply = 'answer' then 'answered'
                    when w.reply = 'out_of_scope' then 'unanswered'
                    when w.next_at < w.sent_at + interval '1 hour' and w.next_reply in ('answer', 'guide') then 'answered'
                    else 'unsure' end as became
                from written w join conversation c on c.id = w.conversation_id
                where w.sent_at < ? and (?::text is null or c.channel = ?))
            """;

    /** For each channel, each week and everything. */
    private static final String COUNTS = JUDGED + """
                , each as (
                    select conversation_id, channel, date_trunc('week', sent_at at time zone 'Asia/Ho_Chi_Minh')::date as week,
                    count(*) as messages, count(*) filter (where became = 'answered') as answered,
                    count(*) filter (where became = 'unsure') as unsure, count(*) filter (where became = 'unanswered') as unanswered,
                    count(*) filter (where became = 'handed') as handed
                    from judged group by 1, 2, 3)
                select channel, week, count(distinct conversation_id) as people, sum(messages) as messages, sum(answered) as answered,
                sum(unsure) as unsure, sum(unanswered) as unanswered, sum(handed) as handed
                from each group by grouping sets ((channel), (week), ()) having count(*) > 0""";

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many messages and questions there were.
     *
     * @param channel on this channel; null for all or for a week
     * @param week in the week with this Monday; null for all or for a channel
     * @param people how many citizens (conversations) wrote
     * @param messages what they wrote, pressed or sent
     */
    record Count(
            @Nullable String channel,
            @Nullable LocalDate week,
            long people,
            long messages,
            long answered,
            long unsure,
            long unanswered,
            long handed) {

        static final Count NONE = new Count(null, null, 0, 0, 0, 0, 0, 0);

        long questions() {
            return answered + unsure + unanswered + handed;
        }
    }

    /**
     * A question without an answer.
     *
     * @param text what was typed, as it is stored
     */
    record Asked(long conversation, String text) {}

    /** For each channel, each week and everything; empty where nobody wrote. */
    List<Count> counts(FigureRequest request) {
        return judged(COUNTS, request)
                .query((row, number) -> new Count(
                        row.getString("channel"),
                        row.getObject("week", LocalDate.class),
                        row.getLong("people"),
                        row.getLong("messages"),
                        row.getLong("answered"),
                        row.getLong("unsure"),
                        row.getLong("unanswered"),
                        row.getLong("handed")))
                .list();
    }

    /**
     * The latest questions that were left unsure or unanswered.
     *
     * @param most the most that are wanted
     */
    List<Asked> inVain(FigureRequest request, int most) {
        return judged(JUDGED + """
                select j.conversation_id, m.content ->> 'text' as text
                from (select conversation_id, sequence, sent_at from judged where became in ('unsure', 'unanswered')
                    order by sent_at desc, conversation_id, sequence limit ?) j
                join message m on m.conversation_id = j.conversation_id and m.sequence = j.sequence
                order by j.sent_at desc, j.conversation_id, j.sequence""", request)
                .param(most)
                .query((row, number) -> new Asked(row.getLong("conversation_id"), row.getString("text")))
                .list();
    }

    private JdbcClient.StatementSpec judged(String sql, FigureRequest request) {
        OffsetDateTime from = time(request.begins());
        OffsetDateTime to = time(request.ends());
        return jdbc.sql(sql)
                .params(from, to, from, to, to)
                .param(request.channel())
                .param(request.channel());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
