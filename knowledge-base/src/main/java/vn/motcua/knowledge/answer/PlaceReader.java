package vn.motcua.knowledge.answer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.answer.PlaceAnswer.Kind;
import vn.motcua.knowledge.answer.PlaceAnswer.Unit;
import vn.motcua.knowledge.text.PhraseTable.Match;
import vn.motcua.knowledge.text.Term;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * Reads a place: units by the word for their kind and the name behind it, provinces and countries by their names, and what stands
 * before those or alone as a name of unknown kind. Nothing is repaired here, because any word may be a name.
 */
final class PlaceReader {

    private static final int LONGEST_NAME = 5;
    private static final int LONGEST_BARE_NAME = 4;
    private static final int MOST_TOKENS = 100;
    private static final int MOST_CHARACTERS = 1000;

    /** "P5", "q10". */
    private static final Pattern SHORT_AND_NUMBER = Pattern.compile("(?i)\\b([pqf])(\\d{1,2})\\b");

    private final String text;
    private final List<Token> tokens;
    private final List<Term> terms;
    private final BitSet breaks = new BitSet();
    private final BitSet taken = new BitSet();
    private final BitSet stops = new BitSet();
    private final Map<Integer, Match<Kind>> kinds;
    private final List<PlaceWords.Province> provinces;
    private final List<Placed> units = new ArrayList<>();

    private record Placed(int at, Unit unit, String written) {}

    private PlaceReader(String text) {
        this.text = text;
        List<Token> all = Words.of(text);
        this.tokens = all.size() <= MOST_TOKENS ? all : all.subList(0, MOST_TOKENS);
        this.terms = PlaceWords.terms(tokens);
        this.kinds = PlaceWords.kinds(terms);
        this.provinces = PlaceWords.provinces(terms);
        PlaceWords.find(terms, "STOP").forEach(match -> stops.set(match.start(), match.end()));
        for (int i = 1; i < tokens.size(); i++) {
            if (hasSign(tokens.get(i - 1), tokens.get(i))) {
                breaks.set(i);
            }
        }
    }

    static PlaceAnswer read(String text) {
        TypedText typed = TypedText.of(text, List.of());
        boolean asks = Asking.in(typed).any();
        String read = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        PlaceReader reader = new PlaceReader(SHORT_AND_NUMBER.matcher(read).replaceAll("$1 $2"));
        reader.takeProvinces(true);
        reader.takeUnits();
        reader.takeProvinces(false);
        reader.takeCountries();
        boolean named = !reader.units.isEmpty();
        if (!typed.has(Cue.UNSURE) && !asks || named) {
            reader.takeBareNames(named);
        }
        if (reader.units.isEmpty()) {
            return typed.has(Cue.UNSURE) ? new PlaceAnswer.Unsure(asks) : new PlaceAnswer.None(asks);
        }
        return reader.said(named && !asks && !typed.has(Cue.HEDGE) ? Trust.SURE : Trust.LIKELY, asks);
    }

    private PlaceAnswer said(Trust trust, boolean asks) {
        units.sort(Comparator.comparingInt(Placed::at));
        return new PlaceAnswer.Said(
                units.stream().map(Placed::written).collect(Collectors.joining(", ")),
                units.stream().map(Placed::unit).toList(),
                trust,
                asks);
    }

    private boolean hasSign(Token before, Token after) {
        for (int at = before.end(); at < after.start(); at++) {
            switch (text.charAt(at)) {
                case ',', ';', '\n', '(', ')', '?', '!', '–', '/' -> {
                    return true;
                }
                case '-' -> {
                    if (at + 1 < text.length() && text.charAt(at + 1) == ' ') {
                        return true;
                    }
                }
                case '.' -> {
                    if (PlaceWords.shortForm(before.text()).isEmpty()) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    private void takeUnits() {
        for (int at = 0; at < tokens.size(); at++) {
            Match<Kind> kind = kindAt(at);
            if (kind == null || taken.get(at)) {
                continue;
            }
            int from = kind.end();
            int end = endOfName(from);
            if (end > from) {
                add(kind, from, end);
                at = end - 1;
            } else if (isEnglish(at)) {
                takeNameBefore(kind);
            }
        }
    }

    /** The word for a kind at this place: written out, or short with a sign of being one. */
    private @Nullable Match<Kind> kindAt(int at) {
        Match<Kind> whole = kinds.get(at);
        if (whole != null) {
            return whole;
        }
        Token token = tokens.get(at);
        if (token.text().length() <= 3 && at + 1 < tokens.size()) {
            boolean dotted = token.end() < text.length() && text.charAt(token.end()) == '.';
            boolean named = isCapital(at + 1)
                    || tokens.get(at + 1).numeric()
                    || token.text().equals("tp");
            boolean alone = token.text().length() > 1
                    || isCapital(at)
                    || tokens.get(at + 1).numeric();
            if (dotted || (named && alone && !breaks.get(at + 1))) {
                return PlaceWords.shortForm(token.text())
                        .map(kind -> new Match<>(at, at + 1, kind))
                        .orElse(null);
            }
        }
        return null;
    }

    private boolean isEnglish(int at) {
        return terms.get(at).text().chars().allMatch(letter -> letter < 128)
                && List.of("ward", "commune", "district", "province", "city", "town", "village")
                        .contains(terms.get(at).text());
    }

    /** "Ben Nghe ward": the English order. */
    private void takeNameBefore(Match<Kind> kind) {
        int from = kind.start();
        while (from > 0
                && kind.start() - from < LONGEST_NAME
                && isCapital(from - 1)
                && !breaks.get(from)
                && !taken.get(from - 1)) {
            from--;
        }
        if (from < kind.start()) {
            add(new Match<>(from, from, kind.value()), from, kind.start());
            taken.set(kind.start(), kind.end());
        }
    }

    private int endOfName(int from) {
        boolean capital = from < tokens.size() && isCapital(from);
        int at = from;
        while (at < tokens.size() && at - from < LONGEST_NAME && !(breaks.get(at) && !(at == from && !hasComma(at)))) {
            boolean province = at > from && provinceFrom(at) != null;
            boolean stop = !isCapital(at)
                    && (stops.get(at) || PlaceWords.isMarkedStop(tokens.get(at).text()));
            if (province
                    || stop
                    || kindAt(at) != null && (at > from || !isNameLike(at))
                    || (capital && at > from && !isCapital(at))) {
                break;
            }
            at++;
        }
        return at;
    }

    /** A word for a kind that begins a name: "phường Phố Huế", "xã Làng Sen". */
    private boolean isNameLike(int at) {
        return isCapital(at) && at + 1 < tokens.size() && isCapital(at + 1);
    }

    private boolean hasComma(int at) {
        return text.substring(tokens.get(at - 1).end(), tokens.get(at).start()).matches(".*[,;\\n?!].*");
    }

    private PlaceWords.@Nullable Province provinceFrom(int at) {
        return provinces.stream()
                .filter(province -> province.start() == at)
                .findFirst()
                .orElse(null);
    }

    private void add(Match<Kind> kind, int from, int end) {
        taken.set(kind.start(), end);
        PlaceWords.Province province = provinceFrom(from);
        boolean large = kind.value() == Kind.PROVINCE || kind.value() == Kind.CITY;
        if (large && province != null && province.end() == end) {
            units.add(new Placed(kind.start(), new Unit(Kind.PROVINCE, nameOf(province)), province.written()));
            return;
        }
        String name = name(from, end);
        units.add(new Placed(kind.start(), new Unit(kind.value(), name), word(kind) + " " + name));
    }

    private static String nameOf(PlaceWords.Province province) {
        return province.written().replaceFirst("^(?:tỉnh|thành phố) ", "");
    }

    private String word(Match<Kind> kind) {
        String typed = terms.subList(kind.start(), kind.end()).stream()
                .map(Term::folded)
                .collect(Collectors.joining(" "));
        return switch (kind.value()) {
            case COMMUNE -> typed.startsWith("thi") || typed.equals("tt") ? "thị trấn" : "xã";
            case WARD -> "phường";
            case SPECIAL_ZONE -> "đặc khu";
            case PROVINCE -> "tỉnh";
            case CITY -> "thành phố";
            case DISTRICT ->
                typed.startsWith("h")
                        ? "huyện"
                        : typed.startsWith("q") || typed.isEmpty() ? "quận" : typed.startsWith("d") ? "quận" : "thị xã";
            default ->
                typed.isEmpty()
                        ? "thôn"
                        : text.substring(
                                        tokens.get(kind.start()).start(),
                                        tokens.get(kind.end() - 1).end())
                                .toLowerCase(Locale.ROOT);
        };
    }

    /** Takes the provinces not yet taken; first only those whose name holds the word for their kind ("TP HCM"). */
    private void takeProvinces(boolean withKind) {
        for (PlaceWords.Province province : provinces) {
            boolean hasKind = false;
            for (int at = province.start(); at < province.end(); at++) {
                hasKind |= kindAt(at) != null;
            }
            if (hasKind == withKind
                    && taken.get(province.start(), province.end()).isEmpty()) {
                taken.set(province.start(), province.end());
                units.add(new Placed(province.start(), new Unit(Kind.PROVINCE, nameOf(province)), province.written()));
            }
        }
    }

    private void takeCountries() {
        for (Match<String> match : PlaceWords.find(terms, "ABROAD_ANY")) {
            addCountry(match, "nước ngoài");
        }
        for (Match<String> match : PlaceWords.find(terms, "ABROAD")) {
            int from = match.start();
            boolean led = match.end() - from > 1
                    && (!PlaceWords.find(terms.subList(from, from + 1), "LEAD").isEmpty()
                            || List.of("nuoc", "ben").contains(terms.get(from).folded()));
            addCountry(match, led ? name(from + 1, match.end()) : name(from, match.end()));
        }
        for (Match<String> match : PlaceWords.find(terms, "ABROAD_ALONE")) {
            if (match.start() == 0 && match.end() == terms.size()) {
                addCountry(match, name(match.start(), match.end()));
            }
        }
    }

    private void addCountry(Match<String> match, String name) {
        if (taken.get(match.start(), match.end()).isEmpty()) {
            taken.set(match.start(), match.end());
            units.add(new Placed(match.start(), new Unit(Kind.ABROAD, name), name));
        }
    }

    /** Names that nothing says the kind of, part by part between the signs. */
    private void takeBareNames(boolean named) {
        int from = 0;
        for (int at = 1; at <= tokens.size(); at++) {
            if (at == tokens.size() || breaks.get(at)) {
                takeBareName(from, at, named);
                from = at;
            }
        }
    }

    private void takeBareName(int from, int to, boolean named) {
        int end = taken.nextSetBit(from);
        end = end < 0 || end > to ? to : end;
        List<Term> part = terms.subList(from, end);
        if (part.isEmpty() || PlaceWords.find(part, "ADDRESS").stream().anyMatch(match -> match.start() == 0)) {
            return;
        }
        int start = from;
        boolean led = false;
        for (Match<String> lead : PlaceWords.find(part, "LEAD")) {
            if (from + lead.start() == 0 || !isCapital(from + lead.start())) {
                start = from + lead.end();
                led = true;
            }
        }
        while (end > start
                && (stops.get(end - 1)
                        || PlaceWords.isMarkedStop(tokens.get(end - 1).text()))) {
            end--;
        }
        if (end <= start || end - start > LONGEST_BARE_NAME) {
            return;
        }
        boolean capitals = true;
        for (int at = start; at < end; at++) {
            capitals &= isCapital(at) && !(at == 0 && end - start == 1 && !named);
            if (tokens.get(at).numeric() || stops.get(at) || kindAt(at) != null) {
                return;
            }
        }
        boolean plain = isPlain(terms.subList(start, end));
        if ((capitals || (plain && (led || named || start == 0))) && !PlaceWords.isGeneral(name(start, end))) {
            String name = name(start, end);
            taken.set(start, end);
            units.add(new Placed(start, new Unit(Kind.UNKNOWN, name), name));
        }
    }

    /** Whether the words may be a name, judged by those that mean something else: not all do, and none answers or asks. */
    private static boolean isPlain(List<Term> words) {
        int steering = 0;
        for (Match<Cue> cue : TypedText.cuesOf(words)) {
            if (cue.value() != Cue.FILLER) {
                return false;
            }
            steering += cue.end() - cue.start();
        }
        return steering < words.size();
    }

    private boolean isCapital(int at) {
        return Character.isUpperCase(text.codePointAt(tokens.get(at).start()));
    }

    /** The words as typed, each with a capital where the citizen typed none or nothing else. */
    private String name(int from, int end) {
        StringBuilder name = new StringBuilder();
        boolean mixed = false;
        for (int at = from; at < end; at++) {
            String typed = text.substring(tokens.get(at).start(), tokens.get(at).end());
            mixed |= isCapital(at) && !typed.equals(typed.toUpperCase(Locale.ROOT));
        }
        for (int at = from; at < end; at++) {
            String typed = text.substring(tokens.get(at).start(), tokens.get(at).end());
            String word = mixed ? typed : tokens.get(at).text();
            int first = word.codePointAt(0);
            name.append(name.isEmpty() ? "" : " ")
                    .appendCodePoint(mixed ? first : Character.toUpperCase(first))
                    .append(word.substring(Character.charCount(first)));
        }
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
