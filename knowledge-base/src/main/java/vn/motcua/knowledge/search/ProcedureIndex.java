package vn.motcua.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.embedding.ProcedureVectors;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.search.ProcedureText.Part;
import vn.motcua.knowledge.text.Token;

/**
 * The Lucene index of a catalogue, in memory: each part of a procedure as unmarked words, unmarked pairs of neighbours and (the
 * name) words and pairs with their marks, where the {@link Encoder} puts it and, if there is one, where an embedding model does.
 *
 * <p>A question is scored term by term into one dense row of numbers per feature, rather than through Lucene's query tree: the
 * ranking needs every feature of every procedure by itself, and over some thousand documents adding to an array is several times
 * faster than a disjunction of a hundred clauses. The number of a document is its place in the catalogue.
 */
final class ProcedureIndex implements AutoCloseable {

    /** Term frequency saturation of BM25. */
    private static final float K1 = 1.2f;

    /** So many documents of terms are kept decoded, 8 bytes each. */
    private static final long MOST_KEPT = 4_000_000;

    /** How much BM25 makes of the length of a part. */
    private static final float B = 0.6f;

    private static final String MEANING = "MEANING";
    private static final String EMBEDDING = "EMBEDDING";

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
    private final Map<String, Lookup> lookups = new ConcurrentHashMap<>();
    private final @Nullable NearestMiddles nearest;
    private final AtomicLong kept = new AtomicLong();

    /**
     * Indexes a catalogue.
     *
     * @param embedded where an embedding model puts its procedures, if there is one
     */
    ProcedureIndex(
            Catalogue catalogue,
            TermStatistics statistics,
            Phrasings phrasings,
            ProcedureText text,
            Meanings meanings,
            @Nullable ProcedureVectors embedded) {
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
                    Document fields = document(procedure, document, statistics, phrasings, text);
                    fields.add(new KnnByteVectorField(
                            MEANING, meanings.middle(document), VectorSimilarityFunction.DOT_PRODUCT));
                    if (embedded != null) {
                        fields.add(new KnnFloatVectorField(
                                EMBEDDING, embedded.vectors().get(document), VectorSimilarityFunction.DOT_PRODUCT));
                    }
                    writer.addDocument(fields);
                    document++;
                }
            }
            this.reader = DirectoryReader.open(directory);
            if (reader.leaves().size() > 1) {
                throw new IllegalStateException(
                        "the index has " + reader.leaves().size() + " segments, one was meant");
            }
            this.leaf =
                    reader.leaves().isEmpty() ? null : reader.leaves().get(0).reader();
            this.nearest = leaf == null ? null : new NearestMiddles(leaf, MEANING, meanings.middles());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot index the catalogue", e);
        }
    }

    private Document document(
            Procedure procedure, int number, TermStatistics statistics, Phrasings phrasings, ProcedureText text) {
        Document document = new Document();
        for (Part part : Part.values()) {
            List<Token> words = text.words(procedure, part, phrasings);
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

    /** The procedures whose middle lies nearest to a direction in bytes, in no order. */
    int[] nearest(byte[] direction, int most) {
        return nearest == null ? NOTHING : nearest.of(direction, most);
    }

    /** The procedures that the embedding model puts nearest to a vector of length 1, in no order. The index must have its vectors. */
    int[] nearestEmbedded(float[] asked, int most) {
        try {
            ScoreDoc[] nearest = new IndexSearcher(reader)
                    .search(new KnnFloatVectorQuery(EMBEDDING, asked, Math.min(most, size)), most)
                    .scoreDocs;
            return Arrays.stream(nearest).mapToInt(one -> one.doc).toArray();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index", e);
        }
    }

    /** The cosine of a vector of length 1 with that of each of these procedures. The index must have their vectors. */
    float[] cosines(float[] asked, int[] documents) {
        try {
            FloatVectorValues vectors = leaf == null ? null : leaf.getFloatVectorValues(EMBEDDING);
            float[] cosines = new float[documents.length];
            for (int i = 0; i < cosines.length && vectors != null; i++) {
                // Every document has a vector, so that its number is also the vector's.
                cosines[i] = VectorUtil.dotProduct(vectors.vectorValue(documents[i]), asked);
            }
            return cosines;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index", e);
        }
    }

    private static final int[] NOTHING = {};

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

    /** How many procedures there are. */
    int size() {
        return size;
    }

    /** How large the index is, as it would lie on a disk. */
    long bytes() {
        try {
            long bytes = 0;
            for (String file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the index", e);
        }
    }

    /** The terms of one field, to be looked up by any number of threads. */
    Lookup lookup(Part part, Form form) {
        return lookups.computeIfAbsent(fieldOf(part, form), field -> new Lookup(field, row(part)));
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

    /**
     * The documents of a term.
     *
     * @param documents which, ascending
     * @param saturations its BM25 score in each but for the weight of the term: (k1 + 1) tf / (tf + norm)
     */
    private record Postings(int[] documents, float[] saturations) {}

    /** The terms of one field. What was looked up once is kept decoded, up to a bound over all fields. */
    final class Lookup {

        private final String field;
        private final float[] norms;
        private final Map<String, Postings> known = new ConcurrentHashMap<>();
        private final FixedBitSet present;

        private Lookup(String field, float[] norms) {
            this.field = field;
            this.norms = norms;
            this.present = present(field);
        }

        /** Adds the BM25 score of a term to each document that has it. */
        void addScores(String term, float weight, float[] scores) {
            Postings postings = find(term);
            if (postings != null) {
                int[] documents = postings.documents;
                float[] saturations = postings.saturations;
                for (int i = 0; i < documents.length; i++) {
                    scores[documents[i]] += weight * saturations[i];
                }
            }
        }

        /**
         * Adds the BM25 score of a term to each document that has it.
         *
         * @param bit the term's bit, 0 for none
         * @param gain what a document gains when it has the term and its bit is not set yet; then it is set
         */
        void addScores(String term, float weight, float[] scores, long bit, float gain, long[] bits, float[] gains) {
            Postings postings = find(term);
            if (postings == null) {
                return;
            }
            int[] documents = postings.documents;
            float[] saturations = postings.saturations;
            for (int i = 0; i < documents.length; i++) {
                int document = documents[i];
                scores[document] += weight * saturations[i];
                if ((bits[document] & bit) == 0) {
                    bits[document] |= bit;
                    gains[document] += gain;
                }
            }
        }

        /** Adds a constant to each document that has a term. */
        void addConstant(String term, float constant, float[] values) {
            Postings postings = find(term);
            if (postings != null) {
                for (int document : postings.documents) {
                    values[document] += constant;
                }
            }
        }

        private @Nullable Postings find(String term) {
            Postings postings = known.get(term);
            if (postings != null) {
                return postings;
            }
            postings = mayBePresent(term) ? read(term) : null;
            if (postings != null && kept.get() < MOST_KEPT) {
                known.put(term, postings);
                kept.addAndGet(postings.documents.length);
            }
            return postings;
        }

        /** Two bits are set for a term that is there (Bloom 1970): of what is not there, all but one in sixty is known so at once. */
        private FixedBitSet present(String field) {
            try {
                Terms terms = leaf == null ? null : leaf.terms(field);
                long size = terms == null ? 0 : terms.size();
                FixedBitSet bits = new FixedBitSet(Integer.highestOneBit((int) Math.min(size, 1 << 20) + 1) << 4);
                TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
                for (BytesRef term = all.next(); term != null; term = all.next()) {
                    int hash = term.utf8ToString().hashCode();
                    bits.set(place(hash * FIRST, bits.length()));
                    bits.set(place(hash * SECOND, bits.length()));
                }
                return bits;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the index", e);
            }
        }

        private boolean mayBePresent(String term) {
            int hash = term.hashCode();
            return present.get(place(hash * FIRST, present.length()))
                    && present.get(place(hash * SECOND, present.length()));
        }

        private static final int FIRST = 0x9E3779B9;
        private static final int SECOND = 0x85EBCA6B;

        private static int place(int hash, int length) {
            return (hash ^ (hash >>> 15)) & (length - 1);
        }

        private @Nullable Postings read(String term) {
            try {
                Terms terms = leaf == null ? null : leaf.terms(field);
                TermsEnum found = terms == null ? null : terms.iterator();
                if (found == null || !found.seekExact(new BytesRef(term))) {
                    return null;
                }
                int[] documents = new int[found.docFreq()];
                float[] saturations = new float[documents.length];
                PostingsEnum postings = found.postings(null, PostingsEnum.FREQS);
                for (int i = 0; i < documents.length; i++) {
                    documents[i] = postings.nextDoc();
                    float frequency = postings.freq();
                    saturations[i] = (K1 + 1) * frequency / (frequency + norms[documents[i]]);
                }
                return new Postings(documents, saturations);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the index", e);
            }
        }
    }
}
