package vn.motcua.knowledge.fact;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.fact.Word.Break;
import vn.motcua.knowledge.text.NumberWords;

/**
 * Reads numbers as Vietnamese texts write them: "10.000", "10,000", "10 000", "1,5 triệu", "1tr5", "mười nghìn", "một trăm linh
 * năm", "1 triệu rưỡi".
 */
final class NumeralReader {

    private static final Map<Form, NumeralReader> READERS =
            Map.of(Form.MARKED, new NumeralReader(Form.MARKED), Form.UNMARKED, new NumeralReader(Form.UNMARKED));

    private static final Pattern DIGITS = Pattern.compile("(?<number>\\d[\\d.,]*)(?<letters>\\p{L}*)(?<rest>\\d*)");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:\\.\\d{3}){1,6}|\\d{1,3}(?:,\\d{3}){1,6}");
    private static final Pattern GROUPED_WITH_FRACTION = Pattern.compile(
            "(?<whole>\\d{1,3}(?:\\.\\d{3}){1,6}),(?<part>\\d{1,2})|(?<whole2>\\d{1,3}(?:,\\d{3}){1,6})\\.(?<part2>\\d{1,2})");
    private static final Pattern DECIMAL = Pattern.compile("\\d+[.,]\\d+");
    private static final Pattern WHOLE = Pattern.compile("\\d+");
    private static final Pattern THREE_DIGITS = Pattern.compile("\\d{3}");
    private static final int LONGEST_PHRASE = 3;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Map<String, Integer> upTo99 = new HashMap<>();
    private final Map<String, BigDecimal> scales = new HashMap<>();
    private final String hundred;
    private final String half;
    private final List<String> zeroTens;

    private NumeralReader(Form form) {
        NumberWords.vietnamese().forEach((phrase, number) -> upTo99.putIfAbsent(form.of(phrase), number));
        if (form == Form.UNMARKED) {
            upTo99.remove("chuc");
        }
        scale(form, "nghìn|ngàn|k", 1_000);
        scale(form, "triệu|củ", 1_000_000);
        scale(form, "tỷ|tỉ", 1_000_000_000);
        if (form == Form.UNMARKED) {
            scales.remove("cu");
            scales.remove("ti");
        }
        scales.put("tr", BigDecimal.valueOf(1_000_000));
        hundred = form.of("trăm");
        half = form.of("rưỡi");
        zeroTens = List.of(form.of("linh"), form.of("lẻ"));
    }

    static NumeralReader in(Form form) {
        return READERS.get(form);
    }

    private void scale(Form form, String words, long value) {
        for (String word : words.split("\\|")) {
            scales.put(form.of(word), BigDecimal.valueOf(value));
        }
    }

    /** The number that begins at a word; null when none does. */
    @Nullable
    Numeral at(List<Word> words, int at) {
        Numeral group = group(words, at);
        BigDecimal scale = group == null ? null : scaleOf(words, group);
        if (group == null || scale == null) {
            return group;
        }
        BigDecimal total = group.value().multiply(scale);
        int end = behindScale(group);
        boolean spelled = group.spelled();
        while (!is(words, end, half)) {
            Numeral next = end < words.size() && words.get(end).before() == Break.NONE ? group(words, end) : null;
            BigDecimal nextScale = next == null ? null : scaleOf(words, next);
            if (next != null && nextScale != null && nextScale.compareTo(scale) < 0) {
                total = total.add(next.value().multiply(nextScale));
                end = behindScale(next);
                scale = nextScale;
                spelled |= next.spelled();
                continue;
            }
            if (next != null && nextScale == null && isRest(next, scale)) {
                return new Numeral(total.add(next.value()), true, true, "", next.end());
            }
            return new Numeral(total, spelled, true, "", end);
        }
        return new Numeral(total.add(scale.multiply(HALF)), true, true, "", end + 1);
    }

    /** "hai nghìn năm trăm": a lone group behind a scale counts only in words, and with its hundreds. */
    private static boolean isRest(Numeral group, BigDecimal scale) {
        return group.spelled()
                && group.value().compareTo(scale) < 0
                && group.value().compareTo(HUNDRED) >= 0;
    }

    private static int behindScale(Numeral group) {
        return group.unit().isEmpty() ? group.end() + 1 : group.end();
    }

    private @Nullable BigDecimal scaleOf(List<Word> words, Numeral group) {
        if (!group.unit().isEmpty()) {
            return scales.get(group.unit());
        }
        int next = group.end();
        return next < words.size() && words.get(next).before() == Break.NONE
                ? scales.get(words.get(next).key())
                : null;
    }

    private @Nullable Numeral group(List<Word> words, int at) {
        Word word = words.get(at);
        if (Character.isDigit(word.key().charAt(0))) {
            return digits(words, at);
        }
        return spelled(words, at);
    }

    private @Nullable Numeral digits(List<Word> words, int at) {
        Matcher matcher = DIGITS.matcher(words.get(at).key());
        if (!matcher.matches()) {
            return null;
        }
        BigDecimal value = value(matcher.group("number"));
        String letters = matcher.group("letters");
        String rest = matcher.group("rest");
        if (value == null) {
            return null;
        }
        if (!rest.isEmpty()) {
            BigDecimal scale = scales.get(letters);
            return scale == null || rest.length() != 1
                    ? null
                    : new Numeral(
                            value.multiply(scale)
                                    .add(new BigDecimal(rest).multiply(scale).movePointLeft(1)),
                            false,
                            true,
                            "",
                            at + 1);
        }
        int end = at + 1;
        if (letters.isEmpty()
                && WHOLE.matcher(matcher.group()).matches()
                && matcher.group().length() <= 3) {
            while (end < words.size()
                    && words.get(end).before() == Break.NONE
                    && words.get(end).start() - words.get(end - 1).end() == 1
                    && THREE_DIGITS.matcher(words.get(end).key()).matches()) {
                value = value.movePointRight(3)
                        .add(new BigDecimal(words.get(end).key()));
                end++;
            }
        }
        return new Numeral(value, false, false, letters, end);
    }

    /** The value of digits with points and commas; null where they have no shape of a number ("1.2.3"). */
    static @Nullable BigDecimal value(String digits) {
        String number =
                digits.endsWith(".") || digits.endsWith(",") ? digits.substring(0, digits.length() - 1) : digits;
        if (WHOLE.matcher(number).matches()) {
            return new BigDecimal(number);
        }
        if (GROUPED.matcher(number).matches() && number.charAt(0) != '0') {
            return new BigDecimal(number.replace(".", "").replace(",", ""));
        }
        Matcher fraction = GROUPED_WITH_FRACTION.matcher(number);
        if (fraction.matches()) {
            boolean first = fraction.group("whole") != null;
            String whole =
                    fraction.group(first ? "whole" : "whole2").replace(".", "").replace(",", "");
            return new BigDecimal(whole + "." + fraction.group(first ? "part" : "part2"));
        }
        return DECIMAL.matcher(number).matches() ? new BigDecimal(number.replace(',', '.')) : null;
    }

    /** A number in words under a thousand. */
    private @Nullable Numeral spelled(List<Word> words, int at) {
        Numeral first = upTo99(words, at);
        if (first == null) {
            return null;
        }
        if (!is(words, first.end(), hundred)) {
            return first;
        }
        BigDecimal hundreds = first.value().multiply(HUNDRED);
        int end = first.end() + 1;
        int rest = end < words.size() && zeroTens.contains(words.get(end).key()) ? end + 1 : end;
        Numeral last = rest < words.size() && words.get(rest).before() == Break.NONE ? upTo99(words, rest) : null;
        if (last == null || (rest == end && last.value().compareTo(BigDecimal.TEN) < 0)) {
            return new Numeral(hundreds, true, false, "", end);
        }
        return new Numeral(hundreds.add(last.value()), true, false, "", last.end());
    }

    private @Nullable Numeral upTo99(List<Word> words, int at) {
        StringBuilder phrase = new StringBuilder();
        Numeral longest = null;
        for (int i = at; i < Math.min(words.size(), at + LONGEST_PHRASE); i++) {
            if (i > at && words.get(i).before() != Break.NONE) {
                break;
            }
            phrase.append(i > at ? " " : "").append(words.get(i).key());
            Integer number = upTo99.get(phrase.toString());
            if (number != null) {
                longest = new Numeral(BigDecimal.valueOf(number), true, false, "", i + 1);
            }
        }
        return longest;
    }

    private static boolean is(List<Word> words, int at, String key) {
        return at < words.size()
                && words.get(at).before() == Break.NONE
                && words.get(at).key().equals(key);
    }
}
