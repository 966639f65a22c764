package vn.motcua.knowledge.twin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.knowledge.answer.AnswerOption;
import vn.motcua.knowledge.guide.BilingualText;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;

/** The values of {@code values.tsv} and the words for them. Immutable; safe for any number of threads. */
final class ValueTable {

    private static final char HINT = '~';
    private static final char ONLY_AN_ANSWER = '?';

    private final Map<Dimension, Map<String, TwinValue>> values = new EnumMap<>(Dimension.class);
    private final Map<TwinValue, Integer> places = new HashMap<>();
    private final Map<TwinValue, List<String>> answers = new LinkedHashMap<>();
    private final PhraseTable<NameWord> inNames = new PhraseTable<>();
    private final PhraseTable<SaidWord> inMessages = new PhraseTable<>();

    /** What words of an official name are there for. */
    sealed interface NameWord {

        /** They state a value; a maker ("cấp") only as the first action of a name, alone. */
        record Stating(TwinValue value, boolean maker) implements NameWord {}

        /** They belong to the matter, although they look like a value. */
        record Kept() implements NameWord {}

        /**
         * They say nothing of the matter.
         *
         * @param link whether what a matter is called neither begins nor ends with them
         */
        record Aside(boolean link) implements NameWord {}
    }

    /** What words of a message are there for. */
    sealed interface SaidWord {

        /**
         * They mean a value.
         *
         * @param hint whether they may mean anything else as well
         */
        record Meaning(TwinValue value, boolean hint) implements SaidWord {}

        /** They mean a value where one is asked for, and may mean anything elsewhere. */
        record Answering() implements SaidWord {}

        /** They look like a value and are none. */
        record Nothing() implements SaidWord {}
    }

    ValueTable() {
        for (String line : ResourceLines.read(ValueTable.class, "values.tsv")) {
            String[] columns = line.split("\t", -1);
            var value =
                    new TwinValue(Dimension.valueOf(columns[0]), columns[1], new BilingualText(columns[2], columns[3]));
            values.computeIfAbsent(value.dimension(), dimension -> new LinkedHashMap<>())
                    .put(value.id(), value);
            places.put(value, places.size());
            List<String> said = addOfficial(value, phrases(columns[4]));
            said.addAll(addSaid(value, phrases(columns[5])));
            answers.put(value, List.copyOf(said));
        }
        for (String line : ResourceLines.read(ValueTable.class, "other-words.tsv")) {
            String[] columns = line.split("\t", -1);
            switch (columns[0]) {
                case "KEPT" -> inNames.add(columns[1], new NameWord.Kept());
                case "ASIDE" -> inNames.add(columns[1], new NameWord.Aside(false));
                case "LINK" -> inNames.add(columns[1], new NameWord.Aside(true));
                case "NOTHING" -> inMessages.add(columns[1], new SaidWord.Nothing());
                default -> throw new IllegalStateException("other-words.tsv has an unknown kind '" + columns[0] + "'");
            }
        }
    }

    private List<String> addOfficial(TwinValue value, List<String> phrases) {
        var said = new ArrayList<String>();
        for (String phrase : phrases) {
            boolean maker = phrase.charAt(0) == HINT;
            inNames.add(maker ? phrase.substring(1) : phrase, new NameWord.Stating(value, maker));
            if (!maker) {
                inMessages.add(phrase, new SaidWord.Meaning(value, false));
                said.add(phrase);
            }
        }
        return said;
    }

    private List<String> addSaid(TwinValue value, List<String> phrases) {
        var said = new ArrayList<String>();
        for (String phrase : phrases) {
            char mark = phrase.charAt(0);
            String words = mark == HINT || mark == ONLY_AN_ANSWER ? phrase.substring(1) : phrase;
            inMessages.add(
                    words,
                    mark == ONLY_AN_ANSWER ? new SaidWord.Answering() : new SaidWord.Meaning(value, mark == HINT));
            said.add(words);
        }
        return said;
    }

    private static List<String> phrases(String column) {
        var phrases = new ArrayList<String>();
        for (String phrase : column.split("\\|")) {
            if (!phrase.isBlank()) {
                phrases.add(phrase.strip());
            }
        }
        return phrases;
    }

    /** The words of an official name that are there for something, the longest where they overlap. */
    List<PhraseTable.Match<NameWord>> inName(List<Term> name) {
        return inNames.findLongest(name);
    }

    /** The words of a message that mean values. */
    List<PhraseTable.Match<SaidWord>> inMessage(List<Term> message) {
        return inMessages.findLongest(message);
    }

    /** The value of records that state none of this dimension; empty where that has no name. */
    Optional<TwinValue> usual(Dimension dimension) {
        return find(dimension, TwinValue.USUAL);
    }

    /** A value by its id. */
    Optional<TwinValue> find(Dimension dimension, String id) {
        return Optional.ofNullable(values.getOrDefault(dimension, Map.of()).get(id));
    }

    /** The place of a value in the table; behind all of it for one that is not there. */
    int place(TwinValue value) {
        return places.getOrDefault(value, places.size());
    }

    /** How people name a value when they are asked for it. */
    AnswerOption option(TwinValue value) {
        return new AnswerOption(
                value.id(), value.label().vi(), value.label().en(), answers.getOrDefault(value, List.of()));
    }
}
