package vn.motcua.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.hnsw.HnswGraphProvider;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.util.VectorUtil;
import org.apache.lucene.util.hnsw.HnswGraph;
import org.apache.lucene.util.hnsw.HnswGraphSearcher;
import org.apache.lucene.util.hnsw.RandomVectorScorer;

/**
 * Finds the procedures whose middle lies nearest to a direction, by the graph of the index's vector field (Malkov and Yashunin 2018). The
 * graph's neighbours and the directions are kept as arrays: read from the index again for every question, decoding and copying cost more
 * than the search itself. Immutable.
 */
final class NearestMiddles {

    private static final int[] NONE = {};

    private final byte[][] middles;

    /** The neighbours of each procedure on each level; of levels above the lowest only few procedures have any. */
    private final int[][][] neighbours;

    private final int entry;
    private final int mostNeighbours;

    /**
     * The directions of an index.
     *
     * @param field the name of the vector field
     * @param middles the directions in bytes, by document; the same as are indexed
     */
    NearestMiddles(LeafReader leaf, String field, byte[][] middles) throws IOException {
        this.middles = middles;
        HnswGraph graph = graph(leaf, field);
        neighbours = new int[graph.size() == 0 ? 0 : graph.numLevels()][][];
        entry = neighbours.length == 0 ? 0 : graph.entryNode();
        mostNeighbours = neighbours.length == 0 ? 0 : graph.maxConn();
        for (int level = 0; level < neighbours.length; level++) {
            neighbours[level] = new int[middles.length][];
            HnswGraph.NodesIterator nodes = graph.getNodesOnLevel(level);
            while (nodes.hasNext()) {
                int node = nodes.nextInt();
                neighbours[level][node] = neighbours(graph, level, node);
            }
        }
    }

    private static HnswGraph graph(LeafReader leaf, String field) throws IOException {
        KnnVectorsReader reader = leaf instanceof CodecReader codec ? codec.getVectorReader() : null;
        if (reader instanceof PerFieldKnnVectorsFormat.FieldsReader fields) {
            reader = fields.getFieldReader(field);
        }
        return reader instanceof HnswGraphProvider provider ? provider.getGraph(field) : HnswGraph.EMPTY;
    }

    private static int[] neighbours(HnswGraph graph, int level, int node) throws IOException {
        graph.seek(level, node);
        int[] all = new int[graph.neighborCount()];
        for (int i = 0; i < all.length; i++) {
            all[i] = graph.nextNeighbor();
        }
        return all;
    }

    /**
     * The nearest procedures, in no order.
     *
     * @param direction in bytes
     * @param most how many, 1 or more
     */
    int[] of(byte[] direction, int most) {
        int wanted = Math.min(most, middles.length);
        if (wanted == 0) {
            return NONE;
        }
        if (neighbours.length == 0 || wanted == middles.length) {
            return compareAll(direction, wanted);
        }
        try {
            KnnCollector nearest = new TopKnnCollector(wanted, Integer.MAX_VALUE);
            HnswGraphSearcher.search(new Nearness(direction), nearest, new Walk(), null);
            return Arrays.stream(nearest.topDocs().scoreDocs)
                    .mapToInt(one -> one.doc)
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException("arrays are read without input", e);
        }
    }

    /** Where there are so few that the index has no graph. */
    private int[] compareAll(byte[] direction, int wanted) {
        var top = new TopDocuments(wanted);
        for (int i = 0; i < middles.length; i++) {
            top.offer(i, VectorUtil.dotProduct(middles[i], direction));
        }
        return top.documents();
    }

    private final class Nearness implements RandomVectorScorer {

        private final byte[] direction;

        private Nearness(byte[] direction) {
            this.direction = direction;
        }

        @Override
        public float score(int node) {
            return VectorUtil.dotProduct(middles[node], direction);
        }

        @Override
        public int maxOrd() {
            return middles.length;
        }
    }

    /** The graph for one search: it remembers where it stands. */
    private final class Walk extends HnswGraph {

        private int[] here = NONE;
        private int next;

        @Override
        public void seek(int level, int node) {
            here = neighbours[level][node];
            next = 0;
        }

        @Override
        public int nextNeighbor() {
            return next < here.length ? here[next++] : DocIdSetIterator.NO_MORE_DOCS;
        }

        @Override
        public int neighborCount() {
            return here.length;
        }

        @Override
        public int size() {
            return middles.length;
        }

        @Override
        public int numLevels() {
            return neighbours.length;
        }

        @Override
        public int maxConn() {
            return mostNeighbours;
        }

        @Override
        public int entryNode() {
            return entry;
        }

        @Override
        public NodesIterator getNodesOnLevel(int level) {
            int[] nodes = IntStream.range(0, middles.length)
                    .filter(node -> neighbours[level][node] != null)
                    .toArray();
            if (nodes.length == 0) {
                throw new NoSuchElementException("no level " + level);
            }
            return new ArrayNodesIterator(nodes);
        }
    }
}
