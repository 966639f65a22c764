package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages that ask about several procedures, and those that only look like it. */
class SeveralAskedTest {

    private static final Instant NOW = Instant.parse("2026-07-01T03:00:00Z");
    private static final Knowledge KNOWLEDGE = Knowledge.of(ProcedureSearch.over(BundledCatalogue.load()), "Một Cửa");
    private static final Dialogue DIALOGUE = new Dialogue();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            đăng ký khai sinh và đăng ký tạm trú lệ phí bao nhiêu | 1.001193, 1.004194 | fee
            dang ky khai sinh va dang ky tam tru le phi bao nhieu | 1.001193, 1.004194 | fee
            lệ phí đăng ký tạm trú, đăng ký khai sinh             | 1.004194, 1.001193 | fee
            Đăng ký kết hôn cần giấy tờ gì? Đăng ký tạm trú mất bao lâu? | 1.000894, 1.004194 | documents, time
            dạ cho em hỏi đăng ký khai tử cần giấy tờ gì, còn đăng ký thường trú thì nộp ở đâu ạ | 1.000656, 1.004222 | documents, where
            đăng ký khai sinh, đăng ký tạm trú và đăng ký kết hôn mất bao nhiêu tiền | 1.001193, 1.004194, 1.000894 | fee
            """)
    void eachIsAnsweredInItsOrder(String said, String codes, String fields) {
        Reply reply = reply(said);
        assertThat(reply.outcome()).isEqualTo(Outcome.ANSWER);
        assertThat(reply.procedures()).isEqualTo(List.of(codes.split(", ")));
        assertThat(reply.fields()).isEqualTo(List.of(fields.split(", ")));
        assertThat(reply.sources()).extracting(source -> source.code()).isEqualTo(reply.procedures());
        assertThat(reply.answers().stream().map(Choice::value).collect(Collectors.toSet()))
                .allSatisfy(value -> assertThat(value.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(ChoiceValue.LONGEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "đăng ký khai sinh và nhận cha con cần giấy tờ gì",
                "đăng ký tạm trú cần giấy tờ gì và nộp ở đâu, mất bao lâu",
                "vợ chồng tôi và con gái muốn đăng ký tạm trú thì cần gì",
                "đăng ký khai sinh và mua một con bò",
                "đăng ký tạm trú, đăng ký tạm trú",
                "khai sinh, thường trú và bảo hiểm y tế cho trẻ làm cùng lúc",
                "thay đổi, cải chính, bổ sung thông tin hộ tịch",
                "mất căn cước, làm lại ở đâu",
                "bán nhà và đất thì làm gì",
            })
    void whatIsOneQuestionStaysOne(String said) {
        assertThat(reply(said).fields()).isNotNull();
        assertThat(reply(said).text()).doesNotContain("thủ tục anh/chị hỏi");
    }

    @Test
    void whatIsPressedLeadsToWhatIsPublished() {
        Reply reply = pressed("m:1.001193=fee,1.004194=time+fee");
        assertThat(reply.procedures()).containsExactly("1.001193", "1.004194");
        for (String bad : List.of(
                "m:",
                "m:1.001193=fee",
                "m:1.001193=fee,x",
                "m:1.001193=fee,1.004194=salary",
                "m:1.001193=fee,1.004194=fee,1.000894=fee,1.000656=fee",
                "m:9.999998=fee,1.004194=fee")) {
            assertThat(pressed(bad).outcome()).as(bad).isEqualTo(Outcome.NOTICE);
        }
    }

    private static Reply reply(String said) {
        return DIALOGUE.next(ConversationState.initial(Language.VI), Utterance.text(said, NOW), KNOWLEDGE)
                .replies()
                .getFirst();
    }

    private static Reply pressed(String value) {
        return DIALOGUE.next(ConversationState.initial(Language.VI), Utterance.chosen(value, NOW), KNOWLEDGE)
                .replies()
                .getFirst();
    }
}
