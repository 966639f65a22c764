package vn.motcua.assistant.dialogue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.knowledge.text.Letters;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** Recognises what can be wished at any point of a conversation: by a command of a channel, or in words. */
final class Wishes {

    /** What is wished. */
    enum Kind {
        BEGIN,
        HELP,
        /** Help, unless a procedure is spoken of: then its guide is meant. */
        GUIDE,
        RESUME,
        OFFICER,
        ERASE,
        DATA,
        /** Yes, to what is asked before anything is erased. */
        YES,
        /** No, to the same. */
        NO
    }

    /**
     * A wish.
     *
     * @param kind what is wished
     * @param parameter what stands behind a command; may be empty
     */
    record Wish(Kind kind, String parameter) {}

    /** A command as Telegram writes it, {@code /huongdan} or in groups {@code /huongdan@motcua_bot}, with or without marks. */
    private static final Pattern COMMAND = Pattern.compile("/\\s?([\\p{L}\\p{M}_]+)(?:@\\w+)?(?:\\s+(.*))?");

    /** "Ừ xóa đi", "dạ đồng ý ạ". */
    private static final Pattern AGREEING =
            Pattern.compile("(?:(?:da|toi|em|minh|oi) )*(?:co|vang|u|uh|um|ok|oke|dong y|xac nhan|chac chan|xoa|"
                    + "yes|sure|erase|delete|confirm|i agree)(?: (?:a|em|toi|minh|dong y|xac nhan|xoa|het|di|luon|ngay|giup|gium|cho|nhe|nha|roi|"
                    + "please|i|agree|erase|delete|it|everything|all))*");

    private static final int LONGEST = 120;

    private static final Map<String, Kind> COMMANDS = Map.of(
            "start", Kind.BEGIN,
            "batdau", Kind.BEGIN,
            "huongdan", Kind.HELP,
            "help", Kind.HELP,
            "trogiup", Kind.HELP,
            "lamtiep", Kind.RESUME,
            "gapcanbo", Kind.OFFICER,
            "xoadulieu", Kind.ERASE,
            "xemdulieu", Kind.DATA);

    /** "Em muốn xóa hết tin nhắn của em", without marks; "xóa thông tin lý lịch tư pháp" says more and is a question. */
    private static final Pattern ERASING =
            Pattern.compile("(?:(?:toi|em|minh|con|chau|xin|lam on|hay|muon|can|yeu cau|de nghi|vui long|"
                    + "nho|giup|gium|cho|ban|tro ly|bot|ad) )*(?:xoa|xoa bo|go bo|huy)(?: (?:het|toan bo|tat ca|moi|sach|cac|nhung|giup|gium|cho|"
                    + "toi|em|minh|di))* (?:du lieu|data|thong tin|tin nhan|lich su|cuoc tro chuyen|doan chat|cuoc chat|hoi thoai|chat)"
                    + "(?: (?:ca nhan|cua|toi|em|minh|con|chau|ve|nay|o day|da luu|da gui|da nhan|tro chuyen|chat|tin nhan|hoi thoai|di|"
                    + "luon|het|giup|gium|nhe|nha|a|voi|ngay|duoc khong))*");

    private static final Pattern ERASING_IN_ENGLISH = Pattern.compile(
            "(?:(?:please|i|want|would like|to|you|can|could) )*(?:delete|erase|clear|remove|wipe)(?: (?:all|of|my|this|"
                    + "the|our|personal))* (?:data|information|messages|history|conversation|chat|chat history)(?: (?:please|now))*");

    private final WholeMessages<Kind> phrases = new WholeMessages<>("wishes.tsv", Kind.class);

    /** What a message wishes; empty when it is no such message. */
    Optional<Wish> read(String typed) {
        Matcher command = COMMAND.matcher(typed);
        if (command.matches()) {
            String parameter = command.group(2) == null ? "" : command.group(2);
            String word = Letters.fold(command.group(1).toLowerCase(Locale.ROOT));
            return Optional.ofNullable(COMMANDS.get(word)).map(kind -> new Wish(kind, parameter));
        }
        return phrases.read(typed)
                .or(() -> said(typed, ERASING, ERASING_IN_ENGLISH) ? Optional.of(Kind.ERASE) : Optional.empty())
                .or(() -> said(typed, AGREEING) ? Optional.of(Kind.YES) : Optional.empty())
                .map(kind -> new Wish(kind, ""));
    }

    private static boolean said(String typed, Pattern... patterns) {
        if (typed.length() > LONGEST) {
            return false;
        }
        String said = Words.of(typed).stream().map(Token::folded).collect(Collectors.joining(" "));
        return Stream.of(patterns).anyMatch(pattern -> pattern.matcher(said).matches());
    }
}
