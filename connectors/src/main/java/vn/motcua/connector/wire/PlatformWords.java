package vn.motcua.connector.wire;

import java.util.regex.Pattern;

/** What a platform says of an error, as far as staff may see it: short English words, nothing that could be a token or a citizen's. */
public final class PlatformWords {

    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z0-9 .,:;!?'()/_-]{1,120}");
    private static final Pattern LIKE_A_SECRET =
            Pattern.compile("[A-Za-z0-9:_-]*\\d[A-Za-z0-9:_-]{7,}|[A-Za-z0-9_-]{20,}");

    private PlatformWords() {}

    /** The words without what could be an id or a token; empty when they are not short English ones. */
    public static String harmless(String said) {
        return ENGLISH.matcher(said).matches() ? LIKE_A_SECRET.matcher(said).replaceAll("…") : "";
    }
}
