package vn.motcua.assistant.appointment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.answer.DateAnswer;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * When somebody wants to come, as far as it is said.
 *
 * @param from the first day; null when no day is said
 * @param to the last day; null when no day is said
 * @param part of the day
 * @param at the time of day; null when none is said
 * @param today whether today was named as such: a weekday that is today may also be the one of next week
 * @param wrong whether a day is said that there is not, or that is over
 * @param soonest whether the first free time is wished for
 */
record WishedTime(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Part part,
        @Nullable LocalTime at,
        boolean today,
        boolean wrong,
        boolean soonest) {

    static final WishedTime NONE = new WishedTime(null, null, Part.DAY, null, false, false, false);

    private static final LocalTime NOON = LocalTime.NOON;
    private static final int FIRST_MORNING_HOUR = 7;

    private static final Pattern TIME = Pattern.compile(
            "(?<= )(?:luc |vao |hoi )?(\\d{1,2}) ?(?:h|gio|g|:)(?: ?([0-5]\\d)(?: phut)?)?(?: (ruoi)| kem (\\d{1,2}))?(?= )");

    private static final Pattern HOUR_IN_WORDS = Pattern.compile(
            "(?<!thu)(?<! ngay) (muoi mot|muoi hai|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?= gio(?! nao))");

    private static final Map<String, String> HOURS = Map.ofEntries(
            Map.entry("mot", "1"),
            Map.entry("hai", "2"),
            Map.entry("ba", "3"),
            Map.entry("bon", "4"),
            Map.entry("nam", "5"),
            Map.entry("sau", "6"),
            Map.entry("bay", "7"),
            Map.entry("tam", "8"),
            Map.entry("chin", "9"),
            Map.entry("muoi", "10"),
            Map.entry("muoi mot", "11"),
            Map.entry("muoi hai", "12"));

    /** What makes a question of a wish: "chiều mai còn chỗ không" names tomorrow. */
    private static final Set<String> ASKING_TAIL = Set.of(
            "khong", "ko", "k", "kh", "hong", "hok", "hem", "chua", "vay", "nhi", "ha", "a", "ah", "nhe", "nha", "duoc",
            "dc", "the", "ta", "em", "ad", "oi", "day");

    private static final Set<String> ASKING = Set.of("nao", "gi", "may");

    private static final Set<String> MOVING = Set.of("doi", "chuyen", "lui", "hoan");

    /** A part of the day. */
    enum Part {
        DAY,
        MORNING,
        AFTERNOON;

        boolean holds(LocalTime time) {
            return switch (this) {
                case DAY -> true;
                case MORNING -> time.isBefore(NOON);
                case AFTERNOON -> !time.isBefore(NOON);
            };
        }
    }

    /** Whether anything of a time is said. */
    boolean isSaid() {
        return from != null || wrong || at != null || part != Part.DAY || soonest;
    }

    /** This, and where it says nothing, what was said before. */
    WishedTime after(WishedTime before) {
        boolean newDay = from != null || wrong;
        boolean newTime = at != null || part != Part.DAY;
        return new WishedTime(
                newDay ? from : before.from,
                newDay ? to : before.to,
                newTime ? part : before.part,
                newTime || newDay ? at : before.at,
                newDay ? today : before.today,
                wrong,
                soonest);
    }

    /** The same as early as can be. */
    WishedTime asSoonAsPossible() {
        return new WishedTime(from, to, part, at, today, wrong, true);
    }

    /** The same on one day. */
    WishedTime on(LocalDate day) {
        return new WishedTime(day, day, part, at, true, false, false);
    }

    /** The same at any time of the day. */
    WishedTime allDay() {
        return new WishedTime(from, to, Part.DAY, null, today, false, false);
    }

    /** Reads a message. */
    static WishedTime read(String message, LocalDate now) {
        List<Token> words = withoutGoal(Words.of(message));
        String folded = words.stream().map(Token::folded).collect(Collectors.joining(" ", " ", " "));
        Part part = part(words);
        LocalTime at = time(folded, part);
        return switch (DateAnswer.read(dayWords(words), now, DateAnswer.Expectation.FUTURE)) {
            case DateAnswer.Exact exact ->
                new WishedTime(exact.date(), exact.date(), part, at, saysToday(folded), false, false);
            case DateAnswer.Span span -> new WishedTime(span.earliest(), span.latest(), part, at, false, false, false);
            case DateAnswer.Impossible impossible -> new WishedTime(null, null, part, at, false, true, false);
            case DateAnswer.Unsure unsure -> new WishedTime(null, null, part, at, false, false, false);
            case DateAnswer.None none -> new WishedTime(null, null, part, at, false, false, false);
        };
    }

    private static boolean saysToday(String folded) {
        return folded.contains(" nay ") || folded.contains(" today ");
    }

    /** Without the "sang" of "dời sang thứ sáu", which typed without marks looks like a morning. */
    private static List<Token> withoutGoal(List<Token> words) {
        boolean marked = words.stream().anyMatch(word -> !word.text().equals(word.folded()));
        boolean moves = words.stream().anyMatch(word -> MOVING.contains(word.folded()));
        var left = new ArrayList<Token>();
        boolean gone = false;
        for (Token word : words) {
            boolean goal = word.text().equals("sang") && (marked || (moves && !gone));
            gone |= goal;
            if (!goal) {
                left.add(word);
            }
        }
        return left;
    }

    private static Part part(List<Token> words) {
        for (Token word : words) {
            switch (word.folded()) {
                case "sang", "morning" -> {
                    return Part.MORNING;
                }
                case "chieu", "afternoon" -> {
                    return Part.AFTERNOON;
                }
                default -> {
                    // Something else.
                }
            }
        }
        return Part.DAY;
    }

    private static @Nullable LocalTime time(String folded, Part part) {
        Matcher time = TIME.matcher(hoursInDigits(folded));
        if (!time.find()) {
            return null;
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        if (time.group(3) != null) {
            minute = 30;
        }
        boolean later = hour < 12 && (part == Part.AFTERNOON || (part == Part.DAY && hour < FIRST_MORNING_HOUR));
        if (hour > 23) {
            return null;
        }
        LocalTime read = LocalTime.of(later ? hour + 12 : hour, minute);
        return time.group(4) == null ? read : read.minusMinutes(Integer.parseInt(time.group(4)));
    }

    private static String hoursInDigits(String folded) {
        return HOUR_IN_WORDS.matcher(folded).replaceAll(hour -> " " + HOURS.getOrDefault(hour.group(1), ""));
    }

    /** What may name the day: without the time of day, and without what makes a question of it. */
    private static String dayWords(List<Token> words) {
        int end = words.size();
        while (end > 0 && ASKING_TAIL.contains(words.get(end - 1).folded())) {
            end--;
        }
        var left = new StringBuilder();
        for (int i = 0; i < end; i++) {
            String folded = words.get(i).folded();
            boolean isHour = folded.matches("\\d{1,2}(?:h|g|:)(?:[0-5]\\d)?|\\d{1,2}:[0-5]\\d|gio|ruoi");
            boolean beforeHour = i + 1 < end && words.get(i + 1).folded().matches("gio|h|g");
            boolean behindHour = i > 0 && words.get(i - 1).folded().equals("gio") && folded.matches("[0-5]\\d");
            boolean weekday = i > 0 && words.get(i - 1).folded().equals("thu");
            if (!isHour && (!beforeHour || weekday) && !behindHour && !ASKING.contains(folded)) {
                left.append(words.get(i).text()).append(' ');
            }
        }
        return left.toString().strip();
    }
}
