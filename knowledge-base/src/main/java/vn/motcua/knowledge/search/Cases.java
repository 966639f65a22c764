package vn.motcua.knowledge.search;

import java.util.List;

import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;

/**
 * What sets procedures of the same matter apart, read off their names and off questions: actions out of the ordinary ("cấp lại",
 * "gia hạn") and conditions ("có yếu tố nước ngoài", "lưu động"), as sets of bits. The table is {@code cases.tsv}. Immutable.
 */
final class Cases {

    private final PhraseTable<Long> inNames = new PhraseTable<>();
    private final PhraseTable<Long> inQuestions = new PhraseTable<>();
    private long actions;

    /** The table that comes with the library. */
    Cases() {
        List<String> lines = ResourceLines.read(Cases.class, "cases.tsv");
        if (lines.size() > Long.SIZE) {
            throw new IllegalStateException("cases.tsv has " + lines.size() + " cases, at most " + Long.SIZE + " fit");
        }
        for (int i = 0; i < lines.size(); i++) {
            String[] columns = lines.get(i).split("\t");
            long bit = 1L << i;
            if (columns[0].equals("ACTION")) {
                actions |= bit;
            }
            for (String phrase : columns[2].split("\\|")) {
                inNames.add(phrase, bit);
                inQuestions.add(phrase, bit);
            }
            for (String phrase : columns[3].split("\\|")) {
                inQuestions.add(phrase, bit);
            }
        }
    }

    /** The cases that an official name states. */
    long ofName(List<Term> name) {
        return union(inNames.findAll(name));
    }

    /** The cases that a question mentions. */
    long ofQuestion(List<Term> question) {
        return union(inQuestions.findAll(question));
    }

    /** Those among the cases that are actions. */
    long actions(long cases) {
        return cases & actions;
    }

    /** Those among the cases that are conditions. */
    long conditions(long cases) {
        return cases & ~actions;
    }

    private static long union(List<PhraseTable.Match<Long>> matches) {
        long union = 0;
        for (PhraseTable.Match<Long> match : matches) {
            union |= match.value();
        }
        return union;
    }
}
