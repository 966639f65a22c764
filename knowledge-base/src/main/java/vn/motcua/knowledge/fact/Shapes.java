package vn.motcua.knowledge.fact;

import java.util.regex.Pattern;

/** What a run of digits and signs can be, by its looks. Keys are in lower case. */
final class Shapes {

    /** "123/2015/nđ-cp", "163/qđ-btp", "60/2014/qh13". */
    static final Pattern LAW = Pattern.compile(
            "(?<number>\\d{1,5}[a-zđ]?)(?:/(?<year>\\d{4}))?/(?<symbol>(?:[\\p{L}]{1,8}\\d*[-–][\\p{L}\\d&–-]+|qh\\d{1,2}|pl|vbhn|ubtvqh\\d+|nqlt|ttlt|qđ|qd|nđ|nd|tt|nq|ct))");

    static final Pattern CODE = Pattern.compile("\\d\\.\\d{6}");
    static final Pattern DAY_MONTH_YEAR = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");
    static final Pattern YEAR_MONTH_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    static final Pattern PART_YEAR = Pattern.compile("(\\d{1,5}[a-zđ]?)/((?:19|20)\\d{2})");
    static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
    static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[h:g](\\d{2})");
    static final Pattern HOUR = Pattern.compile("(\\d{1,2})[hg]");
    static final Pattern NUMBER = Pattern.compile("\\d++(?:[.,]\\d++)*+\\p{L}*");
    static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    static final Pattern ROMAN = Pattern.compile("(?=[ivxl])x{0,3}(?:ix|iv|v?i{0,3})");

    private Shapes() {}

    /** Whether a chain of digits and signs is one thing, not several run together ("50.000/bản", "5-10"). */
    static boolean isOneThing(String key) {
        return LAW.matcher(key).matches()
                || DAY_MONTH_YEAR.matcher(key).matches()
                || YEAR_MONTH_DAY.matcher(key).matches()
                || PART_YEAR.matcher(key).matches()
                || DAY_MONTH.matcher(key).matches()
                || CLOCK.matcher(key).matches()
                || NUMBER.matcher(key).matches()
                || key.indexOf('@') >= 0;
    }

    /** The value of a Roman numeral of this shape. */
    static int roman(String numeral) {
        int total = 0;
        int last = 0;
        for (int i = numeral.length() - 1; i >= 0; i--) {
            int value = switch (numeral.charAt(i)) {
                case 'i' -> 1;
                case 'v' -> 5;
                case 'x' -> 10;
                default -> 50;
            };
            total += value < last ? -value : value;
            last = Math.max(last, value);
        }
        return total;
    }
}
