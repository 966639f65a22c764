package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * Reads that something of a walk is done: "tôi vừa nộp hồ sơ", "em đóng tiền rồi", "xong bước này rồi". Needs no diacritics. What is still
 * to be done, not done, or asked is none of it.
 */
final class FinishedWords {

    /** What is said to be done. */
    enum Done {
        /** Whatever the step is about. */
        STEP,
        /** All papers are ready. */
        PAPERS,
        /** The dossier was handed in. */
        HANDED_IN,
        /** The fee was paid. */
        PAID,
        /** There is a result, to be fetched. */
        RESULT,
        /** The result was fetched. */
        FETCHED
    }

    private static final int LONGEST = 16;

    private static final Set<String> NOT_DONE = Set.of(
            "chua", "khong", "ko", "k", "hong", "hok", "thieu", "mat", "nham", "sai", "choi", "lau", "se", "dinh",
            "sap", "mai", "neu", "khi", "not", "no", "will", "bao", "may", "dau", "sao", "nao", "gi", "ai", "muon",
            "phai", "before", "when", "how", "where");

    /** What somebody adds who wants to go on. */
    private static final Pattern AND_NOW = Pattern.compile(
            " (?:(?:gio|bay gio|roi|thi|tiep theo|buoc tiep|buoc tiep theo|con gi|can|phai|nen|toi|em|minh) )*"
                    + "(?:lam (?:gi|sao|chi|the nao)|sao nua|gi nua|tiep theo|tiep di|buoc tiep theo|sang buoc sau|qua buoc sau)"
                    + "(?: (?:nua|tiep|day|vay|a|ha|nhi|em|ad|tiep theo))* $");

    private static final Pattern DONE = Pattern.compile(
            " (?:roi|xong|duoc roi|already|done|have|just) |^ (?:(?:toi|em|minh|tui|con|chau|nha toi|nha em|anh|chi|bac|vo|chong|me|bo|ba|hom nay|"
                    + "sang nay|chieu nay|ban nay|hoi nay|luc nay|hom qua|hom kia) )*(?:da|vua|moi|vua moi|da vua) ");

    private static final Pattern STEP =
            Pattern.compile("^ (?:(?:toi|em|minh|tui|con|chau|da|vua|moi|vang|ok|thi|la|a) )*(?:"
                    + "(?:lam |hoan thanh |xong |qua |hoan tat )+(?:het |xong )?(?:cai |phan )?(?:buoc|khau|phan|viec) (?:nay|do|so \\d|\\d|dau|dau tien|tren|vua roi)"
                    + "|(?:buoc|khau|phan|viec) (?:nay|do|so \\d|\\d|dau|dau tien|vua roi|tren) (?:thi |la )?(?:(?:toi|em|minh|tui) )?(?:da )?(?:lam )?(?:xong|hoan thanh|roi|hoan tat)"
                    + "|(?:xong|hoan thanh) (?:buoc|khau|phan) nay"
                    + "|(?:done with|finished|completed) (?:this|the|that) step|(?:this|that) step is (?:done|finished)|i (?:have )?(?:done|finished) (?:this|that)(?: step)?"
                    + ")(?: (?:roi|xong|a|nhe|nha|ad|em|day|do|r|luon))* $");

    private static final Pattern FEE = Pattern.compile(
            " (?:nop|dong|tra|chuyen|chuyen khoan|thanh toan|ck|gui|pay|paid) (?:\\S+ ){0,2}(?:tien|phi|le phi|khoan|fee|fees)(?= )"
                    + "| (?:chuyen khoan|thanh toan|ck) (?:\\S+ )?(?:roi|xong)| (?:have )?paid ");

    private static final Pattern HAND_IN = Pattern.compile(
            " (?:(?:nop|gui)(?! (?:anh|hinh|phan anh|kien nghi|don kien|tin|zalo|mail|email|cau hoi) )|handed in|handed it in|hand in|submitted|sent in|sent it) ");

    private static final Pattern FETCHED = Pattern.compile(
            " (?:nhan|lay|cam|linh)(?: (?:duoc|ve|xong))* (?:ket qua|kq|giay(?! (?:hen|bien nhan|tiep nhan|bao|to) )|the|so|bang|ban chinh)(?= )| (?:lay|nhan) (?:duoc |ve )?roi "
                    + "| (?:got|collected|received|picked up) (?:the |my |it)");

    private static final Pattern RESULT =
            Pattern.compile(" (?:co|ra|tra) (?:ket qua|kq|giay hen lay) | (?:result|results) (?:is|are) ready ");

    private static final Pattern PAPERS = Pattern.compile("^ (?:(?:toi|em|minh|tui|con|chau|da|vua|moi|vang|a) )*(?:"
            + "(?:chuan bi|soan|gom|lo|sam) (?:xong |du |duoc |day du |het |san |tat ca |cac |moi )*(?:giay to|giay|ho so|hs|het|du|xong)?"
            + "|(?:co |lay )?(?:du|day du|san) (?:het |ca |cac |tat ca )?(?:giay to|giay|ho so)?"
            + "|(?:giay to|ho so) (?:thi |da |cua toi |cua em )?(?:(?:toi|em|minh) )?(?:co |chuan bi )?(?:du|day du|xong|san)(?: het| ca)?"
            + ")(?: (?:roi|xong|a|nhe|nha|ad|em|day|do|r|het|ca))* $");

    private FinishedWords() {}

    /** What is said to be done; empty when nothing is. */
    static Optional<Done> read(String typed) {
        List<String> words = Words.of(typed).stream().map(Token::folded).toList();
        if (words.isEmpty() || words.size() > LONGEST) {
            return Optional.empty();
        }
        String whole = words.stream().collect(Collectors.joining(" ", " ", " "));
        String said = AND_NOW.matcher(whole).replaceFirst(" ");
        boolean asksElse = typed.contains("?") && said.equals(whole);
        if (asksElse) {
            return Optional.empty();
        }
        if (STEP.matcher(said).matches()) {
            return Optional.of(Done.STEP);
        }
        boolean done = DONE.matcher(said).find()
                && !said.contains(" bi tra ")
                && Stream.of(said.strip().split(" ")).noneMatch(NOT_DONE::contains);
        return done ? ofWhat(said) : Optional.empty();
    }

    private static Optional<Done> ofWhat(String said) {
        if (PAPERS.matcher(said).matches()) {
            return Optional.of(Done.PAPERS);
        }
        if (FEE.matcher(said).find()) {
            return Optional.of(Done.PAID);
        }
        if (HAND_IN.matcher(said).find()) {
            return Optional.of(Done.HANDED_IN);
        }
        if (FETCHED.matcher(said).find()) {
            return Optional.of(Done.FETCHED);
        }
        return RESULT.matcher(said).find() ? Optional.of(Done.RESULT) : Optional.empty();
    }
}
