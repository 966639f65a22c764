package vn.motcua.knowledge.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.Term;

/** What people may say for each of some options: its labels, their parts, and its own words. */
final class OptionPhrases {

    private static final Set<String> YES = Set.of("có", "rồi", "đã", "đúng", "phải", "còn", "yes");
    private static final Set<String> NO = Set.of("không", "chưa", "no", "not");

    /** So many other words may stand between two words of a phrase. */
    private static final int WIDEST_GAP = 3;

    /** A single word stands for a phrase of no more words than these. */
    private static final int TELLING_BY_ONE_WORD = 2;

    private final List<AnswerOption> options;
    private final List<String> written = new ArrayList<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final Set<Integer> plainYes = new TreeSet<>();
    private final Set<Integer> plainNo = new TreeSet<>();
    private final Map<String, Integer> onlyOne = new HashMap<>();

    OptionPhrases(List<AnswerOption> options) {
        this.options = List.copyOf(options);
        for (int option = 0; option < options.size(); option++) {
            addLabel(option, options.get(option).vietnamese());
            addLabel(option, options.get(option).english());
            for (String phrase : options.get(option).said()) {
                add(option, phrase, true);
            }
        }
    }

    private void addLabel(int option, String label) {
        add(option, label, true);
        String[] parts = label.split("[,;/()–]|\\bhoặc\\b|\\bor\\b");
        if (parts.length > 1) {
            for (String part : parts) {
                add(option, part, false);
            }
        }
    }

    private void add(int option, String phrase, boolean whole) {
        List<Term> words = wordsOf(phrase);
        if (words.isEmpty()) {
            return;
        }
        if (words.size() == 1 && (isYes(words.getFirst()) || isNo(words.getFirst()))) {
            (isYes(words.getFirst()) ? plainYes : plainNo).add(option);
            return;
        }
        written.add(phrase);
        phrases.add(new Phrase(option, words, isNo(words.getFirst()), whole));
        for (Term word : words.size() <= TELLING_BY_ONE_WORD ? words : List.<Term>of()) {
            if (word.text().length() > 1 && !Character.isDigit(word.text().charAt(0))) {
                onlyOne.merge(word.text(), option, OptionPhrases::sameOrNone);
            }
        }
    }

    private static List<Term> wordsOf(String phrase) {
        return AnswerTerms.of(phrase, AnswerVocabulary.of(List.of(phrase))).terms();
    }

    private static Integer sameOrNone(Integer one, Integer other) {
        return one.equals(other) ? one : -1;
    }

    private static boolean isYes(Term word) {
        return YES.contains(word.text());
    }

    private static boolean isNo(Term word) {
        return NO.contains(word.text());
    }

    int size() {
        return options.size();
    }

    String id(int option) {
        return options.get(option).id();
    }

    List<String> written() {
        return written;
    }

    List<Phrase> phrases() {
        return phrases;
    }

    /** The only option whose words include this one; -1 when there is none or several. */
    int onlyOneWith(Term word) {
        if (word.certain()) {
            return onlyOne.getOrDefault(word.text(), -1);
        }
        int found = -1;
        for (Map.Entry<String, Integer> entry : onlyOne.entrySet()) {
            if (Letters.fold(entry.getKey()).equals(word.folded())) {
                if (entry.getValue() < 0 || (found >= 0 && found != entry.getValue())) {
                    return -1;
                }
                found = entry.getValue();
            }
        }
        return found;
    }

    /** The option that a mere yes or no means: it says so, or it alone has a label that begins so; -1 when there is no one such. */
    int meantBy(boolean yes) {
        Set<Integer> plain = yes ? plainYes : plainNo;
        if (plain.size() == 1) {
            return plain.iterator().next();
        }
        int found = -1;
        for (int option = 0; option < options.size(); option++) {
            List<Term> words = wordsOf(options.get(option).vietnamese());
            if (!words.isEmpty() && (yes ? isYes(words.getFirst()) : isNo(words.getFirst()))) {
                if (found >= 0) {
                    return -1;
                }
                found = option;
            }
        }
        return found;
    }

    /**
     * A phrase of an option.
     *
     * @param option index of the option
     * @param words its words, written with diacritics
     * @param negative whether it says no itself: then a negation is part of it
     * @param whole whether it is a label or a saying, rather than a part of a label
     */
    record Phrase(int option, List<Term> words, boolean negative, boolean whole) {

        int length() {
            return words.size();
        }

        /** Where this phrase ends when it begins at this word, words of no weight left out; -1 when it does not. */
        int endIn(List<Term> terms, int from, BitSet mayBeLeftOut) {
            int at = from;
            int gap = 0;
            for (int word = 0; word < words.size(); ) {
                if (at >= terms.size()) {
                    return -1;
                }
                if (isMeant(words.get(word), terms.get(at))) {
                    word++;
                    gap = 0;
                } else if (word == 0 || !mayBeLeftOut.get(at) || ++gap > WIDEST_GAP) {
                    return -1;
                }
                at++;
            }
            return at;
        }

        private static boolean isMeant(Term word, Term typed) {
            return typed.certain()
                    ? typed.text().equals(word.text())
                    : typed.folded().equals(word.folded());
        }
    }
}
