package vn.motcua.assistant.webchat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** The date of a form as a citizen would type it. */
final class BasicDate {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private BasicDate() {}

    /** A date field's 2026-03-12 as 12/03/2026; whatever a browser without date fields lets people write, as it is. */
    static String asTyped(String date) {
        try {
            return LocalDate.parse(date.strip()).format(TYPED);
        } catch (DateTimeParseException typed) {
            return date;
        }
    }
}
