package vn.motcua.assistant.privacy;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Names of persons, and what of their homes and numbers no rule tells. Names of places and of the streets and schools called after people stay.
 * What each word is likely a part of is learned from marked messages ({@link WordSigns}, {@link LearnedWeights}).
 */
final class NamesAndHomes {

    /**
     * From this likelihood on a word is hidden. Far less than an even chance: a name that slips through is worse than a word too many that is
     * hidden.
     */
    private static final double ENOUGH = 0.12;

    /** What may stand between two words of one name or address: a comma and a space. */
    private static final int WIDEST = 2;

    private NamesAndHomes() {}

    static void find(ReadText read, Findings into) {
        List<TextItems.Item> items = TextItems.of(read, into);
        LearnedWeights weights = LearnedWeights.bundled();
        WordSigns signs = new WordSigns(read, into, items);
        double[][] likely = LearnedParts.sums(LearnedParts.scores(signs, items, weights), weights.behind())
                .likelihoods();
        Kind before = null;
        for (int at = 0; at < likely.length; at++) {
            TextItems.Item item = items.get(at);
            boolean stays =
                    item.type() == TextItems.Type.FOUND || into.isKept(item.start(), item.end()) || signs.isUnit(at);
            Kind kind = stays ? null : kind(likely[at]);
            if (kind != null) {
                boolean goesOn =
                        kind == before && item.start() - items.get(at - 1).end() <= WIDEST;
                into.mask(goesOn ? items.get(at - 1).start() : item.start(), item.end(), kind);
            }
            before = kind;
        }
    }

    private static @Nullable Kind kind(double[] likely) {
        if (1 - likely[WordPart.OTHER.ordinal()] < ENOUGH) {
            return null;
        }
        double name = likely[WordPart.NAME.ordinal()] + likely[WordPart.NAME_ON.ordinal()];
        double home = likely[WordPart.HOME.ordinal()];
        double code = likely[WordPart.CODE.ordinal()];
        return name >= home && name >= code ? Kind.NAME : home >= code ? Kind.HOME : Kind.PAPER;
    }
}
