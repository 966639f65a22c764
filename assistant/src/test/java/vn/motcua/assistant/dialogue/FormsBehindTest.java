package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** A form that is left for another one waits behind it and is gone on with once that one has ended. */
class FormsBehindTest {

    private static final Knowledge KNOWLEDGE = Knowledge.of(ProcedureSearch.over(BundledCatalogue.load()), "Một Cửa");
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private static final Services SERVICES = new Services(
            List.of(
                    new Asking("field", "ruộng", "ruộng"),
                    new Asking("garden", "vườn", "vườn"),
                    new Asking("pond", "ao", "")),
            1,
            1,
            "web");

    private final Dialogue dialogue = new Dialogue();
    private ConversationState state = ConversationState.initial(Language.VI);

    /**
     * Asks one question where its word is said, and takes the answer that begins with "trồng".
     *
     * @param formName what its form is called; empty for one short question
     */
    private record Asking(String name, String word, String formName) implements CitizenService {

        @Override
        public Optional<ServiceReply> asked(ServiceRequest request) {
            return request.text().startsWith(word) ? Optional.of(standing(request, "")) : Optional.empty();
        }

        @Override
        public Optional<ServiceReply> continued(ServiceRequest request, String form) {
            return request.text().startsWith("trồng")
                    ? Optional.of(says(word + ": đã ghi " + request.text()).doing("keep"))
                    : Optional.empty();
        }

        @Override
        public ServiceReply pressed(ServiceRequest request, String form, String value) {
            return says(word + ": đã chọn " + value + " cho " + form);
        }

        @Override
        public ServiceReply standing(ServiceRequest request, String form) {
            return says("Trong " + word + " trồng gì?", new Choice("Không " + word, choice("none")))
                    .keeping("crop of " + name)
                    .doing("want");
        }

        @Override
        public String formName(Language language, String form) {
            return formName;
        }

        private static ServiceReply says(String text, Choice... choices) {
            return ServiceReply.of(new Reply(
                    Outcome.NOTICE,
                    List.of(new Block.Paragraph(text)),
                    List.of(choices),
                    List.of(),
                    List.of(),
                    List.of()));
        }
    }

    private Turn says(String text) {
        return next(Utterance.text(text, NOW));
    }

    private Turn next(Utterance utterance) {
        Turn turn = dialogue.next(state, utterance.reaching(SERVICES), KNOWLEDGE);
        state = turn.state();
        return turn;
    }

    @Test
    void theQuestionOfTheOneBehindFollowsAtOnce() {
        says("ruộng nhà tôi");
        says("vườn nhà tôi");
        Turn ended = says("trồng rau");
        assertThat(ended.replies().getFirst().text()).contains("vườn: đã ghi trồng rau", "Trong ruộng trồng gì?");
        assertThat(ended.effects())
                .containsExactly(new Effect.OfService("garden", "keep"), new Effect.OfService("field", "want"));
        assertThat(says("trồng lúa").replies().getFirst().text())
                .contains("ruộng: đã ghi trồng lúa")
                .doesNotContain("?");
        assertThat(state.form()).isEmpty();
    }

    @Test
    void givingUpTheFirstOneGoesOnWithTheOneBehind() {
        says("ruộng nhà tôi");
        says("vườn nhà tôi");
        assertThat(says("thôi").replies().getFirst().text()).contains("đã dừng phần vườn", "Trong ruộng trồng gì?");
    }

    @Test
    void aButtonOfTheOneBehindStillMeansIt() {
        says("ruộng nhà tôi");
        says("vườn nhà tôi");
        Turn pressed = next(Utterance.chosen("s:field:none", NOW));
        assertThat(pressed.replies().getFirst().text())
                .contains("ruộng: đã chọn none cho crop of field", "Trong vườn trồng gì?");
    }

    @Test
    void aShortQuestionDoesNotWait() {
        says("ao nhà tôi");
        says("vườn nhà tôi");
        assertThat(says("trồng rau").replies().getFirst().text())
                .contains("vườn: đã ghi trồng rau")
                .doesNotContain("ao");
        assertThat(state.form()).isEmpty();
    }

    @Test
    void noMoreThanTwoWait() {
        OpenForm oldest = new OpenForm("a", "1");
        OpenForm form =
                new OpenForm("d", "4").before(new OpenForm("c", "3").before(new OpenForm("b", "2").before(oldest)));
        assertThat(form)
                .isEqualTo(new OpenForm("d", "4").before(new OpenForm("c", "3").before(new OpenForm("b", "2"))));
        assertThat(form.raising("b"))
                .isEqualTo(new OpenForm("b", "2").before(new OpenForm("d", "4").before(new OpenForm("c", "3"))));
        assertThat(form.raising("e")).isEqualTo(form);
    }

    @Test
    void aFormThatWasKeptBeforeFormsWaitedIsRead() {
        var json = JsonMapper.builder().build();
        assertThat(json.readValue("{\"service\":\"report\",\"content\":\"x\",\"reminded\":true}", OpenForm.class))
                .isEqualTo(new OpenForm("report", "x").afterReminder());
        OpenForm waiting = new OpenForm("report", "y").before(new OpenForm("dossier", "x"));
        assertThat(json.readValue(json.writeValueAsString(waiting), OpenForm.class))
                .isEqualTo(waiting);
    }
}
