package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** What a service tells by itself comes between a question and its answer: the answer is neither swallowed nor taken for something else. */
class NewsBesideQuestionsTest {

    private static final Knowledge KNOWLEDGE = Knowledge.of(ProcedureSearch.over(BundledCatalogue.load()), "Một Cửa");
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Services SERVICES = new Services(List.of(new Fields()), 1, 1, "web");

    private final Dialogue dialogue = new Dialogue();
    private ConversationState state = ConversationState.initial(Language.VI);

    /** Asks which crop a field bears, and tells of the weather with two buttons. */
    private static final class Fields implements CitizenService {

        @Override
        public String name() {
            return "field";
        }

        @Override
        public Optional<ServiceReply> asked(ServiceRequest request) {
            return request.text().contains("ruộng")
                    ? Optional.of(ServiceReply.of(reply("Ruộng trồng gì?", "Lúa", "Ngô", "Khoai"))
                            .keeping("crop"))
                    : Optional.empty();
        }

        @Override
        public ServiceReply pressed(ServiceRequest request, String form, String value) {
            return ServiceReply.of(reply("Đã chọn " + value));
        }

        private Reply reply(String text, String... choices) {
            return new Reply(
                    Outcome.CLARIFY,
                    List.of(new Block.Paragraph(text)),
                    List.of(choices).stream()
                            .map(label -> new Choice(label, choice(label)))
                            .toList(),
                    List.of(),
                    List.of(),
                    List.of());
        }
    }

    private Turn says(String text) {
        Turn turn = dialogue.next(state, Utterance.text(text, NOW).reaching(SERVICES), KNOWLEDGE);
        state = turn.state();
        return turn;
    }

    private void officerAsksToRate() {
        Turn turn = dialogue.next(state, Utterance.told(new DeskEvent.HandedBack(Optional.of(7L)), NOW), KNOWLEDGE);
        state = turn.state();
    }

    private void isTold(String... choices) {
        Reply news = new Fields().reply("Mai có mưa.", choices);
        state = dialogue.news(state, "weather", News.of(ServiceReply.of(news))).state();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5 sao", "rất hài lòng", "số 5 ạ"})
    void aRatingIsStillOne(String said) {
        officerAsksToRate();
        isTold("Hoãn phun thuốc", "Bỏ qua tin này");
        assertThat(says(said).effects()).contains(new Effect.Rate(7, 5));
    }

    @Test
    void aNumberThatMayAnswerBothIsAskedAbout() {
        officerAsksToRate();
        isTold("Hoãn phun thuốc", "Bỏ qua tin này");
        Turn asked = says("2");
        assertThat(asked.effects()).isEmpty();
        assertThat(asked.replies().getFirst().choices())
                .extracting(Choice::label)
                .containsExactly("Không hài lòng (câu hỏi trước)", "Bỏ qua tin này (tin vừa rồi)");
        assertThat(says("1").effects()).contains(new Effect.Rate(7, 2));
    }

    @Test
    void whatIsToldWithoutButtonsChangesNothing() {
        officerAsksToRate();
        isTold();
        assertThat(says("2").effects()).contains(new Effect.Rate(7, 2));
    }

    @Test
    void aFormsQuestionIsStillAnswered() {
        says("ruộng nhà tôi");
        isTold("Hoãn phun thuốc", "Bỏ qua tin này");
        assertThat(says("3").replies().getFirst().text()).contains("Đã chọn Khoai");
    }

    /** As what an officer asks about a report while the citizen writes another one. */
    @ParameterizedTest
    @ValueSource(strings = {"field", "weather"})
    void newsThatAsksDoesNotTakeTheOpenFormAway(String service) {
        says("ruộng nhà tôi");
        ServiceReply asking =
                ServiceReply.of(new Fields().reply("Đã gieo chưa?")).keeping("sown");
        ServiceReply waiting = ServiceReply.of(new Fields().reply("Đã gieo chưa? Cứ điền tiếp.", "Trả lời"));
        state = dialogue.news(state, service, new News(asking, open -> waiting)).state();
        assertThat(state.form()).map(OpenForm::content).contains("crop");
        assertThat(state.form()).map(OpenForm::service).contains("field");
        assertThat(says("ngô").replies().getFirst().text()).contains("Đã chọn Ngô");
    }

    @Test
    void newsThatAsksOpensItsFormWhereNoneIs() {
        ServiceReply asking =
                ServiceReply.of(new Fields().reply("Đã gieo chưa?")).keeping("sown");
        state = dialogue.news(state, "field", News.of(asking)).state();
        assertThat(state.form()).map(OpenForm::content).contains("sown");
    }

    @Test
    void theButtonsOfTheNewsWorkAsWell() {
        officerAsksToRate();
        isTold("Hoãn phun thuốc", "Bỏ qua tin này");
        assertThat(says("bỏ qua tin này").replies().getFirst().text()).contains("Đã chọn Bỏ qua tin này");
    }

    @Test
    void withoutAnOpenQuestionTheLastMessageCounts() {
        says("lệ phí đăng ký kết hôn");
        isTold("Hoãn phun thuốc", "Bỏ qua tin này");
        assertThat(says("1").replies().getFirst().text()).contains("Đã chọn Hoãn phun thuốc");
    }
}
