package vn.motcua.assistant.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;

/**
 * Makes appointments and follows them. A slot is never given to more citizens than it has places, however many ask at once: whoever
 * takes a place has locked the service, and counts before adding.
 */
@Component
public class Appointments {

    private static final int LONGEST_CALLER = 60;

    private final JdbcClient jdbc;
    private final AppointmentTable table;
    private final Counters counters;
    private final Slots slots;
    private final NoticeQueue notices;
    private final AppointmentSettings settings;
    private final Audit audit;
    private final Clock clock;

    Appointments(
            JdbcClient jdbc,
            AppointmentTable table,
            Counters counters,
            Slots slots,
            NoticeQueue notices,
            AppointmentSettings settings,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.counters = counters;
        this.slots = slots;
        this.notices = notices;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of a day at a counter, in order of time. */
    public List<Appointment> ofDay(long counter, LocalDate day) {
        return table.ofDay(counter, day);
    }

    /** An appointment by its number. */
    public Optional<Appointment> find(long id) {
        return table.find(id);
    }

    /** An appointment by what the citizen shows. */
    public Optional<Appointment> withToken(String token) {
        return table.withToken(token);
    }

    /** Those of a day at any counter that a code said aloud may mean. */
    public List<Appointment> withCode(String typed, LocalDate day) {
        String code = AppointmentCode.typed(typed);
        return counters.all().stream()
                .flatMap(counter -> table.ofDay(counter.id(), day).stream())
                .filter(one -> one.code().equals(code))
                .toList();
    }

    /**
     * Makes one for a conversation.
     *
     * @param sequence the message that wanted it
     * @param token what the citizen will show
     * @throws SlotTakenException when there is no place any more
     */
    @Transactional
    public long book(long conversation, long sequence, long service, Instant begins, String token) {
        return take(service, begins, conversation, sequence, "", token);
    }

    /**
     * Makes one for somebody who called the desk.
     *
     * @param caller how they want to be called, 1 to 60 characters
     * @param token something that nobody can guess
     * @throws SlotTakenException when there is no place any more
     */
    @Transactional
    public long bookForCaller(String caller, long service, Instant begins, String token, Actor by) {
        if (caller.isBlank() || caller.strip().length() > LONGEST_CALLER) {
            throw new IllegalArgumentException("a caller's name has 1 to " + LONGEST_CALLER + " characters");
        }
        long id = take(service, begins, null, null, caller.strip(), token);
        audit.record(by, Act.APPOINTMENT_BOOKED, Long.toString(id));
        return id;
    }

    private long take(
            long service,
            Instant begins,
            @Nullable Long conversation,
            @Nullable Long sequence,
            String caller,
            String token) {
        Instant now = clock.instant();
        Slot slot = freeSlot(service, begins, now);
        long id = jdbc.sql("""
                insert into appointment(service_id, conversation_id, sequence, caller, starts_at, ends_at, token, code, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(service)
                .param(conversation)
                .param(sequence)
                .param(caller)
                .param(Rows.time(slot.begins()))
                .param(Rows.time(slot.ends()))
                .param(token)
                .param(AppointmentCode.of(token))
                .param(Rows.time(now))
                .query(Long.class)
                .single();
        if (conversation != null) {
            remind(id, slot.begins(), now);
        }
        return id;
    }

    /** Locks the service until the transaction ends: whoever comes at the same time counts this one too. */
    private Slot freeSlot(long service, Instant begins, Instant now) {
        jdbc.sql("select id from counter_service where id = ? for no key update")
                .param(service)
                .query(Long.class)
                .optional();
        return counters.open().stream()
                .filter(known -> known.id() == service)
                .findFirst()
                .flatMap(known -> slots.at(known, begins, now))
                .filter(slot -> slot.free() > 0)
                .orElseThrow(SlotTakenException::new);
    }

    private void remind(long id, Instant begins, Instant now) {
        QuietHours quiet = settings.quiet();
        settings.reminders().stream()
                .map(before -> due(begins, before, quiet))
                .filter(due -> due.isAfter(now))
                .distinct()
                .forEach(due -> notices.addForAppointment(id, NoticeKind.REMINDER, due, ""));
    }

    /** What would fall into quiet hours comes when they end, or before they begin where it would be too late then. */
    private static Instant due(Instant begins, Duration before, QuietHours quiet) {
        Instant due = begins.minus(before);
        Instant after = quiet.endedAt(due);
        return after.isBefore(begins.minus(before.dividedBy(4)))
                ? after
                : quiet.begunAt(due).minus(quiet.holds(due) ? Duration.ofMinutes(15) : Duration.ZERO);
    }

    /**
     * Puts an appointment of a conversation that is still to come to another time; what the citizen shows stays the same. Nothing happens when it
     * is no such appointment.
     *
     * @throws SlotTakenException when there is no place any more
     */
    @Transactional
    public boolean move(long conversation, long id, Instant begins) {
        return table.find(id)
                .filter(one -> one.conversation() != null && one.conversation() == conversation)
                .filter(one -> moved(one, begins))
                .isPresent();
    }

    /** The same by an officer; the citizen is told. */
    @Transactional
    public boolean move(long id, Instant begins, Actor by) {
        Optional<Appointment> known = table.find(id).filter(one -> moved(one, begins));
        known.ifPresent(one -> {
            tell(one, NoticeKind.MOVED);
            audit.record(by, Act.APPOINTMENT_MOVED, Long.toString(id));
        });
        return known.isPresent();
    }

    private boolean moved(Appointment one, Instant begins) {
        Instant now = clock.instant();
        if (one.begins().equals(begins)) {
            return false;
        }
        Slot slot = freeSlot(one.service().id(), begins, now);
        boolean moved = jdbc.sql("update appointment set starts_at = ?, ends_at = ? where id = ? and status = 'booked'")
                        .params(Rows.time(slot.begins()), Rows.time(slot.ends()), one.id())
                        .update()
                == 1;
        if (moved) {
            notices.forget(one.id());
            if (one.conversation() != null) {
                remind(one.id(), slot.begins(), now);
            }
        }
        return moved;
    }

    /** Calls off an appointment of a conversation; nothing happens when it is none that is to come. */
    @Transactional
    public boolean cancel(long conversation, long id) {
        return jdbc.sql("""
                        update appointment set status = 'cancelled', ended_at = ?
                        where id = ? and conversation_id = ? and status = 'booked'""")
                                .params(Rows.time(clock.instant()), id, conversation)
                                .update()
                        == 1
                && notices.forget(id);
    }

    /** The same by an officer; the citizen is told. */
    @Transactional
    public boolean cancel(long id, Actor by) {
        boolean cancelled = step(id, AppointmentStatus.CANCELLED, "ended_at", "status = 'booked'");
        if (cancelled) {
            notices.forget(id);
            table.find(id).ifPresent(one -> tell(one, NoticeKind.CALLED_OFF));
            audit.record(by, Act.APPOINTMENT_CANCELLED, Long.toString(id));
        }
        return cancelled;
    }

    /**
     * Notes that the citizen is there, also of somebody who came too late. Of several who note it one does.
     *
     * @return whether it was noted now; false when it was before, when the appointment is over, or on another day than its own
     */
    @Transactional
    public boolean arrive(long id, Actor by) {
        boolean today = table.find(id)
                .filter(one -> Slots.day(one.begins()).equals(Slots.day(clock.instant())))
                .isPresent();
        boolean arrived = today && step(id, AppointmentStatus.ARRIVED, "arrived_at", "status in ('booked', 'missed')");
        if (arrived) {
            notices.forget(id);
            audit.record(by, Act.APPOINTMENT_ARRIVED, Long.toString(id));
        }
        return arrived;
    }

    /** Calls the citizen to the counter. */
    @Transactional
    public boolean call(long id, Actor by) {
        boolean called = step(id, AppointmentStatus.CALLED, "called_at", "status = 'arrived'");
        if (called) {
            table.find(id).ifPresent(one -> tell(one, NoticeKind.CALLED));
            audit.record(by, Act.APPOINTMENT_CALLED, Long.toString(id));
        }
        return called;
    }

    /** Notes that it is done. */
    @Transactional
    public boolean serve(long id, Actor by) {
        boolean served = step(id, AppointmentStatus.SERVED, "ended_at", "status in ('arrived', 'called')");
        if (served) {
            notices.forget(id);
            audit.record(by, Act.APPOINTMENT_SERVED, Long.toString(id));
        }
        return served;
    }

    /** Those to which nobody came in time are missed, and their citizens told; returns how many there were. */
    @Transactional
    public int miss() {
        Instant now = clock.instant();
        List<Long> missed = jdbc.sql("""
                update appointment set status = 'missed', ended_at = ? where status = 'booked' and starts_at <= ? returning id""")
                .params(Rows.time(now), Rows.time(now.minus(settings.grace())))
                .query((row, number) -> row.getLong(1))
                .list();
        for (long id : missed) {
            notices.forget(id);
            table.find(id).ifPresent(one -> tell(one, NoticeKind.MISSED));
        }
        return missed.size();
    }

    /** Deletes what ended long ago; returns how many there were. */
    int deleteOld() {
        return jdbc.sql(
                                "delete from appointment where status not in ('booked', 'arrived', 'called') and starts_at <= ?")
                        .param(Rows.time(clock.instant()).minus(settings.keep()))
                        .update()
                + jdbc.sql("delete from appointment where starts_at <= ?")
                        .param(Rows.time(clock.instant()).minus(settings.keep()).minusDays(7))
                        .update();
    }

    private boolean step(long id, AppointmentStatus next, String moment, String allowed) {
        return jdbc.sql("update appointment set status = ?, " + moment + " = ? where id = ? and " + allowed)
                        .params(next.word(), Rows.time(clock.instant()), id)
                        .update()
                == 1;
    }

    private void tell(Appointment one, NoticeKind kind) {
        if (one.conversation() != null) {
            notices.addForAppointment(one.id(), kind, clock.instant(), "");
        }
    }
}
