package vn.motcua.knowledge.search;

import java.util.Arrays;

/** Keeps the best so many documents; of equal ones the earlier in the catalogue. A binary heap, the worst on top. */
final class TopDocuments {

    private final int[] documents;
    private final float[] scores;
    private int size;

    TopDocuments(int limit) {
        documents = new int[limit];
        scores = new float[limit];
    }

    void offer(int document, float score) {
        if (size < documents.length) {
            documents[size] = document;
            scores[size] = score;
            rise(size++);
        } else if (score > scores[0] || (score == scores[0] && document < documents[0])) {
            documents[0] = document;
            scores[0] = score;
            sink();
        }
    }

    private boolean isWorse(int one, int other) {
        return scores[one] != scores[other] ? scores[one] < scores[other] : documents[one] > documents[other];
    }

    private void rise(int from) {
        int at = from;
        while (at > 0 && isWorse(at, (at - 1) / 2)) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink() {
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                return;
            }
            if (child + 1 < size && isWorse(child + 1, child)) {
                child++;
            }
            if (!isWorse(child, at)) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private void swap(int one, int other) {
        int document = documents[one];
        documents[one] = documents[other];
        documents[other] = document;
        float score = scores[one];
        scores[one] = scores[other];
        scores[other] = score;
    }

    /** The documents, in the order of the catalogue. */
    int[] documents() {
        int[] kept = Arrays.copyOf(documents, size);
        Arrays.sort(kept);
        return kept;
    }
}
