package vn.motcua.assistant.handoff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.handoff.CaseBreakdown.Openings;
import vn.motcua.assistant.handoff.CaseBreakdown.Slice;
import vn.motcua.assistant.handoff.CaseMeasures.Answers;
import vn.motcua.assistant.handoff.CaseMeasures.Ends;
import vn.motcua.assistant.handoff.CaseMeasures.Whose;
import vn.motcua.assistant.handoff.Figures.Spread;

/**
 * How it stands with the cases now, and how it went in a period. There a case belongs to the desk where it was last, a closing and a rating to the officer who had it last, a first
 * answer to the officer who gave it. What an officer began without being asked has no waiting time.
 */
@Component
public class CaseFigures {

    private final CaseMeasures measures;
    private final DeskTable desks;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseFigures(CaseMeasures measures, DeskTable desks, JdbcClient jdbc, Clock clock) {
        this.measures = measures;
        this.desks = desks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How it stands at a desk.
     *
     * @param desk the desk
     * @param waiting how many wait in its queue
     * @param oldest since when the one waits that has waited for longest; null when none does
     * @param held how many its officers have in hand
     * @param late how many of both are overdue
     */
    public record AtDesk(
            DeskRef desk, int waiting, @Nullable Instant oldest, int held, int late) {}

    /**
     * How it stands with an officer.
     *
     * @param officer who
     * @param held how many cases are in hand
     * @param unread in how many of them something is unread
     * @param owed since when the citizen waits who has waited for longest for a word of this officer; null when none does
     * @param late how many are overdue
     */
    public record WithOfficer(
            Officer officer, int held, int unread, @Nullable Instant owed, int late) {}

    /** All desks, in their order. */
    public List<AtDesk> desks() {
        return jdbc.sql("""
                select d.id, d.name, count(h.id) filter (where h.status = 'waiting') as waiting,
                min(h.waiting_since) filter (where h.status = 'waiting') as oldest,
                count(h.id) filter (where h.status = 'held') as held, count(h.id) filter (where h.due_at < ?) as late
                from desk d left join hand_over h on h.desk_id = d.id and h.status <> 'closed'
                where d.enabled or h.id is not null group by d.id order by d.position, d.id""")
                .param(Times.of(clock.instant()))
                .query((row, number) -> new AtDesk(
                        new DeskRef(row.getLong("id"), row.getString("name")),
                        row.getInt("waiting"),
                        Times.orNull(row, "oldest"),
                        row.getInt("held"),
                        row.getInt("late")))
                .list();
    }

    /** The officers who have something in hand, by name. */
    public List<WithOfficer> officers() {
        return jdbc.sql("""
                select a.id, a.display_name, count(*) as held, count(*) filter (where h.citizen_sequence > h.read_sequence) as unread,
                min(h.unanswered_since) as owed, count(*) filter (where h.due_at < ?) as late
                from hand_over h join staff_account a on a.id = h.account_id where h.status = 'held'
                group by a.id order by a.display_name, a.id""")
                .param(Times.of(clock.instant()))
                .query((row, number) -> new WithOfficer(
                        new Officer(row.getLong("id"), row.getString("display_name")),
                        row.getInt("held"),
                        row.getInt("unread"),
                        Times.orNull(row, "owed"),
                        row.getInt("late")))
                .list();
    }

    /**
     * All figures.
     *
     * @param from the first moment of the period
     * @param to the first moment after it
     */
    public Statistics of(Instant from, Instant to) {
        Measured measured = measured(new CasePeriod(from, to));
        Set<Whose> whose = measured.whose();
        return new Statistics(
                measured.figures(Whose.EVERYBODY, 0, ""),
                desks.all().stream()
                        .filter(desk -> whose.contains(Whose.desk(desk.id())))
                        .map(desk -> measured.figures(Whose.desk(desk.id()), desk.id(), desk.name()))
                        .toList(),
                names().entrySet().stream()
                        .filter(officer -> whose.contains(Whose.account(officer.getKey())))
                        .map(officer ->
                                measured.figures(Whose.account(officer.getKey()), officer.getKey(), officer.getValue()))
                        .toList(),
                measures.opened(from, to),
                measures.closings(from, to));
    }

    /** What leaders compare: desks, channels, weeks and reasons, without anybody's name. */
    public CaseBreakdown breakdown(CasePeriod period) {
        Instant now = clock.instant();
        Measured measured =
                new Measured(measures.answers(period, spans(period)), Map.of(), Map.of(), measures.ends(period));
        Map<Whose, Openings> openings = measures.openings(period, now);
        var channels = new TreeMap<String, Slice>();
        var weeks = new TreeMap<LocalDate, Slice>();
        Stream.concat(measured.whose().stream(), openings.keySet().stream()).forEach(whose -> {
            @Nullable String channel = whose.channel();
            @Nullable LocalDate week = whose.week();
            if (channel != null) {
                channels.computeIfAbsent(channel, name -> measured.slice(whose, 0, name, openings));
            } else if (week != null) {
                weeks.computeIfAbsent(week, monday -> measured.slice(whose, 0, monday.toString(), openings));
            }
        });
        return new CaseBreakdown(
                measured.slice(Whose.EVERYBODY, 0, "", openings),
                desks.all().stream()
                        .filter(desk -> openings.containsKey(Whose.desk(desk.id()))
                                || measured.whose().contains(Whose.desk(desk.id())))
                        .map(desk -> measured.slice(Whose.desk(desk.id()), desk.id(), desk.name(), openings))
                        .toList(),
                channels,
                weeks,
                new TreeMap<>(measures.reasons(period, now)));
    }

    /** An officer's own figures. */
    public Figures own(Officer officer, Instant from, Instant to) {
        return measured(new CasePeriod(from, to))
                .figures(Whose.account(officer.account()), officer.account(), officer.name());
    }

    private Measured measured(CasePeriod period) {
        WorkingSpans spans = spans(period);
        return new Measured(
                measures.answers(period, spans),
                measures.handling(period, spans),
                measures.taken(period),
                measures.ends(period));
    }

    private WorkingSpans spans(CasePeriod period) {
        return WorkingSpans.of(desks, measures.earliest(period), period.to());
    }

    /** All who may ever have held a case, by name. */
    private Map<Long, String> names() {
        var names = new LinkedHashMap<Long, String>();
        jdbc.sql("select id, display_name from staff_account order by display_name, id")
                .query(row -> {
                    names.put(row.getLong("id"), row.getString("display_name"));
                });
        return names;
    }

    private record Measured(
            Map<Whose, Answers> answers,
            Map<Whose, Spread> handling,
            Map<Whose, Integer> taken,
            Map<Whose, Ends> ends) {

        Set<Whose> whose() {
            return Stream.of(answers, handling, taken, ends)
                    .flatMap(figures -> figures.keySet().stream())
                    .collect(Collectors.toSet());
        }

        Slice slice(Whose whose, long id, String name, Map<Whose, Openings> openings) {
            return new Slice(openings.getOrDefault(whose, Openings.NONE), figures(whose, id, name));
        }

        Figures figures(Whose whose, long id, String name) {
            @Nullable Answers first = answers.get(whose);
            Ends ended = Objects.requireNonNullElse(ends.get(whose), Ends.NONE);
            return new Figures(
                    id,
                    name,
                    taken.getOrDefault(whose, 0),
                    ended.closed(),
                    first == null ? null : first.spread(),
                    first == null ? 0 : first.inTime(),
                    handling.get(whose),
                    List.copyOf(ended.ratings()));
        }
    }
}
