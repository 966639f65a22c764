package vn.motcua.assistant.handoff;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What tells cases apart of which no procedure is known: the citizen's own words, as they are logged, personal data masked. A conversation lasts for
 * years and its matters change: what counts is what was said shortly before a person was needed. The longest of those messages says most: greetings,
 * the wish for a person and single words are short. Where danger was heard it is what told of it.
 */
@Component
class CaseWords {

    private static final int LONGEST = 90;

    /** Among so many messages is what the citizen came for. */
    private static final int NEAREST = 6;

    /** They are looked for among so many that anybody wrote: a conversation may have thousands. */
    private static final int REACH = 50;

    private final JdbcClient jdbc;

    CaseWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The words by the numbers of the cases; of those in which the citizen wrote nothing there are none. They are the last before the hand-over, none
     * of them from before an earlier case was closed or from more than a day before the others. Where the citizen began with the wish for a person,
     * or an officer began, what the citizen then says counts too.
     */
    Map<Long, String> of(Collection<Long> cases) {
        var words = new HashMap<Long, String>();
        if (!cases.isEmpty()) {
            jdbc.sql("""
                    select h.id, said.text from hand_over h
                    cross join lateral (
                        select coalesce(max(e.sequence), 0) as sequence, coalesce(max(e.closed_at), '-infinity') as closed_at
                        from hand_over e where e.conversation_id = h.conversation_id and e.id < h.id) earlier
                    cross join lateral (
                        select coalesce(h.sequence, (select max(m.sequence) from message m
                            where m.conversation_id = h.conversation_id and m.sent_at <= h.opened_at), 0) as sequence) wish
                    cross join lateral (
                        select heard.text from (
                            select one.sequence, one.text,
                            count(*) filter (where one.sequence <= wish.sequence and one.sequence is distinct from h.sequence) over () as told from (
                                select recent.sequence, recent.text from (
                                    select last.*, max(last.sent_at) over () as latest from (
                                        select m.sequence, m.content ->> 'text' as text, m.sent_at from message m
                                        where m.conversation_id = h.conversation_id and m.sender = 'citizen'
                                        and m.content ->> 'text' <> '' and m.content ->> 'choice' is null
                                        and m.sequence > greatest(earlier.sequence, wish.sequence - :reach) and m.sequence <= wish.sequence
                                        and m.sent_at > earlier.closed_at
                                        order by m.sequence desc limit :nearest) last) recent
                                where recent.sent_at > recent.latest - interval '1 day'
                                union all
                                (select m.sequence, m.content ->> 'text' from message m
                                where m.conversation_id = h.conversation_id and m.sender = 'citizen'
                                and m.content ->> 'text' <> '' and m.content ->> 'choice' is null
                                and m.sequence > wish.sequence and m.sequence <= wish.sequence + :reach and m.sent_at > earlier.closed_at
                                and m.sequence < coalesce((select min(l.sequence) from hand_over l
                                    where l.conversation_id = h.conversation_id and l.id > h.id), 9223372036854775807)
                                and m.sent_at <= coalesce(h.closed_at, 'infinity')
                                order by m.sequence limit :nearest)) one) heard
                        where heard.told = 0 or heard.sequence <= wish.sequence
                        order by (heard.sequence = h.sequence and h.reason = 'danger') is true desc, length(heard.text) desc, heard.sequence
                        limit 1) said
                    where h.id in (:cases)""")
                    .param("nearest", NEAREST)
                    .param("reach", REACH)
                    .param("cases", cases)
                    .query((row, number) -> Map.entry(row.getLong("id"), shortened(row.getString("text"), LONGEST)))
                    .list()
                    .forEach(found -> words.put(found.getKey(), found.getValue()));
        }
        return words;
    }

    /** In one line, cut between two words. */
    static String shortened(String words, int longest) {
        String line = words.replaceAll("\\s+", " ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int cut = line.lastIndexOf(' ', longest);
        int end = cut > 0 ? cut : line.offsetByCodePoints(0, longest / 2);
        return line.substring(0, end) + "…";
    }
}
