package vn.motcua.assistant.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.AuditQuery;

/**
 * What the page's form asks for. What is malformed is as if it were not there.
 *
 * @param account an account's name
 * @param act a kind of act, as {@link Act#word()}
 * @param from a date in ISO form, the first that is wanted
 * @param to a date in ISO form, the last that is wanted
 */
record AuditFilter(
        @Nullable String account,
        @Nullable String act,
        @Nullable String from,
        @Nullable String to) {

    AuditQuery query() {
        return new AuditQuery(
                Optional.ofNullable(account).map(String::strip).filter(name -> !name.isEmpty()),
                Arrays.stream(Act.values())
                        .filter(known -> known.word().equals(act))
                        .findFirst(),
                date(from).map(day -> day.atStartOfDay(ShownTimes.ZONE).toInstant()),
                date(to).map(day ->
                        day.plusDays(1).atStartOfDay(ShownTimes.ZONE).toInstant()));
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
