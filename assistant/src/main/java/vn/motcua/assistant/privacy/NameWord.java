package vn.motcua.assistant.privacy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.Words;

/**
 * A word of a text in which names are looked for.
 *
 * @param start where it begins in {@link ReadText#folded()}
 * @param end behind it
 * @param text in lower case, composed, with its diacritics
 * @param key without diacritics and without what Telex and VNI keyboards leave behind ("nguyeenx", "nguye6n4" → "nguyen")
 * @param marked whether it bears a diacritic
 * @param capital whether it begins with a capital letter
 * @param upper whether all of it is capital letters, more than one
 */
record NameWord(int start, int end, String text, String key, boolean marked, boolean capital, boolean upper) {

    /** What Vietnamese spelling never has and Telex leaves: doubled letters, w, and s f r x j behind a vowel. */
    private static final Pattern TELEX = Pattern.compile("aa|ee|oo|dd|w|[aeiouy][a-z]{0,3}[sfrxj]|[aeiouy]s");

    private static final Pattern TONE_KEYS = Pattern.compile("(?<=[aeiouyw][a-z]{0,4})[sfrxjz]");

    static NameWord of(String cased, String folded, int start, int end) {
        String typed = cased.substring(start, end);
        String text = Words.normalForm(typed);
        String plain = folded.substring(start, end);
        boolean marked = Letters.isMarked(text);
        String key = plain;
        if (!marked && plain.length() <= 10) {
            key = vni(key);
            if (TELEX.matcher(key).find()) {
                key = telex(key);
            }
        }
        return new NameWord(
                start,
                end,
                text,
                key,
                marked,
                Character.isUpperCase(typed.charAt(0)),
                typed.length() > 1 && typed.equals(typed.toUpperCase(Locale.ROOT)));
    }

    /** Whether a text is written in capitals, so that they tell nothing. */
    static boolean isShouted(List<NameWord> words) {
        long upper = words.stream().filter(NameWord::upper).count();
        return words.size() > 3 && upper * 3 > words.size() * 2L;
    }

    private static String vni(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isDigit(word.charAt(i))) {
                letters.append(word.charAt(i));
            }
        }
        return letters.toString();
    }

    private static String telex(String word) {
        String letters = word.replace("dd", "d")
                .replace("aa", "a")
                .replace("ee", "e")
                .replace("oo", "o")
                .replace("uw", "u")
                .replace("ow", "o")
                .replace("aw", "a")
                .replace("w", word.startsWith("w") ? "u" : "");
        return TONE_KEYS.matcher(letters).replaceAll("");
    }

    boolean isLetter() {
        return end - start == 1 && capital;
    }
}
