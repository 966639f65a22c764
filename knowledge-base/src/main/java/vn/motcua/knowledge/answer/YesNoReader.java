package vn.motcua.knowledge.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.answer.TypedText.Clause;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.PhraseTable.Match;

/**
 * Reads a yes or a no, clause by clause. Within a clause the first decisive word decides ("chưa bao giờ có" is a no, its "có" only
 * what is denied); clauses that contradict one another decide nothing.
 */
final class YesNoReader {

    /** So many words that were not understood, and what was may be beside the point. */
    private static final int MANY_UNEXPLAINED = 6;

    private final TypedText text;
    private final Asking asking;
    private final PhraseTable<Boolean> own = new PhraseTable<>();
    private final List<Match<Boolean>> ownMatches;

    private YesNoReader(TypedText text, List<String> yes, List<String> no) {
        this.text = text;
        yes.forEach(phrase -> own.add(phrase, true));
        no.forEach(phrase -> own.add(phrase, false));
        this.ownMatches = own.findLongest(text.terms());
        BitSet answering = new BitSet();
        ownMatches.stream()
                .filter(match -> match.end() - match.start() > 1)
                .forEach(match -> answering.set(match.start(), match.end()));
        this.asking = Asking.in(text, answering);
    }

    static YesNoAnswer read(String typed, List<String> yes, List<String> no) {
        List<String> phrases = new ArrayList<>(yes);
        phrases.addAll(no);
        return read(TypedText.of(typed, phrases), yes, no);
    }

    static YesNoAnswer read(TypedText text, List<String> yes, List<String> no) {
        return new YesNoReader(text, yes, no).answer();
    }

    private enum Sign {
        YES,
        NO,
        AGREE,
        UNSURE
    }

    private YesNoAnswer answer() {
        boolean asks = asking.any();
        List<Sign> signs = new ArrayList<>();
        for (int i = 0; i < text.clauses().size(); i++) {
            Clause clause = text.clauses().get(i);
            Sign sign = asking.clauses().get(i) && !isFramed(clause) ? null : sign(clause);
            if (sign != null) {
                signs.add(sign);
            }
        }
        boolean yes = signs.contains(Sign.YES);
        boolean no = signs.contains(Sign.NO);
        if (signs.contains(Sign.UNSURE)) {
            boolean decidedBefore = (yes ^ no) && signs.indexOf(Sign.UNSURE) > 0;
            if (!decidedBefore) {
                return asks && text.has(Cue.OBLIGES) ? new YesNoAnswer.None(true) : new YesNoAnswer.Unsure(asks);
            }
            return new YesNoAnswer.Said(yes, Trust.LIKELY, asks);
        }
        if (yes && no) {
            return new YesNoAnswer.None(asks);
        }
        if (yes || no || signs.contains(Sign.AGREE)) {
            return new YesNoAnswer.Said(!no, trust(asks), asks);
        }
        if (!asks && text.has(Cue.HEDGE) && unexplained() == 0) {
            return new YesNoAnswer.Unsure(false);
        }
        return new YesNoAnswer.None(asks);
    }

    private Trust trust(boolean asks) {
        return asks || text.has(Cue.HEDGE) || unexplained() > MANY_UNEXPLAINED ? Trust.LIKELY : Trust.SURE;
    }

    private long unexplained() {
        long explained =
                text.cues().stream().mapToInt(cue -> cue.end() - cue.start()).sum();
        return text.terms().size() - explained;
    }

    /** Whether a question within the clause leaves room for an answer before it: "chưa có giấy làm sao đây?". */
    private boolean isFramed(Clause clause) {
        int asked = asking.words().nextSetBit(clause.start());
        return asked > clause.start() && asked < clause.end();
    }

    private @Nullable Sign sign(Clause clause) {
        List<Match<Cue>> cues = text.cuesIn(clause).stream()
                .filter(cue -> !asking.words().get(cue.start()))
                .toList();
        if (asking.any() && cues.stream().anyMatch(cue -> cue.value() == Cue.IF)) {
            return null;
        }
        for (Match<Boolean> match : ownMatches) {
            if (match.start() >= clause.start()
                    && match.start() < clause.end()
                    && !asking.words().get(match.start())
                    && !negatedBefore(cues, match.start())) {
                return match.value() ? Sign.YES : Sign.NO;
            }
        }
        boolean agrees = false;
        boolean either = false;
        for (Match<Cue> cue : cues) {
            switch (cue.value()) {
                case UNSURE -> {
                    return Sign.UNSURE;
                }
                case NEGATOR, NO -> {
                    return isForeignNo(cue) ? null : Sign.NO;
                }
                case YES -> {
                    return Sign.YES;
                }
                case HAVE -> {
                    if (opens(clause, cue)) {
                        return deniedLater(cues, cue) ? null : Sign.YES;
                    }
                }
                case DONE -> {
                    if (opens(clause, cue) && cue.end() < clause.end() && !deniedNext(cues, cue)) {
                        return deniedLater(cues, cue) ? null : Sign.YES;
                    }
                }
                case ALREADY -> {
                    if (!either && closes(clause, cue)) {
                        return Sign.YES;
                    }
                }
                case AGREE -> agrees |= opens(clause, cue);
                case EITHER -> either = true;
                default -> {}
            }
        }
        return agrees ? Sign.AGREE : null;
    }

    private static boolean negatedBefore(List<Match<Cue>> cues, int at) {
        return cues.stream().anyMatch(cue -> cue.value() == Cue.NEGATOR && cue.start() < at);
    }

    /** A yes that the rest of its clause takes back: "đã nộp mà không nhận". */
    private static boolean deniedLater(List<Match<Cue>> cues, Match<Cue> yes) {
        return cues.stream().anyMatch(cue -> cue.value() == Cue.NEGATOR && cue.start() >= yes.end());
    }

    /** "da em chua" is "dạ em chưa", not "đã": nothing but persons stands before the denial. */
    private boolean deniedNext(List<Match<Cue>> cues, Match<Cue> done) {
        for (int at = done.end(); at < text.terms().size(); at++) {
            int word = at;
            if (cues.stream().anyMatch(cue -> cue.start() == word && cue.value() == Cue.NEGATOR)) {
                return true;
            }
            if (!isLight(at)) {
                return false;
            }
        }
        return false;
    }

    /** English "no" looks like an unmarked Vietnamese word, so it counts only where it begins the text. */
    private boolean isForeignNo(Match<Cue> cue) {
        return cue.start() > 0
                && cue.end() == cue.start() + 1
                && text.terms().get(cue.start()).text().equals("no");
    }

    /** Whether nothing but persons and courtesy stands before it in its clause. */
    private boolean opens(Clause clause, Match<Cue> cue) {
        for (int at = clause.start(); at < cue.start(); at++) {
            if (!isLight(at)) {
                return false;
            }
        }
        return true;
    }

    private boolean closes(Clause clause, Match<Cue> cue) {
        for (int at = cue.end(); at < clause.end(); at++) {
            if (!isLight(at)) {
                return asking.words().get(at);
            }
        }
        return true;
    }

    private boolean isLight(int at) {
        return text.cues().stream()
                .anyMatch(cue -> cue.start() <= at
                        && at < cue.end()
                        && (cue.value() == Cue.FILLER
                                || cue.value() == Cue.AGREE
                                || cue.value() == Cue.HEDGE
                                || cue.value() == Cue.CONTRAST
                                || cue.value() == Cue.THEN
                                || cue.value() == Cue.CORRECTION));
    }
}
