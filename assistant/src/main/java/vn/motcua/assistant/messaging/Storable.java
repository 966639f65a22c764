package vn.motcua.assistant.messaging;

import java.nio.charset.StandardCharsets;

import org.apache.commons.codec.digest.DigestUtils;

/** Makes what comes from outside fit for the database, which knows neither NUL nor half a surrogate pair, nor keys of any length. */
final class Storable {

    /** More than any channel's longest message, in UTF-16 code units. */
    static final int LONGEST_TEXT = 5_000;

    private static final int LONGEST_ID = 256;
    private static final char REPLACEMENT = '\uFFFD';

    private Storable() {}

    /** A text without what cannot be stored, cut off at {@link #LONGEST_TEXT}. */
    static String text(String text) {
        return clean(text, LONGEST_TEXT);
    }

    /** An id: the same for the same, and of different ones different. */
    static String id(String id) {
        String clean = clean(id, id.length());
        if (clean.equals(id) && id.length() <= LONGEST_ID) {
            return id;
        }
        return "sha256:" + DigestUtils.sha256Hex(id.getBytes(StandardCharsets.UTF_16BE));
    }

    private static String clean(String text, int longest) {
        var clean = new StringBuilder(Math.min(text.length(), longest));
        for (int i = 0; i < text.length() && clean.length() < longest; i++) {
            char here = text.charAt(i);
            if (Character.isHighSurrogate(here)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                if (clean.length() + 2 > longest) {
                    break;
                }
                clean.append(here).append(text.charAt(++i));
            } else if (Character.isSurrogate(here)) {
                clean.append(REPLACEMENT);
            } else if (here != 0) {
                clean.append(here);
            }
        }
        return clean.toString();
    }
}
