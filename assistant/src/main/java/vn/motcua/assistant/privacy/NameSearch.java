package vn.motcua.assistant.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which words of a text are persons' names: the likeliest way to read the text as ordinary words, names of persons and names of places,
 * found by dynamic programming (Viterbi, 1967). What is weighed for each run of words:
 *
 * <ul>
 *   <li>as ordinary words, how much each is to be expected behind the one before ({@link OrdinaryWords}),
 *   <li>as a person, how much a name is to be expected here ({@link NameLeads}), how names are made ({@link NameShapes}), and the word after it
 *       without a word before,
 *   <li>as a place, that streets and schools are called after persons: behind a word for a place the same names are none's.
 * </ul>
 *
 * <p>So "le phi" is a fee and "le thi phi" somebody, with diacritics or without, and no list of exceptions is needed for words that are mostly
 * something else than names. Takes time in proportion to the length.
 */
final class NameSearch {

    private static final int LONGEST = 5;

    /** Words for persons that places begin with: Bà Rịa, Ông Đốc, Cô Tô. */
    private static final Set<String> BEFORE_PLACES = Set.of("ba", "ong", "co");

    /** A name of a place behind a word for a place, behind "ở", behind a word that leads persons in, and elsewhere. */
    private static final double BEHIND_PLACE_WORD = 0.3;

    private static final double WHERE = 1.5;
    private static final double ANYWHERE = 6;
    private static final double BEHIND_PERSON = 8;

    /** One of the country's places. */
    private static final double LISTED = 8;

    private static final double LISTED_WHERE = 5;

    /** A place's name right behind a surname that somebody's name is to begin with: "vợ Tạ Ngọc Bích". */
    private static final double SURNAME_BEFORE = 4;

    private static final double LISTED_STREET = 3;

    /** Where a clause ends, a given name is likelier than a word that mostly goes on. */
    private static final double ENDS = 0.8;

    /** Everyday words that begin like names. */
    private static final double PHRASE = 5;

    /** Each word with a capital behind a word for a place. */
    private static final double WRITTEN = 3.5;

    /** A name right behind another. */
    private static final double RIGHT_BEHIND = 5.5;

    private final NameText text;
    private final OrdinaryWords ordinary;
    private final NameLeads leads;
    private final NameShapes shapes;

    /** The cost of the best way to each place that ends there in an ordinary word, and in a name. */
    private final double[] inWord;

    private final double[] inName;

    /** Where that last name began, and whether it is a person's. */
    private final int[] from;

    private final boolean[] person;

    /** Whether the best way to a word, and to the last name, comes from a name. */
    private final boolean[] wordBehindName;

    private final boolean[] nameBehindName;

    private NameSearch(NameText text, OrdinaryWords ordinary, NameLeads leads) {
        this.text = text;
        this.ordinary = ordinary;
        this.leads = leads;
        this.shapes = new NameShapes(text);
        this.inWord = new double[text.size() + 1];
        this.inName = new double[text.size() + 1];
        this.from = new int[text.size() + 1];
        this.person = new boolean[text.size() + 1];
        this.wordBehindName = new boolean[text.size() + 1];
        this.nameBehindName = new boolean[text.size() + 1];
    }

    /**
     * Persons' names.
     *
     * @param start the first word
     * @param end behind the last
     */
    record Name(int start, int end) {}

    static List<Name> in(NameText text, OrdinaryWords ordinary, NameLeads leads) {
        NameSearch search = new NameSearch(text, ordinary, leads);
        search.weigh();
        return search.best();
    }

    private void weigh() {
        Arrays.fill(inWord, Double.POSITIVE_INFINITY);
        Arrays.fill(inName, Double.POSITIVE_INFINITY);
        inWord[0] = 0;
        for (int at = 0; at < text.size(); at++) {
            double behindWord = inWord[at] + ordinary.cost(at);
            double behindName = inName[at] + ordinary.costBehindName(at);
            inWord[at + 1] = Math.min(behindWord, behindName);
            wordBehindName[at + 1] = behindName < behindWord;
            names(at);
        }
    }

    private void names(int at) {
        NameLeads.Lead lead = leads.before(at);
        double rightBehind = at > 0 && text.isJoined(at - 1) ? RIGHT_BEHIND : 0;
        double ledByWord = inWord[at] + lead.cost();
        double ledByName = inName[at] + Math.max(lead.cost(), rightBehind);
        double before = Math.min(inWord[at], inName[at] + rightBehind);
        boolean behindName = inName[at] + rightBehind < inWord[at];
        boolean street = at > 0 && text.isJoined(at - 1) && leads.isPlaceWord(at - 1) && !leads.isSurname(at - 1);
        if (at > 0 && leads.isFamily(at)) {
            double surname = NameFrequencies.ofSurname(text.word(at), text.isPlain());
            reach(at + 1, at, inWord[at] + surname, true, false);
        }
        for (int end = at + 1; end <= text.size() && end - at <= LONGEST && !text.isBarred(end - 1); end++) {
            if (end > at + 1 && !text.isJoined(end - 2)) {
                break;
            }
            double full = shapes.full(at, end, lead.alone());
            double name = lead.alone() || text.isSaidAlone(at, end)
                    ? Math.min(full, shapes.alone(at, end, lead)) - (text.isClauseEnd(end - 1) ? ENDS : 0)
                    : full;
            reach(end, at, Math.min(ledByWord, ledByName) + name, true, ledByName < ledByWord);
            if (street) {
                reach(end, at, inWord[at] + BEHIND_PLACE_WORD + full, false, false);
            }
            if (PlaceNames.contains(text.words(at, end))) {
                double place = street
                        ? BEHIND_PLACE_WORD
                        : leads.isWhere(at)
                                ? WHERE + LISTED_WHERE
                                : (lead.alone() && !text.is("next", at - 1) ? BEHIND_PERSON : ANYWHERE)
                                        + LISTED
                                        + (leads.isSurnameLed(at - 1) ? SURNAME_BEFORE : 0);
                if (street) {
                    reach(end, at, inWord[at] + place + LISTED_STREET, false, false);
                } else if ((text.isEven(at, end) || BEFORE_PLACES.contains(text.key(at)) && text.isEven(at + 1, end))) {
                    reach(end, at, before + place, false, behindName);
                }
            } else if (street && isWritten(at, end)) {
                reach(end, at, inWord[at] + BEHIND_PLACE_WORD + WRITTEN * (end - at), false, false);
            }
            if (text.isPhrase(at, end)) {
                reach(end, at, Math.min(inWord[at], inName[at]) + PHRASE, false, inName[at] < inWord[at]);
            }
        }
    }

    /** Whether all words have capitals. */
    private boolean isWritten(int at, int end) {
        for (int word = at; word < end; word++) {
            if (!text.isCapital(word)) {
                return false;
            }
        }
        return true;
    }

    private void reach(int end, int start, double cost, boolean ofPerson, boolean behindName) {
        if (cost < inName[end]) {
            inName[end] = cost;
            from[end] = start;
            person[end] = ofPerson;
            nameBehindName[end] = behindName;
        }
    }

    private List<Name> best() {
        List<Name> names = new ArrayList<>();
        int at = text.size();
        boolean inNameHere = inName[at] < inWord[at];
        while (at > 0) {
            if (inNameHere) {
                if (person[at]) {
                    names.add(new Name(from[at], at));
                }
                inNameHere = nameBehindName[at];
                at = from[at];
            } else {
                inNameHere = wordBehindName[at];
                at--;
            }
        }
        return names;
    }
}
