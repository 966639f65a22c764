package vn.motcua.assistant.appointment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** What is answered to a request for a visit that is read out once more: yes, no, or another time. */
final class HomeHelpAnswer {

    /** However long the message is. "Thứ tư đi" is a day, and "không tự đi được" tells why a visit is wanted. */
    private static final Pattern REFUSING = Pattern.compile(
            " (?:(?:khong|ko|hong|chang|thoi)(?: can| muon| phai)? (?:gui|lam|nho|den|can)(?: [a-z0-9]+){0,3} nua"
                    + "|(?:khong|ko|hong|đừng)(?: can| muon)? gui(?! (?:di|luon|ngay|giup) )"
                    + "|khoi(?: can| phai)? (?:gui|lam|nho|den|toi|xuong|nua|nhe|luon|di|can|phai)|thoi khoi"
                    + "|thoi khong"
                    + "|(?<!thu |mung |mong |ngay |khong |khong the |chua )tu (?:di|ra|len|den)(?: [a-z0-9]+)*"
                    + "|(?:thoi|muon|cho|xin) huy|huy (?:di|nhe|giup|gium|yeu cau|luon|bo|nua|thoi|het|a)"
                    + "|do not send|don't send|never mind) ");

    private static final Set<String> MARKED = Set.of("từ", "tư", "đừng");

    /** With its marks it is no name. */
    private static final Set<String> CANCEL = Set.of("hủy", "huỷ");

    private static final Pattern AGREEING = Pattern.compile(
            " (?:(?:da|vang|u|uh|roi) ){0,2}(?:dung|dong y|gui|chuan|chinh xac|nhat tri|right|correct) .*");

    private static final Pattern CLAUSES = Pattern.compile("\\s*[,.;!\\n]+\\s*");

    /** A time in which the citizen cannot be met. */
    private static final Pattern NOT_THEN = Pattern.compile(" (?:ban|mac viec|khong|ko|chua|vang nha|busy) ");

    private static final Set<String> BEFORE = Set.of(
            "da", "khong", "ko", "thoi", "a", "u", "vang", "no", "yes", "ok", "roi", "de", "cho", "doi", "lai", "thi",
            "la", "em", "minh", "nhe", "xin", "gui", "dong", "y", "dung", "chac", "chuan", "luon", "di", "hen");

    private static final Set<String> BEHIND = Set.of(
            "nhe", "di", "a", "ah", "em", "oi", "duoc", "cung", "roi", "chi", "anh", "ad", "nghe", "nhen", "giup",
            "gium", "minh", "thoi", "please", "vay", "luon", "cho");

    private HomeHelpAnswer() {}

    /** Whether nothing is to be sent. */
    static boolean refuses(String text) {
        return REFUSING.matcher(folded(text)).find()
                || Words.of(text).stream().map(Token::text).anyMatch(CANCEL::contains);
    }

    /** "Đúng rồi, sáng mai nhé": what was read out is right. */
    static boolean agrees(String text) {
        return AGREEING.matcher(folded(text)).matches();
    }

    /** The words of a message that say when; empty where none do. */
    static String time(String text, LocalDate today) {
        List<String> times = Arrays.stream(CLAUSES.split(text))
                .filter(clause -> WishedTime.read(ownWords(clause), today).isSaid())
                .toList();
        List<String> good = times.stream()
                .filter(clause -> !NOT_THEN.matcher(folded(ownWords(clause))).find())
                .toList();
        return (good.isEmpty() ? times : good)
                .stream().map(HomeHelpAnswer::ownWords).collect(Collectors.joining(", "));
    }

    /** Without what only agrees, addresses or asks politely. */
    private static String ownWords(String clause) {
        List<Token> words = Words.of(clause);
        int start = 0;
        int end = words.size();
        while (start < end && isOf(BEFORE, words.get(start))) {
            start++;
        }
        while (end > start && isOf(BEHIND, words.get(end - 1))) {
            end--;
        }
        return start == end
                ? ""
                : clause.substring(words.get(start).start(), words.get(end - 1).end());
    }

    /** "Nha", "tôi" and "bạn" only as they are: "nhà", "tối" and "bận" say something. */
    private static boolean isOf(Set<String> empty, Token word) {
        return empty.contains(word.folded()) || Set.of("nha", "tôi", "bạn").contains(word.text());
    }

    /** "Từ", "tư" and "đừng" keep their marks: without them they look like "tự" and "đúng". */
    private static String folded(String text) {
        return Words.of(text).stream()
                .map(word -> MARKED.contains(word.text()) ? word.text() : word.folded())
                .collect(Collectors.joining(" ", " ", " "));
    }
}
