package vn.motcua.knowledge.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.motcua.knowledge.answer.PlaceAnswer.Kind;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.PhraseTable.Match;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** The words that places are named with. */
final class PlaceWords {

    private static final PhraseTable<String> WORDS = new PhraseTable<>();
    private static final PhraseTable<String> PROVINCES = new PhraseTable<>();
    private static final Map<String, Kind> SHORT_FORMS = new HashMap<>();
    private static final Set<String> MARKED_STOPS = new HashSet<>();

    static {
        for (String line : ResourceLines.read(PlaceWords.class, "place-words.tsv")) {
            String[] columns = line.split("\t", -1);
            if (columns[0].startsWith("SHORT:")) {
                SHORT_FORMS.put(columns[1], Kind.valueOf(columns[0].substring("SHORT:".length())));
            } else if (columns[0].equals("STOP_MARKED")) {
                MARKED_STOPS.add(columns[1]);
            } else {
                WORDS.add(columns[1], columns[0]);
            }
        }
        for (String line : ResourceLines.read(PlaceWords.class, "provinces.tsv")) {
            String[] columns = line.split("\t", -1);
            for (String name : columns[1].split("\\|")) {
                PROVINCES.add(name, columns[0]);
            }
        }
    }

    private PlaceWords() {}

    /**
     * A province in a text, by the word after its last one.
     *
     * @param written its name with the word for its kind, "tỉnh An Giang"
     */
    record Province(int start, int end, String written) {}

    static List<Term> terms(List<Token> tokens) {
        return tokens.stream().map(Term::typed).toList();
    }

    static List<Province> provinces(List<Term> terms) {
        return PROVINCES.findLongest(terms).stream()
                .map(match -> new Province(match.start(), match.end(), match.value()))
                .toList();
    }

    static Optional<Kind> shortForm(String word) {
        return Optional.ofNullable(SHORT_FORMS.get(word));
    }

    static boolean isMarkedStop(String word) {
        return MARKED_STOPS.contains(word);
    }

    /** All words of one sort, longest first where they overlap. */
    static List<Match<String>> find(List<Term> terms, String sort) {
        List<Match<String>> found = new ArrayList<>();
        int end = 0;
        for (Match<String> match : WORDS.findAll(terms)) {
            if (!match.value().equals(sort)) {
                continue;
            }
            if (!found.isEmpty() && match.start() == found.getLast().start()) {
                found.removeLast();
            } else if (match.start() < end) {
                continue;
            }
            found.add(match);
            end = match.end();
        }
        return found;
    }

    /** The words that name kinds of units, each with its kind. */
    static Map<Integer, Match<Kind>> kinds(List<Term> terms) {
        Map<Integer, Match<Kind>> kinds = new HashMap<>();
        for (Kind kind : Kind.values()) {
            for (Match<String> match : find(terms, kind.name())) {
                kinds.merge(match.start(), new Match<>(match.start(), match.end(), kind), PlaceWords::longer);
            }
        }
        return kinds;
    }

    private static Match<Kind> longer(Match<Kind> one, Match<Kind> other) {
        return one.end() >= other.end() ? one : other;
    }

    /** Whether a name means no place that could be looked up: "nhà", "bệnh viện Từ Dũ". */
    static boolean isGeneral(String name) {
        List<Term> terms = terms(Words.of(name));
        return find(terms, "GENERAL").stream()
                .anyMatch(match -> match.start() == 0 && (match.end() == terms.size() || match.end() > 1));
    }
}
