package vn.motcua.assistant.privacy;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.text.Letters;

/**
 * Telephone and card numbers written out in words ("không chín một hai ba…"), or partly so ("0912 ba bốn năm, rồi 678"), with and without
 * diacritics and with what Telex leaves behind. A number in words is one from eight digits on: nobody counts that far in a question.
 */
final class SpokenNumbers {

    /** With diacritics; a word typed without any is each that folds to it. */
    private static final Set<String> DIGITS = Set.of(
            "không", "hông", "o", "zero", "một", "hai", "ba", "bốn", "tư", "năm", "lăm", "nhăm", "sáu", "bảy", "bẩy",
            "mốt", "mươi", "tám", "chín", "mười", "one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine");

    private static final Set<String> PLAIN_DIGITS =
            DIGITS.stream().map(Letters::fold).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> BETWEEN =
            Set.of("roi", "tiep", "va", "den", "linh", "le", "do", "so", "cham", "theo", "la", "kep");

    private static final int FEWEST = 8;
    private static final int FEWEST_MIXED = 9;
    private static final int MOST = 16;

    /** So many digits are a number of their own: words after it belong to something else. */
    private static final int WHOLE = 9;

    private static final int WIDEST_GAP = 3;

    private final ReadText text;
    private final Findings into;
    private int start = -1;
    private int end;
    private int digits;
    private int inWords;
    private boolean mixed;
    private int between;
    private boolean joined;

    private SpokenNumbers(ReadText text, Findings into) {
        this.text = text;
        this.into = into;
    }

    static void find(ReadText text, Findings into) {
        new SpokenNumbers(text, into).read();
    }

    private void read() {
        String folded = text.folded();
        List<NameWord> words = text.words();
        Iterator<NameWord> rest = words.iterator();
        @Nullable NameWord next = rest.hasNext() ? rest.next() : null;
        int at = 0;
        while (at < folded.length()) {
            if (next != null && next.start() == at) {
                word(next);
                at = next.end();
                next = rest.hasNext() ? rest.next() : null;
            } else if (Character.isDigit(folded.charAt(at))) {
                int to = at;
                while (to < folded.length() && Character.isDigit(folded.charAt(to))) {
                    to++;
                }
                number(at, to);
                at = to;
            } else {
                at++;
                if (next != null && next.start() < at) {
                    next = rest.hasNext() ? rest.next() : null;
                }
            }
        }
        close();
    }

    private void word(NameWord word) {
        if (!(word.marked() ? DIGITS.contains(word.text()) : PLAIN_DIGITS.contains(word.key()))) {
            if (start >= 0 && BETWEEN.contains(word.key()) && isNear(word.start()) && between < 2) {
                between++;
            } else {
                close();
            }
            return;
        }
        if (start >= 0 && !isNear(word.start())) {
            close();
        }
        if (start < 0 && word.key().equals("o") && isBeforeDigit(word.end())) {
            return;
        }
        if (start < 0) {
            start = word.start();
        }
        digits++;
        inWords++;
        end = word.end();
        between = 0;
    }

    /** "Ở 20.95…": the word before a number in digits, and no zero of it. */
    private boolean isBeforeDigit(int end) {
        String folded = text.folded();
        return end + 1 < folded.length() && folded.charAt(end) == ' ' && Character.isDigit(folded.charAt(end + 1));
    }

    private void number(int from, int to) {
        if (into.isKept(from, to) || (start >= 0 && !isNear(from))) {
            close();
        }
        boolean begins = text.folded().charAt(from) == '0' || text.folded().startsWith("84", from);
        if (into.isKept(from, to) || (start < 0 && !begins)) {
            return;
        }
        if (to - from >= WHOLE || into.isMasked(from)) {
            close();
            return;
        }
        if (start < 0) {
            start = from;
        }
        joined |= between > 0;
        digits += to - from;
        mixed = true;
        end = to;
        between = 0;
    }

    /** Whether nothing but signs and words of joining stands between the number and what comes. */
    private boolean isNear(int next) {
        int gap = next - end;
        return gap <= WIDEST_GAP + between * 6 && text.folded().charAt(end) != '\n';
    }

    private void close() {
        int fewest = mixed ? FEWEST_MIXED : FEWEST;
        boolean spoken = inWords > 0 || (joined && digits >= FEWEST_MIXED && digits <= 12);
        if (start >= 0 && spoken && digits >= fewest && (!mixed || (digits <= MOST && startsWithZero()))) {
            into.mask(start, end, digits >= 12 ? Kind.IDENTITY : digits >= 10 ? Kind.PHONE : Kind.OLD_IDENTITY);
        }
        start = -1;
        digits = 0;
        inWords = 0;
        mixed = false;
        between = 0;
        joined = false;
    }

    private boolean startsWithZero() {
        String folded = text.folded();
        return folded.charAt(start) == '0'
                || folded.startsWith("84", start)
                || folded.startsWith("kh", start)
                || folded.startsWith("o ", start)
                || folded.startsWith("zero", start);
    }
}
