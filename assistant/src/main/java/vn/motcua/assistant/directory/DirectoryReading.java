package vn.motcua.assistant.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.dialogue.Purpose;
import vn.motcua.knowledge.answer.PlaceAnswer;
import vn.motcua.knowledge.answer.Trust;
import vn.motcua.knowledge.text.PhraseTable;
import vn.motcua.knowledge.text.PhraseTable.Match;
import vn.motcua.knowledge.text.ResourceLines;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** Reads what a message asks of one snapshot of the directory. Pure; throws for no text. Safe for any number of threads. */
final class DirectoryReading {

    static final PhraseTable<Set<UnitKind>> KINDS = kinds();
    private static final Set<String> BESIDE =
            Set.copyOf(ResourceLines.read(DirectoryReading.class, "beside-the-question.txt"));

    /** Words of communes' kinds, which stand before their names. */
    static final Set<String> COMMUNE_KINDS = Set.of("xa", "phuong", "dac", "khu", "thi", "tran");

    private static final Pattern LEADER = Pattern.compile(
            "\\b(?:pho chu tich|chu tich (?:hdnd|hoi dong nhan dan)|chu tich|bi thu|truong cong an|lanh dao|giam doc|chairman|chairwoman|secretary)\\b");

    private final Directory directory;
    private final PhraseTable<String> communes = new PhraseTable<>();
    private final Map<Long, List<UnitName>> names;

    DirectoryReading(Directory directory) {
        this.directory = directory;
        this.names = directory.units().stream().collect(Collectors.toUnmodifiableMap(Unit::id, UnitName::of));
        directory.communes().forEach((code, name) -> {
            communes.add(name, code);
            String bare = bare(name);
            // A single syllable is a word of its own too often.
            if (bare.indexOf(' ') > 0) {
                communes.add(bare, code);
            }
        });
    }

    /** What is read about. */
    Directory directory() {
        return directory;
    }

    /**
     * Reads a message.
     *
     * @param text as it was typed
     * @param read its words, repaired
     */
    Optional<Asked> read(String text, List<Term> read, LocalDate today) {
        List<Term> typed = Words.of(text).stream().map(DirectoryReading::term).toList();
        Optional<TopicWords.Found> topic = TopicWords.in(read);
        Optional<Asked> repaired = asked(text, read, topic, today);
        if (typed.equals(read)) {
            return repaired;
        }
        // English is spoilt by repairs, and so are names that the catalogue does not know.
        Optional<Asked> asTyped = asked(text, typed, sameLetters(typed, read) ? topic : TopicWords.in(typed), today);
        if (repaired.isEmpty()
                || asTyped.isPresent() && asTyped.get().rest() < repaired.get().rest()) {
            return asTyped;
        }
        return repaired;
    }

    /** Whether two readings differ in nothing but marks. */
    private static boolean sameLetters(List<Term> one, List<Term> other) {
        return one.stream()
                .map(Term::folded)
                .toList()
                .equals(other.stream().map(Term::folded).toList());
    }

    private Optional<Asked> asked(String text, List<Term> terms, Optional<TopicWords.Found> topic, LocalDate today) {
        BitSet used = topic.map(found -> (BitSet) found.words().clone()).orElseGet(BitSet::new);
        Set<UnitKind> kinds = EnumSet.noneOf(UnitKind.class);
        for (Match<Set<UnitKind>> kind : KINDS.findLongest(terms)) {
            used.set(kind.start(), kind.end());
            // "trường … lớp 1": what says more counts.
            if (kinds.isEmpty() || kind.value().size() < kinds.size()) {
                kinds.clear();
                kinds.addAll(kind.value());
            }
        }
        var places = new LinkedHashSet<String>();
        BitSet ofNames = new BitSet();
        for (Match<String> commune : communes.findLongest(terms)) {
            ofNames.set(commune.start(), commune.end());
            places.add(commune.value());
        }
        List<Unit> named = named(terms, kinds, ofNames);
        used.or(ofNames);
        if (topic.isEmpty() && kinds.isEmpty() && named.isEmpty()) {
            return Optional.empty();
        }
        String elsewhere = places.isEmpty() && named.isEmpty() ? elsewhere(text) : "";
        Set<String> ofElsewhere =
                Words.of(elsewhere).stream().map(Token::folded).collect(Collectors.toSet());
        IntStream.range(0, terms.size())
                .filter(at -> ofElsewhere.contains(terms.get(at).folded()))
                .forEach(used::set);
        String said = terms.stream().map(Term::folded).collect(Collectors.joining(" "));
        Matcher leader = LEADER.matcher(said);
        boolean led = leader.find();
        int rest = (int) IntStream.range(0, terms.size())
                .filter(at -> !used.get(at) && !isBeside(terms.get(at), led ? leader.group() : ""))
                .count();
        return Optional.of(new Asked(
                topic.map(TopicWords.Found::topic).orElse(Topic.ABOUT),
                kinds,
                named,
                List.copyOf(places),
                elsewhere,
                AskedDay.read(
                        IntStream.range(0, terms.size())
                                .filter(at -> !ofNames.get(at))
                                .mapToObj(terms::get)
                                .toList(),
                        today,
                        directory.calendar()),
                part(terms, said),
                led ? leader.group() : "",
                rest));
    }

    /** The codes of the directory's communes that a text names. */
    List<String> communesIn(String text) {
        return communes
                .findLongest(Words.of(text).stream().map(DirectoryReading::term).toList())
                .stream()
                .map(Match::value)
                .distinct()
                .toList();
    }

    /** Those of some units whose own words are all in a text. */
    List<Unit> namedIn(String text, List<Unit> among) {
        List<Term> terms = Words.of(text).stream().map(DirectoryReading::term).toList();
        return named(terms, among, 1, new BitSet());
    }

    /** The units whose own words are all in the message; a unit's kind and commune are not its own. */
    private List<Unit> named(List<Term> terms, Set<UnitKind> kinds, BitSet used) {
        List<Unit> among = directory.units().stream()
                .filter(unit -> kinds.isEmpty() || kinds.contains(unit.kind()))
                .toList();
        // Without the kind a number or a single syllable means something else: "thứ 3".
        return named(terms, among, kinds.isEmpty() ? 2 : 1, used);
    }

    private List<Unit> named(List<Term> terms, List<Unit> among, int fewest, BitSet used) {
        var named = new ArrayList<Unit>();
        var words = new BitSet();
        int most = fewest;
        for (Unit unit : among) {
            BitSet found = ownWords(unit, terms);
            if (found.cardinality() > most) {
                named.clear();
                words.clear();
                most = found.cardinality();
            }
            if (found.cardinality() == most) {
                named.add(unit);
                words.or(found);
            }
        }
        used.or(words);
        return named;
    }

    /** Where the words of that name of a unit stand that is found best. */
    private BitSet ownWords(Unit unit, List<Term> terms) {
        return names.getOrDefault(unit.id(), List.of()).stream()
                .map(name -> name.in(terms))
                .max(Comparator.comparingInt(BitSet::cardinality))
                .orElseGet(BitSet::new);
    }

    private static boolean isBeside(Term term, String leader) {
        String word = term.folded();
        return BESIDE.contains(word)
                || word.chars().allMatch(letter -> Character.isDigit(letter) || letter == '/' || letter == '-')
                || word.matches("t[2-7]|cn|\\d{1,2}h(?:\\d{2})?")
                || !leader.isEmpty() && Arrays.asList(leader.split(" ")).contains(word);
    }

    /** A commune or ward that is named with that word and is none of the directory's. */
    private static String elsewhere(String text) {
        return PlaceAnswer.read(Purpose.without(text).orElse(text)) instanceof PlaceAnswer.Said said
                        && said.trust() == Trust.SURE
                ? said.units().stream()
                        .filter(unit -> unit.kind() == PlaceAnswer.Kind.COMMUNE || unit.kind() == PlaceAnswer.Kind.WARD)
                        .map(unit -> (unit.kind() == PlaceAnswer.Kind.WARD ? "phường " : "xã ") + unit.name())
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static AskedDay.@Nullable Part part(List<Term> terms, String said) {
        // Without marks "toi" is mostly the person who asks.
        return terms.stream().anyMatch(term -> term.text().equals("tối"))
                ? AskedDay.Part.EVENING
                : AskedDay.Part.in(said);
    }

    /** "xã Vĩnh Tường" without "xã". */
    static String bare(String commune) {
        List<Token> words = Words.of(commune);
        int from = 0;
        while (from < words.size() - 1 && COMMUNE_KINDS.contains(words.get(from).folded())) {
            from++;
        }
        return words.isEmpty() ? commune : commune.substring(words.get(from).start());
    }

    static Term term(Token word) {
        return Term.typed(word);
    }

    private static PhraseTable<Set<UnitKind>> kinds() {
        var table = new PhraseTable<Set<UnitKind>>();
        var seen = new HashSet<String>();
        for (String line : ResourceLines.read(DirectoryReading.class, "unit-kinds.tsv")) {
            String[] parts = line.split("\t", 2);
            Set<UnitKind> kinds = Arrays.stream(parts[0].split(","))
                    .map(word -> UnitKind.of(word).orElseThrow())
                    .collect(Collectors.toUnmodifiableSet());
            if (seen.add(parts[1])) {
                table.add(parts[1], kinds);
            }
        }
        return table;
    }

    /** Whether a text has these folded words, side by side. */
    static boolean contains(String text, String folded) {
        String words = Words.of(text).stream().map(Token::folded).collect(Collectors.joining(" ", " ", " "));
        return words.contains(" " + folded + " ");
    }

    /** The same words without case, marks and the word for the kind of commune, to compare names of communes. */
    static String folded(String commune) {
        return Words.of(bare(commune)).stream().map(Token::folded).collect(Collectors.joining(" "));
    }
}
