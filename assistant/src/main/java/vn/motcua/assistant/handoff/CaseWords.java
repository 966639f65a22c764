package vn.motcua.assistant.handoff;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What tells cases apart of which no procedure is known: the citizen's own words, as they are logged, personal data masked. The longest of the first
 * messages says most: greetings, the wish for a person and single words are short. Where danger was heard it is what told of it.
 */
@Component
class CaseWords {

    private static final int LONGEST = 90;

    /** Among so many of the first messages is what the citizen came for. */
    private static final int FIRST = 6;

    private final JdbcClient jdbc;

    CaseWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The words by the numbers of the cases; of those in which the citizen wrote nothing there are none. A later case of the same conversation keeps its own. */
    Map<Long, String> of(Collection<Long> cases) {
        var words = new HashMap<Long, String>();
        if (!cases.isEmpty()) {
            jdbc.sql("""
                    select h.id, said.text from hand_over h cross join lateral (
                        select first.text from (
                            select m.sequence, m.content ->> 'text' as text from message m
                            where m.conversation_id = h.conversation_id and m.sender = 'citizen' and m.content ->> 'text' <> ''
                            and m.content ->> 'choice' is null
                            and m.sequence > coalesce((select max(e.sequence) from hand_over e where e.conversation_id = h.conversation_id and e.id < h.id), 0)
                            and m.sequence < coalesce((select min(l.sequence) from hand_over l where l.conversation_id = h.conversation_id and l.id > h.id),
                                9223372036854775807)
                            and m.sent_at <= coalesce(h.closed_at, 'infinity')
                            order by m.sequence limit :first) first
                        order by (first.sequence = h.sequence and h.reason = 'danger') is true desc, length(first.text) desc, first.sequence
                        limit 1) said
                    where h.id in (:cases)""")
                    .param("first", FIRST)
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
