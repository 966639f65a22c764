package vn.motcua.assistant.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.VietnameseSpelling;

/**
 * What each word of a text tells of whether it is a part of somebody's name or home: the word and its neighbours, how often it is a surname or a
 * given name, how little it is to be expected as an ordinary word, what leads it in, and what {@link NameSearch} takes it for. Each sign is a short text;
 * what it weighs is learned.
 */
final class WordSigns {

    private static final int LONGEST_PLACE = 4;
    private static final int FAR = 7;

    /** Words that parts of addresses below the commune begin with; and those that communes do. */
    private static final Set<String> HOME_WORDS = Set.of(
            "thôn", "xóm", "ấp", "bản", "buôn", "làng", "tổ", "khóm", "khối", "khu", "ngõ", "ngách", "hẻm", "kiệt",
            "đường", "phố", "nhà", "số", "căn", "tòa", "toà", "lô", "chung", "block", "tầng", "phòng", "km", "kp",
            "tdp", "sóc", "phum", "plei", "đội", "dãy", "cụm", "kdc", "kđt");

    private static final Set<String> HOME_KEYS =
            HOME_WORDS.stream().map(Letters::fold).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> UNITS =
            Set.of("xã", "phường", "p", "tt", "quận", "huyện", "tx", "q", "x", "tp", "tỉnh", "trấn");
    private static final Set<String> UNIT_KEYS =
            UNITS.stream().map(Letters::fold).collect(Collectors.toUnmodifiableSet());

    private final NameText text;
    private final List<TextItems.Item> items;
    private final OrdinaryWords ordinary;
    private final NameLeads leads;

    /** What the search by odds says of each word: nothing, the beginning of a name, or its inside. */
    private final char[] searched;

    /** Whether a listed place begins at a word, or goes on. */
    private final char[] placed;

    /** Whether a word is of an everyday phrase that begins like a name. */
    private final boolean[] phrased;

    /** How many items ago a word for a part of an address stood, how many on a commune or a ward is named, and how many ago a number stood. */
    private final int[] sinceHome;

    private final int[] untilUnit;
    private final int[] sinceNumber;

    WordSigns(ReadText read, Findings found, List<TextItems.Item> items) {
        this.text = new NameText(read, found);
        this.items = items;
        this.ordinary = new OrdinaryWords(text);
        this.leads = new NameLeads(text, ordinary);
        this.searched = new char[text.size()];
        this.placed = new char[text.size()];
        this.phrased = new boolean[text.size()];
        Arrays.fill(searched, 'o');
        Arrays.fill(placed, 'o');
        for (NameSearch.Name name : NameSearch.in(text, ordinary, leads)) {
            Arrays.fill(searched, name.start(), name.end(), 'i');
            searched[name.start()] = 'b';
        }
        places();
        this.sinceHome = new int[items.size()];
        this.untilUnit = new int[items.size()];
        this.sinceNumber = new int[items.size()];
        distances();
    }

    private void distances() {
        int home = FAR;
        int number = FAR;
        for (int at = 0; at < items.size(); at++) {
            String typed = typed(at);
            home = HOME_WORDS.contains(typed) || text.isPlain() && HOME_KEYS.contains(key(at))
                    ? 0
                    : Math.min(FAR, home + 1);
            number = items.get(at).type() == TextItems.Type.NUMBER ? 0 : Math.min(FAR, number + 1);
            sinceHome[at] = home;
            sinceNumber[at] = number;
        }
        int unit = FAR;
        for (int at = items.size() - 1; at >= 0; at--) {
            unit = isUnitWord(typed(at), key(at)) ? 0 : Math.min(FAR, unit + 1);
            untilUnit[at] = unit;
        }
    }

    private void places() {
        int at = 0;
        while (at < text.size()) {
            int longest = at;
            for (int end = at + 1; end <= text.size() && end - at <= LONGEST_PLACE; end++) {
                if (end > at + 1 && !text.isJoined(end - 2)) {
                    break;
                }
                if (PlaceNames.contains(text.words(at, end))) {
                    longest = end;
                }
                if (text.isPhrase(at, end)) {
                    Arrays.fill(phrased, at, end, true);
                }
            }
            if (longest > at) {
                boolean province = PlaceNames.isProvince(text.words(at, longest));
                Arrays.fill(placed, at, longest, province ? 'I' : 'i');
                placed[at] = province ? 'B' : 'b';
            }
            at = Math.max(at + 1, longest);
        }
    }

    /** Whether an item is of the name of a commune, a district or a province that there is, behind a word for one. */
    boolean isUnit(int at) {
        int word = items.get(at).word();
        if (word < 0 || placed[word] == 'o') {
            return false;
        }
        int first = word;
        while (placed[first] == 'i' || placed[first] == 'I') {
            first--;
        }
        int before = first - 1;
        return before >= 0
                && text.isAdjacent(before, 2)
                && isUnitWord(text.word(before).text(), text.key(before));
    }

    private boolean isUnitWord(String typed, String key) {
        return UNITS.contains(typed) || text.isPlain() && UNIT_KEYS.contains(key);
    }

    /** Tells all signs of an item. */
    void tell(int at, Consumer<String> sign) {
        TextItems.Item item = items.get(at);
        String k0 = key(at);
        String k1 = key(at - 1);
        String k2 = key(at - 2);
        String n1 = key(at + 1);
        String n2 = key(at + 2);
        String plain = text.isPlain() ? "p" : "m";
        sign.accept("1");
        sign.accept(plain);
        both(sign, plain, "k0=" + k0);
        both(sign, plain, "k-1=" + k1);
        both(sign, plain, "k+1=" + n1);
        sign.accept("k-2=" + k2);
        sign.accept("k+2=" + n2);
        sign.accept("k-1,0=" + k1 + "_" + k0);
        sign.accept("k0,1=" + k0 + "_" + n1);
        sign.accept("k-2,-1=" + k2 + "_" + k1);
        sign.accept("k1,2=" + n1 + "_" + n2);
        String gaps = gap(at - 1) + gap(at);
        sign.accept("g=" + gaps);
        sign.accept("g-1=" + gap(at - 1) + "," + k1);
        String distances = sinceHome[at] + "," + untilUnit[at];
        sign.accept("d=" + distances);
        sign.accept("dh=" + sinceHome[at] + "," + sinceNumber[at]);
        sign.accept("dg=" + distances + "," + gaps);
        sign.accept("du=" + untilUnit[at] + "," + k1);
        if (item.word() < 0) {
            sign.accept("dk=" + k0 + "," + distances);
            sign.accept("n-1=" + k0 + "," + k1);
            sign.accept("n-2=" + k0 + "," + k2 + "_" + k1);
            sign.accept("n+1=" + k0 + "," + n1);
            return;
        }
        word(at, plain, gaps, sign);
    }

    private void word(int at, String plain, String gaps, Consumer<String> sign) {
        int word = items.get(at).word();
        NameWord typed = text.word(word);
        if (typed.marked()) {
            sign.accept("t0=" + typed.text());
            sign.accept("t-1,0=" + typed(at - 1) + "_" + typed.text());
            sign.accept("t0,1=" + typed.text() + "_" + typed(at + 1));
        }
        String k1 = key(at - 1);
        String caps = cap(at - 1) + cap(at) + cap(at + 1);
        sign.accept("c=" + caps);
        sign.accept("c=" + cap(at) + gaps);
        sign.accept("c=" + cap(at) + "," + k1);
        String surname = surname(at);
        String middle = middle(at);
        String given = given(at);
        both(sign, plain, "s=" + surname);
        both(sign, plain, "m=" + middle);
        both(sign, plain, "v=" + given);
        sign.accept("v-1=" + given(at - 1));
        sign.accept("v+1=" + given(at + 1));
        sign.accept("s-1=" + surname(at - 1));
        both(sign, plain, "sv=" + surname + "," + given(at + 1));
        both(sign, plain, "smv=" + surname + "," + middle(at + 1) + "," + given(at + 2));
        both(sign, plain, "-sv=" + surname(at - 1) + "," + given);
        both(sign, plain, "-smv=" + surname(at - 2) + "," + middle(at - 1) + "," + given);
        both(sign, plain, "s-mv=" + surname(at - 1) + "," + middle + "," + given(at + 1));
        String odd = bucket(ordinary.cost(word));
        String oddNext = odd(at + 1);
        both(sign, plain, "o=" + odd);
        both(sign, plain, "o01=" + odd + "," + oddNext);
        both(sign, plain, "os=" + odd + "," + surname);
        both(sign, plain, "ov=" + odd + "," + given);
        sign.accept("o-1=" + odd(at - 1));
        sign.accept("ov+=" + odd + "," + oddNext + "," + given);
        String lead = lead(at);
        String leadBefore = lead(at - 1);
        String leadTwice = lead(at - 2);
        both(sign, plain, "l=" + lead);
        both(sign, plain, "l-1=" + leadBefore);
        both(sign, plain, "l-2=" + leadTwice);
        both(sign, plain, "lv=" + lead + "," + given);
        both(sign, plain, "ls=" + lead + "," + surname);
        both(sign, plain, "lo=" + lead + "," + odd);
        both(sign, plain, "lov=" + lead + "," + odd + "," + given);
        sign.accept("l-1v=" + leadBefore + "," + given);
        sign.accept("l-1o=" + leadBefore + "," + odd);
        String verdict = searched(at - 1) + searched(at) + searched(at + 1);
        both(sign, plain, "w=" + searched(at));
        both(sign, plain, "w3=" + verdict);
        sign.accept("wl=" + searched(at) + "," + lead);
        sign.accept("wv=" + verdict + "," + given);
        sign.accept("wo=" + verdict + "," + odd);
        String place = place(at - 1) + place(at) + place(at + 1);
        sign.accept("p=" + place);
        sign.accept("p-1=" + place(at) + "," + k1);
        sign.accept("pl=" + place(at) + "," + lead + "," + caps);
        if (phrased[word]) {
            both(sign, plain, "phrase=" + lead);
            sign.accept("phrase");
        }
        boolean street = word > 0 && text.isJoined(word - 1) && leads.isPlaceWord(word - 1);
        sign.accept("street=" + street + "," + cap(at));
        sign.accept("street-1=" + streetBefore(at) + "," + place(at));
        sign.accept("where=" + leads.isWhere(word) + "," + place(at));
        String kind = (text.isUnheard(word) ? "u" : "")
                + (text.isForeign(word) ? "f" : "")
                + (VietnameseSpelling.isSyllable(typed.text()) ? "s" : "");
        both(sign, plain, "y=" + kind);
        sign.accept("yl=" + kind + "," + lead);
        sign.accept("yc=" + kind + "," + caps);
        sign.accept("follows=" + text.is("follows", word));
        sign.accept("len=" + Math.min(8, typed.end() - typed.start()));
        for (String part :
                List.of("titles", "relatives", "of", "roles", "speakers", "named", "next", "order", "follows")) {
            if (text.is(part, word - 1)) {
                sign.accept("-" + part + "," + given);
            }
            if (text.is(part, word - 2)) {
                sign.accept("--" + part);
            }
            if (text.is(part, word + 1)) {
                sign.accept("+" + part);
            }
        }
    }

    private static void both(Consumer<String> sign, String plain, String told) {
        sign.accept(told);
        sign.accept(plain + told);
    }

    private String key(int at) {
        return at < 0 || at >= items.size() ? "|" : items.get(at).key();
    }

    private int wordAt(int at) {
        return at < 0 || at >= items.size() ? -1 : items.get(at).word();
    }

    private String typed(int at) {
        int word = wordAt(at);
        return word < 0 ? key(at) : text.word(word).text();
    }

    private String gap(int at) {
        if (at < 0 || at + 1 >= items.size()) {
            return "|";
        }
        String between = text.between(items.get(at).end(), items.get(at + 1).start(), 4);
        return between.equals(" ")
                ? "s"
                : between.isEmpty() ? "0" : between.strip().toLowerCase(Locale.ROOT);
    }

    private String cap(int at) {
        int word = wordAt(at);
        return word < 0 ? "-" : text.isCapital(word) ? text.word(word).upper() ? "U" : "C" : "l";
    }

    private boolean isBare(NameWord word) {
        return text.isPlain() || (word.capital() && !word.marked());
    }

    private String surname(int at) {
        int word = wordAt(at);
        return word < 0 ? "-" : bucket(NameFrequencies.ofSurname(text.word(word), isBare(text.word(word))));
    }

    private String middle(int at) {
        int word = wordAt(at);
        return word < 0 ? "-" : bucket(NameFrequencies.ofMiddle(text.word(word), isBare(text.word(word))));
    }

    private String given(int at) {
        int word = wordAt(at);
        return word < 0 ? "-" : bucket(NameFrequencies.ofGiven(text.word(word), isBare(text.word(word))));
    }

    private String odd(int at) {
        int word = wordAt(at);
        return word < 0 ? "-" : bucket(ordinary.cost(word));
    }

    private String lead(int at) {
        int word = wordAt(at);
        if (word < 0) {
            return "-";
        }
        NameLeads.Lead lead = leads.before(word);
        return Math.round(2 * lead.cost()) + (lead.alone() ? "a" : "") + (lead.anybody() ? "y" : "");
    }

    private String searched(int at) {
        int word = wordAt(at);
        return word < 0 ? "-" : String.valueOf(searched[word]);
    }

    private String place(int at) {
        int word = wordAt(at);
        return word < 0 ? "-" : String.valueOf(placed[word]);
    }

    private boolean streetBefore(int at) {
        int word = wordAt(at - 1);
        return word > 0 && text.isJoined(word - 1) && leads.isPlaceWord(word - 1);
    }

    private static String bucket(double cost) {
        return cost >= NameFrequencies.NEVER ? "n" : String.valueOf(Math.min(12, Math.max(0, Math.round(cost))));
    }
}
