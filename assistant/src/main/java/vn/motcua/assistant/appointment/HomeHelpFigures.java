package vn.motcua.assistant.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.insight.FigureRequest;
import vn.motcua.assistant.insight.FigureSection;
import vn.motcua.assistant.insight.FigureSource;
import vn.motcua.assistant.insight.FigureTable.Chart;
import vn.motcua.assistant.insight.FigureTable.Unit;
import vn.motcua.assistant.insight.FigureTables;
import vn.motcua.assistant.insight.Wording;
import vn.motcua.assistant.staff.Act;

import static java.util.Map.entry;

/**
 * Home help in the quality figures, by the day on which it was asked for: what became of it, and how many days passed until somebody came. That a
 * visit was planned, and that it met nobody, is forgotten by the request once it goes on; the audit of officers' acts has kept it.
 */
@Component
@Order(61)
@ConditionalOnBooleanProperty(name = "motcua.home-help.enabled", matchIfMissing = true)
class HomeHelpFigures implements FigureSource {

    private static final String BY_PHONE = "phone";
    private static final String NO_VILLAGE = "none";

    private final JdbcClient jdbc;
    private final FigureTables<Asked> tables = new FigureTables<>(
            HomeHelpFigures::words,
            List.of(
                    entry("asked", Unit.COUNT),
                    entry("planned", Unit.COUNT),
                    entry("done", Unit.COUNT),
                    entry("not-met", Unit.COUNT),
                    entry("median-days", Unit.COUNT),
                    entry("ninetieth-days", Unit.COUNT)),
            Asked::day,
            HomeHelpFigures::people,
            HomeHelpFigures::values);

    HomeHelpFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A request.
     *
     * @param conversation who asked; null for somebody who called the desk
     * @param channel by which channel; null for somebody who called the desk
     * @param village the number of the village; null where it is not known
     * @param planned whether a visit was ever planned
     * @param notMet how many visits met nobody
     * @param waited how many days passed until the visit that was made; null where none was
     */
    private record Asked(
            LocalDate day,
            @Nullable Long conversation,
            @Nullable String channel,
            @Nullable Long village,
            Wording villageName,
            boolean planned,
            long notMet,
            @Nullable Long waited) {}

    @Override
    public String name() {
        return "home-help";
    }

    @Override
    public FigureSection of(FigureRequest request) {
        List<Asked> all = asked(request);
        Map<String, Wording> villages = all.stream()
                .collect(Collectors.toMap(HomeHelpFigures::village, Asked::villageName, (first, same) -> first));
        var notes = new ArrayList<>(List.of(words("how")));
        if (request.desk() != null) {
            notes.add(words("no-desks"));
        }
        Chart asked = tables.chart("asked");
        Chart days = tables.chart("median-days");
        return new FigureSection(
                wording("figures.home-help"),
                notes,
                List.of(
                        tables.all(all),
                        tables.weeks(request, all, asked, days),
                        tables.by(
                                "villages",
                                all,
                                HomeHelpFigures::village,
                                key -> villages.getOrDefault(key, Wording.same(key)),
                                asked,
                                days),
                        tables.by(
                                "channels",
                                all,
                                one -> Objects.requireNonNullElse(one.channel(), BY_PHONE),
                                channel ->
                                        channel.equals(BY_PHONE) ? wording("figures.phone") : Wording.same(channel))));
    }

    private static String village(Asked one) {
        return one.village() == null ? NO_VILLAGE : Long.toString(one.village());
    }

    /** Nobody knows whether those who called are the same. */
    private static long people(List<Asked> some) {
        long callers = some.stream().filter(one -> one.conversation() == null).count();
        return callers
                + some.stream()
                        .map(Asked::conversation)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count();
    }

    private static List<@Nullable Double> values(List<Asked> some) {
        List<Long> waits = some.stream()
                .map(Asked::waited)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return Arrays.asList(
                (double) some.size(),
                (double) some.stream().filter(Asked::planned).count(),
                (double) waits.size(),
                (double) some.stream().mapToLong(Asked::notMet).sum(),
                atMost(waits, 50),
                atMost(waits, 90));
    }

    /** What this share of them, in percent, did not exceed; null of none. */
    private static @Nullable Double atMost(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? null : Double.valueOf(sorted.get((sorted.size() * percent + 99) / 100 - 1));
    }

    private List<Asked> asked(FigureRequest request) {
        return jdbc.sql("""
                with act as (
                    select object, count(*) filter (where act = :planned) as planned, count(*) filter (where act = :notMet) as not_met
                    from staff_audit where act in (:planned, :notMet) and at >= :begins group by object)
                select v.asked_at, v.conversation_id, c.channel, v.village_id, g.name as village, v.status, v.planned_on, v.ended_at,
                    coalesce(a.planned, 0) as planned, coalesce(a.not_met, 0) as not_met
                from home_visit v left join conversation c on c.id = v.conversation_id
                left join home_visit_village g on g.id = v.village_id left join act a on a.object = v.id::text
                where v.asked_at >= :begins and v.asked_at < :ends and (:channel::text is null or c.channel = :channel)
                order by v.id""")
                .param("planned", Act.HOME_VISIT_PLANNED.word())
                .param("notMet", Act.HOME_VISIT_NOT_MET.word())
                .param("begins", Rows.time(request.begins()))
                .param("ends", Rows.time(request.ends()))
                .param("channel", request.channel())
                .query(HomeHelpFigures::asked)
                .list();
    }

    private static Asked asked(ResultSet row, int number) throws SQLException {
        LocalDate day = Slots.day(Rows.instant(row, "asked_at"));
        HomeVisit.Status status = HomeVisit.Status.of(row.getString("status"));
        LocalDate planned = row.getObject("planned_on", LocalDate.class);
        String village = row.getString("village");
        boolean done = status == HomeVisit.Status.DONE;
        LocalDate came = planned == null && done ? Slots.day(Rows.instant(row, "ended_at")) : planned;
        return new Asked(
                day,
                row.getObject("conversation_id", Long.class),
                row.getString("channel"),
                row.getObject("village_id", Long.class),
                village == null ? words("no-village") : Wording.same(village),
                planned != null || done || row.getLong("planned") > 0,
                Math.max(row.getLong("not_met"), status == HomeVisit.Status.NOT_MET ? 1 : 0),
                done && came != null ? Math.max(0, ChronoUnit.DAYS.between(day, came)) : null);
    }

    private static Wording words(String key) {
        return wording("figures.home-help." + key);
    }

    private static Wording wording(String key) {
        return new Wording(Texts.in(Language.VI).say(key), Texts.in(Language.EN).say(key));
    }
}
