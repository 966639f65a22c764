package vn.motcua.knowledge.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.knowledge.text.NumberWords;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.PhraseTable.Match;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;

/**
 * The words of an answer as symbols that the rules of dates are written in: {@code day}, {@code month}, {@code prior}, {@code n20} for
 * a number in digits, {@code w20} for one in words, {@code y2026} for a year, {@code f20/10} and {@code g20/10/2026} for dates in
 * digits, {@code x} for any other word. Words that mean two things ("năm" is year and five) are settled by their neighbours.
 */
final class DateSymbols {

    private static final PhraseTable<String> WORDS = words();

    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})(?:\\2(\\d{2,4})|[/.-](\\d{4}))");
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})");
    private static final Pattern DASHED = Pattern.compile("(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAYS_MONTH = Pattern.compile("(\\d{1,2})-(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}))?");
    private static final Pattern RUN_TOGETHER = Pattern.compile("(\\d{2})(\\d{2})(19\\d{2}|20\\d{2})");
    private static final Pattern SHORT_MONTH =
            Pattern.compile("(?:ngay)?(\\d{1,2})?(?:t|th|thg|thang)(\\d{1,2})(?:[/.-](\\d{4}))?");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)");
    private static final Pattern NUMBER_UNIT =
            Pattern.compile("(\\d{1,3})(ngay|hom|bua|tuan|thang|nam|tuoi|t|d|w|y|days?|weeks?|months?|years?)");
    private static final Pattern UNIT_NUMBER = Pattern.compile("(ngay|nam|sn|mung|mong)(\\d{1,4})");

    /** Behind one of these stands the number of a house: "số 12/5". */
    private static final Set<String> ADDRESSES = Set.of("so", "duong", "ngo", "ngach", "hem", "kiet");

    /** A number before one of these is no day and no year. */
    private static final Set<String> QUANTITIES = Set.of(
            "trieu", "nghin", "ngan", "dong", "k", "tr", "ty", "ti", "met", "m2", "kg", "km", "gio", "phut", "tieng",
            "lan", "nguoi", "dua", "phan", "hours", "hour", "vnd", "usd");

    /** Behind one of these "cuoi" is "cưới", to marry, rather than "cuối", the end. */
    private static final Set<String> PERSONS =
            Set.of("em", "toi", "tui", "minh", "chong", "vo", "dua", "bon", "chau", "con", "ngay", "le", "dam");

    private final List<Slot> slots = new ArrayList<>();
    private final List<Term> terms;

    /** One word or group of words, with all that it may mean. */
    private record Slot(int start, Set<String> meanings) {
        boolean may(String meaning) {
            return meanings.contains(meaning);
        }

        boolean mayBegin(String... prefixes) {
            for (String prefix : prefixes) {
                for (String meaning : meanings) {
                    if (meaning.startsWith(prefix)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /**
     * A symbol and the word it stands for.
     *
     * @param word index of the first word
     */
    record Symbol(String text, int word) {}

    private DateSymbols(List<Term> terms) {
        this.terms = terms;
        List<Match<String>> matches = WORDS.findLongest(terms);
        int next = 0;
        int at = 0;
        while (at < terms.size()) {
            while (next < matches.size() && matches.get(next).start() < at) {
                next++;
            }
            Set<String> meanings = new TreeSet<>();
            int end = at + 1;
            while (next < matches.size() && matches.get(next).start() == at) {
                meanings.add(matches.get(next).value());
                end = matches.get(next).end();
                next++;
            }
            if (meanings.isEmpty()) {
                meanings.add(digits(at));
            }
            slots.add(new Slot(at, meanings));
            at = end;
        }
    }

    static List<Symbol> of(List<Term> terms, boolean past) {
        return new DateSymbols(terms).settled(past);
    }

    /** Whether no more is said than that it was long ago. */
    static boolean saysLongAgo(List<Term> terms) {
        return WORDS.findLongest(terms).stream().anyMatch(match -> match.value().equals("longago"));
    }

    private static PhraseTable<String> words() {
        PhraseTable<String> table = new PhraseTable<>();
        for (String line : ResourceLines.read(DateSymbols.class, "date-words.tsv")) {
            String[] columns = line.split("\t", -1);
            table.add(columns[1], columns[0]);
        }
        NumberWords.phrases().forEach((phrase, number) -> table.add(phrase, "w" + number));
        return table;
    }

    /** What a word with digits is; several symbols when several things are written as one word. */
    private String digits(int at) {
        Term term = terms.get(at);
        String word = term.folded().toLowerCase(Locale.ROOT);
        if (!Character.isDigit(word.charAt(word.length() - 1)) && !Character.isDigit(word.charAt(0))) {
            return "x";
        }
        if (at + 1 < terms.size() && QUANTITIES.contains(terms.get(at + 1).folded())) {
            return "x";
        }
        Matcher matcher = DAY_MONTH_YEAR.matcher(word);
        if (matcher.matches()) {
            String year = matcher.group(4) == null ? matcher.group(5) : matcher.group(4);
            return "g" + matcher.group(1) + "/" + matcher.group(3) + "/" + year;
        }
        matcher = YEAR_MONTH_DAY.matcher(word);
        if (matcher.matches()) {
            return "g" + matcher.group(3) + "/" + matcher.group(2) + "/" + matcher.group(1);
        }
        matcher = RUN_TOGETHER.matcher(word);
        if (matcher.matches()) {
            return "g" + matcher.group(1) + "/" + matcher.group(2) + "/" + matcher.group(3);
        }
        if (MONTH_YEAR.matcher(word).matches()) {
            return "h" + word.replaceAll("[.-]", "/");
        }
        if (at > 0 && ADDRESSES.contains(terms.get(at - 1).folded())) {
            return "x";
        }
        if (DAY_MONTH.matcher(word).matches()) {
            return "f" + word.replace('.', '/');
        }
        if (DASHED.matcher(word).matches()) {
            return "q" + word;
        }
        matcher = DAYS_MONTH.matcher(word);
        if (matcher.matches()) {
            String month = "k" + matcher.group(1) + "-" + matcher.group(2) + "/" + matcher.group(3);
            return matcher.group(4) == null ? month : month + " y" + matcher.group(4);
        }
        return word.length() <= 4 && word.chars().allMatch(Character::isDigit) ? number(word) : lettersAndDigits(word);
    }

    private static String number(String digits) {
        int number = Integer.parseInt(digits);
        return digits.length() == 4 ? (number >= 1900 && number <= 2100 ? "y" + number : "x") : "n" + number;
    }

    private static String lettersAndDigits(String word) {
        Matcher matcher = ORDINAL.matcher(word);
        if (matcher.matches()) {
            return "n" + Integer.parseInt(matcher.group(1));
        }
        matcher = SHORT_MONTH.matcher(word);
        if (matcher.matches()) {
            String day = matcher.group(1) == null ? "" : "n" + matcher.group(1) + " ";
            String year = matcher.group(3) == null ? "" : " y" + matcher.group(3);
            boolean mayBeWeekday = word.length() == 2 && word.charAt(0) == 't';
            return day + (mayBeWeekday ? "tm" + matcher.group(2) : "month n" + matcher.group(2)) + year;
        }
        matcher = NUMBER_UNIT.matcher(word);
        if (matcher.matches()) {
            return "n" + Integer.parseInt(matcher.group(1)) + " " + unit(matcher.group(2));
        }
        matcher = UNIT_NUMBER.matcher(word);
        if (matcher.matches()) {
            String unit = matcher.group(1).equals("sn") ? "born" : unit(matcher.group(1));
            return unit + " " + number(matcher.group(2));
        }
        return "x";
    }

    private static String unit(String folded) {
        return switch (folded) {
            case "ngay", "hom", "bua", "d", "day", "days" -> "day";
            case "tuan", "w", "week", "weeks" -> "week";
            case "thang", "month", "months" -> "month";
            case "tuoi", "t" -> "age";
            case "mung", "mong" -> "mung";
            default -> "year";
        };
    }

    private List<Symbol> settled(boolean past) {
        List<Symbol> symbols = new ArrayList<>();
        String before = "";
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            String meaning = slot.meanings().size() == 1
                    ? slot.meanings().iterator().next()
                    : settle(
                            slot,
                            before,
                            slot.start() > 0 ? terms.get(slot.start() - 1).folded() : "",
                            i + 1 < slots.size() ? slots.get(i + 1) : NOTHING,
                            past);
            for (String symbol : meaning.split(" ")) {
                if (!symbol.equals("-")) {
                    symbols.add(new Symbol(symbol, slot.start()));
                    before = symbol;
                }
            }
        }
        return symbols;
    }

    private static final Slot NOTHING = new Slot(0, Set.of());

    /** Which of several meanings a word has here. */
    private static String settle(Slot slot, String before, String wordBefore, Slot next, boolean past) {
        boolean numberBefore = before.matches("[nwq]\\d.*|few|half");
        boolean unitBefore =
                before.equals("day") || before.equals("week") || before.equals("month") || before.equals("year");
        boolean unitNext = next.may("day") || next.may("week") || next.may("month") || next.may("year");
        boolean numberNext = next.mayBegin("n", "w", "q", "few");
        if (slot.may("year") && slot.may("w5")) {
            boolean five = before.equals("month")
                    || before.equals("day")
                    || before.equals("mung")
                    || (unitNext && !numberBefore && !next.mayBegin("y", "n"));
            return five ? "w5" : "year";
        }
        if (slot.may("few") && slot.may("mon5")) {
            boolean dated = before.matches("[nw]\\d.*|in|prior|this|next|part\\d") || next.mayBegin("n", "y");
            return dated ? "mon5" : "few";
        }
        if (slot.may("about") && slot.may("w8")) {
            return numberNext || next.mayBegin("part") || next.mayBegin("f", "g", "h") ? "about" : "w8";
        }
        if (slot.may("next") && slot.may("w6")) {
            boolean six =
                    before.equals("month") ? past : before.equals("day") || (unitNext && past) || before.equals("mung");
            return six ? "w6" : "next";
        }
        if (slot.may("prior") && slot.may("over")) {
            return unitBefore ? "prior" : "over";
        }
        if (slot.may("half") && slot.may("nua")) {
            return unitBefore || before.matches("prior|next|this") ? "nua" : "half";
        }
        if (slot.may("part2") && slot.may("wedding")) {
            return PERSONS.contains(wordBefore) ? "wedding" : "part2";
        }
        for (String first : List.of("month", "day", "about", "part0", "part2", "roi", "this")) {
            if (slot.may(first)) {
                return first;
            }
        }
        return slot.meanings().iterator().next();
    }
}
