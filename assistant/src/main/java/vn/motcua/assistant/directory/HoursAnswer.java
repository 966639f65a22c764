package vn.motcua.assistant.directory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.calendar.DeskSession;

/** Says when a unit is open: now, on a day, over several days, on a holiday. */
final class HoursAnswer {

    private static final int MOST_DAYS = 7;

    private final Unit unit;
    private final OpenDays open;
    private final LocalDateTime now;
    private final LocalDate today;
    private final DirectoryWords words;
    private final String name;

    HoursAnswer(Unit unit, OpenDays open, LocalDateTime now, DirectoryWords words) {
        this.unit = unit;
        this.open = open;
        this.now = now;
        this.today = now.toLocalDate();
        this.words = words;
        this.name = words.name(unit);
    }

    /** The answer, its first line first; of a unit whose hours are known. */
    List<String> of(AskedDay day, AskedDay.@Nullable Part part) {
        return switch (day) {
            case AskedDay.None none ->
                part == null ? List.of(now()) : List.of(part(open.nextDay(today).orElse(today), part));
            case AskedDay.One one -> List.of(part == null ? on(one.date()) : part(one.date(), part));
            case AskedDay.Several several -> over(several.from(), several.to());
            case AskedDay.Holiday holiday -> List.of(holiday(holiday));
            case AskedDay.Impossible impossible -> List.of(words.say("hours.no-such-day"));
        };
    }

    /** Its ordinary week; empty when there is none to tell. */
    Optional<String> week() {
        if (unit.alwaysOpen()) {
            return Optional.of(words.say("hours.always.short"));
        }
        return Optional.ofNullable(open.week()).map(words.dates()::hours);
    }

    /** How it stands at this moment. */
    String now() {
        if (isAlways(today)) {
            return words.say("hours.always", name);
        }
        List<DeskSession> sessions = open.sessions(today);
        if (sessions.isEmpty()) {
            return words.say("hours.today.closed", name, why(today), again(today.plusDays(1)));
        }
        List<DeskSession> later = open.later(now);
        Optional<DeskSession> at = open.at(now);
        if (at.isPresent()) {
            String closes = words.dates().time(at.get().closes());
            return later.isEmpty()
                    ? words.say("hours.now.open", name, closes)
                    : words.say("hours.now.open.again", name, closes, words.sessions(later));
        }
        if (later.isEmpty()) {
            return words.say("hours.now.over", name, again(today.plusDays(1)));
        }
        boolean begun = !now.toLocalTime().isBefore(sessions.getFirst().opens());
        return words.say(
                begun ? "hours.now.break" : "hours.now.before",
                name,
                words.dates().time(later.getFirst().opens()));
    }

    private String on(LocalDate date) {
        if (date.equals(today)) {
            List<DeskSession> sessions = open.sessions(today);
            return sessions.isEmpty() || isAlways(today)
                    ? now()
                    : now() + " " + words.say("hours.today", words.sessions(sessions));
        }
        if (isAlways(date)) {
            return words.say("hours.always", name);
        }
        List<DeskSession> sessions = open.sessions(date);
        String said = sessions.isEmpty()
                ? words.say("hours.day.closed", name, words.day(date, today), why(date), again(date.plusDays(1)))
                : words.say("hours.day.open", name, words.day(date, today), words.sessions(sessions));
        return said + expected(date);
    }

    private String part(LocalDate date, AskedDay.Part part) {
        if (isAlways(date)) {
            return words.say("hours.always", name);
        }
        List<DeskSession> sessions = open.sessions(date);
        if (sessions.isEmpty()) {
            return on(date);
        }
        boolean isOpen = open.at(date.atTime(part.middle())).isPresent();
        return words.say(
                        isOpen ? "hours.part.open" : "hours.part.closed",
                        name,
                        words.say("part." + part.name().toLowerCase(java.util.Locale.ROOT)),
                        words.day(date, today),
                        words.sessions(sessions))
                + expected(date);
    }

    private List<String> over(LocalDate from, LocalDate to) {
        LocalDate last = to.isAfter(from.plusDays(MOST_DAYS - 1)) ? from.plusDays(MOST_DAYS - 1) : to;
        List<LocalDate> days = from.datesUntil(last.plusDays(1)).toList();
        if (days.stream().allMatch(date -> open.sessions(date).isEmpty())) {
            return List.of(words.say(
                    "hours.days.closed",
                    name,
                    words.dates().day(from),
                    words.dates().day(last),
                    again(last.plusDays(1))));
        }
        var lines = new ArrayList<String>();
        lines.add(words.say("hours.days", name));
        for (LocalDate date : days) {
            List<DeskSession> sessions = open.sessions(date);
            lines.add(DirectoryWords.sentence(words.dates().day(date)) + ": "
                    + (sessions.isEmpty() ? words.say("hours.closed") : sessionsOn(date, sessions)));
        }
        return lines;
    }

    private String holiday(AskedDay.Holiday holiday) {
        if (holiday.days().isEmpty()) {
            return words.say("hours.holiday.unknown");
        }
        LocalDate day = holiday.days().getFirst().date();
        String occasion = words.english()
                ? holiday.days().getFirst().occasionInEnglish()
                : holiday.days().getFirst().occasion();
        if (!open.sessions(day).isEmpty()) {
            return occasion + ": " + on(day);
        }
        LocalDate first = day;
        while (open.rests(first.minusDays(1)) && first.isAfter(today)) {
            first = first.minusDays(1);
        }
        LocalDate last = day;
        while (open.rests(last.plusDays(1)) && last.isBefore(day.plusDays(AskedDay.LONGEST_SPAN_DAYS))) {
            last = last.plusDays(1);
        }
        String stretch = first.equals(last)
                ? words.day(first, today)
                : words.say("from-to", words.dates().day(first), words.dates().day(last));
        return words.say("hours.holiday", occasion, name, stretch, again(last.plusDays(1))) + expected(day);
    }

    /** When it opens next from a day on: "Mở lại 7h30, thứ Hai, 23/11/2026." */
    private String again(LocalDate from) {
        return open.nextDay(from)
                .map(date -> words.say(
                        "hours.again",
                        words.dates().time(open.sessions(date).getFirst().opens()),
                        words.day(date, today)))
                .orElse("");
    }

    private String why(LocalDate date) {
        return switch (open.why(date)) {
            case OpenDays.Why.Weekly weekly -> words.say("why.weekly");
            case OpenDays.Why.Public holiday ->
                words.english()
                        ? holiday.day().occasionInEnglish()
                        : holiday.day().occasion();
            case OpenDays.Why.Own own -> own.day() == null ? words.say("why.own") : reason(own.day());
        };
    }

    private String reason(DirectoryDay day) {
        String reason = words.english() && !day.reasonEn().isEmpty() ? day.reasonEn() : day.reason();
        return reason.isEmpty() ? words.say("why.own") : reason;
    }

    private String expected(LocalDate date) {
        return open.expected(date) ? " " + words.say("hours.expected", Integer.toString(date.getYear())) : "";
    }

    private String sessionsOn(LocalDate date, List<DeskSession> sessions) {
        return isAlways(date) ? words.say("hours.always.short") : words.sessions(sessions);
    }

    /** Day and night, if this is none of its own days. */
    private boolean isAlways(LocalDate date) {
        return open.always() && !open.own().containsKey(date) && !open.closed().contains(date);
    }
}
