package vn.motcua.assistant.handoff;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.handoff.RefusedCannedReplyException.Reason;

/** The text of a canned reply: what may stand in it, and how its places are filled. */
final class CannedText {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern SENTENCE_BEGINS = Pattern.compile("(?:^|[.?!:\\n])\\s*$");

    private CannedText() {}

    /**
     * Refuses a text with a place that is not known, or a brace that belongs to none.
     *
     * @throws RefusedCannedReplyException naming it
     */
    static void check(String text) {
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            String word = place.group(1);
            if (Placeholder.of(word).isEmpty()) {
                throw new RefusedCannedReplyException(Reason.UNKNOWN_PLACEHOLDER, "{" + word + "}");
            }
        }
        String rest = place.reset().replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            throw new RefusedCannedReplyException(Reason.OPEN_BRACE, "");
        }
    }

    /** Fills what is known in; a place for which nothing is known stays as it is written. */
    static String fill(String text, Language language, Map<Placeholder, String> words) {
        return PLACE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Placeholder.of(found.group(1))
                        .map(place -> word(place, found, text, language, words))
                        .orElse(found.group())));
    }

    /** The places that nobody has filled in. */
    static Set<Placeholder> unfilled(String text) {
        Set<Placeholder> places = EnumSet.noneOf(Placeholder.class);
        PLACE.matcher(text)
                .results()
                .forEach(found -> Placeholder.of(found.group(1)).ifPresent(places::add));
        return places;
    }

    private static String word(
            Placeholder place, MatchResult found, String text, Language language, Map<Placeholder, String> words) {
        String known = words.getOrDefault(place, "").strip();
        String word = known.isEmpty() ? place.otherwise(language) : known;
        if (word.isEmpty()) {
            return place.written();
        }
        boolean begins =
                SENTENCE_BEGINS.matcher(text.substring(0, found.start())).find();
        return begins ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word;
    }
}
