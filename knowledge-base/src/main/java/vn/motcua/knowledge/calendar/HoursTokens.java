package vn.motcua.knowledge.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.knowledge.calendar.HoursToken.Kind;
import vn.motcua.knowledge.text.Letters;

/**
 * Takes desk hours apart as people write them, with or without diacritics: "thứ 2", "T2", "thứ hai", "chủ nhật"; "7h30", "07:30", "7 giờ 30";
 * "đến", "trừ", "sáng".
 */
final class HoursTokens {

    private static final int EVERY_DAY = 0b1111111;
    private static final int WORKDAYS = 0b0011111;
    private static final int WEEKEND = 0b1100000;
    private static final int SUNDAY = 7;
    private static final int HOUR = 60;

    private static final List<String> NAMES = List.of("hai", "ba", "tu", "nam", "sau", "bay");
    private static final List<String> ENGLISH = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern SPACE = Pattern.compile("[^\\S\\n]+");
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+|.", Pattern.DOTALL);

    private record Rule(Pattern pattern, Kind kind, ToIntFunction<Matcher> value) {}

    /** What comes first is tried first. Texts are without marks here; where that makes two words one, {@link #homograph} decides. */
    private static final List<Rule> RULES = List.of(
            rule(
                    Kind.TIME,
                    "(\\d{1,2}) ?(?:h|gio|g)(?![a-z])(?: ?(\\d{2})(?!\\d| ?[hg]|[:.]\\d))?(?: ?(?:'|(?:phut|ph|p)(?![a-z])))?",
                    HoursTokens::time),
            rule(Kind.TIME, "(\\d{1,2})[:.](\\d{2})(?!\\d)", HoursTokens::time),
            rule(Kind.DAY, "(?:thu|t) ?(\\d{1,2})(?!\\d)", found -> weekday(Integer.parseInt(found.group(1)) - 1)),
            rule(Kind.DAY, "thu (hai|ba|tu|nam|sau|bay)(?![a-z])", HoursTokens::named),
            rule(Kind.DAY, "(?:cn|chu nhat|chua nhat)(?![a-z])", found -> SUNDAY),
            rule(
                    Kind.DAY,
                    "(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?days?(?![a-z])|(mon|tue|wed|fri|sat|sun)(?![a-z])",
                    HoursTokens::english),
            rule(Kind.NOTHING, "(?:hang|trong|moi) tuan(?![a-z])"),
            rule(
                    Kind.DAYS,
                    "(?:ca tuan|tat ca cac ngay(?: trong tuan)?|cac ngay trong tuan|hang ngay|moi ngay|daily|every ?day)(?![a-z])",
                    found -> EVERY_DAY),
            rule(Kind.NOTHING, "(?:cac )?ngay lam viec(?= *(?::|tu |t ?\\d|thu |cn|chu ))"),
            rule(
                    Kind.DAYS,
                    "(?:cac )?ngay (?:lam viec|thuong|hanh chinh)(?![a-z])|weekdays(?![a-z])",
                    found -> WORKDAYS),
            rule(Kind.DAYS, "(?:ngay )?cuoi tuan(?![a-z])|weekends?(?![a-z])", found -> WEEKEND),
            rule(Kind.DAY_NAME, "(hai|ba|nam|sau|bay)(?![a-z])", HoursTokens::named),
            rule(Kind.EXCEPT, "(?:(?:ngoai )?tru|except)(?![a-z])"),
            rule(Kind.CLOSED, "(?:nghi|dong cua|khong lam viec|khong mo cua|closed)(?![a-z])"),
            rule(Kind.DASH, "->|→|[-–—−~]|(?:den|until|to)(?![a-z])"),
            rule(Kind.MORNING, "(?:sang|am)(?![a-z])"),
            rule(Kind.AFTERNOON, "(?:chieu|pm)(?![a-z])"),
            rule(Kind.COMMA, "[,+&/]|(?:va|and)(?![a-z])"),
            rule(Kind.END, "[;\\n]|\\.(?!\\d)"),
            rule(Kind.NUMBER, "\\d{1,2}(?!\\d)", found -> Integer.parseInt(found.group())),
            rule(
                    Kind.NOTHING,
                    "[:()]|(?:ngay|cac|gio|luc|buoi|vao|lam viec|mo cua|thoi gian|het|trua|from|open)(?![a-z])"));

    private HoursTokens() {}

    private static Rule rule(Kind kind, String pattern) {
        return rule(kind, pattern, found -> 0);
    }

    private static Rule rule(Kind kind, String pattern, ToIntFunction<Matcher> value) {
        return new Rule(Pattern.compile(pattern), kind, value);
    }

    /** The tokens of a composed text (NFC), in order, without those that say nothing. */
    static List<HoursToken> of(String text) {
        String folded = folded(text);
        var tokens = new ArrayList<HoursToken>();
        Matcher space = SPACE.matcher(folded);
        for (int at = 0; at < folded.length(); ) {
            if (space.region(at, folded.length()).lookingAt()) {
                at = space.end();
                continue;
            }
            HoursToken next = next(text, folded, at, tokens);
            // A list goes on in the next line.
            boolean goesOn =
                    next.is(Kind.END) && !tokens.isEmpty() && tokens.getLast().is(Kind.COMMA);
            if (!next.is(Kind.NOTHING) && !goesOn) {
                tokens.add(next);
            }
            at = next.to();
        }
        return tokens;
    }

    /** Letter by letter, so that places in it are places in the text. */
    private static String folded(String text) {
        var folded = new StringBuilder(text.length());
        text.chars().forEach(letter -> folded.append(Letters.fold(Character.toLowerCase((char) letter))));
        return folded.toString();
    }

    private static HoursToken next(String text, String folded, int at, List<HoursToken> before) {
        Matcher word = WORD.matcher(folded).region(at, folded.length());
        if (!word.lookingAt()) {
            throw new IllegalStateException("there is a letter at " + at);
        }
        Kind meant = homograph(text.substring(at, word.end()), word.group(), before);
        if (meant != Kind.OTHER) {
            return new HoursToken(meant, meant == Kind.DAY_NAME ? weekday(NAMES.indexOf("tu") + 1) : 0, at, word.end());
        }
        for (Rule rule : RULES) {
            Matcher found = rule.pattern().matcher(folded).region(at, folded.length());
            if (found.lookingAt()) {
                return new HoursToken(rule.kind(), rule.value().applyAsInt(found), at, found.end());
            }
        }
        return new HoursToken(Kind.OTHER, 0, at, word.end());
    }

    /** "tư" and "từ", "tối" and "tới" are the same without their marks. Other words: {@link Kind#OTHER}. */
    private static Kind homograph(String word, String folded, List<HoursToken> before) {
        boolean marked = Letters.isMarked(word);
        return switch (folded) {
            case "tu" ->
                Character.toLowerCase(word.charAt(1)) == 'ư' || (!marked && isWithinDays(before))
                        ? Kind.DAY_NAME
                        : Kind.NOTHING;
            case "toi" -> marked && Character.toLowerCase(word.charAt(1)) == 'ố' ? Kind.AFTERNOON : Kind.DASH;
            default -> Kind.OTHER;
        };
    }

    /** After a day and a comma or dash. */
    private static boolean isWithinDays(List<HoursToken> before) {
        if (before.size() < 2) {
            return false;
        }
        HoursToken last = before.getLast();
        Kind day = before.get(before.size() - 2).kind();
        return (last.is(Kind.COMMA) || last.is(Kind.DASH)) && (day == Kind.DAY || day == Kind.DAY_NAME);
    }

    /** Minutes from midnight; -1 where a day has no such time. */
    private static int time(Matcher found) {
        int hour = Integer.parseInt(found.group(1));
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        return hour > 23 || minute >= HOUR ? -1 : hour * HOUR + minute;
    }

    private static int named(Matcher found) {
        return weekday(NAMES.indexOf(found.group(1)) + 1);
    }

    private static int english(Matcher found) {
        return ENGLISH.indexOf(found.group(1) == null ? found.group(2) : found.group(1)) + 1;
    }

    /** The number of a day; -1 where a week has none such. */
    private static int weekday(int number) {
        return number >= 1 && number < SUNDAY ? number : -1;
    }
}
