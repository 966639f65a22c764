package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** Recognises what people say about an officer whom they wait for: "đến lượt tôi chưa", "thôi không cần gặp nữa". */
final class DeskWords {

    /** Longer messages say more than this. */
    private static final int MOST_WORDS = 14;

    private static final String I = "(?: (?:toi|em|minh|con|chau|tui|anh|chi|to|bac|co|chu))?";
    private static final String OFFICER =
            "(?:can bo|nhan vien|chuyen vien|cong chuc|tu van vien|nguoi that|nguoi ho tro|nguoi truc|nguoi)";

    private static final String WHEN =
            "(?:bao gio|khi nao|chung nao|luc nao|bao lau(?: nua)?|may gio)(?: thi| moi| nua| se| co)*";
    private static final String ANSWERS =
            "(?:tra loi|gap|nhan|nhan tin|goi|phan hoi|vao|den|online|lien he|noi chuyen|ho tro|giup|ranh|xem|doc|tiep)";
    private static final String NOT = "\\b(?:khong|ko|k|khoi|chang|dung)";
    private static final String ENOUGH = "(?: (?:nua|dau|a|nhe|nha|roi|luon|em|anh|chi|cam on|thoi))*$";
    private static final String TAIL =
            "(?: (?:toi|em|minh|con|chau|tui|tin nhan|tin|cho|lai|vay|the|a|duoc|nhi|day|nua|chua|roi|het|ca|chi|anh))*$";

    /** Of nothing but the wait for an officer. */
    private static final List<Pattern> PLACE = patterns(
            "\\b(?:den|toi) (?:luot|phien)" + TAIL,
            "\\b" + WHEN + I + " (?:den|toi|duoc) (?:luot|phien|gap)\\b",
            "\\b(?:dung|xep hang|xep|dang o|dang|hang|cho) (?:o )?(?:vi tri )?(?:thu|so|hang thu) (?:may|bao nhieu)"
                    + TAIL,
            "\\bvi tri (?:thu )?(?:may|bao nhieu)" + TAIL,
            "\\bvi tri cua (?:toi|em|minh|con|chau)(?: trong hang(?: cho| doi)?)?$",
            "\\b(?:hang cho|hang doi)\\b.*\\b(?:may|bao nhieu|bao lau|dau|thu)\\b",
            "\\bcon (?:may|bao nhieu) (?:nguoi|luot)(?: (?:nua|truoc|dang|cho))*" + TAIL,
            "\\b" + WHEN + " " + OFFICER + "(?: \\S+){0,4}? " + ANSWERS + TAIL,
            "\\b" + OFFICER + "(?: \\S+){0,2}? " + WHEN + " " + ANSWERS + TAIL,
            "\\b(?:chua|mai khong|van khong)(?: thay| co)* " + OFFICER + "(?: nao)?(?: " + ANSWERS + ")?" + TAIL,
            "\\b" + OFFICER + "(?: \\S+)? (?:chua|mai khong|mai chua|van khong) " + ANSWERS + TAIL,
            "\\bwhere am i in (?:the )?(?:queue|line)\\b",
            "\\b(?:my|what) (?:place|position|number|turn)\\b.*\\b(?:queue|line)\\b",
            "\\b(?:is it|when is it) my turn\\b",
            "\\bhow (?:long|many people)\\b.*\\b(?:queue|line|ahead of me|before me|for (?:an|the) officer)\\b",
            "\\bwhen will (?:an|the) (?:officer|person|human)\\b.*\\b(?:answer|reply|come|be with me|be available)\\b");

    /** The same words may ask or complain of something else; they count while somebody waits. */
    private static final List<Pattern> PLACE_WHILE_WAITING = patterns(
            "\\b(?:doi|cho)(?: \\S+)? (?:lau|mai|hoai|nay gio|ca buoi|ca ngay)(?: (?:qua|roi|the|vay|a|nay|nua))*$",
            "^(?:con )?(?:phai )?(?:cho|doi)" + I + "(?: \\S+){0,3}? (?:bao lau|may phut|den bao gio|toi bao gio)"
                    + TAIL,
            "^(?:sao )?(?:ma )?(?:lau|cham)(?: (?:qua|the|vay|ghe|a|roi|lam))*$",
            "^(?:bao gio|khi nao|chung nao|bao lau|may phut|con bao lau|con lau khong|con lau nua khong|bao lau nua)(?: (?:thi|nua|moi|duoc|xong|tra loi))*"
                    + TAIL,
            "\\b(?:chua|mai khong|van khong|khong)(?: thay| co)* ai(?: nao)?(?: " + ANSWERS + ")?" + TAIL,
            "^(?:co )?ai (?:do |o do )?(?:khong|ko|k|chua)(?: a| vay)?$",
            "^still waiting\\b.*",
            "^(?:when|how long)(?: more| will it take| do i (?:have to |need to )?wait| to wait)?$");

    private static final List<Pattern> CANCEL = patterns(
            NOT
                    + "(?: (?:can|muon|phai|thiet|dinh))*(?: (?:gap|cho|doi|noi chuyen|noi|chuyen|goi|lien he|ket noi|voi)){1,3} "
                    + OFFICER + ENOUGH,
            NOT + "(?: (?:can|phai))* " + OFFICER + ENOUGH,
            "\\b(?:huy|bo|rut|dung|xoa|ngung)(?: (?:bo|lai|giup|gium|cho|toi|em|minh|viec|cai|yeu cau|hang|lich|cuoc))* (?:gap|cho|doi|hen)(?: voi)? "
                    + OFFICER + "\\b",
            "\\b(?:huy|roi|thoat|bo)(?: (?:bo|khoi|giup|gium|cho|toi|em|minh))* (?:hang cho|hang doi)\\b",
            "\\b(?:cancel|withdraw)(?: (?:my|the|this|waiting))* (?:request|case|queue|officer)\\b",
            "\\b(?:no longer|don t|dont|do not|not) (?:need|want)(?: to (?:talk to|see|wait for|speak to))? (?:an|the|a|any) (?:officer|person|human)\\b");

    private static final List<Pattern> CANCEL_WHILE_WAITING = patterns(
            "^(?:(?:thoi|da|toi|em|minh|con|vay) )*(?:khoi|(?:khong|ko|k) (?:can|muon|phai|gap|cho|doi))"
                    + "(?: (?:can|phai|gap|cho|doi))*" + ENOUGH,
            "^thoi(?: \\S+){0,2}? (?:khoi|duoc roi|khong can|ko can|bo qua)(?: \\S+){0,3}$",
            "^(?:huy|huy bo|huy di|bo di|huy yeu cau|cancel|never mind|nevermind|no need|stop waiting)(?: (?:nhe|nha|a|di|it|anymore|nay|cua|toi|em))*$");

    /** What is meant. */
    enum Kind {
        PLACE,
        CANCEL
    }

    /**
     * What a message means; empty when it does not speak of the wait.
     *
     * @param waiting whether somebody waits, asked only where that matters
     */
    Optional<Kind> read(String typed, java.util.function.BooleanSupplier waiting) {
        List<Token> words = Words.of(typed);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        String said = words.stream().map(Token::folded).collect(Collectors.joining(" "));
        if (matches(CANCEL, said)) {
            return Optional.of(Kind.CANCEL);
        }
        if (matches(PLACE, said)) {
            return Optional.of(Kind.PLACE);
        }
        boolean cancels = matches(CANCEL_WHILE_WAITING, said);
        if ((cancels || matches(PLACE_WHILE_WAITING, said)) && waiting.getAsBoolean()) {
            return Optional.of(cancels ? Kind.CANCEL : Kind.PLACE);
        }
        return Optional.empty();
    }

    private static boolean matches(List<Pattern> patterns, String said) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(said).find());
    }

    private static List<Pattern> patterns(String... patterns) {
        return List.of(patterns).stream().map(Pattern::compile).toList();
    }
}
