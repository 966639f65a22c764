package vn.motcua.assistant.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import vn.motcua.knowledge.text.Letters;

/** Marked messages with other names of the same making in place of theirs, so that it is not those names that are learned. */
final class OtherNames {

    private static final Set<String> HOME = Set.of(
            "thon", "ap", "ban", "buon", "lang", "xom", "to", "khu", "khom", "phum", "soc", "hem", "ngo", "ngach",
            "kiet", "duong", "pho", "chung", "can", "toa", "so", "nha", "lo", "block", "cum", "doi", "plei", "kp",
            "tdp", "phong", "cu", "tang", "sau", "day", "dau", "cuoi");

    private OtherNames() {}

    /** Whether a mark is a person's name and no address, number or secret. */
    static boolean isName(String marked) {
        if (!marked.codePoints()
                .allMatch(sign -> Character.isLetter(sign)
                        || " '.-’\"()".indexOf(sign) >= 0
                        || Character.getType(sign) == Character.NON_SPACING_MARK)) {
            return false;
        }
        String[] words = Letters.fold(marked.toLowerCase(Locale.ROOT)).split(" ");
        boolean order = words.length == 2 && Set.of("sau", "can", "so", "to").contains(words[0]);
        boolean surname = words.length > 1
                && Set.of("to", "khu", "ban", "ngo", "cu").contains(words[0])
                && Set.of("van", "thi", "seo").contains(words[1]);
        return !HOME.contains(words[0]) || words.length == 1 || order || surname;
    }

    /** Whether a mark that is no name is an address: it has words, or a house number's sign. */
    static boolean isHome(String marked) {
        String[] words = Letters.fold(marked.toLowerCase(Locale.ROOT)).split("[ ,.]+");
        long letters = Arrays.stream(words)
                .filter(word -> word.chars().allMatch(Character::isLetter))
                .count();
        return marked.indexOf('@') < 0 && (HOME.contains(words[0]) || letters > 1);
    }

    static MarkedMessage in(MarkedMessage message, Random random) {
        StringBuilder text = new StringBuilder();
        List<MarkedMessage.Range> secret = new ArrayList<>();
        boolean plain = !Letters.isMarked(message.text().toLowerCase(Locale.ROOT));
        int at = 0;
        for (MarkedMessage.Range range : message.secret()) {
            text.append(message.text(), at, range.start());
            String own = message.text().substring(range.start(), range.end());
            int start = text.length();
            text.append(isName(own) && random.nextInt(8) > 0 ? like(own, plain, random) : own);
            secret.add(new MarkedMessage.Range(start, text.length()));
            at = range.end();
        }
        text.append(message.text().substring(at));
        return new MarkedMessage(text.toString(), secret, List.of());
    }

    static MarkedMessage hidden(MarkedMessage message, Random random) {
        StringBuilder text = new StringBuilder();
        List<MarkedMessage.Range> secret = new ArrayList<>();
        int at = 0;
        boolean all = random.nextBoolean();
        for (MarkedMessage.Range range : message.secret()) {
            text.append(message.text(), at, range.start());
            String own = message.text().substring(range.start(), range.end());
            boolean isHidden = all || random.nextBoolean();
            int start = text.length();
            text.append(
                    isHidden ? (isName(own) ? Kind.NAME : isHome(own) ? Kind.HOME : Kind.PAPER).placeholder() : own);
            if (!isHidden) {
                secret.add(new MarkedMessage.Range(start, text.length()));
            }
            at = range.end();
        }
        text.append(message.text().substring(at));
        return new MarkedMessage(text.toString(), secret, List.of());
    }

    private static String like(String own, boolean plain, Random random) {
        String[] words = own.split(" ");
        boolean upper = own.length() > 1 && own.equals(own.toUpperCase(Locale.ROOT));
        boolean lower = own.equals(own.toLowerCase(Locale.ROOT));
        List<String> made = new ArrayList<>();
        boolean order = words.length == 2
                && Set.of("hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "ut")
                        .contains(Letters.fold(words[0].toLowerCase(Locale.ROOT)));
        if (order) {
            made.add(one(List.of("hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "út"), random));
            made.add(syllable("given", random));
        } else if (words.length == 1) {
            made.add(syllable("given", random));
        } else {
            boolean surname = words.length > 2 || random.nextInt(3) > 0;
            made.add(surname ? surname(random) : syllable("middle", random));
            for (int i = 1; i < words.length - 1; i++) {
                made.add(
                        i == 1 && random.nextInt(2) == 0
                                ? one(List.of("thị", "văn"), random)
                                : syllable("middle", random));
            }
            made.add(syllable("given", random));
        }
        String name = String.join(
                " ",
                made.stream()
                        .map(word -> upper
                                ? word.toUpperCase(Locale.ROOT)
                                : lower ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .toList());
        return plain ? Letters.fold(name) : name;
    }

    private static String surname(Random random) {
        return random.nextInt(3) == 0
                ? syllable("surname", random)
                : one(NameParts.of("strong").stream().sorted().toList(), random);
    }

    private static String syllable(String part, Random random) {
        return one(
                NameParts.of(part).stream()
                        .filter(word -> word.indexOf(' ') < 0)
                        .sorted()
                        .toList(),
                random);
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
