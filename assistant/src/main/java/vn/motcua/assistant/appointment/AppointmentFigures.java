package vn.motcua.assistant.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
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

import static java.util.Map.entry;

/** Appointments in the quality figures, by the day for which they are: how many were kept, and how long citizens who had come waited. */
@Component
@Order(60)
@ConditionalOnBooleanProperty(name = "motcua.appointments.enabled", matchIfMissing = true)
class AppointmentFigures implements FigureSource {

    private static final String BY_PHONE = "phone";

    private final JdbcClient jdbc;
    private final FigureTables<Made> tables = new FigureTables<>(
            AppointmentFigures::words,
            List.of(
                    entry("booked", Unit.COUNT),
                    entry("kept", Unit.COUNT),
                    entry("missed", Unit.COUNT),
                    entry("cancelled", Unit.COUNT),
                    entry("kept-share", Unit.PERCENT),
                    entry("median-wait", Unit.DURATION),
                    entry("ninetieth-wait", Unit.DURATION)),
            Made::day,
            AppointmentFigures::people,
            AppointmentFigures::values);

    AppointmentFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An appointment.
     *
     * @param day for which day it is
     * @param conversation who made it; null for somebody who called the desk
     * @param channel by which channel; null for somebody who called the desk
     * @param come whether the citizen came
     * @param waited how long from then, or from its time where the citizen came early, until the counter called; null where it did not
     */
    private record Made(
            LocalDate day,
            long counter,
            Wording counterName,
            @Nullable Long conversation,
            @Nullable String channel,
            AppointmentStatus status,
            boolean come,
            @Nullable Duration waited) {

        private boolean isMissed() {
            return !come && status == AppointmentStatus.MISSED;
        }
    }

    @Override
    public String name() {
        return "appointments";
    }

    @Override
    public FigureSection of(FigureRequest request) {
        List<Made> all = made(request);
        Map<String, Wording> counters = all.stream()
                .collect(Collectors.toMap(
                        one -> Long.toString(one.counter()), Made::counterName, (first, same) -> first));
        Chart became = new Chart(words("chart.booked"), List.of("kept", "missed", "cancelled"));
        Chart wait = tables.chart("median-wait");
        return new FigureSection(
                wording("figures"),
                List.of(words("how")),
                List.of(
                        tables.all(all),
                        tables.weeks(request, all, became, wait),
                        tables.by(
                                "counters",
                                all,
                                one -> Long.toString(one.counter()),
                                key -> counters.getOrDefault(key, Wording.same(key)),
                                became,
                                wait),
                        tables.by(
                                "channels",
                                all,
                                one -> Objects.requireNonNullElse(one.channel(), BY_PHONE),
                                channel -> channel.equals(BY_PHONE) ? words("phone") : Wording.same(channel))));
    }

    /** Nobody knows whether those who called are the same. */
    private static long people(List<Made> some) {
        long callers = some.stream().filter(one -> one.conversation() == null).count();
        return callers
                + some.stream()
                        .map(Made::conversation)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count();
    }

    private static List<@Nullable Double> values(List<Made> some) {
        long kept = count(some, Made::come);
        long missed = count(some, Made::isMissed);
        List<Duration> waits = some.stream()
                .map(Made::waited)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return Arrays.asList(
                (double) some.size(),
                (double) kept,
                (double) missed,
                (double) count(some, one -> one.status() == AppointmentStatus.CANCELLED),
                kept + missed == 0 ? null : Double.valueOf(kept * 100 / (kept + missed)),
                atMost(waits, 50),
                atMost(waits, 90));
    }

    private static long count(List<Made> some, Predicate<Made> which) {
        return some.stream().filter(which).count();
    }

    /** What this share of them, in percent, did not exceed, in seconds; null of none. */
    private static @Nullable Double atMost(List<Duration> sorted, int percent) {
        return sorted.isEmpty()
                ? null
                : Double.valueOf(
                        sorted.get((sorted.size() * percent + 99) / 100 - 1).toSeconds());
    }

    private List<Made> made(FigureRequest request) {
        return jdbc.sql("""
                select a.starts_at, a.status, a.arrived_at, a.called_at, a.conversation_id, c.channel, k.id as counter, k.name, k.name_en
                from appointment a join counter_service s on s.id = a.service_id join counter k on k.id = s.counter_id
                left join conversation c on c.id = a.conversation_id
                where a.starts_at >= :begins and a.starts_at < :ends
                and (:desk::bigint is null or k.desk_id = :desk) and (:channel::text is null or c.channel = :channel)
                order by a.id""")
                .param("begins", Rows.time(request.begins()))
                .param("ends", Rows.time(request.ends()))
                .param("desk", request.desk())
                .param("channel", request.channel())
                .query(AppointmentFigures::made)
                .list();
    }

    private static Made made(ResultSet row, int number) throws SQLException {
        Instant begins = Rows.instant(row, "starts_at");
        Instant arrived = Rows.instantOrNull(row, "arrived_at");
        Instant called = Rows.instantOrNull(row, "called_at");
        String name = row.getString("name");
        String english = row.getString("name_en");
        return new Made(
                Slots.day(begins),
                row.getLong("counter"),
                new Wording(name, english.isEmpty() ? name : english),
                row.getObject("conversation_id", Long.class),
                row.getString("channel"),
                AppointmentStatus.of(row.getString("status")),
                arrived != null,
                arrived == null || called == null ? null : waited(arrived.isAfter(begins) ? arrived : begins, called));
    }

    private static Duration waited(Instant from, Instant called) {
        return called.isBefore(from) ? Duration.ZERO : Duration.between(from, called);
    }

    private static Wording words(String key) {
        return wording("figures." + key);
    }

    private static Wording wording(String key) {
        return new Wording(Texts.in(Language.VI).say(key), Texts.in(Language.EN).say(key));
    }
}
