package vn.motcua.knowledge.question;

import java.util.List;
import java.util.Set;

import vn.motcua.knowledge.text.Term;

/**
 * A question, read.
 *
 * @param terms its words: repaired, abbreviations written out
 * @param roles what each word is there for, in the same order
 * @param aspects what is asked for, the first named first; empty when nothing in particular
 * @param typedMarks share of the words that were typed with diacritics, 0 to 1
 */
public record Question(List<Term> terms, List<Role> roles, Set<Aspect> aspects, double typedMarks) {

    /** What a word is there for. */
    public enum Role {
        /** It says what the question is about. */
        TOPIC,
        /** It asks for an aspect: "mất bao lâu", "cần giấy tờ gì". */
        ASPECT,
        /** Courtesy, persons speaking, wishing, asking. */
        FILLER
    }
}
