package vn.motcua.knowledge.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.TypingLeftovers;
import vn.motcua.knowledge.text.VietnameseSpelling;
import vn.motcua.knowledge.text.Words;

/**
 * What was typed, as one row of letters and digits without spaces, so that names torn apart and stuck together are found like others.
 * Names may begin and end where words do, and at a cost also within what can be no word. Immutable.
 */
final class TypedAddress {

    /** Nobody names a place with more words; programs write such texts. */
    private static final int MOST_WORDS = 120;

    private static final int SHORTEST_STUCK = 3;
    private static final int HIGHEST_NUMBER = 30;
    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern NUMBERED = Pattern.compile("(\\p{L}+)(\\d{1,2})");
    private static final Pattern LETTERS_OR_DIGITS = Pattern.compile("\\d+|\\D+");
    private static final Pattern TELEX_KEYS = Pattern.compile("[sfrxjzwd]");
    private static final Pattern SEVERAL_SYLLABLES = Pattern.compile("[aeiouy][^aeiouy]+[aeiouy]");
    private static final Pattern LOOSE_MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern END_OF_PART = Pattern.compile("[,;()\\n/|]");

    /** What may stand before a bare number without a space. */
    private static final Set<String> NUMBERED_UNITS = Set.of("p", "f", "ph", "phuong", "q", "qu", "quan");

    private final StringBuilder key = new StringBuilder();
    private final StringBuilder marked = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final boolean capitals;

    /**
     * A word or a number.
     *
     * @param from where it begins in the row; it ends before {@code to}
     * @param start where it begins in the text; it ends before {@code end}
     * @param word whether it can be a Vietnamese word
     * @param acronym whether it is one by its capitals
     * @param capital whether it begins with one, in a text that has small letters too
     * @param newPart whether a comma or the like stands before it
     */
    record Piece(
            int from,
            int to,
            int start,
            int end,
            boolean word,
            boolean number,
            boolean acronym,
            boolean capital,
            boolean newPart) {}

    TypedAddress(String text, PlaceNames names) {
        capitals = text.equals(text.toUpperCase(Locale.ROOT));
        Matcher runs = RUN.matcher(text);
        int before = 0;
        while (runs.find() && pieces.size() < MOST_WORDS) {
            boolean newPart =
                    END_OF_PART.matcher(text.substring(before, runs.start())).find();
            before = runs.end();
            addRun(runs.group(), runs.start(), newPart, names);
        }
    }

    private void addRun(String run, int start, boolean newPart, PlaceNames names) {
        String normal = composed(run);
        boolean digits = normal.chars().anyMatch(Character::isDigit);
        boolean letters = normal.chars().anyMatch(Character::isLetter);
        if (!digits) {
            addPiece(carriedOut(normal, names), run, start, start + run.length(), newPart);
            return;
        }
        String vni = letters && !isNumberedUnit(normal) ? TypingLeftovers.vni(normal) : null;
        if (vni != null && isWord(vni, names)) {
            addPiece(vni, run, start, start + run.length(), newPart);
            return;
        }
        Matcher parts = LETTERS_OR_DIGITS.matcher(run);
        boolean first = newPart;
        while (parts.find()) {
            addPiece(composed(parts.group()), parts.group(), start + parts.start(), start + parts.end(), first);
            first = false;
        }
    }

    /** In normal form; marks that compose with no letter are left out. */
    private static String composed(String run) {
        return LOOSE_MARKS.matcher(Words.normalForm(run)).replaceAll("");
    }

    private static boolean isNumberedUnit(String normal) {
        Matcher numbered = NUMBERED.matcher(Letters.fold(normal));
        return numbered.matches()
                && NUMBERED_UNITS.contains(numbered.group(1))
                && Integer.parseInt(numbered.group(2)) <= HIGHEST_NUMBER;
    }

    /** The word with Telex keys carried out where it would be none otherwise. */
    private static String carriedOut(String normal, PlaceNames names) {
        String folded = Letters.fold(normal);
        if (SEVERAL_SYLLABLES.matcher(TELEX_KEYS.matcher(folded).replaceAll("")).find()) {
            return normal;
        }
        if (VietnameseSpelling.isSyllable(folded) || names.hasSyllable(NameKey.ofWord(normal))) {
            return normal;
        }
        String telex = TypingLeftovers.telex(normal);
        return telex != null && isWord(telex, names) ? telex : normal;
    }

    private static boolean isWord(String word, PlaceNames names) {
        return VietnameseSpelling.isSyllable(word) || names.hasSyllable(NameKey.ofWord(word));
    }

    private void addPiece(String normal, String run, int start, int end, boolean newPart) {
        if (normal.isEmpty()) {
            return;
        }
        String pieceKey = NameKey.ofWord(normal);
        int from = key.length();
        key.append(pieceKey);
        marked.append(normal, normal.length() - pieceKey.length(), normal.length());
        boolean number = Character.isDigit(pieceKey.charAt(0));
        pieces.add(new Piece(
                from,
                key.length(),
                start,
                end,
                VietnameseSpelling.isSyllable(Letters.fold(normal)),
                number,
                run.length() > 1 && !number && !capitals && run.equals(run.toUpperCase(Locale.ROOT)),
                !capitals && Character.isUpperCase(run.charAt(0)),
                newPart));
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The row between two places, as a key. */
    String key(int from, int to) {
        return key.substring(from, to);
    }

    /** The same with its marks. */
    String marked(int from, int to) {
        return marked.substring(from, to);
    }

    /** Whether any mark was typed. */
    boolean hasMarks() {
        return Letters.isMarked(marked.toString());
    }

    /** Whether a name may begin or end within the word, because it can be none. */
    static boolean mayBeStuck(Piece piece) {
        return !piece.word() && !piece.number() && piece.to() - piece.from() >= SHORTEST_STUCK;
    }
}
