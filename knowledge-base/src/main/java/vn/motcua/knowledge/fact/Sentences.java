package vn.motcua.knowledge.fact;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.knowledge.text.Letters;

/** The sentences and lines of a text, and whether each is typed with diacritics. */
final class Sentences {

    private static final int FEW_WORDS = 3;

    private Sentences() {}

    /** First word and word behind the last, for each; one without words where the text has none but a link. */
    static List<int[]> of(Reading reading) {
        List<int[]> ranges = new ArrayList<>();
        int count = reading.words().size();
        int start = 0;
        for (int at = 1; at <= count; at++) {
            if (at == count || reading.words().get(at).opensSentence()) {
                ranges.add(new int[] {start, at});
                start = at;
            }
        }
        if (count == 0) {
            ranges.add(new int[] {0, 0});
        }
        return ranges;
    }

    /** A sentence without any mark is read without; a very short one only in a text that has none at all. */
    static Form formOf(String text, Reading marked, int start, int end) {
        boolean few = end - start <= FEW_WORDS;
        int from = few || start >= end ? 0 : marked.words().get(start).start();
        int to = few || start >= end
                ? text.length()
                : marked.words().get(end - 1).end();
        return Letters.isMarked(text.substring(from, to)) ? Form.MARKED : Form.UNMARKED;
    }
}
