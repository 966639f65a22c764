package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * "Trợ cấp được bao nhiêu": how much somebody gets, which sounds like a question for the fee and is the opposite. The catalogue has no such
 * amounts; that is said, and then what it has.
 */
final class AmountReceived {

    /** So much, of money: no number of days, copies, square metres or people. */
    private static final String MUCH =
            "(?:bao nhieu(?! (?:ngay|gio|lan|ban|bo|nguoi|thang|nam|tuoi|to|cai|loai|chiec|noi|buoc|giay|trang|m2|m|met|ha"
                    + "|mau|phan tram|suat|con|ho|lao dong|le phi|phi))|may (?:tien|dong|trieu|tram|nghin|ngan|chuc))";

    private static final String ALLOWANCE =
            "(?:tro cap|phu cap|tien ho tro|muc ho tro|luong huu|mai tang phi|tien mai tang|tien tuat|tien thai san|tien that nghiep|tien om dau|muc huong)";

    /**
     * "Được bao nhiêu", "sẽ nhận tầm mấy triệu", "lãnh được bao nhiêu". Only words of getting may stand between: "xác nhận bao nhiêu tiền", "được không
     * bao nhiêu tiền" and "được giảm bao nhiêu" are of a fee.
     */
    private static final Pattern GETTING =
            Pattern.compile(" (?:duoc|se nhan|se huong|(?<!anh |thu |que )huong|linh|(?<!bao )lanh)"
                    + "(?: (?:nhan|huong|linh|lanh|chi|tra|cap|ho|tro|phu|tien|tam|khoang|tong|cong|moi|thang|mot|nam|la|muc))*? "
                    + MUCH + " ");

    private static final Pattern OF_AN_ALLOWANCE =
            Pattern.compile(" " + ALLOWANCE + " (?:[a-z0-9]+ ){0,6}?" + MUCH + " ");

    /** "Mức trợ cấp hằng tháng". */
    private static final Pattern RATE =
            Pattern.compile(" (?:muc|so tien) (?:tien )?(?:tro cap|phu cap|huong|duoc huong|duoc nhan|luong huu) ");

    private static final Pattern IN_ENGLISH = Pattern.compile(
            " how much (?:money )?(?:(?:do|can|will|would|does) [a-z]+ (?:get|receive)|is the (?:allowance|benefit|pension|subsidy)) ");

    /** Who pays asks of a fee. */
    private static final Pattern PAYING =
            Pattern.compile(" (?:nop|dong|mat|ton|het|phi|le phi|chi phi|tra tien|phai tra) ");

    private AmountReceived() {}

    /** Whether a message asks how much is got. */
    static boolean isAsked(String typed) {
        String words = folded(typed);
        boolean amount = GETTING.matcher(words).find()
                || OF_AN_ALLOWANCE.matcher(words).find()
                || RATE.matcher(words).find()
                || IN_ENGLISH.matcher(words).find();
        return amount && !PAYING.matcher(words).find();
    }

    /** Whether it is asked of an allowance, by any of its names. */
    static boolean namesAnAllowance(String typed) {
        String words = folded(typed);
        return OF_AN_ALLOWANCE.matcher(words).find() || RATE.matcher(words).find();
    }

    private static String folded(String typed) {
        return Words.of(typed).stream().map(Token::folded).collect(Collectors.joining(" ", " ", " "));
    }

    /** The same meaning, of which no fee is asked. */
    static Meaning withoutFee(Meaning meaning) {
        return switch (meaning) {
            case Meaning.One one -> new Meaning.One(one.procedure(), withoutFee(one.aspects()), one.words());
            case Meaning.Several several ->
                new Meaning.Several(
                        several.candidates(), withoutFee(several.aspects()), several.words(), several.twins());
            case Meaning.Unnamed unnamed -> new Meaning.Unnamed(withoutFee(unnamed.aspects()));
            case Meaning.None none -> none;
        };
    }

    private static List<Aspect> withoutFee(List<Aspect> aspects) {
        return aspects.stream().filter(aspect -> aspect != Aspect.FEE).toList();
    }

    /** First that the catalogue has no such amounts, then what it has, and an officer. */
    static Outline told(Outline answer, Messages messages) {
        Reply reply = answer.reply();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(messages.say("amount.not-listed")));
        blocks.addAll(reply.blocks());
        var choices = new ArrayList<Choice>(reply.choices());
        Choice person = Answers.choice(messages.say("choice.person"), ChoiceValue.Command.PERSON);
        if (choices.stream().noneMatch(choice -> choice.value().equals(person.value()))) {
            choices.add(person);
        }
        return new Outline(
                answer.state(),
                new Reply(reply.outcome(), blocks, choices, reply.procedures(), reply.fields(), reply.sources()),
                answer.effects());
    }
}
