package vn.motcua.knowledge.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A text as the guard reads it: its words, its facts, and for each word what the words around it do to it.
 */
final class Reading {

    private static final int LONGEST_SCOPE = 6;
    private static final String THEN = "thì";

    /** Behind these words a new thought begins, that a "không" before them does not reach. */
    private static final Set<String> ENDS_OF_SCOPE = Set.of("thì", "mà", "nhưng", "vẫn", "nên", "thi", "nhung", "van");

    private static final int NEAR_SCOPE = 3;

    private final Form form;
    private final List<Word> words;
    private final List<Fact> facts;
    private final List<Cue.Found> cues;
    private final int[] sentence;
    private final @Nullable Cue[] turned;
    private final boolean[] limited;
    private final @Nullable Cue[] bound;
    private final @Nullable Cue[] limit;
    private final int[] conditionAt;
    private final boolean[] conditioned;
    private final boolean[] excepted;
    private final boolean[] optional;
    private final boolean[] inCue;
    private final int[] factAt;

    Reading(String text, Form form) {
        this.form = form;
        List<Links.Found> links = Links.in(text);
        String plain = Links.blank(text, links);
        words = WordList.of(plain, form);
        Bounds bounds = Bounds.in(form);
        facts = FactReader.in(form).read(plain, words, links).stream()
                .map(fact -> bounds.read(words, fact))
                .toList();
        int count = words.size();
        sentence = new int[count];
        turned = new Cue[count];
        limited = new boolean[count];
        bound = new Cue[count];
        limit = new Cue[count];
        conditionAt = new int[count];
        Arrays.fill(conditionAt, -1);
        conditioned = new boolean[count];
        excepted = new boolean[count];
        optional = new boolean[count];
        inCue = new boolean[count];
        factAt = new int[count];
        Arrays.fill(factAt, -1);
        for (int i = 0; i < facts.size(); i++) {
            Arrays.fill(
                    factAt,
                    Math.min(count, facts.get(i).start()),
                    Math.min(count, facts.get(i).end()),
                    i);
        }
        cues = Cue.in(words, form).stream().filter(this::isNoAmount).toList();
        for (int i = 1; i < count; i++) {
            sentence[i] = sentence[i - 1] + (words.get(i).opensSentence() ? 1 : 0);
        }
        cues.forEach(this::spread);
        if (form == Form.MARKED) {
            conditionsWithoutIf();
        }
    }

    /** "Hồ sơ thiếu thì bổ sung": a "thì" alone makes what stands before it a condition. Without diacritics it is too many words. */
    private void conditionsWithoutIf() {
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).key().equals(THEN) && !conditioned[at]) {
                int from = at;
                while (from > 0 && !words.get(from).opensSentence()) {
                    from--;
                }
                int to = endOfSentence(at);
                Arrays.fill(conditioned, from, to, true);
                Arrays.fill(conditionAt, from, to, from);
            }
        }
    }

    private int endOfSentence(int from) {
        int to = from + 1;
        while (to < words.size() && !words.get(to).opensSentence()) {
            to++;
        }
        return to;
    }

    /** The "không" of "không mất phí" is part of an amount. */
    private boolean isNoAmount(Cue.Found cue) {
        for (int i = cue.start(); i < cue.end(); i++) {
            if (factAt[i] >= 0 && facts.get(factAt[i]).kind() == Fact.Kind.AMOUNT) {
                return false;
            }
        }
        return true;
    }

    private void spread(Cue.Found found) {
        Arrays.fill(inCue, found.start(), found.end(), true);
        switch (found.cue()) {
            case NOT, FORBIDDEN, EXEMPT, EXCEPT -> {
                for (int i = found.end(); i < endOfScope(found.end()); i++) {
                    turned[i] = found.cue();
                }
                if (found.cue() == Cue.EXCEPT) {
                    fillCase(excepted, found.start());
                }
            }
            case ONLY -> Arrays.fill(limited, found.end(), endOfScope(found.end()), true);
            case MUST, MAY -> reach(bound, found);
            case AT_MOST, AT_LEAST -> reach(limit, found);
            case IF -> condition(found);
            case WHEN -> {
                if (words.get(found.start()).opensClause()) {
                    condition(found);
                }
            }
            case NONE -> {}
        }
    }

    private void reach(@Nullable Cue[] marks, Cue.Found found) {
        for (int i = found.end(); i < Math.min(endOfScope(found.end()), found.end() + NEAR_SCOPE); i++) {
            marks[i] = found.cue();
        }
    }

    /** A cue reaches to the next clause, and not beyond a few words. */
    private int endOfScope(int from) {
        int end = from;
        while (end < words.size()
                && end < from + LONGEST_SCOPE
                && !words.get(end).opensClause()
                && !ENDS_OF_SCOPE.contains(words.get(end).key())) {
            end++;
        }
        return end;
    }

    /** A condition that opens a clause governs the rest of its sentence; one behind its clause governs that clause too. */
    private void condition(Cue.Found found) {
        int from = found.start();
        if (!words.get(from).opensClause()) {
            while (from > 0 && !words.get(from).opensClause()) {
                from--;
            }
        }
        int to = found.end();
        boolean inBrackets = words.get(found.start()).opensClause()
                && !words.get(found.start()).opensSentence()
                && (to >= words.size() || words.get(to).opensClause());
        while (!inBrackets && to < words.size() && !words.get(to).opensSentence()) {
            to++;
        }
        if (inBrackets) {
            from = Math.max(0, from - 1);
            while (from > 0 && !words.get(from).opensClause()) {
                from--;
            }
            Arrays.fill(optional, from, found.start(), true);
        }
        Arrays.fill(conditioned, from, to, true);
        Arrays.fill(conditionAt, from, to, found.start());
        if (to > found.end() && isLastClause(found.end(), to)) {
            fillCase(conditioned, found.start());
        }
    }

    /** "Y, nếu X": with nothing behind X, the condition governs what stands before it. */
    private boolean isLastClause(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (words.get(i).opensClause() || words.get(i).key().equals(form.of("thì"))) {
                return false;
            }
        }
        return true;
    }

    /** Marks what stands before a word in its sentence, back to where another case begins. */
    private void fillCase(boolean[] marks, int at) {
        int from = at;
        while (from > 0 && !words.get(from).opensSentence() && !beginsCase(from, at)) {
            from--;
        }
        Arrays.fill(marks, from, at, true);
    }

    private boolean beginsCase(int word, int before) {
        return word < before && cues.stream().anyMatch(cue -> cue.start() == word && cue.cue() == Cue.IF);
    }

    /** Index of the first word of the condition that a word stands under; -1 when under none. */
    int conditionAt(int word) {
        return conditionAt[word];
    }

    /** Index behind the last word of a condition that begins here: the first comma, "thì" or end of the sentence. */
    int endOfCondition(int condition) {
        int end = condition + 1;
        while (end < words.size()
                && !words.get(end).opensClause()
                && !words.get(end).key().equals(form.of(THEN))) {
            end++;
        }
        return end;
    }

    Form form() {
        return form;
    }

    List<Word> words() {
        return words;
    }

    List<Fact> facts() {
        return facts;
    }

    List<Cue.Found> cues() {
        return cues;
    }

    int sentence(int word) {
        return sentence[word];
    }

    /** Index of the fact that a word belongs to; -1 when it belongs to none. */
    int factAt(int word) {
        return factAt[word];
    }

    /** The "không" or "trừ" in whose reach a word stands; null when in none. */
    @Nullable
    Cue turned(int word) {
        return turned[word];
    }

    /** Whether a word stands in the reach of an "only". */
    boolean limited(int word) {
        return limited[word];
    }

    /** The "phải" or "có thể" in whose reach a word stands; null when in none. */
    @Nullable
    Cue obligation(int word) {
        return bound[word];
    }

    /** The "không quá" or "ít nhất" in whose reach a word stands; null when in none. */
    @Nullable
    Cue limit(int word) {
        return limit[word];
    }

    /** Whether a "trừ" behind takes something out of what a word belongs to. */
    boolean excepted(int word) {
        return excepted[word];
    }

    boolean conditioned(int word) {
        return conditioned[word];
    }

    /** Whether an "if any" ("nếu có") stands behind the clause of a word. */
    boolean optional(int word) {
        return optional[word];
    }

    boolean inCue(int word) {
        return inCue[word];
    }
}
