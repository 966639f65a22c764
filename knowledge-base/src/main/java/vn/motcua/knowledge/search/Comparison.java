package vn.motcua.knowledge.search;

import java.util.List;

import vn.motcua.knowledge.search.QuestionWords.Word;
import vn.motcua.knowledge.text.PhraseTable.Match;
import vn.motcua.knowledge.text.Term;

/** One question against names and phrasings as a whole: the features of the second stage. For one question, one thread. */
final class Comparison {

    private static final int ANY_MARKS = -2;
    private static final int MOST_CASES = 2;
    private static final float MOST_UNASKED = 10;

    private final NameTable names;
    private final Cases cases;
    private final float[] inQuestion;
    private final int[] typed;

    /** How far each word of names is asked for, in its own words or by the lexicon. */
    private final float[] asked;

    /** A bit for each word that the question has or asks for: nearly all words of names can be passed over without another look. */
    private final long[] mentioned;

    private final long askedCases;
    private float whole;
    private float wholeInPhrasings;

    Comparison(
            List<Term> question,
            QuestionWords questionWords,
            List<Match<Lexicon.Entry>> matches,
            NameTable names,
            Cases cases) {
        this.names = names;
        this.cases = cases;
        this.inQuestion = new float[names.words()];
        this.typed = new int[names.words()];
        this.mentioned = new long[(names.words() >>> 6) + 1];
        this.askedCases = cases.ofQuestion(question);
        for (Word word : questionWords.words()) {
            whole += word.inNames();
            wholeInPhrasings += word.inPhrasings();
            int number = names.number(word.folded());
            if (number >= 0) {
                inQuestion[number] = word.role();
                mention(number);
                typed[number] = word.exact() == null ? ANY_MARKS : names.exactNumber(word.exact());
            }
        }
        asked = inQuestion.clone();
        for (Match<Lexicon.Entry> match : matches) {
            for (List<Term> alternative : match.value().alternatives()) {
                for (Term term : alternative) {
                    int number = names.number(term.folded());
                    if (number >= 0) {
                        asked[number] = 1;
                        mention(number);
                    }
                }
            }
        }
    }

    private void mention(int word) {
        mentioned[word >>> 6] |= 1L << word;
    }

    private boolean isMentioned(int word) {
        return (mentioned[word >>> 6] & 1L << word) != 0;
    }

    /** Fills in the features of the second stage for one procedure. */
    void compare(int document, float[] features) {
        compareName(document, features);
        comparePhrasings(document, features);
        long stated = names.cases(document);
        features[Feature.ACTION_ASKED.ordinal()] = count(cases.actions(stated & askedCases));
        features[Feature.ACTION_UNASKED.ordinal()] = count(cases.actions(stated & ~askedCases));
        features[Feature.ACTION_MISSING.ordinal()] = count(cases.actions(askedCases & ~stated));
        features[Feature.CONDITION_ASKED.ordinal()] = count(cases.conditions(stated & askedCases));
        features[Feature.CONDITION_UNASKED.ordinal()] = count(cases.conditions(stated & ~askedCases));
    }

    private static float count(long bits) {
        return Math.min(MOST_CASES, Long.bitCount(bits));
    }

    private void compareName(int document, float[] features) {
        float covered = 0;
        float askedOfName = 0;
        float marksDiffer = 0;
        int[] name = names.name(document);
        int[] exactName = names.exactName(document);
        for (int i = 0; i < name.length; i++) {
            int word = name[i];
            if (!isMentioned(word)) {
                continue;
            }
            float weight = names.nameWeight(word);
            covered += weight * inQuestion[word];
            askedOfName += weight * asked[word];
            if (inQuestion[word] > 0 && typed[word] != ANY_MARKS && typed[word] != exactName[i]) {
                marksDiffer += weight * inQuestion[word];
            }
        }
        float bestShare = 0;
        float leastUnasked = Float.MAX_VALUE;
        int[][] segments = names.segments(document);
        for (int i = 0; i < segments.length; i++) {
            float askedHere = 0;
            for (int word : segments[i]) {
                if (isMentioned(word)) {
                    askedHere += names.nameWeight(word) * asked[word];
                }
            }
            float wholeSegment = names.wholeSegment(document, i);
            bestShare = Math.max(bestShare, wholeSegment > 0 ? askedHere / wholeSegment : 0);
            leastUnasked = Math.min(leastUnasked, wholeSegment - askedHere);
        }
        features[Feature.QUESTION_COVERED.ordinal()] = whole > 0 ? covered / whole : 0;
        features[Feature.MARKS_DIFFER.ordinal()] = whole > 0 ? marksDiffer / whole : 0;
        features[Feature.NAME_COVERED.ordinal()] = bestShare;
        features[Feature.NAME_PART_UNASKED.ordinal()] = Math.min(MOST_UNASKED, leastUnasked / 10);
        features[Feature.NAME_UNASKED.ordinal()] =
                Math.min(MOST_UNASKED, (names.wholeName(document) - askedOfName) / 10);
    }

    private void comparePhrasings(int document, float[] features) {
        int[][] phrasings = names.phrasings(document);
        float phrasingCovered = 0;
        float questionCovered = 0;
        for (int i = 0; i < phrasings.length; i++) {
            float common = 0;
            for (int word : phrasings[i]) {
                if (isMentioned(word)) {
                    common += names.phrasingWeight(word) * inQuestion[word];
                }
            }
            phrasingCovered = Math.max(phrasingCovered, common / names.wholePhrasing(document, i));
            questionCovered = Math.max(questionCovered, common / wholeInPhrasings);
        }
        features[Feature.PHRASING_COVERED.ordinal()] = phrasingCovered;
        features[Feature.QUESTION_IN_PHRASING.ordinal()] = questionCovered;
    }
}
