package vn.motcua.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.search.ProcedureText.Part;
import vn.motcua.knowledge.text.Token;

/**
 * The Lucene index of a catalogue, in memory: each part of a procedure as unmarked words, unmarked pairs of neighbours and (the
 * name) words and pairs with their marks.
 *
 * <p>A question is scored term by term into one dense row of numbers per feature, rather than through Lucene's query tree: the
 * ranking needs every feature of every procedure by itself, and over some thousand documents adding to an array is several times
 * faster than a disjunction of a hundred clauses. The number of a document is its place in the catalogue.
 */
final class ProcedureIndex implements AutoCloseable {

    /** Term frequency saturation of BM25. */
    private static final float K1 = 1.2f;

    /** How much BM25 makes of the length of a part. */
    private static final float B = 0.6f;

    /** The ways in which words are indexed. */
    enum Form {
        /** Words without marks. */
        FOLDED,
        /** Pairs of neighbours without marks. */
        FOLDED_PAIRS,
        /** Words with marks. */
        EXACT,
        /** Pairs of neighbours with marks. */
        EXACT_PAIRS
    }

    private final Directory directory;
    private final DirectoryReader reader;
    private final @Nullable LeafReader leaf;
    private final int size;
    private final Map<Part, float[]> lengthNorms;

    /** Indexes a catalogue. */
    ProcedureIndex(Catalogue catalogue, TermStatistics statistics, Phrasings phrasings) {
        this.size = catalogue.size();
        this.lengthNorms = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            lengthNorms.put(part, new float[size]);
        }
        this.directory = new ByteBuffersDirectory();
        try {
            IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
                    .setRAMBufferSizeMB(512)
                    .setMergePolicy(NoMergePolicy.INSTANCE)
                    .setUseCompoundFile(false);
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                int document = 0;
                for (Procedure procedure : catalogue.procedures()) {
                    writer.addDocument(document(procedure, document++, statistics, phrasings));
                }
            }
            this.reader = DirectoryReader.open(directory);
            if (reader.leaves().size() > 1) {
                throw new IllegalStateException(
                        "the index has " + reader.leaves().size() + " segments, one was meant");
            }
            this.leaf =
                    reader.leaves().isEmpty() ? null : reader.leaves().get(0).reader();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot index the catalogue", e);
        }
    }

    private Document document(Procedure procedure, int number, TermStatistics statistics, Phrasings phrasings) {
        Document document = new Document();
        for (Part part : Part.values()) {
            List<Token> words = ProcedureText.words(procedure, part, phrasings);
            double average = part == Part.PHRASINGS ? phrasings.averageLength() : statistics.averageLength(part);
            float length = (float) (words.size() / average);
            row(part)[number] = K1 * (1 - B + B * length);
            document.add(new Field(fieldOf(part, Form.FOLDED), WordStream.words(words, Token::folded), TERMS));
            document.add(new Field(fieldOf(part, Form.FOLDED_PAIRS), WordStream.pairs(words, Token::folded), TERMS));
            if (part == Part.NAME) {
                document.add(new Field(fieldOf(part, Form.EXACT), WordStream.words(words, Token::text), TERMS));
                document.add(new Field(fieldOf(part, Form.EXACT_PAIRS), WordStream.pairs(words, Token::text), TERMS));
            }
        }
        return document;
    }

    private static final FieldType TERMS = termsType();

    private static FieldType termsType() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setOmitNorms(true);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    private static String fieldOf(Part part, Form form) {
        return part.name() + "." + form.name();
    }

    private float[] row(Part part) {
        return lengthNorms.getOrDefault(part, NO_ROW);
    }

    private static final float[] NO_ROW = {};
    private static final long[] NO_BITS = {};

    /** How many procedures there are. */
    int size() {
        return size;
    }

    /** Opens the terms of one field for one question; not to be shared between threads. */
    Lookup lookup(Part part, Form form) {
        try {
            Terms terms = leaf == null ? null : leaf.terms(fieldOf(part, form));
            return new Lookup(terms == null ? null : terms.iterator(), row(part));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index", e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the index", e);
        }
    }

    /** The terms of one field. */
    static final class Lookup {

        private final @Nullable TermsEnum terms;
        private final float[] norms;
        private @Nullable PostingsEnum postings;
        private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();

        private Lookup(@Nullable TermsEnum terms, float[] norms) {
            this.terms = terms;
            this.norms = norms;
        }

        /** Adds the BM25 score of a term to each document that has it. */
        void addScores(String term, float weight, float[] scores) {
            addScores(term, weight, scores, 0, 0, NO_BITS, NO_ROW);
        }

        /**
         * Adds the BM25 score of a term to each document that has it.
         *
         * @param bit the term's bit, 0 for none
         * @param gain what a document gains when it has the term and its bit is not set yet; then it is set
         */
        void addScores(String term, float weight, float[] scores, long bit, float gain, long[] bits, float[] gains) {
            PostingsEnum found = find(term);
            if (found == null) {
                return;
            }
            try {
                float most = weight * (K1 + 1);
                found.nextDoc();
                found.nextPostings(DocIdSetIterator.NO_MORE_DOCS, block);
                while (block.size > 0) {
                    for (int i = 0; i < block.size; i++) {
                        int document = block.docs[i];
                        float frequency = block.features[i];
                        scores[document] += most * frequency / (frequency + norms[document]);
                    }
                    for (int i = 0; bit != 0 && i < block.size; i++) {
                        int document = block.docs[i];
                        if ((bits[document] & bit) == 0) {
                            bits[document] |= bit;
                            gains[document] += gain;
                        }
                    }
                    found.nextPostings(DocIdSetIterator.NO_MORE_DOCS, block);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the index", e);
            }
        }

        /** Adds a constant to each document that has a term. */
        void addConstant(String term, float constant, float[] values) {
            PostingsEnum found = find(term);
            if (found == null) {
                return;
            }
            try {
                for (int document = found.nextDoc();
                        document != DocIdSetIterator.NO_MORE_DOCS;
                        document = found.nextDoc()) {
                    values[document] += constant;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the index", e);
            }
        }

        private @Nullable PostingsEnum find(String term) {
            if (terms == null) {
                return null;
            }
            try {
                if (!terms.seekExact(new BytesRef(term))) {
                    return null;
                }
                postings = terms.postings(postings, PostingsEnum.FREQS);
                return postings;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the index", e);
            }
        }
    }
}
