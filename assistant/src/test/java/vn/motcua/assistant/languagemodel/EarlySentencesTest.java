package vn.motcua.assistant.languagemodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.assistant.dialogue.ModelUse;
import vn.motcua.knowledge.fact.FactGuard;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.reading.BundledCatalogue;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of an answer while it comes, letter by letter. */
class EarlySentencesTest {

    private static final Catalogue CATALOGUE = BundledCatalogue.load();
    private static final AnswerReader READER = new AnswerReader(new FactGuard());

    private static final String FIRST = "Cha hoặc mẹ phải đăng ký khai sinh cho con trong 60 ngày kể từ ngày sinh.";
    private static final String SECOND =
            "Đủ và hợp lệ thì nhận; nhận sau 15 giờ thì có Phiếu hẹn trả kết quả trong ngày làm việc tiếp theo.";
    private static final String INVENTED = "Lệ phí là 50.000 đồng.";

    @Test
    void eachSentenceIsToldWhenItIsWholeAndNoneBefore() {
        assertThat(told(steps(), json(FIRST + "\n" + SECOND + " Chưa đủ thì báo rõ giấy tờ cần bổ sung")))
                .containsExactly(FIRST, FIRST + "\n" + SECOND);
    }

    @Test
    void aWrongSentenceIsNotToldNorAnythingBehindIt() {
        assertThat(told(steps(), json(FIRST + " " + INVENTED + " " + SECOND + " ")))
                .containsExactly(FIRST);
        assertThat(told(steps(), json(INVENTED + " " + FIRST + " " + SECOND + " ")))
                .isEmpty();
    }

    @Test
    void whatIsToldIsTheTextAndNeverTheFormAroundIt() {
        String escaped =
                "{\"text\": \"" + FIRST.replace("ả", "\\u1ea3").replace("ệ", "\\u1ec7") + "\\n" + SECOND + "\\nX\"}";
        assertThat(told(steps(), escaped)).containsExactly(FIRST, FIRST + "\n" + SECOND);
        assertThat(told(steps(), "```json\n" + json(FIRST + "\nX") + "\n```")).containsExactly(FIRST);
    }

    @Test
    void whatIsNoAnswerTellsNothing() {
        for (String answer : List.of(
                json(FIRST + "\n").replace("text", "thoughts"),
                "{\"thoughts\": \"x\", \"text\": \"" + FIRST + "\\nX",
                "[" + json(FIRST + "\nX"),
                FIRST + "\n" + SECOND + "\nX",
                json(FIRST.replace("60", "6\u200B0") + "\nX"),
                json("1. " + "x".repeat(200_000)))) {
            assertThat(told(steps(), answer)).as(answer.substring(0, 20)).isEmpty();
        }
    }

    @Test
    void aConditionThatIsLeftOutIsNotTold() {
        assertThat(told(steps(), json("Nộp lệ phí.\nX"))).isEmpty();
        assertThat(told(steps(), json("Cha hoặc mẹ không phải đăng ký khai sinh cho con.\n" + FIRST + "\nX")))
                .isEmpty();
    }

    @Test
    void ofSeveralProceduresEachPortionIsHeldAgainstItsOwnRecord() {
        Errand errand = fees();
        String birth = "Đăng ký khai sinh: Lệ phí: Miễn phí.";
        assertThat(told(errand, json(birth + "\nĐăng ký tạm trú: Lệ phí: Miễn phí.\nX")))
                .containsExactly(birth);
        assertThat(told(errand, json("Đăng ký tạm trú: Lệ phí: Miễn phí.\nX"))).isEmpty();
        assertThat(told(errand, json("Cả hai đều miễn phí.\n" + birth + "\nX"))).isEmpty();
    }

    /** All that is told of an answer, which comes letter by letter. */
    private static List<String> told(Errand errand, String answer) {
        var told = new ArrayList<String>();
        var sentences = new EarlySentences(READER, errand, told::add);
        var soFar = new StringBuilder();
        answer.chars().forEach(letter -> {
            soFar.append((char) letter);
            sentences.accept(soFar);
        });
        return told;
    }

    private static String json(String text) {
        return new JsonMapper().writeValueAsString(Map.of("text", text));
    }

    private static Errand steps() {
        Procedure birth = procedure("1.001193");
        return new Errand(ModelUse.REPHRASE, Map.of(), List.of(birth), List.of(), List.of(), birth.steps());
    }

    private static Errand fees() {
        Procedure birth = procedure("1.001193");
        Procedure residence = procedure("1.004194");
        return new Errand(
                ModelUse.JOIN,
                Map.of(),
                List.of(birth, residence),
                List.of(),
                List.of(),
                "",
                List.of(
                        new Errand.Portion("Đăng ký khai sinh", birth, "Lệ phí: Miễn phí"),
                        new Errand.Portion(
                                "Đăng ký tạm trú",
                                residence,
                                "Lệ phí: "
                                        + residence
                                                .submissionMethods()
                                                .getFirst()
                                                .fee()
                                                .published())));
    }

    private static Procedure procedure(String code) {
        return CATALOGUE.find(new ProcedureCode(code)).orElseThrow();
    }
}
