package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * Two wishes in one message: what is asked, and what it is asked for ("mấy giờ xã làm việc | để tôi đi làm căn cước", "thứ bảy có làm không |
 * tui ra lấy khai sinh"). What is asked decides who answers.
 */
public final class Purpose {

    private static final int FEWEST_WORDS_BEFORE = 3;
    private static final int FEWEST_WORDS_BEHIND = 2;
    private static final int MOST_WORDS = 40;

    private static final Set<String> PERSONS = Set.of(
            "toi", "em", "minh", "tui", "con", "chau", "ba", "ong", "me", "ma", "bo", "anh", "chi", "vo", "chong",
            "nha", "i");

    private static final Set<String> GOING =
            Set.of("di", "ra", "len", "den", "toi", "ghe", "xuong", "vao", "qua", "ve");

    private static final Set<String> DOING = Set.of(
            "lam",
            "xin",
            "nop",
            "lay",
            "hoi",
            "dang",
            "cong",
            "chung",
            "sao",
            "nhan",
            "biet",
            "con",
            "doi",
            "cap",
            "khai",
            "mang",
            "go",
            "register",
            "get",
            "hand");

    private static final Set<String> WISHING = Set.of("muon", "can", "dinh", "tinh", "moi", "con", "se");

    private Purpose() {}

    /** What is asked, without what it is asked for; empty where a message has no such part. */
    public static Optional<String> without(String typed) {
        List<Token> words = Words.of(typed);
        if (words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        for (int at = FEWEST_WORDS_BEFORE; at <= words.size() - FEWEST_WORDS_BEHIND; at++) {
            if (begins(words, at)) {
                return Optional.of(typed.substring(0, words.get(at).start()).strip());
            }
        }
        return Optional.empty();
    }

    private static boolean begins(List<Token> words, int at) {
        if (isSoThat(words.get(at))) {
            int next = at + 1;
            if (next < words.size() && PERSONS.contains(words.get(next).folded())) {
                next++;
            }
            return is(GOING, words, next) || is(DOING, words, next);
        }
        if (!PERSONS.contains(words.get(at).folded())) {
            return false;
        }
        int next = at + 1;
        if (is(WISHING, words, next)) {
            next++;
        }
        return is(GOING, words, next) && is(DOING, words, next + 1);
    }

    /** "Để", not "đề" or "dễ". */
    private static boolean isSoThat(Token word) {
        return word.marked() ? word.text().equals("để") : word.folded().equals("de");
    }

    private static boolean is(Set<String> kind, List<Token> words, int at) {
        return at < words.size() && kind.contains(words.get(at).folded());
    }
}
