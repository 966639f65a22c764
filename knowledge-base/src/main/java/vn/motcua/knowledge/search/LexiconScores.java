package vn.motcua.knowledge.search;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

import vn.motcua.knowledge.search.ProcedureIndex.Form;
import vn.motcua.knowledge.search.ProcedureIndex.Lookup;
import vn.motcua.knowledge.search.ProcedureText.Part;
import vn.motcua.knowledge.text.Term;

/**
 * For every expression of the lexicon the procedures that have its official terms, computed when somebody first says it: a later
 * question only adds up short lists. Each expression counts by the best of its alternatives: many alternatives must not make it
 * louder. Safe for any number of threads.
 */
final class LexiconScores {

    /** So many procedures are kept for an expression. */
    private static final int MOST_PROCEDURES = 300;

    private static final float BM25_UNIT = 0.1f;
    private static final float TEXT_AGAINST_NAME = 0.2f;

    private final List<Lexicon.Entry> lexicon;
    private final Workspace workspace;
    private final AtomicReferenceArray<Scores> byNumber;

    /**
     * The procedures of one expression, in the order of the catalogue.
     *
     * @param documents which
     * @param names BM25 of the official term on the name
     * @param texts BM25 of its pairs on the text
     * @param shares share of the official term's weight that the name has, 0 to 1
     */
    record Scores(int[] documents, float[] names, float[] texts, float[] shares) {

        /** The share of a procedure; 0 when it is not among them. */
        float shareOf(int document) {
            int at = Arrays.binarySearch(documents, document);
            return at < 0 ? 0 : shares[at];
        }
    }

    LexiconScores(Lexicon lexicon, ProcedureIndex index, TermStatistics statistics) {
        this.lexicon = lexicon.entries();
        this.workspace = new Workspace(index, statistics);
        this.byNumber = new AtomicReferenceArray<>(this.lexicon.size());
    }

    /** The procedures of an expression of the lexicon this was made for. */
    Scores of(Lexicon.Entry entry) {
        if (lexicon.get(entry.number()) != entry) {
            throw new IllegalArgumentException("not of this lexicon: " + entry.expression());
        }
        Scores known = byNumber.get(entry.number());
        return known == null ? compute(entry) : known;
    }

    private Scores compute(Lexicon.Entry entry) {
        synchronized (workspace) {
            Scores known = byNumber.get(entry.number());
            if (known == null) {
                known = workspace.score(entry);
                byNumber.set(entry.number(), known);
            }
            return known;
        }
    }

    private static final class Workspace {

        private final TermStatistics statistics;
        private final Lookup nameWords;
        private final Lookup namePairs;
        private final Lookup textPairs;
        private final float[] name;
        private final float[] text;
        private final float[] share;
        private final float[] bestName;
        private final float[] bestText;
        private final float[] bestShare;

        Workspace(ProcedureIndex index, TermStatistics statistics) {
            this.statistics = statistics;
            nameWords = index.lookup(Part.NAME, Form.EXACT);
            namePairs = index.lookup(Part.NAME, Form.EXACT_PAIRS);
            textPairs = index.lookup(Part.TEXT, Form.FOLDED_PAIRS);
            name = new float[index.size()];
            text = new float[index.size()];
            share = new float[index.size()];
            bestName = new float[index.size()];
            bestText = new float[index.size()];
            bestShare = new float[index.size()];
        }

        Scores score(Lexicon.Entry entry) {
            Arrays.fill(bestName, 0);
            Arrays.fill(bestText, 0);
            Arrays.fill(bestShare, 0);
            for (List<Term> alternative : entry.alternatives()) {
                score(alternative);
                for (int i = 0; i < name.length; i++) {
                    bestName[i] = Math.max(bestName[i], name[i]);
                    bestText[i] = Math.max(bestText[i], text[i]);
                    bestShare[i] = Math.max(bestShare[i], share[i]);
                }
            }
            TopDocuments top = new TopDocuments(MOST_PROCEDURES);
            for (int i = 0; i < bestName.length; i++) {
                if (bestName[i] > 0 || bestText[i] > 0) {
                    top.offer(i, bestName[i] + TEXT_AGAINST_NAME * bestText[i]);
                }
            }
            int[] documents = top.documents();
            Arrays.sort(documents);
            Scores scores = new Scores(
                    documents, new float[documents.length], new float[documents.length], new float[documents.length]);
            for (int i = 0; i < documents.length; i++) {
                scores.names[i] = bestName[documents[i]];
                scores.texts[i] = bestText[documents[i]];
                scores.shares[i] = bestShare[documents[i]];
            }
            return scores;
        }

        private void score(List<Term> alternative) {
            Arrays.fill(name, 0);
            Arrays.fill(text, 0);
            Arrays.fill(share, 0);
            float whole = 0;
            for (Term term : alternative) {
                whole += (float) statistics.nameWeight(term.folded());
            }
            for (int i = 0; i < alternative.size(); i++) {
                Term term = alternative.get(i);
                float weight = (float) statistics.nameWeight(term.folded());
                nameWords.addScores(term.text(), weight * BM25_UNIT, name);
                nameWords.addConstant(term.text(), weight / whole, share);
                if (i > 0) {
                    Term before = alternative.get(i - 1);
                    String exact = before.text() + " " + term.text();
                    String folded = before.folded() + " " + term.folded();
                    namePairs.addScores(exact, (float) statistics.namePairWeight(folded) * BM25_UNIT, name);
                    textPairs.addScores(folded, (float) statistics.pairWeight(folded) * BM25_UNIT, text);
                }
            }
        }
    }
}
