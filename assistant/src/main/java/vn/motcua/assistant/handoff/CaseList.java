package vn.motcua.assistant.handoff;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffMember;

/**
 * The cases to read. An officer sees those of the desks at which the officer works, and those in hand; a supervisor sees all. Whoever shows
 * a conversation records in the audit that it was read.
 */
@Component
public class CaseList {

    /** How many closed cases make a page. */
    public static final int PAGE = 50;

    /** Whether a viewer may see a case; supervisors are asked nothing. */
    private static final String VISIBLE = """
            (:all or coalesce(h.account_id = :viewer, false)
             or exists (select 1 from desk_member m where m.desk_id = h.desk_id and m.account_id = :viewer)
             or not exists (select 1 from desk_member m where m.desk_id = h.desk_id))
            """;

    /** Words in what the citizen or an officer wrote, in a procedure's name, its code, or the case's number. */
    private static final String FOUND = """
            (:text = '' or h.procedure_code = :text or h.id::text = :text
             or (case when :plain then folded(h.briefing ->> 'procedureName') else lower(h.briefing ->> 'procedureName') end) like :like
             or exists (select 1 from message m where m.conversation_id = h.conversation_id and m.sender in ('citizen', 'officer')
                 and (case when :plain then folded(coalesce(m.content ->> 'text', m.content ->> 'blocks'))
                      else lower(coalesce(m.content ->> 'text', m.content ->> 'blocks')) end) like :like))
            """;

    private final JdbcClient jdbc;
    private final CaseTable table;
    private final CaseSummary summaries;
    private final CaseWords words;
    private final Clock clock;

    CaseList(JdbcClient jdbc, CaseTable table, CaseSummary summaries, CaseWords words, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.summaries = summaries;
        this.words = words;
        this.clock = clock;
    }

    /** Open cases, or those to come back to: the gravest first, then those due first. */
    public List<Case> open(CaseFilter filter, StaffMember viewer) {
        String scope = switch (filter.scope()) {
            case MINE -> "h.status = 'held' and h.account_id = :viewer";
            case WAITING -> "h.status = 'waiting'";
            case OPEN -> "h.status <> 'closed'";
            case FOLLOW_UP -> "h.status = 'closed' and h.follow_up_at <= :now";
        };
        return searched(
                        jdbc.sql(CaseTable.SELECT + "where " + scope + " and " + VISIBLE + " and " + FOUND + """
                         and (:desk::bigint is null or h.desk_id = :desk) and (:urgency::int is null or h.urgency = :urgency)
                         and (:reason::text is null or h.reason = :reason) and (:channel::text is null or c.channel = :channel)
                         and (not :unread or h.citizen_sequence > h.read_sequence)
                        order by h.urgency, h.due_at nulls last, h.waiting_since, h.id limit :limit"""),
                        filter.text())
                .param("all", viewer.is(Role.SUPERVISOR))
                .param("viewer", viewer.id())
                .param("now", Times.of(clock.instant()))
                .param("desk", filter.desk())
                .param(
                        "urgency",
                        filter.urgency() == null ? null : filter.urgency().number())
                .param(
                        "reason",
                        filter.reason() == null ? null : filter.reason().word())
                .param("channel", filter.channel())
                .param("unread", filter.unread())
                .param("limit", filter.limit())
                .query(CaseTable::row)
                .list();
    }

    /** A case by its number, whoever asks. */
    public Optional<Case> find(long id) {
        return table.find(id);
    }

    /** A case by its number, if the viewer may see it. */
    public Optional<Case> find(long id, StaffMember viewer) {
        return jdbc.sql(CaseTable.SELECT + "where h.id = :id and " + VISIBLE)
                .param("id", id)
                .param("all", viewer.is(Role.SUPERVISOR))
                .param("viewer", viewer.id())
                .query(CaseTable::row)
                .optional();
    }

    /**
     * From which message on a conversation is about a later case that the viewer may not see: whoever had an earlier case of a citizen may
     * read that one, not what the citizen says to another desk afterwards. {@link Long#MAX_VALUE} when there is no such case.
     */
    public long hiddenFrom(Case shown, StaffMember viewer) {
        return jdbc.sql("""
                select min(coalesce(h.sequence, (select min(m.sequence) from message m
                    where m.conversation_id = h.conversation_id and m.sent_at >= h.opened_at))) as hidden
                from hand_over h where h.conversation_id = :conversation and h.id > :id and not """ + VISIBLE)
                .param("conversation", shown.conversation())
                .param("id", shown.id())
                .param("all", viewer.is(Role.SUPERVISOR))
                .param("viewer", viewer.id())
                .query((row, number) -> Objects.requireNonNullElse(row.getObject("hidden", Long.class), Long.MAX_VALUE))
                .single();
    }

    /** The case of a conversation: the one that is open, else the last one; empty when there was none. */
    public Optional<Case> ofConversation(long conversation) {
        return jdbc.sql(CaseTable.SELECT
                        + "where h.conversation_id = ? order by h.status = 'closed', h.id desc limit 1")
                .param(conversation)
                .query(CaseTable::row)
                .optional();
    }

    /**
     * Closed cases, the last closed first.
     *
     * @param page from 0; each has {@link #PAGE} of them
     */
    public List<Case> closed(HistoryFilter filter, int page) {
        return searched(jdbc.sql(CaseTable.SELECT + "where h.status = 'closed' and " + FOUND + """
                         and (:desk::bigint is null or h.desk_id = :desk) and (:account::bigint is null or h.account_id = :account)
                         and (:reason::text is null or h.reason = :reason) and (:closing::text is null or h.closing = :closing) and (:rating::int is null or h.rating = :rating)
                         and (:from::timestamptz is null or h.closed_at >= :from) and (:to::timestamptz is null or h.closed_at < :to)
                        order by h.closed_at desc, h.id desc limit :limit offset :offset"""), filter.text())
                .param("desk", filter.desk())
                .param("account", filter.account())
                .param(
                        "reason",
                        filter.reason() == null ? null : filter.reason().word())
                .param(
                        "closing",
                        filter.closing() == null ? null : filter.closing().word())
                .param("rating", filter.rating())
                .param("from", Times.orNull(filter.from()))
                .param("to", Times.orNull(filter.to()))
                .param("limit", PAGE)
                .param("offset", (long) page * PAGE)
                .query(CaseTable::row)
                .list();
    }

    /** What happened to a case, the oldest first. */
    public List<CaseEvent> events(long id) {
        return jdbc.sql("""
                select e.id, e.at, e.kind, e.account_id, a.display_name, e.to_account_id, t.display_name as to_name, e.to_desk_id,
                d.name as desk, e.note from hand_over_event e left join staff_account a on a.id = e.account_id
                left join staff_account t on t.id = e.to_account_id left join desk d on d.id = e.to_desk_id
                where e.hand_over_id = ? order by e.id""")
                .param(id)
                .query((row, number) -> {
                    @Nullable Long desk = row.getObject("to_desk_id", Long.class);
                    return new CaseEvent(
                            row.getLong("id"),
                            Times.in(row, "at"),
                            CaseEvent.Kind.of(row.getString("kind")),
                            officer(row.getObject("account_id", Long.class), row.getString("display_name")),
                            officer(row.getObject("to_account_id", Long.class), row.getString("to_name")),
                            desk == null ? null : new DeskRef(desk, row.getString("desk")),
                            row.getString("note"));
                })
                .list();
    }

    /** What waits for a viewer. */
    public Counts counts(StaffMember viewer) {
        return jdbc.sql("""
                select count(*) filter (where mine) as mine, count(*) filter (where mine and unread) as unread,
                count(*) filter (where waiting) as waiting, count(*) filter (where (mine or waiting) and late) as late,
                count(*) filter (where follow_up) as follow_ups from (
                    select h.status = 'held' and h.account_id = :viewer as mine, h.status = 'waiting' as waiting,
                    h.citizen_sequence > h.read_sequence as unread, h.due_at < :now as late,
                    h.status = 'closed' as follow_up
                    from hand_over h where (h.status <> 'closed' or h.follow_up_at <= :now) and """ + VISIBLE + ") seen")
                .param("all", viewer.is(Role.SUPERVISOR))
                .param("viewer", viewer.id())
                .param("now", Times.of(clock.instant()))
                .query((row, number) -> new Counts(
                        row.getInt("mine"),
                        row.getInt("unread"),
                        row.getInt("waiting"),
                        row.getInt("late"),
                        row.getInt("follow_ups")))
                .single();
    }

    /** One paragraph for whoever takes a case over: who needs what, where it stands, what is missing, the citizen's last words. */
    public String summary(Case shown, Locale locale) {
        return summaries.of(shown, Long.MAX_VALUE, locale);
    }

    /**
     * The same for whoever may not read all of the conversation.
     *
     * @param hidden the number of the first message that is not quoted, see {@link #hiddenFrom}
     */
    public String summary(Case shown, long hidden, Locale locale) {
        return summaries.of(shown, hidden, locale);
    }

    /**
     * The citizens' own words, shortened, of those cases of which no procedure is known, by their numbers; personal data is masked. To read them is
     * to read in conversations.
     */
    public Map<Long, String> words(List<Case> cases) {
        return words.of(cases.stream()
                .filter(one -> one.briefing().procedureName().isEmpty())
                .map(Case::id)
                .toList());
    }

    private static JdbcClient.StatementSpec searched(JdbcClient.StatementSpec query, String text) {
        String words = CleanWords.of(text);
        return query.param("text", words)
                .param("plain", CleanWords.isPlain(words))
                .param("like", "%" + CleanWords.escaped(words) + "%");
    }

    private static @Nullable Officer officer(@Nullable Long account, @Nullable String name) {
        return account == null ? null : new Officer(account, name == null ? "" : name);
    }
}
