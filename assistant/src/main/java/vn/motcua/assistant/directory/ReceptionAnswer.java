package vn.motcua.assistant.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import vn.motcua.knowledge.calendar.DeskSession;
import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.Words;

/** Says when leaders of a unit receive citizens. */
final class ReceptionAnswer {

    private static final int NEXT = 2;

    private final Unit unit;
    private final OpenDays open;
    private final LocalDate today;
    private final DirectoryWords words;

    ReceptionAnswer(Unit unit, OpenDays open, LocalDate today, DirectoryWords words) {
        this.unit = unit;
        this.open = open;
        this.today = today;
        this.words = words;
    }

    /**
     * The answer, its first line first.
     *
     * @param leader who is asked for, folded; empty for anybody
     */
    List<String> of(AskedDay day, String leader) {
        List<Reception> all = unit.receptions();
        List<Reception> meant =
                all.stream().filter(reception -> isMeant(reception, leader)).toList();
        var lines = new ArrayList<String>();
        List<LocalDate> asked = days(day);
        if (meant.isEmpty()) {
            lines.add(words.say("reception.not-of-this-leader", words.name(unit)));
            all.forEach(reception -> lines.add(rule(reception)));
            return lines;
        }
        if (asked.isEmpty()) {
            lines.add(words.say("reception.head", words.name(unit)));
        }
        for (LocalDate date : asked) {
            List<Reception> then = meant.stream()
                    .filter(reception -> open.receives(reception, date))
                    .toList();
            lines.add(DirectoryWords.sentence(
                    then.isEmpty()
                            ? words.say("reception.not-on", words.day(date, today), words.name(unit))
                            : words.say(
                                    "reception.on",
                                    words.day(date, today),
                                    then.stream()
                                            .map(reception -> reception.who() + at(reception, date))
                                            .collect(Collectors.joining("; ")))));
        }
        meant.forEach(reception -> lines.add(rule(reception)));
        return lines;
    }

    /** All rules, a line each. */
    List<String> rules() {
        return unit.receptions().stream().map(this::rule).toList();
    }

    private List<LocalDate> days(AskedDay day) {
        return switch (day) {
            case AskedDay.One one -> List.of(one.date());
            case AskedDay.Several several ->
                several.from()
                        .datesUntil(several.to().plusDays(1))
                        .filter(date ->
                                unit.receptions().stream().anyMatch(reception -> open.receives(reception, date)))
                        .toList();
            case AskedDay.None none -> List.of();
            case AskedDay.Holiday holiday -> List.of();
            case AskedDay.Impossible impossible -> List.of();
        };
    }

    /** The chairman is not the vice chairman, nor another body's. */
    private static boolean isMeant(Reception reception, String leader) {
        if (leader.isEmpty() || leader.equals("lanh dao")) {
            return true;
        }
        String who = Letters.fold(Words.normalForm(reception.who()));
        String wanted = switch (leader) {
            case "chairman", "chairwoman" -> "chu tich";
            case "secretary" -> "bi thu";
            default -> leader.replace("hoi dong nhan dan", "hdnd");
        };
        String plain = who.replace("hoi dong nhan dan", "hdnd");
        return wanted.equals("chu tich")
                ? plain.startsWith("chu tich") && !plain.contains("hdnd") && !plain.contains("mat tran")
                : plain.contains(wanted);
    }

    /** "Chủ tịch UBND: thứ Năm hằng tuần, 8h00–11h30. Lần tới: thứ Năm, 26/11/2026." */
    private String rule(Reception reception) {
        List<LocalDate> next = open.receptions(reception, today, NEXT);
        String times = reception.times().isEmpty() ? "" : ", " + words.sessions(reception.times());
        String rule = reception.who() + ": " + days(reception.days()) + times + ".";
        return next.isEmpty()
                ? rule
                : rule + " "
                        + words.say(
                                "reception.next",
                                next.stream()
                                        .map(date -> words.day(date, today))
                                        .collect(Collectors.joining("; ")));
    }

    private String at(Reception reception, LocalDate date) {
        List<DeskSession> times = reception.times().isEmpty() ? open.sessions(date) : reception.times();
        return times.isEmpty() ? "" : " (" + words.sessions(times) + ")";
    }

    private String days(Reception.Days days) {
        return switch (days) {
            case Reception.Days.Weekly weekly -> words.say("reception.weekly", weekdays(weekly.days()));
            case Reception.Days.InWeeks some ->
                some.weeks().contains(0)
                        ? words.say("reception.last-week", weekdays(some.days()))
                        : words.say("reception.weeks", weekdays(some.days()), joined(some.weeks()));
            case Reception.Days.Monthly monthly -> words.say("reception.monthly", joined(monthly.numbers()));
            case Reception.Days.Once once ->
                once.dates().stream().map(words.dates()::day).collect(Collectors.joining("; "));
        };
    }

    private String weekdays(Collection<java.time.DayOfWeek> days) {
        return days.stream().map(words.dates()::weekday).collect(Collectors.joining(", "));
    }

    private static String joined(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
