package vn.motcua.knowledge.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import vn.motcua.knowledge.text.Abbreviations;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.WordUse;
import vn.motcua.knowledge.text.Words;

/**
 * Recognises which aspects of a procedure a question asks for, with or without diacritics, from a table of groups of words. Safe
 * for use by any number of threads.
 */
public final class AspectRecogniser {

    private static final String TABLE = "aspects.tsv";

    private final PhraseTable<Aspect> phrases = new PhraseTable<>();
    private final Abbreviations abbreviations = new Abbreviations();

    /** With the table that comes with the library. */
    public AspectRecogniser() {
        for (String line : ResourceLines.read(AspectRecogniser.class, TABLE)) {
            String[] columns = line.split("\t");
            phrases.add(columns[1], Aspect.valueOf(columns[0]));
        }
    }

    static void addPhrases(WordUse.Builder use, float weight) {
        for (String line : ResourceLines.read(AspectRecogniser.class, TABLE)) {
            use.add(Words.of(line.split("\t")[1]), weight);
        }
    }

    /**
     * The aspects asked for, the ones named first in the question first; empty when the question names none. A question may ask
     * for several ("giấy tờ gì, nộp ở đâu, bao nhiêu tiền").
     */
    public Set<Aspect> recognise(String question) {
        List<Token> tokens = Words.of(question);
        List<Term> terms = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            List<Term> written = abbreviations.expand(tokens, i);
            Token token = tokens.get(i);
            terms.addAll(written != null ? written : List.of(Term.typed(token)));
        }
        Set<Aspect> asked = new LinkedHashSet<>();
        for (PhraseTable.Match<Aspect> match : find(terms)) {
            asked.add(match.value());
        }
        return Collections.unmodifiableSet(asked);
    }

    List<PhraseTable.Match<Aspect>> find(List<Term> terms) {
        return phrases.findLongest(terms);
    }
}
