package vn.motcua.knowledge.search;

import java.util.Arrays;
import java.util.PriorityQueue;

/** Keeps the best so many documents; of equal ones the earlier in the catalogue. */
final class TopDocuments {

    private record Entry(int document, float score) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byScore = Float.compare(score, other.score);
            return byScore != 0 ? byScore : Integer.compare(other.document, document);
        }
    }

    private final PriorityQueue<Entry> worstFirst;
    private final int limit;

    TopDocuments(int limit) {
        this.limit = limit;
        this.worstFirst = new PriorityQueue<>(limit + 1);
    }

    void offer(int document, float score) {
        Entry worst = worstFirst.peek();
        if (worst == null || worstFirst.size() < limit) {
            worstFirst.add(new Entry(document, score));
        } else if (score > worst.score) {
            worstFirst.poll();
            worstFirst.add(new Entry(document, score));
        }
    }

    /** The documents, best first. */
    int[] documents() {
        Entry[] entries = worstFirst.toArray(new Entry[0]);
        Arrays.sort(entries);
        int[] documents = new int[entries.length];
        for (int i = 0; i < entries.length; i++) {
            documents[i] = entries[entries.length - 1 - i].document;
        }
        return documents;
    }
}
