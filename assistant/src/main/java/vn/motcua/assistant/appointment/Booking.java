package vn.motcua.assistant.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.appointment.BookingForm.Step;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.ServiceReply;
import vn.motcua.assistant.dialogue.ServiceRequest;
import vn.motcua.connector.Outcome;

/** One step of making, moving or calling off an appointment: for what, on which day, at which time. */
final class Booking {

    private static final int NEXT_TIMES = 4;

    private final ServiceRequest request;
    private final String procedure;
    private final Counters counters;
    private final AppointmentTable table;
    private final Slots slots;
    private final AppointmentSettings settings;
    private final AppointmentReplies replies;

    /**
     * Begins it.
     *
     * @param procedure the name of the procedure that is talked about; empty when none is
     */
    Booking(
            ServiceRequest request,
            String procedure,
            Counters counters,
            AppointmentTable table,
            Slots slots,
            AppointmentSettings settings) {
        this.request = request;
        this.procedure = procedure;
        this.counters = counters;
        this.table = table;
        this.slots = slots;
        this.settings = settings;
        this.replies = new AppointmentReplies(request.language());
    }

    /** A new one is wished for. */
    ServiceReply begun(List<CounterService> open, WishedTime wish) {
        List<CounterService> meant = ServiceNames.meant(open, request.text(), request.read());
        if (meant.isEmpty() && !procedure.isEmpty()) {
            meant = ServiceNames.about(open, procedure);
        }
        if (meant.size() == 1) {
            return offer(meant.getFirst(), wish, 0);
        }
        return meant.isEmpty() && open.size() == 1
                ? offer(open.getFirst(), wish, 0)
                : asksService(meant.isEmpty() ? open : meant, wish);
    }

    private ServiceReply asksService(List<CounterService> services, WishedTime wish) {
        return ServiceReply.of(replies.whichService(replies.texts().say("which.service"), services))
                .keeping(new BookingForm(Step.SERVICE, 0, 0, wish).written());
    }

    ServiceReply forService(long service, WishedTime wish) {
        return open(service).map(known -> offer(known, wish, 0)).orElseGet(this::expired);
    }

    ServiceReply onDay(long service, long moving, long epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        return with(service, moving, known -> offer(known, WishedTime.NONE.on(day), moving));
    }

    ServiceReply onAnotherDay(long service, long moving) {
        return with(service, moving, known -> offer(known, WishedTime.NONE, moving));
    }

    ServiceReply moving(Appointment appointment, WishedTime wish) {
        WishedTime onItsDay = wish.from() == null && !wish.wrong() && !wish.soonest() && wish.isSaid()
                ? wish.on(Slots.day(appointment.begins()))
                : wish;
        return with(appointment.service().id(), appointment.id(), known -> offer(known, onItsDay, appointment.id()));
    }

    /** More was said of the time. */
    Optional<ServiceReply> resumed(BookingForm form, WishedTime wish) {
        return again(new BookingForm(form.step(), form.service(), form.appointment(), wish));
    }

    /** Asks what is open. */
    Optional<ServiceReply> again(BookingForm form) {
        return switch (form.step()) {
            case SERVICE -> {
                List<CounterService> open = counters.open();
                yield open.isEmpty() ? Optional.empty() : Optional.of(asksService(open, form.wish()));
            }
            case TIME, SURE ->
                Optional.of(with(
                        form.service(), form.appointment(), known -> offer(known, form.wish(), form.appointment())));
            case CANCEL -> own(form.appointment()).map(this::asksToCancel);
            case WHICH_CANCEL ->
                Optional.of(ServiceReply.of(replies.whichOne("which.cancel", "c", mine()))
                        .keeping(form.written()));
            case WHICH_MOVE ->
                Optional.of(ServiceReply.of(replies.whichOne("which.move", "w", mine()))
                        .keeping(form.written()));
        };
    }

    /** A yes to the one time that was asked about. */
    Optional<ServiceReply> agreed(BookingForm form) {
        return open(form.service())
                .flatMap(service -> chosen(free(service, form.wish()), form.wish()))
                .map(slot -> form.appointment() == 0
                        ? take(form.service(), BookingDeed.minuteOf(slot.begins()))
                        : moveTo(form.appointment(), BookingDeed.minuteOf(slot.begins())));
    }

    /** Makes the appointment, if there still is a place. */
    ServiceReply take(long service, long minute) {
        Optional<CounterService> known = open(service);
        if (known.isEmpty() || request.token().isEmpty() || request.conversation() == 0) {
            return expired();
        }
        Instant begins = Instant.ofEpochSecond(minute * 60);
        List<Appointment> mine = mine();
        Optional<Appointment> same = mine.stream()
                .filter(one -> one.service().id() == service && one.begins().equals(begins))
                .findFirst();
        if (same.isPresent()) {
            return ServiceReply.of(replies.mine(List.of(same.get())));
        }
        if (mine.size() >= settings.mostOpen()) {
            return ServiceReply.of(replies.whichOne("too-many", "c", mine))
                    .keeping(new BookingForm(Step.WHICH_CANCEL, 0, 0, WishedTime.NONE).written());
        }
        Optional<Slot> slot = slots.at(known.get(), begins, request.at()).filter(there -> there.free() > 0);
        if (slot.isEmpty()) {
            return gone(known.get(), begins, 0);
        }
        return ServiceReply.of(
                        replies.made("made", known.get(), counter(known.get()), begins, request.token(), notes(begins)))
                .doing(BookingDeed.book(known.get(), slot.get(), request.token())
                        .written());
    }

    /** Moves an appointment, if there still is a place. */
    ServiceReply moveTo(long appointment, long minute) {
        Optional<Appointment> own = own(appointment);
        if (own.isEmpty()) {
            return expired();
        }
        Appointment one = own.get();
        Instant begins = Instant.ofEpochSecond(minute * 60);
        if (one.begins().equals(begins)) {
            return ServiceReply.of(replies.mine(List.of(one)));
        }
        Optional<Slot> slot = open(one.service().id())
                .flatMap(known -> slots.at(known, begins, request.at()))
                .filter(there -> there.free() > 0);
        if (slot.isEmpty()) {
            return gone(one.service(), begins, appointment);
        }
        return ServiceReply.of(replies.made("moved", one.service(), one.counter(), begins, one.token(), List.of()))
                .doing(BookingDeed.move(one, slot.get()).written());
    }

    ServiceReply asksToCancel(Appointment one) {
        return ServiceReply.of(replies.sureToCancel(one))
                .keeping(new BookingForm(Step.CANCEL, one.service().id(), one.id(), WishedTime.NONE).written());
    }

    ServiceReply cancelled(Appointment one) {
        return ServiceReply.of(replies.cancelled(one))
                .doing(BookingDeed.cancel(one).written());
    }

    private List<String> notes(Instant begins) {
        var notes = new ArrayList<String>();
        boolean reminded = settings.reminders().stream()
                .anyMatch(before -> begins.minus(before).isAfter(request.at()));
        notes.add(replies.texts().say(reminded ? "note.reminded" : "note.come"));
        int misses = table.misses(request.conversation(), request.at());
        if (settings.missesBeforeWarning() > 0 && misses >= settings.missesBeforeWarning()) {
            notes.add(replies.texts().say("note.misses", misses));
        }
        return notes;
    }

    /** What can be had of a service at the wished time, or what comes nearest to it. */
    private ServiceReply offer(CounterService service, WishedTime wish, long moving) {
        LocalDate today = Slots.day(request.at());
        LocalDate last = Slots.lastDay(service, request.at());
        if (wish.wrong()) {
            return days(service, "day.wrong", wish, moving);
        }
        LocalDate from = wish.from();
        LocalDate to = wish.to();
        if (from == null || to == null) {
            return wish.soonest()
                    ? times(service, free(service, wish), wish, moving)
                    : days(service, moving == 0 ? "which.day" : "which.day.move", wish, moving);
        }
        if (to.isBefore(today)) {
            return days(service, "day.wrong", wish, moving);
        }
        if (from.isAfter(last)) {
            return days(service, "day.far", wish, moving, replies.texts().day(last));
        }
        List<Slot> free = free(service, wish);
        boolean oneDay = from.equals(to);
        if (free.isEmpty() && oneDay && from.equals(today) && !wish.today()) {
            return offer(service, wish.on(today.plusWeeks(1)), moving);
        }
        if (oneDay && !slots.opens(service, from)) {
            return days(service, "day.closed", wish, moving, replies.texts().day(from));
        }
        if (free.isEmpty()) {
            return oneDay ? full(service, from, wish, moving) : days(service, "days.full", wish, moving);
        }
        return oneDay || wish.at() != null
                ? times(service, free, wish, moving)
                : ServiceReply.of(replies.whichDay(lead("which.day.of", service), service, free, moving))
                        .keeping(form(Step.TIME, service, wish, moving));
    }

    private ServiceReply times(CounterService service, List<Slot> free, WishedTime wish, long moving) {
        if (free.isEmpty()) {
            return days(service, "days.full", wish, moving);
        }
        Optional<Slot> chosen = chosen(free, wish);
        if (chosen.isPresent()) {
            Slot slot = chosen.get();
            WishedTime exactly = new WishedTime(slot.day(), slot.day(), wish.part(), slot.time(), true, false, false);
            return ServiceReply.of(replies.sure(service, counter(service), slot, moving))
                    .keeping(form(Step.SURE, service, exactly, moving));
        }
        LocalTime at = wish.at();
        String lead = at == null
                ? replies.texts()
                        .say(
                                "which.time",
                                service.called(replies.texts().language()),
                                replies.texts().day(free.getFirst().day()))
                : replies.texts().say("time.none");
        return ServiceReply.of(replies.whichTime(lead, service, at == null ? free : nearest(free, at), moving))
                .keeping(form(Step.TIME, service, wish, moving));
    }

    /** The one time that is meant: the wished hour, or the first of all. */
    private static Optional<Slot> chosen(List<Slot> free, WishedTime wish) {
        LocalTime at = wish.at();
        if (at == null) {
            return wish.soonest() ? free.stream().findFirst() : Optional.empty();
        }
        return free.stream().filter(slot -> slot.time().equals(at)).findFirst();
    }

    private static List<Slot> nearest(List<Slot> free, LocalTime at) {
        return free.stream()
                .sorted(Comparator.comparingLong(slot -> Math.abs(slot.time().toSecondOfDay() - at.toSecondOfDay())))
                .limit(NEXT_TIMES)
                .sorted(Comparator.comparing(Slot::begins))
                .toList();
    }

    /** Nothing left on that day: other times of it, else of the next days. */
    private ServiceReply full(CounterService service, LocalDate day, WishedTime wish, long moving) {
        List<Slot> sameDay = free(service, wish.allDay());
        String lead = replies.texts()
                .say(
                        sameDay.isEmpty() ? "day.full" : "part.full",
                        replies.texts().day(day));
        return sameDay.isEmpty()
                ? days(service, "day.full", wish, moving, replies.texts().day(day))
                : ServiceReply.of(replies.whichTime(lead, service, sameDay, moving))
                        .keeping(form(Step.TIME, service, wish.allDay(), moving));
    }

    /** Somebody else was quicker. */
    private ServiceReply gone(CounterService service, Instant begins, long moving) {
        WishedTime wish = WishedTime.NONE.on(Slots.day(begins));
        List<Slot> sameDay = free(service, wish);
        return sameDay.isEmpty()
                ? days(service, "slot.gone", wish, moving)
                : ServiceReply.of(replies.whichTime(
                                replies.texts().say("slot.gone"),
                                service,
                                nearest(sameDay, begins.atZone(Desk.ZONE).toLocalTime()),
                                moving))
                        .keeping(form(Step.TIME, service, wish, moving));
    }

    /** The days on which there are places, and why they are asked for. */
    private ServiceReply days(CounterService service, String key, WishedTime wish, long moving, Object... arguments) {
        WishedTime anyDay = new WishedTime(null, null, wish.part(), wish.at(), false, false, false);
        List<Slot> free = free(service, anyDay);
        if (free.isEmpty()) {
            free = free(service, WishedTime.NONE);
        }
        if (free.isEmpty()) {
            return ServiceReply.of(replies.say(
                    Outcome.NOTICE, "all.full", service.called(replies.texts().language())));
        }
        String lead = replies.texts()
                .say(
                        key,
                        Stream.concat(
                                        Stream.of(arguments),
                                        Stream.of(service.called(replies.texts().language())))
                                .toArray());
        return ServiceReply.of(replies.whichDay(lead, service, free, moving))
                .keeping(form(Step.TIME, service, anyDay, moving));
    }

    private List<Slot> free(CounterService service, WishedTime wish) {
        LocalDate today = Slots.day(request.at());
        LocalDate from = wish.from();
        LocalDate to = wish.to();
        return slots
                .between(
                        service,
                        from == null ? today : from,
                        to == null ? Slots.lastDay(service, request.at()) : to,
                        request.at())
                .stream()
                .filter(slot -> slot.free() > 0 && wish.part().holds(slot.time()))
                .toList();
    }

    private String lead(String key, CounterService service) {
        return replies.texts().say(key, service.called(replies.texts().language()));
    }

    private static String form(Step step, CounterService service, WishedTime wish, long moving) {
        return new BookingForm(step, service.id(), moving, wish).written();
    }

    /** For a service that is open, and an appointment that is one's own. */
    private ServiceReply with(long service, long moving, Function<CounterService, ServiceReply> reply) {
        @Nullable Appointment moved = moving == 0 ? null : own(moving).orElse(null);
        if (moving != 0 && (moved == null || moved.service().id() != service)) {
            return expired();
        }
        return open(service).map(reply).orElseGet(this::expired);
    }

    private Optional<CounterService> open(long service) {
        return counters.open().stream().filter(known -> known.id() == service).findFirst();
    }

    private Counter counter(CounterService service) {
        return counters.find(service.counter()).orElseThrow();
    }

    private Optional<Appointment> own(long id) {
        return mine().stream().filter(one -> one.id() == id).findFirst();
    }

    private List<Appointment> mine() {
        return request.conversation() == 0
                ? List.of()
                : table.openOf(request.conversation()).stream()
                        .filter(one -> one.status() == AppointmentStatus.BOOKED)
                        .toList();
    }

    private ServiceReply expired() {
        return ServiceReply.of(replies.say(Outcome.NOTICE, "expired"));
    }
}
