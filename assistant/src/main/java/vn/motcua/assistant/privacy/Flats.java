package vn.motcua.assistant.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Flats, rooms and blocks in an address, and the estates they are in. */
final class Flats {

    private static final Pattern FLAT = Pattern.compile(
            "(?<![a-z])(?:(?:can ho|can|phong|toa(?: nha)?|block|lo|tang|dan|day|nha) (?:so )?[a-z]{0,2}|p\\.? ?)\\d[a-z0-9.\\-]{0,6}(?![0-9])"
                    + "|(?<![a-z])(?:can ho|toa(?: nha)?|block|lo|day) [a-z](?![a-z0-9])");

    private static final Pattern ESTATE = Pattern.compile(
            "(?<![a-z])(?:chung cu|toa nha|khu do thi|kdt|kdc|khu dan cu|khu tap the|ktx|nha tro) (?=[a-z0-9])");

    /** "KTX khu B", "chung cư lô 5". */
    private static final Pattern BLOCK = Pattern.compile("(?:khu|lo|toa|block) [a-z]?\\d{0,3}(?![a-z0-9])");

    /** These count more than they number, unless an estate is named beside them. */
    private static final Pattern MANIFOLD = Pattern.compile("nha \\d.*|tang .*|lo \\d.*|p ?\\d\\d?");

    /** What the next smaller or larger part begins with. */
    private static final Pattern BESIDE = Pattern.compile(
            "[ ,]{1,2}(?:can|phong|toa|toa nha|block|lo|tang|dan|day) (?:so )?(?:[a-z]{0,2}\\d|[a-z](?![a-z]))");

    private static final int BESIDE_REACH = 25;

    private static final int ESTATE_REACH = 40;

    private Flats() {}

    static void find(AddressText text, Findings into) {
        Matcher flat = FLAT.matcher(text.folded());
        while (flat.find()) {
            boolean estateNear =
                    ESTATE.matcher(text.after(flat.end(), ESTATE_REACH)).find();
            boolean home = text.isAtHome(flat.start())
                    && !MANIFOLD.matcher(flat.group()).matches();
            if (!text.isCounted(flat.end())
                    && (estateNear || home || flat.group().startsWith("can ho") || isBesideAnother(text, flat, into))) {
                into.maskUnlessKept(flat.start(), flat.end(), Kind.HOME);
            }
        }
        estates(text, into);
    }

    /** "Căn 12A05 tòa S2": one within the other. */
    private static boolean isBesideAnother(AddressText text, Matcher flat, Findings into) {
        return !MANIFOLD.matcher(flat.group()).matches()
                && (isBehindAnother(flat.start(), into)
                        || BESIDE.matcher(text.after(flat.end(), BESIDE_REACH)).lookingAt());
    }

    private static boolean isBehindAnother(int at, Findings into) {
        return at > 2 && (into.isMasked(at - 2) || into.isMasked(at - 3));
    }

    private static void estates(AddressText text, Findings into) {
        Matcher estate = ESTATE.matcher(text.folded());
        while (estate.find()) {
            int end = text.name(
                    estate.end(), 4, !text.isAtHome(estate.start()) && !isBehindAnother(estate.start(), into));
            Matcher block = BLOCK.matcher(text.folded())
                    .region(estate.end(), text.folded().length());
            if (block.lookingAt()) {
                end = block.end();
            }
            if (end > estate.end()
                    && (text.isAtHome(estate.start()) || estate.group().startsWith("chung cu"))) {
                into.mask(estate.start(), end, Kind.HOME);
            }
        }
    }
}
