package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * Recognises that a citizen reports something told here as wrong: "thông tin này sai rồi", "chị báo 50 nghìn mà ở xã thu 100". That a
 * paper says something wrong ("giấy khai sinh sai tên") is a matter of procedures, and that something else was meant ("sai rồi") is
 * no report either.
 */
final class WrongInformation {

    private static final int MOST_WORDS = 60;

    private static final String THING =
            "(?:thong tin|noi dung|cau tra loi|cau vua roi|loi huong dan|huong dan|le phi|phi|muc phi|muc thu|gia|"
                    + "so tien|tien|giay to|thanh phan ho so|danh sach|thoi han|thoi gian|so ngay|dia chi|noi nop|cho nop|mau don|to khai|con so|"
                    + "du lieu|duong dan|link|so dien thoai|gio lam viec|quy dinh|can cu)";
    private static final String US =
            "(?:ban|em|anh|chi|ad|admin|bot|tro ly|may|he thong|app|chatbot|trang nay|web|ben minh|ben ban|cac ban)";
    private static final String WRONG = "(?:(?:bi|la|da|deu|dang|hoan toan|van|hinh nhu|co ve|chac|hoi) )*(?:sai|nham|"
            + "(?:khong|ko|k|chua|chang) (?:dung|chinh xac|khop|con dung|phai (?:vay|the|nhu vay|nhu the))|"
            + "cu roi|cu qua|loi thoi|lac hau|het hieu luc)\\b";
    private static final String SAYS =
            "(?:noi|bao|ghi|chi|huong dan|tra loi|tu van|tinh|keu|thong bao|viet|neu|dua|cho|cung cap)";
    private static final String OFFICE =
            "(?:xa|phuong|huyen|quan|tinh|uy ban|ubnd|mot cua|can bo|noi nop|cho nop|cong an|ho|nguoi ta|"
                    + "tren do|ngoai do|o do|len do|thuc te|quay|nhan vien|trung tam)";
    private static final String DEMANDS =
            "(?:thu|doi|bao|noi|yeu cau|bat|tra loi|lay|tinh|ghi|khac|keu|bao la|huong dan|nhan|can)";

    /** Plainly of what was told here. */
    private static final List<Pattern> PLAIN = patterns(
            "\\b" + THING + "(?: (?:nay|do|kia|ay|tren|o|day|ben|vua|roi|duoc|dua|ra|cua|" + SAYS + "|" + US
                    + ")){1,8}(?: thi)? " + WRONG,
            "\\b" + US + "(?: (?:da|vua|dang|lai|moi|toan|cu))* " + SAYS + "(?: (?:" + THING + "|cho|toi|em|minh))* "
                    + WRONG,
            "\\b" + US + "(?: (?:da|vua|moi|lai))* " + SAYS
                    + "\\b.{1,80}? (?:ma|nhung|nhung ma|the ma|con|trong khi|sao|thi)\\b.{0,40}?\\b" + OFFICE
                    + "\\b.{0,25}?\\b" + DEMANDS + "\\b",
            "\\bbao (?:loi|sai|nham)(?: ve)? (?:" + THING + ")",
            "\\b(?:sai|nham) (?:thong tin|le phi|gia|dia chi|so lieu) roi\\b",
            "\\b(?:wrong|incorrect|outdated) (?:information|info|answer|fee|price|address|documents?)\\b",
            "\\b(?:this|that|the|your|these|those) (?:information|info|answer|fee|price|amount|address|time|list|documents?|link)\\b.{0,25}?\\b"
                    + "(?:is|are|was|were|seems?|looks?) (?:\\w+ )?(?:wrong|incorrect|outdated|out of date|(?:not|n t) (?:correct|right|true))\\b",
            "\\byou (?:said|told me|wrote)\\b.{1,80}?\\bbut\\b.{1,60}?\\b(?:charged?|charges|said|say|asked?|asks|told|wants?|takes?|took)\\b");

    /** Of what was told here where something was told. */
    private static final List<Pattern> OF_THE_ANSWER = patterns(
            "\\b" + THING + " (?:thi )?" + WRONG,
            "(?<!can bo |xa |phuong |ho |nguoi ta |cong an |uy ban |ubnd )\\b(?:noi|bao|ghi|huong dan|tra loi)\\b.{1,80}? "
                    + "(?:ma|nhung|nhung ma|the ma|trong khi)\\b.{0,40}?\\b"
                    + OFFICE + "\\b.{0,25}?\\b(?:thu|doi|bao|noi|yeu cau|bat|lay|khac)\\b",
            "\\bthuc te\\b.{0,30}?\\b(?:thu|phai nop|phai dong|dong|nop|khac|khong phai|la)\\b",
            "\\b(?:xa|phuong|huyen|quan|uy ban|ubnd|mot cua|can bo|nguoi ta|ho)\\b(?: \\S+){0,3}? (?:thu|doi|lay|bat nop|bat dong)\\b.{0,40}?\\b"
                    + "(?:chu (?:khong|dau|co)|khong phai|dau phai|dau co)\\b",
            "\\b(?:dau phai|lam gi co|khong phai) (?:la )?(?:mien phi|\\d)");

    /** What asks how something that is wrong on a paper is put right. */
    private static final Pattern ASKS = Pattern.compile(
            "\\b(?:lam sao|lam the nao|the nao|phai lam gi|lam gi|xu ly|sua|cai chinh|dinh chinh|doi lai|cap lai|lam lai|thi sao|can gi|thu tuc|o dau|"
                    + "duoc khong|bi phat|what should i|how do i|how can i|correct it|fix)\\b");

    private static final Pattern ON_A_PAPER = Pattern.compile(
            "\\b(?:tren|trong|cua|o) (?:giay|so|the|can cuoc|cccd|cmnd|khai sinh|ho chieu|ho khau|bang|ho so cua|hoc ba|dang ky|hop dong|bia|vneid)\\b"
                    + "|\\bsai (?:ten|ho|ngay|nam|chu|gioi tinh|dan toc|que|so cccd|so can cuoc|nguyen quan|noi sinh)\\b");

    /**
     * Whether a message reports something as wrong.
     *
     * @param answered whether something has been told that it may be about
     */
    boolean isReported(String typed, boolean answered) {
        List<Token> words = Words.of(typed);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return false;
        }
        String said = words.stream().map(Token::folded).collect(Collectors.joining(" "));
        if (ASKS.matcher(said).find() || ON_A_PAPER.matcher(said).find()) {
            return false;
        }
        return matches(PLAIN, said) || (answered && matches(OF_THE_ANSWER, said));
    }

    private static boolean matches(List<Pattern> patterns, String said) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(said).find());
    }

    private static List<Pattern> patterns(String... patterns) {
        return List.of(patterns).stream().map(Pattern::compile).toList();
    }
}
