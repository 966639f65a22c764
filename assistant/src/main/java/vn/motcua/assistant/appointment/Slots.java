package vn.motcua.assistant.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.knowledge.calendar.DeskSession;

/**
 * When services can be had: each open stretch of the counter is cut into pieces of the service's length from its beginning on; what is
 * left over at its end is no slot. Nothing is kept of free slots: they follow from hours, days off and appointments.
 */
@Component
public class Slots {

    private final JdbcClient jdbc;
    private final Counters counters;
    private final CounterHours hours;

    Slots(JdbcClient jdbc, Counters counters, CounterHours hours) {
        this.jdbc = jdbc;
        this.counters = counters;
        this.hours = hours;
    }

    private record Taken(Instant begins, Instant ends) {}

    /** The last day on which an appointment can be made. */
    public static LocalDate lastDay(CounterService service, Instant now) {
        return day(now).plusDays(service.daysAhead());
    }

    /**
     * The slots of a service that can still be reached, also the full ones, from one day to another, both included.
     *
     * @param now appointments that begin before this and the service's lead time are left out
     */
    public List<Slot> between(CounterService service, LocalDate from, LocalDate to, Instant now) {
        Optional<Counter> counter = counters.find(service.counter());
        LocalDate first = from.isBefore(day(now)) ? day(now) : from;
        LocalDate last = to.isAfter(lastDay(service, now)) ? lastDay(service, now) : to;
        if (counter.isEmpty() || last.isBefore(first)) {
            return List.of();
        }
        CounterHours.Week week = hours.of(counter.get(), first);
        List<Taken> taken = taken(service, first, last);
        Instant earliest = now.plusSeconds(60L * service.leadMinutes());
        var slots = new ArrayList<Slot>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (DeskSession session : week.sessions(day)) {
                cut(service, day, session, earliest, taken, slots);
            }
        }
        return List.copyOf(slots);
    }

    /** The slot of a service that begins then and can still be reached; empty when there is none. */
    public Optional<Slot> at(CounterService service, Instant begins, Instant now) {
        LocalDate day = day(begins);
        return between(service, day, day, now).stream()
                .filter(slot -> slot.begins().equals(begins))
                .findFirst();
    }

    /** Whether the counter opens at all on a day. */
    boolean opens(CounterService service, LocalDate day) {
        return counters.find(service.counter())
                .map(counter -> !hours.of(counter, day).sessions(day).isEmpty())
                .orElse(false);
    }

    private static void cut(
            CounterService service,
            LocalDate day,
            DeskSession session,
            Instant earliest,
            List<Taken> taken,
            List<Slot> slots) {
        LocalDateTime closes = day.atTime(session.closes());
        for (LocalDateTime begins = day.atTime(session.opens());
                !begins.plus(service.length()).isAfter(closes);
                begins = begins.plus(service.length())) {
            Instant from = begins.atZone(Desk.ZONE).toInstant();
            Instant to = from.plus(service.length());
            if (!from.isBefore(earliest)) {
                int there = (int) taken.stream()
                        .filter(one -> one.begins().isBefore(to) && one.ends().isAfter(from))
                        .count();
                slots.add(new Slot(from, to, Math.max(0, service.capacity() - there)));
            }
        }
    }

    private List<Taken> taken(CounterService service, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select starts_at, ends_at from appointment
                where service_id = ? and status <> 'cancelled' and ends_at > ? and starts_at < ?""")
                .params(service.id(), Rows.time(begin(first)), Rows.time(begin(last.plusDays(1))))
                .query((row, number) -> new Taken(Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at")))
                .list();
    }

    static LocalDate day(Instant at) {
        return at.atZone(Desk.ZONE).toLocalDate();
    }

    static Instant begin(LocalDate day) {
        return day.atStartOfDay(Desk.ZONE).toInstant();
    }
}
