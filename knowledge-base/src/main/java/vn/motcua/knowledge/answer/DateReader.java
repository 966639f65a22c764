package vn.motcua.knowledge.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

import vn.motcua.knowledge.answer.DateAnswer.Exact;
import vn.motcua.knowledge.answer.DateAnswer.Expectation;
import vn.motcua.knowledge.answer.DateAnswer.Impossible;
import vn.motcua.knowledge.answer.DateAnswer.Span;
import vn.motcua.knowledge.answer.DateSymbols.Symbol;

/** Finds the dates in an answer and settles what they say together. */
final class DateReader {

    private static final Pattern SPACED_DATE = Pattern.compile("(?<=\\d)\\s*([/-])\\s*(?=\\d)");

    /** So many symbols between two dates and they are one span still: "20 hoặc 21/10", "cuối tháng 9 đầu tháng 10". */
    private static final int WIDEST_JOINT = 1;

    private final Days days;

    DateReader(LocalDate today, Expectation expectation) {
        this.days = new Days(today, expectation);
    }

    /** A date and where its symbols begin and end. */
    private record Placed(DateAnswer answer, int rank, int start, int end, int word) {}

    DateAnswer read(String typed) {
        TypedText text = TypedText.of(SPACED_DATE.matcher(typed).replaceAll("$1"), List.of());
        boolean asks = Asking.in(text).any();
        List<Placed> found = afterCorrection(text, notDenied(text, find(text, asks)));
        if (found.isEmpty()) {
            boolean unsure = text.has(Cue.UNSURE) || DateSymbols.saysLongAgo(text.terms());
            return unsure ? new DateAnswer.Unsure(asks) : new DateAnswer.None(asks);
        }
        int rank = found.stream().mapToInt(Placed::rank).max().orElse(0);
        List<Placed> telling =
                found.stream().filter(date -> date.rank() == rank).toList();
        DateAnswer settled = settle(telling);
        boolean doubtful = asks || text.has(Cue.UNSURE) || text.has(Cue.HEDGE);
        return flagged(settled, doubtful, asks);
    }

    private List<Placed> find(TypedText text, boolean asks) {
        List<Symbol> symbols = DateSymbols.of(text.terms(), days.past());
        StringBuilder line = new StringBuilder();
        int[] starts = new int[symbols.size() + 1];
        for (int i = 0; i < symbols.size(); i++) {
            starts[i] = line.length();
            line.append(symbols.get(i).text()).append(' ');
        }
        starts[symbols.size()] = line.length();
        DateRules rules = new DateRules(days, asks);
        List<Placed> found = new ArrayList<>();
        int at = 0;
        while (at < symbols.size()) {
            DateRules.Found date = rules.at(line.toString(), starts[at]);
            if (date == null) {
                at++;
                continue;
            }
            int end = at;
            while (starts[end] < starts[at] + date.length()) {
                end++;
            }
            if (!(date.answer() instanceof DateAnswer.None)) {
                found.add(new Placed(
                        date.answer(), date.rank(), at, end, symbols.get(at).word()));
            }
            at = end;
        }
        return found;
    }

    /** Without those that a "không phải" right before denies. */
    private static List<Placed> notDenied(TypedText text, List<Placed> found) {
        BitSet negators = text.wordsOf(Cue.NEGATOR);
        BitSet fillers = text.wordsOf(Cue.FILLER);
        return found.stream()
                .filter(date -> {
                    int before = date.word() - 1;
                    while (before >= 0 && fillers.get(before) && !negators.get(before)) {
                        before--;
                    }
                    return before < 0 || !negators.get(before);
                })
                .toList();
    }

    private static List<Placed> afterCorrection(TypedText text, List<Placed> found) {
        int corrected = text.wordsOf(Cue.CORRECTION).length();
        List<Placed> behind =
                found.stream().filter(date -> date.word() >= corrected).toList();
        return behind.isEmpty() ? found : behind;
    }

    /** What several dates say together: a span when they stand side by side, the narrower when one holds the other, else the first. */
    private DateAnswer settle(List<Placed> dates) {
        DateAnswer settled = dates.getFirst().answer();
        for (int i = 1; i < dates.size(); i++) {
            DateAnswer next = dates.get(i).answer();
            if (settled instanceof Impossible || next instanceof Impossible) {
                continue;
            }
            boolean joined = dates.get(i).start() - dates.get(i - 1).end() <= WIDEST_JOINT;
            if (holds(settled, next)) {
                settled = next;
            } else if (!holds(next, settled)) {
                settled = joined
                        ? days.span(
                                min(earliest(settled), earliest(next)), max(latest(settled), latest(next)), Trust.SURE)
                        : flagged(settled, true, false);
            }
        }
        return settled;
    }

    private static boolean holds(DateAnswer wider, DateAnswer narrower) {
        return !earliest(narrower).isBefore(earliest(wider))
                && !latest(narrower).isAfter(latest(wider));
    }

    private static LocalDate earliest(DateAnswer date) {
        return date instanceof Span span ? span.earliest() : ((Exact) date).date();
    }

    private static LocalDate latest(DateAnswer date) {
        return date instanceof Span span ? span.latest() : ((Exact) date).date();
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static DateAnswer flagged(DateAnswer date, boolean doubtful, boolean asks) {
        return switch (date) {
            case Exact exact -> new Exact(exact.date(), doubtful ? Trust.LIKELY : exact.trust(), asks);
            case Span span -> new Span(span.earliest(), span.latest(), doubtful ? Trust.LIKELY : span.trust(), asks);
            case Impossible wrong -> new Impossible(wrong.fault(), wrong.day(), wrong.month(), wrong.year(), asks);
            case DateAnswer.Unsure unsure -> unsure;
            case DateAnswer.None none -> none;
        };
    }
}
