package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.FeeText;
import vn.motcua.knowledge.procedure.Level;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.procedure.ProcessingTimeText;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.procedure.SubmissionMethod;
import vn.motcua.knowledge.search.ProcedureSearch;
import vn.motcua.knowledge.twin.Dimension;

import static org.assertj.core.api.Assertions.assertThat;

/** Conversations about twins that no catalogue has: what is asked, how often, and what is not. */
class AmongTwinsTest {

    private static final Messages VI = Messages.in(Language.VI);

    private static ProcedureSearch search;
    private static Knowledge knowledge;

    private final Dialogue dialogue = new Dialogue();

    @BeforeAll
    static void index() {
        var all = new ArrayList<Procedure>();
        // Twelve of one matter: by action, by term, by level.
        for (String action : List.of("Cấp", "Gia hạn", "Cấp lại")) {
            for (String term : List.of("ngắn hạn", "dài hạn")) {
                for (String level : List.of("tỉnh", "xã")) {
                    all.add(procedure(
                            all.size(),
                            action + " thẻ nuôi vẹt xanh " + term + " (cấp " + level + ")",
                            "Đơn " + all.size()));
                }
            }
        }
        // Two levels that only differ in the papers.
        all.add(procedure(all.size(), "Khai báo đàn ong mật lấy giống tại cấp tỉnh", "Bản đồ"));
        all.add(procedure(all.size(), "Khai báo đàn ong mật lấy giống tại cấp xã", "Tờ khai"));
        // Two records of one procedure.
        all.add(procedure(all.size(), "Xác nhận nguồn gốc trầm hương vườn nhà", "Tờ khai"));
        all.add(procedure(all.size(), "Xác nhận nguồn gốc trầm hương vườn nhà", "Tờ khai"));
        search = ProcedureSearch.over(Catalogue.of(all));
        knowledge = Knowledge.of(search, "Một Cửa");
    }

    @AfterAll
    static void close() {
        search.close();
    }

    private static Procedure procedure(int number, String name, String paper) {
        return new Procedure(
                new ProcedureCode("9.0000%02d".formatted(number)),
                name,
                "",
                Set.of(Level.PROVINCE),
                "",
                "Vườn nhà",
                "Sở Vườn",
                "",
                "",
                "",
                "",
                "",
                "",
                "Nộp đơn.",
                List.of(new SubmissionMethod(
                        "Trực tiếp", ProcessingTimeText.parse("5 Ngày"), FeeText.parse("Miễn phí"), "")),
                List.of(new RequiredDocument("", paper, 1, 0, "")),
                "",
                "Thẻ",
                List.of(),
                "",
                "",
                "2026-07");
    }

    @Test
    void afterTwoQuestionsTheFullNamesAreShown() {
        Turn first = says(start(), "thẻ nuôi vẹt xanh");
        Turn second = says(first.state(), "hết hạn rồi");
        Turn third = says(second.state(), "dài hạn");

        assertThat(reply(first).text()).contains("Thẻ nuôi vẹt xanh: anh/chị cần làm mới, cấp lại hay gia hạn?");
        assertThat(reply(second).text()).contains("dài hạn hay ngắn hạn");
        assertThat(reply(second).procedures()).hasSize(4);
        assertThat(reply(third).outcome()).isEqualTo(Outcome.CLARIFY);
        assertThat(reply(third).choices().stream().map(Choice::label))
                .containsExactlyInAnyOrder(
                        "Gia hạn thẻ nuôi vẹt xanh dài hạn (cấp tỉnh)",
                        "Gia hạn thẻ nuôi vẹt xanh dài hạn (cấp xã)",
                        VI.say("choice.other"));
        Turn last = says(third.state(), "ở xã");
        assertThat(reply(last).outcome()).isEqualTo(Outcome.ANSWER);
        assertThat(reply(last).procedures()).containsExactly("9.000007");
    }

    @Test
    void oneAnswerMayAnswerBothQuestions() {
        Turn turn = says(says(start(), "thẻ nuôi vẹt xanh").state(), "gia hạn, loại ngắn hạn, ở xã");

        assertThat(reply(turn).outcome()).as(reply(turn).text()).isEqualTo(Outcome.ANSWER);
        assertThat(reply(turn).procedures()).containsExactly("9.000005");
    }

    @Test
    void whatWasSaidAtFirstIsNotAskedAgain() {
        Reply asked = reply(says(start(), "gia hạn thẻ nuôi vẹt xanh dài hạn"));

        assertThat(asked.text()).contains("cấp xã hay cấp tỉnh").doesNotContain("làm mới");
        assertThat(asked.procedures()).containsExactlyInAnyOrder("9.000006", "9.000007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lệ phí khai báo đàn ong mật lấy giống", "khai báo đàn ong mật lấy giống mất mấy ngày"})
    void whatMakesNoDifferenceToTheAnswerIsNotAsked(String question) {
        assertThat(reply(says(start(), question)).outcome()).isEqualTo(Outcome.ANSWER);
    }

    @Test
    void whatMakesADifferenceIsAskedAndTheAnswerKeepsWhatWasAsked() {
        Turn asked = says(start(), "khai báo đàn ong mật lấy giống cần giấy tờ gì");

        assertThat(reply(asked).outcome()).isEqualTo(Outcome.CLARIFY);
        Reply answer = reply(says(asked.state(), "xã"));
        assertThat(answer.procedures()).containsExactly("9.000013");
        assertThat(answer.fields()).containsExactly("documents");
    }

    @Test
    void twoRecordsOfOneProcedureAreNoQuestion() {
        assertThat(reply(says(start(), "xác nhận nguồn gốc trầm hương vườn nhà"))
                        .outcome())
                .isEqualTo(Outcome.ANSWER);
    }

    @Test
    void whoDoesNotKnowGetsTheNames() {
        Turn turn = says(says(start(), "thẻ nuôi vẹt xanh").state(), "tôi không biết");

        assertThat(reply(turn).choices()).hasSize(13);
        assertThat(reply(turn).choices().getFirst().label()).contains("thẻ nuôi vẹt xanh");
    }

    @Test
    void aCaseThatNoneOfThemHasIsNotGuessed() {
        Turn turn = says(says(start(), "thẻ nuôi vẹt xanh").state(), "bị thu hồi");

        assertThat(reply(turn).outcome()).isEqualTo(Outcome.CLARIFY);
        assertThat(reply(turn).text()).contains("chọn giúp").contains("làm mới, cấp lại hay gia hạn");
        assertThat(reply(turn).procedures()).hasSize(12);
    }

    @Test
    void aButtonOfAnOldQuestionStillNarrows() {
        String extend = reply(says(start(), "thẻ nuôi vẹt xanh")).choices().stream()
                .filter(choice -> choice.label().equals("Gia hạn"))
                .findFirst()
                .orElseThrow()
                .value();

        Turn turn =
                dialogue.next(start(), Utterance.chosen(extend, Instant.EPOCH).with("t"), knowledge);

        assertThat(reply(turn).procedures()).containsExactlyInAnyOrder("9.000004", "9.000005", "9.000006", "9.000007");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k:1:9.999999:action=new:fee",
                "k:1:9.000000:action=nothing:fee",
                "k:99999:9.000000:term=:fee",
                "k:1:9.000000:action:fee"
            })
    void aForgedAnswerIsNoAnswer(String value) {
        Turn turn =
                dialogue.next(start(), Utterance.chosen(value, Instant.EPOCH).with("t"), knowledge);

        assertThat(reply(turn).outcome()).isEqualTo(Outcome.NOTICE);
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void everyDimensionCanBeAskedForInBothLanguages(Dimension dimension) {
        for (Language language : Language.values()) {
            assertThat(Messages.in(language)
                            .say("twins." + dimension.name().toLowerCase(Locale.ROOT), "the-matter", "the-answers"))
                    .contains("the-matter")
                    .contains("the-answers");
        }
    }

    private static ConversationState start() {
        return ConversationState.initial(Language.VI);
    }

    private Turn says(ConversationState state, String text) {
        return dialogue.next(state, Utterance.text(text, Instant.EPOCH).with("t"), knowledge);
    }

    private static Reply reply(Turn turn) {
        return turn.replies().getFirst();
    }
}
