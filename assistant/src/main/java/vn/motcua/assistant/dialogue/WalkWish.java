package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * The wish to be taken through a procedure step by step, said with what it is about ("chỉ tôi từng bước làm giấy khai sinh") or without.
 * Needs no diacritics. The question for the steps of a procedure ("gồm mấy bước", "các bước thế nào") is no such wish: the catalogue answers
 * it.
 *
 * @param about the rest of the message, which names the procedure; may be empty
 */
record WalkWish(String about) {

    private static final int MOST_WORDS = 30;

    /** Words around a wish that say nothing of its matter. */
    private static final Set<String> AROUND = Set.of(
            "toi", "em", "minh", "tui", "con", "chau", "anh", "chi", "bac", "co", "chu", "giup", "gium", "dum", "voi",
            "cho", "cach", "de", "lam", "thuc", "hien", "di", "thu", "tuc", "viec", "xin", "nhe", "nha", "a", "ve",
            "phan", "the", "an", "for", "of", "to", "through", "with", "please", "ad", "oi", "duoc", "dc", "khong",
            "ko", "mot", "theo", "luon", "ngay");

    /** Those of them that may stand behind the matter. */
    private static final Set<String> BEHIND = Set.of(
            "toi", "em", "minh", "tui", "giup", "gium", "dum", "voi", "nhe", "nha", "a", "di", "ad", "please", "duoc",
            "dc", "khong", "ko", "luon", "ngay");

    private static final String ANY_AROUND = "(?: (?:" + String.join("|", AROUND) + "))";

    private static final String TEACH = "(?:huong dan|chi dan|chi bao|chi|dan dat|dan|bay|day|giup|cam tay chi viec)";

    private static final String BEFORE =
            "^ (?:(?:da|vang|xin|lam on|hay|vui long|nho|cho|toi|em|minh|tui|con|chau|muon|can|duoc|ad|oi|ban"
                    + "|tro ly|anh|chi|please|can you|could you|i|want|need|you to|to be) )*";

    private static final Pattern BEGINS =
            Pattern.compile(BEFORE + "(?:" + TEACH + ANY_AROUND + "{0,6} (?:theo )?tung buoc"
                    + "|(?:bat dau|mo|chay|vao) (?:phan |muc |luon |ngay )?huong dan(?: tung buoc)?"
                    + "|(?:lam|di|thuc hien)" + ANY_AROUND + "{0,4} tung buoc"
                    + "|(?:guide|walk|take|lead) me(?: step by step)?|show me step by step) ");

    /** "Hướng dẫn tôi làm giấy khai sinh từng bước". */
    private static final Pattern ENDS =
            Pattern.compile(" (?:(?:theo|lam|di|thanh) )?(?:tung buoc|step by step)" + ANY_AROUND + "* $");

    private static final Pattern TEACHES = Pattern.compile(BEFORE + TEACH + " ");

    /** Reads a message; empty when it is no such wish. */
    static Optional<WalkWish> read(String typed) {
        List<Token> words = Words.of(typed);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        String said = words.stream().map(Token::folded).collect(Collectors.joining(" ", " ", " "));
        Matcher begins = BEGINS.matcher(said);
        Matcher ends = ENDS.matcher(said);
        boolean atTheEnd = ends.find();
        int to = atTheEnd ? wordAt(said, ends.start()) : words.size();
        if (begins.find()) {
            int from = wordAt(said, begins.end() - 1);
            return Optional.of(new WalkWish(matter(words, from, Math.max(from, to))));
        }
        if (!atTheEnd) {
            return Optional.empty();
        }
        Matcher teaches = TEACHES.matcher(said);
        return Optional.of(new WalkWish(matter(words, teaches.find() ? wordAt(said, teaches.end() - 1) : 0, to)));
    }

    /** How many words end before a space of the sentence. */
    private static int wordAt(String said, int space) {
        return (int)
                said.substring(0, space).chars().filter(letter -> letter == ' ').count();
    }

    private static String matter(List<Token> words, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && AROUND.contains(words.get(first).folded())) {
            first++;
        }
        while (last > first && BEHIND.contains(words.get(last - 1).folded())) {
            last--;
        }
        return words.subList(first, last).stream().map(Token::text).collect(Collectors.joining(" "));
    }
}
