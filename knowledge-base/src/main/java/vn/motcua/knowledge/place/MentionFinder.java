package vn.motcua.knowledge.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.place.NameMatch.Typing;
import vn.motcua.knowledge.place.TypedAddress.Piece;
import vn.motcua.knowledge.text.Marks;

/** Finds all that may be a name in what was typed. Used by one thread for one text. */
final class MentionFinder {

    /** What a name explains: so much for being one, and so much for each letter. */
    private static final float NAME = 4f;

    private static final float LETTER = 1.2f;

    // What typing costs, in natural logarithms, as in SlipIndex and Marks.
    private static final float STUCK = 2f;

    /** What looks like the word for a kind may be the end of another name: "Vĩnh Phương, Nha Trang". */
    private static final float WORD_FOR_A_KIND_IN_A_NAME = 3f;

    private static final float WORDS_JOINED = 4f;
    private static final float UNMARKED_AMONG_MARKED = 1.2f;
    private static final float MARK_LEFT_OUT = 3f;
    private static final float OTHER_I = 0.5f;
    private static final float MOST_FOR_MARKS = 9f;

    /** What stands before places, as {@link NameKey}s. */
    private static final Set<String> LEADING =
            Set.of("o", "tai", "thuoc", "toi", "den", "ve", "tu", "ngu", "tru", "que", "in", "at", "from");

    private static final int LONGEST = 34;
    private static final int LONGEST_WORD = 8;
    private static final int MOST_PIECES = 12;
    private static final int MOST_SHORTENED = 6;
    private static final int MOST_INITIALS = 5;

    private final TypedAddress typed;
    private final PlaceNames names;
    private final UnitWords units;
    private final List<Boundary> boundaries = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();

    /** Where a name may begin or end: before the piece, or within it. */
    private record Boundary(int at, int piece, boolean within) {}

    /** A word for a kind of unit that ends where a name begins. */
    private record UnitWord(UnitKind kind, boolean slipped, int from, int piece) {}

    MentionFinder(TypedAddress typed, PlaceNames names, UnitWords units) {
        this.typed = typed;
        this.names = names;
        this.units = units;
        List<Piece> pieces = typed.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boundaries.add(new Boundary(piece.from(), i, false));
            if (TypedAddress.mayBeStuck(piece)) {
                for (int at = piece.from() + 1; at < piece.to(); at++) {
                    boundaries.add(new Boundary(at, i, true));
                }
            }
        }
        if (!pieces.isEmpty()) {
            boundaries.add(new Boundary(pieces.getLast().to(), pieces.size(), false));
        }
    }

    List<Mention> find() {
        for (int i = 0; i < boundaries.size(); i++) {
            UnitWord unit = unitBefore(i);
            for (int j = i + 1; j < boundaries.size(); j++) {
                Boundary from = boundaries.get(i);
                Boundary to = boundaries.get(j);
                int last = to.within() ? to.piece() : to.piece() - 1;
                if (to.at() - from.at() > LONGEST
                        || last - from.piece() >= MOST_PIECES
                        || (last > from.piece() && typed.pieces().get(last).newPart())) {
                    break;
                }
                span(from, to, last, unit);
            }
        }
        return mentions;
    }

    private @Nullable UnitWord unitBefore(int at) {
        Boundary end = boundaries.get(at);
        if (!end.within()
                && (end.piece() >= typed.pieces().size()
                        || typed.pieces().get(end.piece()).newPart())) {
            return null;
        }
        UnitWord found = null;
        UnitWord slipped = null;
        for (int i = at - 1; i >= 0 && end.at() - boundaries.get(i).at() <= UnitWords.LONGEST; i--) {
            Boundary from = boundaries.get(i);
            String key = typed.key(from.at(), end.at());
            UnitKind kind = units.kind(key);
            if (kind != null && (!from.within() || key.length() > 1)) {
                boolean otherMarks = !kind.isTyped(typed.marked(from.at(), end.at()));
                found = new UnitWord(kind, otherMarks, from.at(), from.piece());
            }
            UnitKind near = from.within() || end.within() ? null : units.slipped(key);
            if (near != null) {
                slipped = new UnitWord(near, true, from.at(), from.piece());
            }
            if (!from.within() && typed.pieces().get(from.piece()).newPart()) {
                break;
            }
        }
        return found == null || (slipped != null && slipped.from() < found.from() && isLetter(found, end.at()))
                ? slipped
                : found;
    }

    private static boolean isLetter(UnitWord unit, int end) {
        return end - unit.from() == 1;
    }

    private void span(Boundary from, Boundary to, int last, @Nullable UnitWord unit) {
        String key = typed.key(from.at(), to.at());
        float stuck = (from.within() ? STUCK : 0) + (to.within() ? STUCK : 0);
        Set<PlaceName> whole = new HashSet<>();
        for (NameMatch match : names.whole(key)) {
            whole.add(match.name());
            add(
                    match,
                    from,
                    to,
                    last,
                    unit,
                    stuck + joined(match.name(), from, last) + marksOfWhole(match.name(), from.at()));
        }
        boolean torn = from.within() || to.within();
        for (NameMatch match : torn && !isLong(from) ? List.<NameMatch>of() : names.slipped(key)) {
            if (!whole.contains(match.name())) {
                add(
                        match,
                        from,
                        to,
                        last,
                        unit,
                        stuck + joined(match.name(), from, last) + marksOfSlipped(match.name(), from, to, last));
            }
        }
        if (torn) {
            return;
        }
        Piece first = typed.pieces().get(from.piece());
        if (last - from.piece() < MOST_SHORTENED && !(first.word() && first.to() - first.from() > 2)) {
            names.shortened(key).forEach(match -> add(match, from, to, last, unit, 0));
        }
        boolean acronym = last == from.piece() && (first.acronym() || !first.word());
        if (key.length() <= MOST_INITIALS && key.length() > 1 && acronym) {
            names.withInitials(key).forEach(match -> add(match, from, to, last, unit, 0));
        }
    }

    /** Whether words are stuck together there, rather than one mistyped. */
    private boolean isLong(Boundary boundary) {
        Piece piece = typed.pieces().get(boundary.piece());
        return piece.to() - piece.from() > LONGEST_WORD;
    }

    private void add(NameMatch match, Boundary from, Boundary to, int last, @Nullable UnitWord unit, float cost) {
        int explained = Math.min(match.name().length(), to.at() - from.at());
        float gain = NAME + LETTER * explained - match.cost() - cost;
        if (gain <= 0) {
            return;
        }
        boolean exact = match.typing() == Typing.WHOLE && cost <= OTHER_I;
        if (unit != null) {
            mentions.add(new Mention(
                    match.name(),
                    match.typing(),
                    unit.from(),
                    to.at(),
                    gain,
                    unit.kind(),
                    exact,
                    isWhole(unit, from, match.name()),
                    isLed(unit.piece(), from),
                    unit.piece(),
                    last));
        }
        float alone = gain - (unit == null || unit.slipped() ? 0 : WORD_FOR_A_KIND_IN_A_NAME);
        if (alone > 0) {
            mentions.add(new Mention(
                    match.name(),
                    match.typing(),
                    from.at(),
                    to.at(),
                    alone,
                    null,
                    exact,
                    false,
                    isLed(from.piece(), from),
                    from.piece(),
                    last));
        }
    }

    private boolean isWhole(UnitWord unit, Boundary name, PlaceName named) {
        boolean letter = name.at() - unit.from() == 1;
        return !unit.slipped()
                && (!letter
                        || named.isNumber()
                        || typed.pieces().get(unit.piece()).capital());
    }

    private boolean isLed(int first, Boundary name) {
        List<Piece> pieces = typed.pieces();
        return first == 0
                || pieces.get(name.piece()).capital()
                || LEADING.contains(typed.key(
                        pieces.get(first - 1).from(), pieces.get(first - 1).to()));
    }

    /** What it costs to take words for more syllables than they are: "tuyến" for "Tứ Yên". */
    private float joined(PlaceName name, Boundary from, int last) {
        long words = typed.pieces().subList(from.piece(), last + 1).stream()
                .filter(Piece::word)
                .count();
        return words == last - from.piece() + 1
                ? WORDS_JOINED * Math.max(0, name.syllables().size() - words)
                : 0;
    }

    private float marksOfWhole(PlaceName name, int from) {
        int at = from;
        float cost = 0;
        List<String> written = new ArrayList<>();
        for (String syllable : name.syllables()) {
            int end = at + NameKey.ofWord(syllable).length();
            String part = typed.marked(at, end);
            written.add(part);
            cost += otherI(part, syllable) ? OTHER_I : 0;
            at = end;
        }
        return cost + marks(written, name.syllables());
    }

    private static boolean otherI(String typed, String syllable) {
        return (typed.indexOf('y') >= 0) != (syllable.indexOf('y') >= 0);
    }

    private float marksOfSlipped(PlaceName name, Boundary from, Boundary to, int last) {
        if (from.within()
                || to.within()
                || last - from.piece() + 1 != name.syllables().size()) {
            return 0;
        }
        List<String> written = typed.pieces().subList(from.piece(), last + 1).stream()
                .map(piece -> typed.marked(piece.from(), piece.to()))
                .toList();
        var syllables = new ArrayList<>(name.syllables());
        for (int i = 0; i < syllables.size(); i++) {
            // The finger that slipped took the mark with it.
            if (!NameKey.ofWord(written.get(i)).equals(NameKey.ofWord(syllables.get(i)))) {
                syllables.set(i, written.get(i));
            }
        }
        return marks(written, syllables);
    }

    private float marks(List<String> written, List<String> syllables) {
        boolean marked = written.stream().anyMatch(part -> Marks.of(part) != Marks.NONE);
        float leftOut = marked ? MARK_LEFT_OUT : typed.hasMarks() ? UNMARKED_AMONG_MARKED : 0;
        float cost = 0;
        for (int i = 0; i < written.size(); i++) {
            cost += Marks.cost(Marks.of(written.get(i)), Marks.of(syllables.get(i)), leftOut);
        }
        return Math.min(cost, MOST_FOR_MARKS);
    }
}
