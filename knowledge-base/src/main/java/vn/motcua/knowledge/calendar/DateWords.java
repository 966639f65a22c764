package vn.motcua.knowledge.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Dates, times and desk hours as citizens read them. */
public enum DateWords {
    /** "thứ Hai, 16/11/2026", "7h30", "thứ Hai đến thứ Sáu: 7h30–11h30 và 13h30–17h00". */
    VIETNAMESE(
            "dd/MM/yyyy",
            "H'h'mm",
            List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"),
            " đến ",
            " và "),
    /** "Monday, 16 November 2026", "07:30", "Monday to Friday: 07:30–11:30 and 13:30–17:00". */
    ENGLISH("d MMMM yyyy", "HH:mm", englishWeekdays(), " to ", " and ");

    private final DateTimeFormatter date;
    private final DateTimeFormatter time;
    private final List<String> weekdays;
    private final String to;
    private final String and;

    DateWords(String date, String time, List<String> weekdays, String to, String and) {
        this.date = DateTimeFormatter.ofPattern(date, Locale.ENGLISH);
        this.time = DateTimeFormatter.ofPattern(time, Locale.ENGLISH);
        this.weekdays = weekdays;
        this.to = to;
        this.and = and;
    }

    /** The words for a language: English for "en", Vietnamese for all others. */
    public static DateWords of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : VIETNAMESE;
    }

    /** A date with its day of the week. */
    public String day(LocalDate day) {
        return weekday(day.getDayOfWeek()) + ", " + date.format(day);
    }

    /** A date without its day of the week. */
    public String date(LocalDate day) {
        return date.format(day);
    }

    /** A time of day. */
    public String time(LocalTime at) {
        return time.format(at);
    }

    /** A day of the week, in Vietnamese fit for the middle of a sentence. */
    public String weekday(DayOfWeek day) {
        return weekdays.get(day.ordinal());
    }

    /** The opening hours of a desk; neighbouring days with the same hours stand together. */
    public String hours(DeskHours hours) {
        List<List<DayOfWeek>> runs = new ArrayList<>();
        for (DayOfWeek day : hours.week().keySet()) {
            if (runs.isEmpty() || !continues(runs.getLast(), day, hours)) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(day);
        }
        return runs.stream()
                .map(run -> days(run) + ": " + sessions(run.getFirst(), hours))
                .collect(Collectors.joining("; "));
    }

    private static boolean continues(List<DayOfWeek> run, DayOfWeek day, DeskHours hours) {
        DayOfWeek last = run.getLast();
        return last.plus(1) == day
                && hours.week()
                        .getOrDefault(last, List.of())
                        .equals(hours.week().get(day));
    }

    private String days(List<DayOfWeek> run) {
        String first = weekday(run.getFirst());
        return switch (run.size()) {
            case 1 -> first;
            case 2 -> first + and + weekday(run.getLast());
            default -> first + to + weekday(run.getLast());
        };
    }

    private String sessions(DayOfWeek day, DeskHours hours) {
        return hours.week().getOrDefault(day, List.of()).stream()
                .map(session -> time(session.opens()) + "–" + time(session.closes()))
                .collect(Collectors.joining(and));
    }

    private static List<String> englishWeekdays() {
        return List.of(DayOfWeek.values()).stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .toList();
    }
}
