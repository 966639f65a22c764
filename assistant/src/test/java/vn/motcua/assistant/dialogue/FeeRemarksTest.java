package vn.motcua.assistant.dialogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import vn.motcua.connector.Block;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.guide.Condition;
import vn.motcua.knowledge.guide.GuideFee;
import vn.motcua.knowledge.procedure.FeeText;
import vn.motcua.knowledge.procedure.Level;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.procedure.ProcessingTimeText;
import vn.motcua.knowledge.procedure.SubmissionMethod;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.reading.CatalogueReader;

import static org.assertj.core.api.Assertions.assertThat;

/** Beside a quoted fee it is said where the quote does not mean what it seems to, or holds no more. */
class FeeRemarksTest {

    private static final Messages VI = Messages.in(Language.VI);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String HALVED =
            "50.000 đồng/thẻ căn cước; Kể từ ngày 01/01/2025 đến hết ngày 31/12/2025, mức thu lệ phí bằng 50%";

    @Test
    void aReductionThatHasEndedIsSaidToHaveEndedAndStillQuoted() {
        for (Aspect aspect : List.of(Aspect.FEE, Aspect.ONLINE, Aspect.OVERVIEW)) {
            Reply reply = answer(HALVED, "", TODAY, aspect);
            assertThat(reply.text()).as(aspect.name()).contains(HALVED, "31/12/2025, nay đã hết hiệu lực");
        }
        assertThat(answer(HALVED, "", TODAY, Aspect.FEE, Aspect.TIME).text()).contains("nay đã hết hiệu lực");
    }

    @Test
    void onItsLastDayItStillHolds() {
        assertThat(answer(HALVED, "", LocalDate.of(2025, 12, 31), Aspect.FEE).text())
                .doesNotContain("hết hiệu lực");
        assertThat(answer(HALVED, "", LocalDate.of(2026, 1, 1), Aspect.FEE).text())
                .contains("hết hiệu lực");
    }

    @Test
    void ofSeveralPeriodsOnlyThoseThatAreOverAreNamed() {
        String both = "5.000 đồng (đến hết ngày 31/12/2024); 9.000 đồng (kể từ ngày 01/7/2025 đến hết ngày 31/12/2026)";
        assertThat(remarks(answer(both, "", TODAY, Aspect.FEE)))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("31/12/2024")
                .doesNotContain("31/12/2026");
    }

    @Test
    void freeWithAnAmountBesideItIsSaidToBeUncertain() {
        assertThat(remarks(answer("Miễn phí (150.000 đồng/giấy)", "", TODAY, Aspect.FEE)))
                .containsExactly(VI.say("fee.contradicts"));
        assertThat(remarks(
                        answer("Miễn phí (Mức lệ phí do Hội đồng nhân dân cấp tỉnh quy định)", "", TODAY, Aspect.FEE)))
                .containsExactly(VI.say("fee.contradicts"));
        assertThat(remarks(answer("Miễn phí (Không có)", "", TODAY, Aspect.FEE)))
                .isEmpty();
    }

    @Test
    void freeWithAnAmountInTheDescriptionIsQuotedWithIt() {
        String description = "Phí: 400.000 đồng/lần, nộp khi nhận kết quả";
        Reply reply = answer("Miễn phí", description, TODAY, Aspect.FEE);
        assertThat(remarks(reply)).containsExactly(VI.say("fee.beside"));
        assertThat(reply.text()).contains("Miễn phí", description);
    }

    @Test
    void theSameOfWhatAGuideQuotes() {
        var fees = List.of(new GuideFee(HALVED, null, Condition.ALWAYS));
        assertThat(FeeRemarks.of(fees, VI, TODAY).on(Aspect.FEE)).hasSize(1);
        assertThat(FeeRemarks.of(fees, VI, LocalDate.of(2025, 6, 1)).on(Aspect.FEE))
                .isEmpty();
    }

    /** Counted in November 2026: what is touched must not grow or shrink unseen. */
    @Test
    void inTheReferenceCatalogue() {
        Path file = Path.of(System.getProperty("motcua.referenceData", "../../shared/data"))
                .resolve("catalogue/procedures.jsonl.gz");
        Assumptions.assumeTrue(Files.exists(file), "the reference catalogue is not beside the checkout");
        var procedures = CatalogueReader.readAll(List.of(file)).catalogue().procedures();
        assertThat(procedures.stream()
                        .filter(one -> says(one, "fee.contradicts"))
                        .count())
                .isBetween(110L, 130L);
        assertThat(procedures.stream().filter(one -> says(one, "fee.ended", "")).count())
                .isBetween(35L, 70L);
    }

    private static boolean says(Procedure procedure, String key, String... filled) {
        String start = VI.say(key, (Object[]) filled).substring(0, 40);
        return FeeRemarks.of(procedure, VI, TODAY).on(Aspect.FEE).stream()
                .anyMatch(block -> block.plain().startsWith(start));
    }

    private static List<String> remarks(Reply reply) {
        return reply.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(Block::plain)
                .toList();
    }

    private static Reply answer(String fee, String description, LocalDate today, Aspect... asked) {
        return new Answers(procedure(fee, description), VI, List.of(), today).first(List.of(asked));
    }

    private static Procedure procedure(String fee, String description) {
        return new Procedure(
                new ProcedureCode("1.000001"),
                "Cấp giấy",
                "",
                Set.of(Level.COMMUNE),
                "Cấp xã",
                "",
                "Ủy ban nhân dân cấp xã",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(new SubmissionMethod(
                        "Trực tuyến", ProcessingTimeText.parse("3 ngày làm việc"), FeeText.parse(fee), description)),
                List.of(),
                "",
                "",
                List.of(),
                "",
                "",
                "2026-07",
                false);
    }
}
