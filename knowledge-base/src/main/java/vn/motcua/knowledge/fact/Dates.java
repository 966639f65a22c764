package vn.motcua.knowledge.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.fact.Fact.Kind;
import vn.motcua.knowledge.fact.Word.Break;

/**
 * Reads dates, times of day and days of the week. A value is "day.month.year" with 0 for what is not said, "7:30" or "thứ 2".
 */
final class Dates {

    private static final Map<Form, Dates> READERS =
            Map.of(Form.MARKED, new Dates(Form.MARKED), Form.UNMARKED, new Dates(Form.UNMARKED));

    private static final Map<String, Integer> WEEKDAYS =
            Map.of("hai", 2, "ba", 3, "tư", 4, "năm", 5, "sáu", 6, "bảy", 7);
    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;

    private final Form form;
    private final String day;
    private final String month;
    private final String year;
    private final String hour;
    private final String minute;
    private final Set<String> early;

    private Dates(Form form) {
        this.form = form;
        day = form.of("ngày");
        month = form.of("tháng");
        year = form.of("năm");
        hour = form.of("giờ");
        minute = form.of("phút");
        early = Set.of(form.of("mùng"), form.of("mồng"));
    }

    static Dates in(Form form) {
        return READERS.get(form);
    }

    /** The date or time that begins at a word; null when none does. */
    @Nullable
    Fact at(List<Word> words, int at) {
        Fact written = inDigits(words, at);
        if (written != null) {
            return written;
        }
        String key = words.get(at).key();
        if (key.equals(day) || early.contains(key)) {
            return behindDay(words, at);
        }
        if (key.equals(month)) {
            return behindMonth(words, at, 0, at);
        }
        if (key.equals(year)) {
            int value = year(words, at + 1);
            return value == 0 ? null : date(0, 0, value, at, at + 2);
        }
        Fact clock = Character.isDigit(key.charAt(0)) ? clock(words, at) : null;
        return clock != null ? clock : weekday(words, at);
    }

    private static @Nullable Fact inDigits(List<Word> words, int at) {
        String key = words.get(at).key();
        Matcher full = Shapes.DAY_MONTH_YEAR.matcher(key);
        if (full.matches()) {
            return date(number(full.group(1)), number(full.group(3)), number(full.group(4)), at, at + 1);
        }
        Matcher reversed = Shapes.YEAR_MONTH_DAY.matcher(key);
        if (reversed.matches()) {
            return date(number(reversed.group(3)), number(reversed.group(2)), number(reversed.group(1)), at, at + 1);
        }
        Matcher part = Shapes.PART_YEAR.matcher(key);
        if (part.matches() && part.group(1).matches("\\d{1,2}") && number(part.group(1)) <= LAST_MONTH) {
            return date(0, number(part.group(1)), number(part.group(2)), at, at + 1);
        }
        Matcher dayAndMonth = Shapes.DAY_MONTH.matcher(key);
        if (dayAndMonth.matches()
                && number(dayAndMonth.group(1)) <= LAST_DAY
                && number(dayAndMonth.group(2)) <= LAST_MONTH) {
            return date(number(dayAndMonth.group(1)), number(dayAndMonth.group(2)), 0, at, at + 1);
        }
        Matcher clock = Shapes.CLOCK.matcher(key);
        if (clock.matches()) {
            return Fact.of(Kind.DATE, number(clock.group(1)) + ":" + clock.group(2), at, at + 1);
        }
        return null;
    }

    /** "ngày 1 tháng 7 năm 2025", "ngày mùng một tháng bảy", "ngày 01/7". */
    private @Nullable Fact behindDay(List<Word> words, int at) {
        int next = at + 1;
        if (next < words.size() && early.contains(words.get(next).key())) {
            next++;
        }
        if (next >= words.size() || words.get(next).opensSentence()) {
            return null;
        }
        Fact written = inDigits(words, next);
        if (written != null) {
            return new Fact(written.kind(), written.value(), "", written.bound(), false, at, written.end());
        }
        Numeral number = NumeralReader.in(form).at(words, next);
        if (number == null || !isUpTo(number, LAST_DAY)) {
            return null;
        }
        int behind = number.end();
        return isWord(words, behind, month)
                ? behindMonth(words, behind, number.value().intValue(), at)
                : null;
    }

    /** "tháng 7 năm 2025", "tháng 7/2025", "tháng 7, 2025". */
    private @Nullable Fact behindMonth(List<Word> words, int at, int dayOfMonth, int start) {
        if (at + 1 >= words.size() || words.get(at + 1).before() != Break.NONE) {
            return null;
        }
        Matcher part = Shapes.PART_YEAR.matcher(words.get(at + 1).key());
        if (part.matches()) {
            return part.group(1).matches("\\d{1,2}")
                    ? date(dayOfMonth, number(part.group(1)), number(part.group(2)), start, at + 2)
                    : null;
        }
        Numeral number = NumeralReader.in(form).at(words, at + 1);
        if (number == null || !isUpTo(number, LAST_MONTH)) {
            return form.of("giêng").equals(words.get(at + 1).key()) ? date(dayOfMonth, 1, 0, start, at + 2) : null;
        }
        int end = number.end();
        int behindYear = isWord(words, end, year) ? end + 1 : end;
        int value = year(words, behindYear);
        return value == 0
                ? date(dayOfMonth, number.value().intValue(), 0, start, end)
                : date(dayOfMonth, number.value().intValue(), value, start, behindYear + 1);
    }

    /** "1 tháng 7 năm 2025" without "ngày": only with a year, else it is a period. */
    @Nullable
    Fact bareDay(List<Word> words, int at, Numeral number) {
        if (!isUpTo(number, LAST_DAY) || !number.unit().isEmpty() || !isWord(words, number.end(), month)) {
            return null;
        }
        Fact date = behindMonth(words, number.end(), number.value().intValue(), at);
        return date == null || date.value().endsWith(".0") ? null : date;
    }

    /** "7 giờ 30", "7h30 phút", "8 giờ 00". */
    private @Nullable Fact clock(List<Word> words, int at) {
        Matcher hourWord = Shapes.HOUR.matcher(words.get(at).key());
        Numeral number = hourWord.matches() ? null : NumeralReader.in(form).at(words, at);
        int behind;
        int hours;
        if (hourWord.matches()) {
            hours = number(hourWord.group(1));
            behind = at + 1;
        } else if (number != null && number.unit().isEmpty() && isWord(words, number.end(), hour)) {
            hours = number.value().intValue();
            behind = number.end() + 1;
        } else {
            return null;
        }
        if (behind < words.size()
                && words.get(behind).before() == Break.NONE
                && words.get(behind).key().matches("[0-5]\\d")) {
            int end = isWord(words, behind + 1, minute) ? behind + 2 : behind + 1;
            return Fact.of(Kind.DATE, hours + ":" + words.get(behind).key(), at, end);
        }
        return null;
    }

    /** "thứ Hai", "thứ 2", "Chủ nhật"; "thứ hai" at the head of a sentence counts an enumeration. */
    private @Nullable Fact weekday(List<Word> words, int at) {
        Word word = words.get(at);
        if (word.key().equals(form.of("chủ")) && isWord(words, at + 1, form.of("nhật"))) {
            return Fact.of(Kind.DATE, "weekday 8", at, at + 2);
        }
        if (!word.key().equals(form.of("thứ")) || word.opensSentence() || at + 1 >= words.size()) {
            return null;
        }
        String next = words.get(at + 1).key();
        if (next.matches("[2-7]")) {
            return Fact.of(Kind.DATE, "weekday " + next, at, at + 2);
        }
        for (Map.Entry<String, Integer> each : WEEKDAYS.entrySet()) {
            if (form.of(each.getKey()).equals(next)
                    && (form == Form.UNMARKED || words.get(at + 1).capital())) {
                return Fact.of(Kind.DATE, "weekday " + each.getValue(), at, at + 2);
            }
        }
        return null;
    }

    /** Whether a date as said is that of the record, or says less of it: "tháng 7 năm 2025" of "01/7/2025". */
    static boolean says(String said, String record) {
        if (said.equals(record)) {
            return true;
        }
        String[] one = said.split("\\.");
        String[] other = record.split("\\.");
        if (one.length != 3 || other.length != 3) {
            return false;
        }
        for (int i = 0; i < one.length; i++) {
            if (!one[i].equals("0") && !one[i].equals(other[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUpTo(Numeral number, int most) {
        return number.value().scale() <= 0
                && number.value().signum() > 0
                && number.value().intValue() <= most
                && !number.scaled();
    }

    private static int year(List<Word> words, int at) {
        return at < words.size()
                        && !words.get(at).opensSentence()
                        && Shapes.YEAR.matcher(words.get(at).key()).matches()
                ? number(words.get(at).key())
                : 0;
    }

    private static boolean isWord(List<Word> words, int at, String key) {
        return at < words.size()
                && !words.get(at).opensSentence()
                && words.get(at).key().equals(key);
    }

    private static Fact date(int day, int month, int year, int start, int end) {
        return Fact.of(Kind.DATE, day + "." + month + "." + year, start, end);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
