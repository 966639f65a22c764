package vn.motcua.assistant.directory;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.answer.DateAnswer;
import vn.motcua.knowledge.calendar.DayOff;
import vn.motcua.knowledge.calendar.WorkingCalendar;
import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Words;

/** The day that a question is about: "mai", "thứ bảy này", "2/9", "tết", "cuối tuần". */
sealed interface AskedDay {

    /** None is said. */
    record None() implements AskedDay {}

    /** One day. */
    record One(LocalDate date) implements AskedDay {}

    /**
     * Several days.
     *
     * @param to not before the first
     */
    record Several(LocalDate from, LocalDate to) implements AskedDay {}

    /**
     * A public holiday, or those to come.
     *
     * @param days the days off, in order; empty when none is known
     */
    record Holiday(List<DayOff> days) implements AskedDay {
        /** Copies the list. */
        public Holiday {
            days = List.copyOf(days);
        }
    }

    /** There is no such day, such as the 31st of February. */
    record Impossible() implements AskedDay {}

    /** Later days are not foreseen. */
    int LONGEST_SPAN_DAYS = 31;

    /** A holiday by its name, and how its occasion begins in the calendar, without marks. */
    record Named(Pattern words, String occasion) {}

    /** The holidays; what is more particular comes first. */
    List<Named> HOLIDAYS = List.of(
            new Named(Pattern.compile("\\b(?:tet (?:duong|tay)|nam moi duong|new year s day)\\b"), "tet duong"),
            new Named(Pattern.compile("\\b(?:gio to|hung vuong|hung kings?)\\b"), "gio to"),
            new Named(Pattern.compile("\\b(?:quoc khanh|national day)\\b"), "quoc khanh"),
            new Named(Pattern.compile("\\b(?:giai phong|chien thang|reunification)\\b"), "ngay chien thang"),
            new Named(Pattern.compile("\\b(?:quoc te lao dong|labou?r day)\\b"), "ngay quoc te lao dong"),
            new Named(Pattern.compile("\\bngay van hoa\\b"), "ngay van hoa"),
            new Named(Pattern.compile("\\b(?:tet|nguyen dan|lunar new year)\\b"), "tet nguyen dan"),
            new Named(
                    Pattern.compile("\\b(?:nghi le|ngay le|dip le|cac le|le tet|public holidays?|holidays?)\\b"), ""));

    /** What is read as a date: "2/9", "ngày 5", "mùng 6 tết". */
    Pattern DATE = Pattern.compile(
            "\\d{1,2}[/-]\\d{1,2}|\\b(?:ngay|mung|mong|hom) \\d|\\bthang (?:\\d|gieng|chap)|\\bram\\b|\\b(?:19|20)\\d\\d\\b");

    /**
     * Reads the day of a message.
     *
     * @param terms its words, without those of names of places
     */
    static AskedDay read(List<Term> terms, LocalDate today, WorkingCalendar calendar) {
        String folded = terms.stream().map(Term::folded).collect(Collectors.joining(" "));
        if (DATE.matcher(folded).find()) {
            String text = terms.stream().map(Term::text).collect(Collectors.joining(" "));
            Optional<AskedDay> date = date(DateAnswer.read(text, today, DateAnswer.Expectation.FUTURE));
            if (date.isPresent()) {
                return date.get();
            }
        }
        return DayWords.read(terms, today)
                .or(() -> HOLIDAYS.stream()
                        .filter(named -> named.words().matcher(folded).find())
                        .findFirst()
                        .map(named -> new Holiday(upcoming(named.occasion(), today, calendar))))
                .orElseGet(None::new);
    }

    private static Optional<AskedDay> date(DateAnswer date) {
        return switch (date) {
            case DateAnswer.Exact exact -> Optional.of(new One(exact.date()));
            case DateAnswer.Span span ->
                span.latest().isAfter(span.earliest().plusDays(LONGEST_SPAN_DAYS))
                        ? Optional.empty()
                        : Optional.of(new Several(span.earliest(), span.latest()));
            case DateAnswer.Impossible wrong ->
                wrong.fault() == DateAnswer.Fault.OVER ? Optional.empty() : Optional.of(new Impossible());
            case DateAnswer.Unsure unsure -> Optional.empty();
            case DateAnswer.None none -> Optional.empty();
        };
    }

    /** The days off of the next such occasion, that of today included; of every occasion where none is named, the next that come. */
    private static List<DayOff> upcoming(String occasion, LocalDate today, WorkingCalendar calendar) {
        List<DayOff> days = Stream.of(today.getYear(), today.getYear() + 1)
                .flatMap(year -> calendar.daysOff(year).stream())
                .filter(day -> !day.date().isBefore(today))
                .filter(day -> Letters.fold(Words.normalForm(day.occasion())).startsWith(occasion))
                .sorted(Comparator.comparing(DayOff::date))
                .toList();
        if (days.isEmpty()) {
            return days;
        }
        String first = days.getFirst().occasion();
        LocalDate soon = days.getFirst().date().plusDays(LONGEST_SPAN_DAYS);
        return days.stream()
                .filter(day -> day.occasion().equals(first) && day.date().isBefore(soon))
                .toList();
    }

    /** A part of the day, with a moment in its middle. */
    enum Part {
        MORNING(LocalTime.of(9, 30), "\\b(?:sang|buoi sang|morning)\\b"),
        NOON(LocalTime.of(12, 15), "\\b(?:trua|giua trua|lunch|noon)\\b"),
        AFTERNOON(LocalTime.of(15, 0), "\\b(?:chieu|buoi chieu|afternoon)\\b"),
        EVENING(LocalTime.of(19, 30), "\\b(?:buoi toi|toi nay|toi mai|ban dem|dem|ngoai gio|evening|night)\\b");

        private final LocalTime middle;
        private final Pattern words;

        Part(LocalTime middle, String words) {
            this.middle = middle;
            this.words = Pattern.compile(words);
        }

        LocalTime middle() {
            return middle;
        }

        /** The part that a message names; null when none. */
        static @Nullable Part in(String folded) {
            return Stream.of(values())
                    .filter(part -> part.words.matcher(folded).find())
                    .findFirst()
                    .orElse(null);
        }
    }
}
