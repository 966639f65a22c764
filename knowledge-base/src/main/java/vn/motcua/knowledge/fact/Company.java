package vn.motcua.knowledge.fact;

import java.util.Arrays;

/**
 * How well the words around a place of the text agree with the words around a place of the evidence. A number, a "không" or a name
 * can stand in the record and yet be wrong where it is said; what tells is its company. The nearer a word, the more it counts; a
 * comma between makes it count for less; on the other side of the place it counts for less; words that the record has everywhere count little.
 */
final class Company {

    private static final int REACH = 28;
    private static final float OTHER_SIDE = 0.6f;
    private static final float LINE_BEFORE = 0.35f;
    private static final int FEW_WORDS = 5;
    private static final int HEADING_WORDS = 10;

    private final Reading said;
    private final IndexedReading evidence;
    private final float slope;
    private final float acrossClause;
    private final float[] left;
    private final float[] right;
    private final int[] touched;
    private int touches;
    private float most;

    /**
     * Company of places in a text.
     *
     * @param slope at how many words' distance a word counts half
     * @param acrossClause what a word behind a comma counts for, 0 to 1
     */
    Company(Reading said, IndexedReading evidence, float slope, float acrossClause) {
        this.said = said;
        this.evidence = evidence;
        this.slope = slope;
        this.acrossClause = acrossClause;
        left = new float[evidence.vocabularySize()];
        right = new float[evidence.vocabularySize()];
        touched = new int[4 * REACH + 8];
    }

    /** Looks around these words of the text. */
    void lookAround(int start, int end) {
        for (int i = 0; i < touches; i++) {
            left[touched[i]] = 0;
            right[touched[i]] = 0;
        }
        touches = 0;
        int before =
                start < said.words().size() && said.words().get(start).opensSentence() ? 0 : note(start - 1, -1, left);
        note(end, 1, right);
        if (before < FEW_WORDS) {
            noteLineBefore(start - 1);
        }
        most = 0;
        for (int i = 0; i < touches; i++) {
            int id = touched[i];
            boolean first = true;
            for (int j = 0; j < i && first; j++) {
                first = touched[j] != id;
            }
            most += first ? evidence.weight(id) * Math.max(left[id], right[id]) : 0;
        }
    }

    private int note(int from, int step, float[] side) {
        float clause = 1;
        int noted = 0;
        for (int i = from, steps = 0; i >= 0 && i < said.words().size() && steps < REACH; i += step) {
            if (step > 0 && said.words().get(i).opensSentence()) {
                break;
            }
            if (step > 0 && said.words().get(i).opensClause()) {
                clause *= acrossClause;
            }
            noted += note(i, side, clause * decay(steps));
            steps += said.inCue(i) ? 0 : 1;
            if (step < 0 && said.words().get(i).opensSentence()) {
                break;
            }
            if (step < 0 && said.words().get(i).opensClause()) {
                clause *= acrossClause;
            }
        }
        return noted;
    }

    private int note(int word, float[] side, float weight) {
        if (!counts(said, word)) {
            return 0;
        }
        int id = evidence.id(said.words().get(word).key());
        if (id >= 0 && weight > side[id]) {
            side[id] = weight;
            if (touches < touched.length) {
                touched[touches++] = id;
            }
        }
        return 1;
    }

    /** A short line under a heading ("Nộp trực tuyến:") is spoken of what the heading names. */
    private void noteLineBefore(int from) {
        int at = from;
        while (at >= 0 && !said.words().get(at).opensSentence()) {
            at--;
        }
        int opening = at - 1;
        while (opening > 0 && !said.words().get(opening).opensSentence()) {
            opening--;
        }
        if (at - opening > HEADING_WORDS) {
            return;
        }
        for (int i = at - 1; i >= Math.max(0, opening); i--) {
            if (said.factAt(i) >= 0) {
                return;
            }
        }
        for (int i = at - 1, steps = 0; i >= Math.max(0, opening) && steps < REACH / 2; i--, steps++) {
            note(i, left, LINE_BEFORE * decay(steps));
        }
    }

    private float decay(int steps) {
        return 1 / (1 + steps / slope);
    }

    /** Numbers and dates may be spelled in other ways, and cues are looked at by themselves. */
    private static boolean counts(Reading reading, int word) {
        int fact = reading.factAt(word);
        return !reading.inCue(word)
                && (fact < 0
                        || switch (reading.facts().get(fact).kind()) {
                            case AUTHORITY, LAW, ARTICLE -> true;
                            default -> false;
                        });
    }

    /** How many words there are to tell one place of the evidence from another. */
    int words() {
        return touches;
    }

    /** The best that any place could reach. */
    float most() {
        return most;
    }

    /** How well these words of the evidence agree with what was looked at: 0 to {@link #most()}. */
    float agreement(int start, int end) {
        Reading record = evidence.reading();
        boolean opens =
                start < record.words().size() && record.words().get(start).opensSentence();
        return Math.min(most, (opens ? 0 : side(start - 1, -1, left, right)) + side(end, 1, right, left));
    }

    private float side(int from, int step, float[] same, float[] other) {
        Reading record = evidence.reading();
        float total = 0;
        float clause = 1;
        for (int i = from, steps = 0; i >= 0 && i < record.words().size() && steps < REACH; i += step) {
            Word word = record.words().get(i);
            if (step > 0 && word.opensSentence()) {
                break;
            }
            if (step > 0 && word.opensClause()) {
                clause *= acrossClause;
            }
            if (counts(record, i) && isFirst(i, from, step)) {
                int id = evidence.idAt(i);
                float near = clause * decay(steps);
                float agreed = Math.max(Math.min(near, same[id]), OTHER_SIDE * Math.min(near, other[id]));
                total += evidence.weight(id) * agreed;
            }
            steps += record.inCue(i) ? 0 : 1;
            if (step < 0 && word.opensSentence()) {
                break;
            }
            if (step < 0 && word.opensClause()) {
                clause *= acrossClause;
            }
        }
        return total;
    }

    /** Whether a word is not met nearer on this side already. */
    private boolean isFirst(int word, int from, int step) {
        int[] all = evidence.occurrences(evidence.idAt(word));
        if (all.length == 1) {
            return true;
        }
        int found = Arrays.binarySearch(all, word);
        int nearer = found - step;
        return nearer < 0 || nearer >= all.length || (step > 0 ? all[nearer] < from : all[nearer] > from);
    }
}
