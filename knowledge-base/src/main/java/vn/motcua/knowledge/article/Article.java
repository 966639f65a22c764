package vn.motcua.knowledge.article;

import java.util.List;

import vn.motcua.knowledge.guide.BilingualText;
import vn.motcua.knowledge.procedure.ProcedureCode;

/**
 * An article.
 *
 * @param id its id, small letters without marks, such as {@code vneid-muc-2}
 * @param topic the topic it belongs to
 * @param title what it is about, short enough for a button
 * @param answer what it says, at least one paragraph; the first one answers
 * @param laws what it rests on, at least one; the most important first
 * @param asOf the month for which it was checked, such as {@code 2026-07}
 * @param procedures the codes of procedures that belong to it; a catalogue need not have them all
 * @param sameAs those of them that a citizen may ask for in the same words; where one of these is found, its record answers
 * @param provisions where periods stand that none of the procedures prints
 * @param said how people ask for it, in Vietnamese
 */
public record Article(
        String id,
        ArticleTopic topic,
        BilingualText title,
        List<BilingualText> answer,
        List<Law> laws,
        String asOf,
        List<ProcedureCode> procedures,
        List<ProcedureCode> sameAs,
        List<Provision> provisions,
        List<String> said) {

    /** Copies the lists. */
    public Article {
        answer = List.copyOf(answer);
        laws = List.copyOf(laws);
        procedures = List.copyOf(procedures);
        sameAs = List.copyOf(sameAs);
        provisions = List.copyOf(provisions);
        said = List.copyOf(said);
    }

    /**
     * A period that the law itself names.
     *
     * @param period as the article prints it, such as {@code 30 ngày}
     * @param where the article of the law
     */
    public record Provision(String period, String where) {}
}
