package vn.motcua.knowledge.answer;

import java.util.BitSet;
import java.util.List;

import vn.motcua.knowledge.answer.TypedText.Clause;
import vn.motcua.knowledge.text.PhraseTable.Match;

/**
 * What in a text is a question of the citizen's own. Vietnamese asks by words in place ("cần giấy gì"), by a frame around what is
 * asked ("có … không", "đã … chưa"), by a particle at the end ("hả") or by the question mark alone; the same words behind a negation
 * mean "any" ("chưa có giấy gì"), and a negation alone at the end answers ("em không").
 *
 * @param words the words that belong to questions
 * @param clauses the clauses that are asked as a whole, by their index
 */
record Asking(BitSet words, BitSet clauses) {

    /** Whether anything is asked. */
    boolean any() {
        return !words.isEmpty() || !clauses.isEmpty();
    }

    static Asking in(TypedText text) {
        return in(text, new BitSet());
    }

    /**
     * What is asked where some words are known to be an answer: "mấy" in "máy móc" typed without marks asks nothing.
     *
     * @param answering the words of the answer
     */
    static Asking in(TypedText text, BitSet answering) {
        return new Reading(text, answering).asking();
    }

    private static final class Reading {
        private final TypedText text;
        private final BitSet answering;
        private final BitSet leads;
        private final BitSet fillers;
        private final BitSet light = new BitSet();
        private final BitSet words = new BitSet();
        private final BitSet clauses = new BitSet();

        Reading(TypedText text, BitSet answering) {
            this.text = text;
            this.answering = answering;
            this.leads = text.wordsOf(Cue.ASK_LEAD);
            this.fillers = text.wordsOf(Cue.FILLER);
            for (Cue kind :
                    List.of(Cue.FILLER, Cue.AGREE, Cue.HEDGE, Cue.NEGATOR, Cue.THEN, Cue.UNSURE, Cue.CORRECTION)) {
                light.or(text.wordsOf(kind));
            }
            light.andNot(text.wordsOf(Cue.HAVE));
            light.andNot(text.wordsOf(Cue.OBLIGES));
            for (Match<Cue> cue : text.cues()) {
                if (cue.value() == Cue.DONE && !light.get(cue.end())) {
                    light.clear(cue.start(), cue.end());
                }
            }
        }

        Asking asking() {
            boolean before = false;
            for (int i = 0; i < text.clauses().size(); i++) {
                Clause clause = text.clauses().get(i);
                boolean asked = before && clause.follows();
                if (asked) {
                    words.set(clause.start(), clause.end());
                }
                for (Match<Cue> cue : text.cuesIn(clause)) {
                    if (answering.nextClearBit(cue.start()) < cue.end()) {
                        asked |= ask(clause, cue, i);
                    }
                }
                if (clause.questionMark()) {
                    clauses.set(i);
                }
                before = asked;
            }
            return new Asking(words, clauses);
        }

        /** Marks what a steering word asks; says whether the next clause may still belong to it ("mấy ngày thì có"). */
        private boolean ask(Clause clause, Match<Cue> cue, int index) {
            switch (cue.value()) {
                case ASKS -> {
                    words.set(lead(clause, cue.start()), clause.end());
                    return true;
                }
                case DEFINES -> {
                    words.set(clause.start(), clause.end());
                    return false;
                }
                case ASKS_UNLESS_NEGATED -> {
                    if (isWeakQuestion(clause, cue)) {
                        words.set(lead(clause, cue.start()), clause.end());
                        return true;
                    }
                    return false;
                }
                case ASKED_TAIL -> {
                    if (onlyFillers(cue.end(), clause.end())
                            && clause.start() < cue.start()
                            && (text.terms().get(cue.start()).certain())) {
                        clauses.set(index);
                    }
                    return false;
                }
                case NEGATOR -> {
                    if (cue.end() - cue.start() == 1 && onlyFillers(cue.end(), clause.end())) {
                        frame(clause, cue);
                    }
                    return false;
                }
                default -> {
                    return false;
                }
            }
        }

        private boolean isWeakQuestion(Clause clause, Match<Cue> cue) {
            boolean negated = text.cuesIn(clause).stream()
                    .anyMatch(other -> other.start() < cue.start()
                            && (other.value() == Cue.NEGATOR || other.value() == Cue.UNSURE));
            if (negated && !clause.questionMark()) {
                return false;
            }
            return switch (text.terms().get(cue.start()).folded()) {
                case "dau" -> onlyFillers(cue.end(), clause.end());
                case "sao" -> onlyFillers(cue.end(), clause.end()) || cue.start() == clause.start();
                case "may" -> text.terms().get(cue.start()).certain() || !isNumber(cue.end());
                default -> true;
            };
        }

        /** "May 5" is a day, no question. */
        private boolean isNumber(int at) {
            return at < text.terms().size()
                    && Character.isDigit(text.terms().get(at).text().charAt(0));
        }

        /** "có … không", "đã … chưa": a closing negation asks for what stands before it, when that says anything. */
        private void frame(Clause clause, Match<Cue> negation) {
            String word = text.terms().get(negation.start()).folded();
            if (!word.equals("khong") && !word.equals("chua")) {
                return;
            }
            int first = light.nextClearBit(clause.start());
            if (first < negation.start()) {
                words.set(Math.min(first, firstVerb(clause, first)), clause.end());
            }
        }

        /** Where "có" or "đã" opens the frame, before this word. */
        private int firstVerb(Clause clause, int before) {
            return text.cuesIn(clause).stream()
                    .filter(cue -> cue.value() == Cue.HAVE || cue.value() == Cue.DONE)
                    .mapToInt(Match::start)
                    .findFirst()
                    .orElse(before);
        }

        private int lead(Clause clause, int from) {
            int at = from;
            while (at > clause.start() && leads.get(at - 1)) {
                at--;
            }
            return at;
        }

        private boolean onlyFillers(int from, int to) {
            return fillers.nextClearBit(from) >= to;
        }
    }
}
