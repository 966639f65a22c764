package vn.motcua.knowledge.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import vn.motcua.knowledge.procedure.Procedure;

/**
 * What a text may rest on: the cited records, further official texts, and what the citizen said. Immutable in what it says, safe
 * for use by any number of threads; it reads its texts once, so that one evidence can serve many texts.
 */
public final class Evidence {

    private final List<Procedure> cited;
    private final List<Passage> passages;
    private final Map<Form, IndexedReading> readings = new EnumMap<>(Form.class);

    /**
     * A text that may be rested on.
     *
     * @param source who says it
     * @param procedure index of the procedure; -1 when it is not from one
     */
    record Passage(String text, Source source, int procedure) {}

    /** Who says a text. */
    enum Source {
        RECORD,
        OFFICIAL,
        /** Repeats of the citizen's own words are no inventions, but they prove nothing about fees, times, laws and offices. */
        CITIZEN
    }

    private Evidence(List<Procedure> cited, List<Passage> passages) {
        this.cited = cited;
        this.passages = passages;
    }

    /** The published text of these procedures. */
    public static Evidence of(Collection<Procedure> cited) {
        List<Passage> passages = new ArrayList<>();
        List<Procedure> procedures = List.copyOf(cited);
        for (int i = 0; i < procedures.size(); i++) {
            passages.add(new Passage(RecordText.of(procedures.get(i)), Source.RECORD, i));
        }
        return new Evidence(procedures, List.copyOf(passages));
    }

    /** One official passage and nothing else: for a text that is to put just this passage in other words. */
    public static Evidence ofPassage(String passage) {
        return new Evidence(List.of(), List.of(new Passage(passage, Source.OFFICIAL, -1)));
    }

    /** With further official texts: a guide's sentences, the address of a desk, the standing texts of the assistant. */
    public Evidence withOfficial(Collection<String> texts) {
        return with(texts, Source.OFFICIAL);
    }

    /**
     * With the citizen's own words, already masked: their ages, dates and places may be repeated. Amounts, periods, laws, codes,
     * links and authorities in them are no evidence, since a citizen may be wrong or may try to put words into our mouth.
     */
    public Evidence withCitizenWords(Collection<String> texts) {
        return with(texts, Source.CITIZEN);
    }

    private Evidence with(Collection<String> texts, Source source) {
        List<Passage> all = new ArrayList<>(passages);
        texts.forEach(text -> all.add(new Passage(text, source, -1)));
        return new Evidence(cited, List.copyOf(all));
    }

    boolean hasCharacter(int character) {
        return passages.stream().anyMatch(passage -> passage.text().indexOf(character) >= 0);
    }

    List<Procedure> cited() {
        return cited;
    }

    synchronized IndexedReading in(Form form) {
        return readings.computeIfAbsent(form, each -> new IndexedReading(passages, each));
    }
}
