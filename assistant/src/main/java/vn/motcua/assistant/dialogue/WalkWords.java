package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.motcua.assistant.dialogue.WalkPlan.Needed;
import vn.motcua.knowledge.guide.Glossary;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** Reads what people say of their papers during a walk: which are ready, what one of them is, that an answer was wrong. */
final class WalkWords {

    private static final Set<String> READY = Set.of(
            "xong", "co", "du", "roi", "da", "va", "so", "muc", "giay", "to", "la", "cai", "dc", "duoc", "em", "toi",
            "minh", "anh", "chi", "a", "nhe", "have", "got", "i", "and", "done", "the", "number", "chuan", "bi", "lay");
    private static final Set<String> READY_SIGNS = Set.of("xong", "co", "du", "roi", "have", "got", "done", "lay");
    private static final Set<String> NOT_READY =
            Set.of("chua", "khong", "ko", "k", "thieu", "mat", "not", "no", "hong");
    private static final List<String> CORRECTIONS = List.of(
            "a khong",
            "a nham",
            "nham",
            "em nham",
            "toi nham",
            "sua lai",
            "doi lai",
            "y em la",
            "y toi la",
            "khong phai",
            "xin loi",
            "thuc ra",
            "that ra",
            "noi lai",
            "actually",
            "sorry",
            "no wait",
            "i meant");
    private static final List<String> WHAT = List.of(
            "la gi",
            "la giay gi",
            "la to gi",
            "la cai gi",
            "la sao",
            "nghia la",
            "co nghia",
            "giai thich",
            "la the nao",
            "what is",
            "what s",
            "what does",
            "meaning of");
    private static final List<String> WHERE_TO_GET = List.of(
            "xin o dau",
            "lay o dau",
            "xin dau",
            "lay dau",
            "mua o dau",
            "kiem o dau",
            "tai o dau",
            "xin cho nao",
            "lay cho nao",
            "o dau cap",
            "ai cap",
            "cho nao cap",
            "lam o dau",
            "where do i get",
            "where can i get",
            "where to get");
    private static final Set<String> AROUND = Set.of(
            "a", "vay", "the", "em", "anh", "chi", "oi", "cho", "hoi", "toi", "minh", "ad", "nhi", "ha", "do", "cai",
            "to", "giay", "nay", "ban", "da", "is", "an");
    private static final Set<String> TO_COME = Set.of("se", "dinh", "mai", "sap", "will", "neu");
    private static final Set<String> NODS = Set.of(
            "vang",
            "ok",
            "oke",
            "okay",
            "duoc",
            "duoc roi",
            "dung",
            "dung roi",
            "phai",
            "xong",
            "xong roi",
            "u",
            "uh",
            "da",
            "da vang",
            "vang a",
            "da duoc",
            "yes",
            "roi");
    private static final int FEWEST_WORDS_OF_A_NAME = 2;

    private WalkWords() {}

    /** Whether a message takes something back, and what it says instead; empty when it does not. */
    static Optional<String> correction(String typed) {
        String said = folded(typed);
        for (String lead : CORRECTIONS) {
            if (said.startsWith(lead + " ")) {
                return Optional.of(afterWords(typed, lead.split(" ").length));
            }
        }
        return Optional.empty();
    }

    /** Whether a message asks what something is. */
    static boolean asksWhatItIs(String typed) {
        String said = " " + folded(typed) + " ";
        return WHAT.stream().anyMatch(words -> said.contains(" " + words + " "));
    }

    /** Whether a message asks what a term is, and nothing else. */
    static boolean asksOnlyWhatIs(Glossary.Term term, String typed) {
        String rest = " " + folded(typed) + " ";
        var names = new ArrayList<>(term.alsoCalled());
        names.add(term.name().vi());
        names.add(term.name().en());
        names.sort(Comparator.comparingInt(String::length).reversed());
        for (String name : names) {
            String words = " " + folded(name) + " ";
            rest = words.isBlank() ? rest : rest.replace(words, " ");
        }
        for (String what : WHAT) {
            rest = rest.replace(" " + what + " ", " ");
        }
        return Arrays.stream(rest.strip().split(" ")).allMatch(word -> word.isEmpty() || AROUND.contains(word));
    }

    /** Whether a message asks where a paper is got. */
    static boolean asksWhereToGet(String typed) {
        String said = " " + folded(typed) + " ";
        return WHERE_TO_GET.stream().anyMatch(words -> said.contains(" " + words + " "));
    }

    /** Whether a message only nods: among options that picks none. */
    static boolean isNod(String typed) {
        return NODS.contains(folded(typed));
    }

    /** Whether a message speaks of having handed in. */
    static boolean saysHandedIn(String typed) {
        List<String> words = Words.of(typed).stream().map(Token::folded).toList();
        boolean not = words.stream().anyMatch(word -> NOT_READY.contains(word) || TO_COME.contains(word));
        if (not) {
            return false;
        }
        String said = " " + folded(typed) + " ";
        return said.contains(" nop ")
                || said.contains(" gui ")
                || said.contains(" handed in ")
                || said.contains(" submitted ");
    }

    /** The papers that a message says are ready, by their numbers ("xong 1, 3") or by name ("có giấy chứng sinh rồi"). */
    static Set<String> ready(String typed, List<Needed> papers) {
        List<String> words = Words.of(typed).stream().map(Token::folded).toList();
        var keys = new LinkedHashSet<String>();
        if (words.isEmpty() || words.size() > 20 || words.stream().anyMatch(NOT_READY::contains)) {
            return keys;
        }
        var rest = new ArrayList<String>();
        for (String word : words) {
            for (String part : word.split("[.,]")) {
                if (part.matches("\\d{1,2}")
                        && Integer.parseInt(part) >= 1
                        && Integer.parseInt(part) <= papers.size()) {
                    keys.add(papers.get(Integer.parseInt(part) - 1).key());
                } else if (!READY.contains(part)) {
                    rest.add(part);
                }
            }
        }
        if (!rest.isEmpty()) {
            keys.clear();
        }
        boolean says = words.stream().anyMatch(READY_SIGNS::contains);
        return keys.isEmpty() && says ? named(words, papers) : keys;
    }

    private static Set<String> named(List<String> words, List<Needed> papers) {
        List<String> content = words.stream()
                .filter(word -> !READY_SIGNS.contains(word) && !word.equals("da"))
                .toList();
        String said = String.join(" ", content);
        if (content.size() < FEWEST_WORDS_OF_A_NAME) {
            return Set.of();
        }
        var keys = new LinkedHashSet<String>();
        for (Needed needed : papers) {
            if ((" " + folded(needed.paper().name()) + " ").contains(" " + said + " ")) {
                keys.add(needed.key());
            }
        }
        return keys.size() == 1 ? keys : Set.of();
    }

    /** The paper that a message names, for an explanation; the one with the longest piece in common. */
    static Optional<Needed> paperIn(String typed, List<Needed> papers) {
        List<String> words = Words.of(typed).stream().map(Token::folded).toList();
        Needed best = null;
        int longest = FEWEST_WORDS_OF_A_NAME - 1;
        for (Needed needed : papers) {
            String name =
                    " " + folded(needed.paper().name() + " " + needed.paper().english()) + " ";
            for (int from = 0; from < words.size(); from++) {
                for (int to = words.size(); to - from > longest; to--) {
                    if (name.contains(" " + String.join(" ", words.subList(from, to)) + " ")) {
                        longest = to - from;
                        best = needed;
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static String afterWords(String typed, int count) {
        List<Token> words = Words.of(typed);
        return words.size() <= count ? "" : typed.substring(words.get(count).start());
    }

    private static String folded(String text) {
        return Words.of(text).stream().map(Token::folded).collect(Collectors.joining(" "));
    }
}
