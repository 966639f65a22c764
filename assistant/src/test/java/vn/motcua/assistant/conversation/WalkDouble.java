package vn.motcua.assistant.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.motcua.assistant.dialogue.ConversationState;
import vn.motcua.assistant.dialogue.Dialogue;
import vn.motcua.assistant.dialogue.Turn;
import vn.motcua.assistant.dialogue.Utterance.Content;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/**
 * The dialogue with a small walk of fixed words before it, so that pages can be tested with every block of a walk. It begins when
 * {@link #BEGIN} is typed, takes a date, shows papers to tick off, and ends with a link and a picture.
 */
public final class WalkDouble {

    /** What begins the walk. */
    public static final String BEGIN = "bắt đầu đi thử";

    /** The names of the papers. */
    public static final List<String> PAPERS = List.of(
            "Tờ khai đăng ký khai sinh theo mẫu",
            "Giấy chứng sinh (bản chính)",
            "Căn cước của người đi đăng ký",
            "Giấy chứng nhận kết hôn của cha mẹ, nếu cha mẹ đã đăng ký kết hôn",
            "Giấy tờ chứng minh nơi cư trú",
            "Văn bản uỷ quyền đã được chứng thực, nếu người khác đi thay");

    private static final String TICK = "walk:tick:";
    private static final String NEXT = "walk:next";
    private static final String TICKED = "papers:";

    @Bean
    @Primary
    TurnFunction walkBeforeDialogue() {
        var dialogue = new Dialogue();
        return (state, utterance, knowledge) -> {
            String words = switch (utterance.content()) {
                case Content.Text text -> text.text();
                case Content.Chosen chosen -> chosen.value();
                case Content.Did did -> did.text();
                case Content.Told told -> "";
            };
            if (words.equals(BEGIN)) {
                return say(state, TICKED, question());
            } else if (state.rest().startsWith(TICKED) && words.matches("\\d\\d/\\d\\d/\\d{4}")) {
                return say(state, ticked(state), papers(ticked(state)));
            } else if (words.startsWith(TICK)) {
                String now = turned(ticked(state), words.substring(TICK.length()));
                return say(state, now, papers(now));
            } else if (words.equals(NEXT)) {
                return say(state, ticked(state), handIn());
            }
            Turn turn = dialogue.next(state, utterance, knowledge);
            return new Turn(remember(turn.state(), state.rest()), turn.replies(), turn.effects());
        };
    }

    private static Reply question() {
        List<Choice> places = IntStream.rangeClosed(1, 8)
                .mapToObj(
                        i -> new Choice("Trường hợp " + i + ": sinh tại cơ sở y tế ngoài nơi cư trú", "walk:case:" + i))
                .toList();
        return reply(
                places,
                new Block.Progress("Bước 1/5: Trường hợp của anh/chị", 1, 5),
                new Block.DateField(
                        "Bé sinh ngày nào? Ví dụ 12/03/2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 22)));
    }

    private static Reply papers(String ticked) {
        var items = new ArrayList<Block.Item>();
        for (int i = 0; i < PAPERS.size(); i++) {
            String note = i == 1 ? "1 bản chính · xin ở bệnh viện hoặc trạm y tế nơi sinh" : "";
            items.add(new Block.Item(PAPERS.get(i), note, ticked.contains("" + i), TICK + i));
        }
        int missing = PAPERS.size() - (ticked.length() - TICKED.length());
        return reply(
                List.of(new Choice("Tiếp tục", NEXT), new Choice("Giấy chứng sinh là gì?", "q:giấy chứng sinh là gì")),
                new Block.Progress("Bước 2/5: Chuẩn bị giấy tờ", 2, 5),
                new Block.Checklist("📄 Giấy tờ phải nộp", items.subList(0, 4)),
                new Block.Checklist("Xuất trình", items.subList(4, 6)),
                new Block.Paragraph(missing == 0 ? "Đã đủ giấy tờ." : "Còn thiếu " + missing + " giấy tờ."),
                new Block.Origin("Nguồn: thủ tục 1.001193"));
    }

    private static Reply handIn() {
        return reply(
                List.of(new Choice("Quay lại", "walk:back")),
                new Block.Progress("Bước 3/5: Nộp hồ sơ", 3, 5),
                new Block.Paragraph("Mang giấy tờ tới nơi tiếp nhận."),
                new Block.Link("Xem danh sách để in", "/assets/x/mark.svg"),
                new Block.Link("Nộp trực tuyến", "https://dichvucong.gov.vn/"),
                new Block.Link("Địa chỉ không mở được", "javascript:alert(1)"),
                new Block.Picture("/assets/x/mark.svg", "Mã QR mở lại cuộc trò chuyện này"),
                new Block.Picture("https://elsewhere.example/code.png", "Ảnh ở trang khác"));
    }

    private static Reply reply(List<Choice> choices, Block... blocks) {
        return new Reply(Outcome.GUIDE, List.of(blocks), choices, List.of("1.001193"), List.of(), List.of());
    }

    private static Turn say(ConversationState state, String ticked, Reply reply) {
        return new Turn(remember(state, ticked), List.of(reply), List.of());
    }

    /** What is ticked, kept where the dialogue keeps what it has not shown yet. */
    private static String ticked(ConversationState state) {
        return state.rest().startsWith(TICKED) ? state.rest() : TICKED;
    }

    private static ConversationState remember(ConversationState state, String ticked) {
        return !ticked.startsWith(TICKED)
                ? state
                : new ConversationState(
                        state.language(),
                        state.languageChosen(),
                        state.turns() + 1,
                        state.topic(),
                        state.earlier(),
                        state.offered(),
                        state.before(),
                        ticked,
                        state.misses(),
                        state.insults(),
                        List.of(),
                        false,
                        List.of(),
                        null,
                        List.of(),
                        state.openForm(),
                        state.commune());
    }

    private static String turned(String ticked, String number) {
        return ticked.contains(number) ? ticked.replace(number, "") : ticked + number;
    }
}
