package vn.motcua.assistant.citizenreport;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.ResourceLines;

/** What citizens' words mean for reports; the categories' own words are the operator's, see {@link CategoryWords}. */
final class Recognised {

    /** What a phrase of {@code report-words.tsv} says. */
    enum Meaning {
        /** Something is to be reported. */
        REPORT,
        /** One that was sent is asked about. */
        STATUS,
        /** It is another matter: a procedure, a complaint in law, a denunciation. */
        NOT,
        /** Beside what can be reported, that it is reported. */
        COMPLAINT,
        /** Enough; go on. */
        DONE,
        /** Yes. */
        YES,
        /** No. */
        NO,
        /** Give it up. */
        CANCEL,
        /** What was asked of one that was sent is left. */
        LEAVE,
        /** Say it anew. */
        EDIT,
        /** Without a name. */
        ANONYMOUS
    }

    private final Map<Meaning, PhraseTable<String>> tables = new EnumMap<>(Meaning.class);

    Recognised() {
        for (Meaning meaning : Meaning.values()) {
            tables.put(meaning, new PhraseTable<>());
        }
        for (String line : ResourceLines.read(Recognised.class, "report-words.tsv")) {
            String[] columns = line.split("\t", -1);
            table(Meaning.valueOf(columns[0])).add(columns[1], columns[1]);
        }
    }

    boolean says(Question read, Meaning meaning) {
        return !table(meaning).findAll(read.terms()).isEmpty();
    }

    /** Whether it says this and little else: a short answer. */
    boolean saysOnly(Question read, Meaning meaning) {
        return longest(read, meaning)
                .filter(words -> words + 3 >= read.terms().size())
                .isPresent();
    }

    /** Whether it says this and nothing else. */
    boolean isWholly(Question read, Meaning meaning) {
        return longest(read, meaning)
                .filter(words -> words == read.terms().size())
                .isPresent();
    }

    /** How many words there are beside those that say that something is to be reported. */
    int wordsBeside(Question read, Meaning meaning) {
        return read.terms().size() - longest(read, meaning).orElse(0);
    }

    private Optional<Integer> longest(Question read, Meaning meaning) {
        List<PhraseTable.Match<String>> found = table(meaning).findAll(read.terms());
        return found.stream().map(match -> match.end() - match.start()).max(Comparator.naturalOrder());
    }

    private PhraseTable<String> table(Meaning meaning) {
        return java.util.Objects.requireNonNull(tables.get(meaning));
    }
}
