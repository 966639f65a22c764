package vn.motcua.knowledge.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.procedure.ProcessingTime.Period;
import vn.motcua.knowledge.procedure.ProcessingTime.Unit;

/**
 * When the authority has to give the result of a dossier at the latest, if the dossier is complete.
 *
 * @param received the day on which the dossier counts as received
 * @param day the last day of the processing time, always one on which the administration works or, for a time in hours, on
 *     which the desk is open
 * @param atTime the time on that day, only for a processing time in hours
 * @param basis whether it rests on computed days off: then it is to be called expected ("dự kiến")
 */
public record ExpectedResult(
        LocalDate received, LocalDate day, @Nullable LocalTime atTime, Basis basis) {

    /**
     * Counts from the moment of handing in. In hours, open hours of the desk count from that moment; in other units the day
     * of receipt is not counted.
     *
     * @param handedIn the local moment at which the dossier is handed in, at the desk or online
     */
    public static ExpectedResult of(LocalDateTime handedIn, Period period, DeskHours hours, WorkingCalendar calendar) {
        LocalDate received = hours.receivedOn(handedIn, calendar);
        if (period.unit() == Unit.HOURS) {
            LocalDateTime ends = hours.plusHours(handedIn, period.count(), calendar);
            return of(received, ends.toLocalDate(), ends.toLocalTime(), calendar);
        }
        return of(received, calendar.plus(received, period), null, calendar);
    }

    /** The time on the last day; empty unless the processing time is in hours. */
    public Optional<LocalTime> time() {
        return Optional.ofNullable(atTime);
    }

    private static ExpectedResult of(
            LocalDate received, LocalDate day, @Nullable LocalTime time, WorkingCalendar calendar) {
        return new ExpectedResult(received, day, time, calendar.basis(received, day));
    }
}
