package vn.motcua.knowledge.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers in words from 1 to 99, Vietnamese with the spoken short forms ("hai mốt", "hăm lăm"), English up to 31 with ordinals. "tư"
 * for four stands only within larger numbers: alone it is too much like "từ".
 */
public final class NumberWords {

    private static final List<String> UNITS = List.of("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");
    private static final List<String> ENGLISH = List.of(
            "one first",
            "two second",
            "three third",
            "four fourth",
            "five fifth",
            "six sixth",
            "seven seventh",
            "eight eighth",
            "nine ninth",
            "ten tenth",
            "eleven eleventh",
            "twelve twelfth",
            "thirteen thirteenth",
            "fourteen fourteenth",
            "fifteen fifteenth",
            "sixteen sixteenth",
            "seventeen seventeenth",
            "eighteen eighteenth",
            "nineteen nineteenth",
            "twenty twentieth");

    private NumberWords() {}

    /** All phrases with their numbers. */
    public static Map<String, Integer> phrases() {
        Map<String, Integer> phrases = vietnamese();
        addEnglish(phrases);
        return phrases;
    }

    /** The Vietnamese ones. */
    public static Map<String, Integer> vietnamese() {
        Map<String, Integer> phrases = new LinkedHashMap<>();
        for (int unit = 1; unit <= 9; unit++) {
            phrases.put(UNITS.get(unit - 1), unit);
        }
        phrases.put("bẩy", 7);
        phrases.put("mười", 10);
        phrases.put("chục", 10);
        phrases.put("một chục", 10);
        for (int unit = 1; unit <= 9; unit++) {
            phrases.put("mười " + (unit == 5 ? "lăm" : UNITS.get(unit - 1)), 10 + unit);
        }
        phrases.put("mười nhăm", 15);
        phrases.put("mười bẩy", 17);
        for (int ten = 2; ten <= 9; ten++) {
            addTens(phrases, ten, UNITS.get(ten - 1));
        }
        return phrases;
    }

    private static void addTens(Map<String, Integer> phrases, int ten, String word) {
        phrases.put(word + " mươi", ten * 10);
        phrases.put(word + " chục", ten * 10);
        for (int unit = 1; unit <= 9; unit++) {
            int number = ten * 10 + unit;
            for (String last : spoken(unit)) {
                phrases.put(word + " mươi " + last, number);
                if (ten == 2) {
                    phrases.put("hăm " + last, number);
                }
            }
        }
        phrases.put(word + " mốt", ten * 10 + 1);
        phrases.put(word + " tư", ten * 10 + 4);
        phrases.put(word + " lăm", ten * 10 + 5);
        phrases.put(word + " nhăm", ten * 10 + 5);
    }

    private static List<String> spoken(int unit) {
        return switch (unit) {
            case 1 -> List.of("mốt", "một");
            case 4 -> List.of("tư", "bốn");
            case 5 -> List.of("lăm", "nhăm");
            case 7 -> List.of("bảy", "bẩy");
            default -> List.of(UNITS.get(unit - 1));
        };
    }

    private static void addEnglish(Map<String, Integer> phrases) {
        for (int number = 1; number <= ENGLISH.size(); number++) {
            for (String word : ENGLISH.get(number - 1).split(" ")) {
                phrases.put(word, number);
                if (number < 10) {
                    phrases.put("twenty " + word, 20 + number);
                }
            }
        }
        phrases.put("thirty", 30);
        phrases.put("thirtieth", 30);
        phrases.put("thirty one", 31);
        phrases.put("thirty first", 31);
    }
}
