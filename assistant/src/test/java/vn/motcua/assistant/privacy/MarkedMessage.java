package vn.motcua.assistant.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.knowledge.text.Letters;

/**
 * A message with marks: what must be masked (in the file in braces), what must stay (in angle brackets).
 *
 * @param text the message without marks
 * @param secret where personal data stands
 * @param needed where stands what must stay
 */
record MarkedMessage(String text, List<Range> secret, List<Range> needed) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[đã ẩn [^\\]]{1,40}\\]");

    record Range(int start, int end) {}

    static MarkedMessage of(String line) {
        StringBuilder text = new StringBuilder();
        List<Range> secret = new ArrayList<>();
        List<Range> needed = new ArrayList<>();
        int open = 0;
        for (char sign : line.toCharArray()) {
            switch (sign) {
                case '{', '<' -> open = text.length();
                case '}' -> secret.add(new Range(open, text.length()));
                case '>' -> needed.add(new Range(open, text.length()));
                default -> text.append(sign);
            }
        }
        return new MarkedMessage(text.toString(), secret, needed);
    }

    /** The same, typed without diacritics and in lower case. */
    MarkedMessage plain() {
        StringBuilder plain = new StringBuilder();
        for (char letter : text.toCharArray()) {
            plain.append(Letters.fold(Character.toLowerCase(letter)));
        }
        return new MarkedMessage(plain.toString(), secret, needed);
    }

    /** The same typed without diacritics, with its capitals. */
    MarkedMessage folded() {
        return new MarkedMessage(Letters.fold(text), secret, needed);
    }

    /** The same in lower case, with its diacritics. */
    MarkedMessage lower() {
        return new MarkedMessage(text.toLowerCase(Locale.ROOT), secret, needed);
    }

    /** The same in Unicode's decomposed form, as some phones send it; marks are moved along. */
    MarkedMessage decomposed() {
        return new MarkedMessage(decomposed(text), moved(secret), moved(needed));
    }

    private List<Range> moved(List<Range> ranges) {
        return ranges.stream()
                .map(range -> new Range(
                        decomposed(text.substring(0, range.start)).length(),
                        decomposed(text.substring(0, range.end)).length()))
                .toList();
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    /** Which characters are gone in a masked text: what stands between the placeholders is found again one after the other. */
    BitSet gone(String masked) {
        StringBuilder regex = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(masked);
        int at = 0;
        while (placeholder.find()) {
            regex.append(Pattern.quote(masked.substring(at, placeholder.start())))
                    .append("(.+?)");
            at = placeholder.end();
        }
        Matcher whole = Pattern.compile(
                        regex.append(Pattern.quote(masked.substring(at))).toString(), Pattern.DOTALL)
                .matcher(text);
        if (!whole.matches()) {
            throw new AssertionError("'" + masked + "' is not '" + text + "' with something replaced");
        }
        BitSet gone = new BitSet();
        for (int group = 1; group <= whole.groupCount(); group++) {
            gone.set(whole.start(group), whole.end(group));
        }
        return gone;
    }

    /** Of the personal data, what can still be read in part: a letter or a digit of it is left. */
    List<String> leaks(BitSet gone) {
        return secret.stream()
                .filter(range -> {
                    int left = gone.nextClearBit(range.start);
                    while (left < range.end && !Character.isLetterOrDigit(text.charAt(left))) {
                        left = gone.nextClearBit(left + 1);
                    }
                    return left < range.end;
                })
                .map(range -> text.substring(range.start, range.end))
                .toList();
    }

    /** Of what must stay, what is gone in part. */
    List<String> lost(BitSet gone) {
        return needed.stream()
                .filter(range -> {
                    int at = gone.nextSetBit(range.start);
                    return at >= 0 && at < range.end;
                })
                .map(range -> text.substring(range.start, range.end))
                .toList();
    }

    /** What is gone and was no personal data: a letter or a digit outside of all marks for it. */
    boolean isTooMuch(BitSet gone) {
        for (int at = gone.nextSetBit(0); at >= 0; at = gone.nextSetBit(at + 1)) {
            int here = at;
            if (Character.isLetterOrDigit(text.charAt(at))
                    && secret.stream().noneMatch(range -> range.start <= here && here < range.end)) {
                return true;
            }
        }
        return false;
    }
}
