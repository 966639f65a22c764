package vn.motcua.knowledge.twin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.FeeText;
import vn.motcua.knowledge.procedure.Level;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.procedure.ProcessingTimeText;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.procedure.SubmissionMethod;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.question.QuestionReader;
import vn.motcua.knowledge.text.WordUse;
import vn.motcua.knowledge.text.Words;

import static org.assertj.core.api.Assertions.assertThat;

/** Twins among procedures that no catalogue has. */
class TwinsTest {

    /** Knows what the catalogue says, and birds. */
    private static final QuestionReader READER = new QuestionReader(new WordUse.Builder()
            .addCatalogue(1)
            .add(Words.of("thẻ nuôi chim họa mi"), 10)
            .build());

    private static final ToDoubleFunction<Procedure> ALIKE = procedure -> 1;

    /** A record to be changed in one place. */
    private record Draft(String name, Level level, String agency, String paper, String taken) {
        Draft(String name) {
            this(name, Level.PROVINCE, "Sở Chim cảnh", "Tờ khai", "2026-07");
        }

        Procedure procedure(String code) {
            return new Procedure(
                    new ProcedureCode(code),
                    name,
                    "",
                    Set.of(level),
                    "",
                    "Chim cảnh",
                    agency,
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    List.of(new SubmissionMethod(
                            "Trực tiếp", ProcessingTimeText.parse("5 Ngày"), FeeText.parse("Miễn phí"), "")),
                    List.of(new RequiredDocument("", paper, 1, 0, "")),
                    "",
                    "",
                    List.of(),
                    "",
                    "",
                    taken);
        }
    }

    /** Coded 1.000000, 1.000001 …, and three of other matters behind them. */
    private static Catalogue catalogue(Draft... drafts) {
        var all = new ArrayList<>(List.of(drafts));
        all.add(new Draft("Phê duyệt lịch thả diều ban đêm"));
        all.add(new Draft("Khai báo giống hoa lan quý"));
        all.add(new Draft("Cấp giấy phép đặt bàn cờ nơi công cộng"));
        return Catalogue.of(IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i).procedure("1.00000" + i))
                .toList());
    }

    private static Catalogue named(String... names) {
        return catalogue(java.util.Arrays.stream(names).map(Draft::new).toArray(Draft[]::new));
    }

    private static TwinGroup only(Catalogue catalogue) {
        List<TwinGroup> groups = Twins.over(catalogue).groups();
        assertThat(groups).hasSize(1);
        return groups.getFirst();
    }

    private static List<String> codes(TwinGroup group) {
        return group.procedures().stream()
                .map(procedure -> procedure.code().value())
                .toList();
    }

    private static Question read(String text) {
        return READER.read(text);
    }

    private static final Catalogue CARDS = named(
            "Thủ tục cấp thẻ nuôi chim họa mi",
            "Cấp lại thẻ nuôi chim họa mi trong trường hợp bị mất, bị hỏng",
            "Gia hạn thẻ nuôi chim họa mi",
            "Sửa đổi, bổ sung nội dung thẻ nuôi chim họa mi",
            "Cấp thẻ nuôi chim họa mi có yếu tố nước ngoài");

    @Test
    void areAlignedByTheirNamesWhateverElseStandsInThem() {
        TwinGroup cards = only(CARDS);

        assertThat(codes(cards)).containsExactly("1.000000", "1.000001", "1.000002", "1.000003", "1.000004");
        assertThat(cards.matter()).isEqualTo("thẻ nuôi chim họa mi");
        assertThat(cards.dimensions()).contains(Dimension.ACTION, Dimension.REASON, Dimension.FOREIGN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thẻ nuôi họa mi của tôi bị mất|1.000001",
                "the nuoi hoa mi bi mat roi lam lai sao|1.000001",
                "thẻ họa mi sắp hết hạn|1.000002",
                "đổi tên trên thẻ nuôi họa mi|1.000003",
                "chồng tôi là người nước ngoài, xin thẻ nuôi họa mi|1.000004"
            })
    void whatWasSaidLeavesTheMemberThatIsMeant(String said, String code) {
        assertThat(codes(only(CARDS).saying(Twins.over(CARDS).said(read(said)))))
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "thẻ nuôi họa mi mất bao nhiêu tiền",
        "thẻ nuôi họa mi mất bao lâu",
        "thẻ nuôi họa mi chưa hết hạn",
        "làm thế nào có thẻ nuôi họa mi"
    })
    void otherSensesOfTheSameWordsLeaveAll(String said) {
        assertThat(codes(only(CARDS).saying(Twins.over(CARDS).said(read(said)))))
                .hasSize(5);
    }

    @Test
    void aQuestionIsAskedByWhatIsProbableNotByHowManyAnswersItHas() {
        Catalogue catalogue = named(
                "Cấp thẻ nuôi vẹt xanh (cấp tỉnh)",
                "Cấp thẻ nuôi vẹt xanh (cấp xã)",
                "Gia hạn thẻ nuôi vẹt xanh (cấp tỉnh)",
                "Gia hạn thẻ nuôi vẹt xanh (cấp xã)");
        TwinGroup group = only(catalogue);

        assertThat(group.splits(ALIKE)).extracting(Split::dimension).startsWith(Dimension.ACTION, Dimension.LEVEL);
        // The action is as good as known: what is open is the level.
        assertThat(group.splits(member -> member.name().startsWith("Gia hạn") ? 1 : 0.01))
                .extracting(Split::dimension)
                .startsWith(Dimension.LEVEL);
    }

    @Test
    void theAnswersAreTheMembersValuesAndLeadToThem() {
        Split split = only(CARDS).splits(ALIKE).getFirst();

        assertThat(split.dimension()).isEqualTo(Dimension.ACTION);
        assertThat(split.branches().stream().map(branch -> branch.label().vi()))
                .containsExactly("làm mới", "cấp lại", "gia hạn", "thay đổi, điều chỉnh");
        assertThat(split.branches().getFirst().members()).hasSize(2);
    }

    @Test
    void anotherCaseIsAskedForLast() {
        TwinGroup group = only(named(
                "Cấp chứng chỉ huấn luyện sáo",
                "Cấp lại chứng chỉ huấn luyện sáo",
                "Cấp lại chứng chỉ huấn luyện sáo trong trường hợp hết hạn",
                "Cấp lại chứng chỉ huấn luyện sáo đối với trường hợp bị thu hồi"));

        assertThat(group.splits(ALIKE).getFirst().dimension()).isEqualTo(Dimension.ACTION);
        Split reasons =
                group.having(Dimension.ACTION, List.of("reissue")).splits(ALIKE).getFirst();
        assertThat(reasons.branches().stream().map(branch -> branch.label().vi()))
                .containsExactly("hết hạn", "đã bị thu hồi", "trường hợp khác");
    }

    @Test
    void aMemberMayHaveSeveralValues() {
        TwinGroup group = only(named("Cấp, cấp lại giấy phép dạy yểng nói", "Gia hạn giấy phép dạy yểng nói"));

        assertThat(codes(group.having(Dimension.ACTION, List.of("new")))).containsExactly("1.000000");
        assertThat(codes(group.having(Dimension.ACTION, List.of("reissue")))).containsExactly("1.000000");
        assertThat(group.splits(ALIKE).getFirst().branches().getFirst().label().vi())
                .isEqualTo("làm mới hoặc cấp lại");
    }

    @Test
    void whatIsMadeOutOfAPaperIsNoNewPaper() {
        TwinGroup group =
                only(named("Cấp giấy phép điều chỉnh giấy phép nuôi cu gáy", "Đăng ký gia hạn giấy phép nuôi cu gáy"));

        assertThat(group.having(Dimension.ACTION, List.of("new")).procedures()).isEmpty();
    }

    @Test
    void ofDoublesTheOneTakenLastStaysAndTheCommunesWhereTheyAreOfOneDay() {
        String name = "Cấp thẻ nuôi vẹt xanh";
        var old = new Draft(name, Level.PROVINCE, "Sở Chim", "Tờ khai cũ", "2025-12");
        var current = new Draft(name, Level.PROVINCE, "Sở Chim cảnh", "Tờ khai mới", "2026-07");

        assertThat(codes(only(catalogue(old, current)).withoutDoubles())).containsExactly("1.000001");

        var province = new Draft(name, Level.PROVINCE, "Sở", "Tờ khai", "2026-07");
        var commune = new Draft(name, Level.COMMUNE, "Sở", "Tờ khai", "2026-07");
        TwinGroup both = only(catalogue(province, commune));

        assertThat(codes(both.withoutDoubles())).containsExactly("1.000001");
        assertThat(both.standingFor(both.procedures().getFirst()).code().value())
                .isEqualTo("1.000001");
    }

    @Test
    void aLevelThatChangesTheAnswerIsAskedFor() {
        String name = "Cấp thẻ nuôi vẹt xanh";
        var province = new Draft(name, Level.PROVINCE, "Sở Chim cảnh", "Tờ khai có ảnh", "2026-07");
        var commune = new Draft(name, Level.COMMUNE, "Ủy ban nhân dân cấp xã", "Tờ khai", "2026-07");
        TwinGroup group = only(catalogue(province, commune));

        assertThat(group.withoutDoubles().procedures()).hasSize(2);
        assertThat(group.splits(ALIKE).getFirst().dimension()).isEqualTo(Dimension.LEVEL);
        assertThat(group.answersAlike(List.of(Aspect.DOCUMENTS))).isFalse();
        assertThat(group.answersAlike(List.of(Aspect.FEE, Aspect.TIME))).isTrue();
    }

    @Test
    void theAbolishedDistrictsStandBehind() {
        TwinGroup group = only(named("Cấp thẻ nuôi vẹt xanh (cấp huyện)", "Cấp thẻ nuôi vẹt xanh (cấp xã)"));

        assertThat(codes(group.withoutDoubles())).containsExactly("1.000001");
    }

    @Test
    void variantsOfAMatterAreTakenTogetherWhereAnyMayBeMeant() {
        Catalogue catalogue = named(
                "Cấp giấy chứng nhận đủ điều kiện nuôi thả bồ câu đua",
                "Cấp lại giấy chứng nhận đủ điều kiện nuôi thả bồ câu đua",
                "Cấp giấy chứng nhận đủ điều kiện nuôi thả diều hâu đua",
                "Cấp lại giấy chứng nhận đủ điều kiện nuôi thả diều hâu đua");
        var twins = Twins.over(catalogue);
        ProcedureCode first = new ProcedureCode("1.000000");
        ProcedureCode other = new ProcedureCode("1.000002");

        assertThat(twins.around(first, List.of()).orElseThrow().procedures()).hasSize(2);
        TwinGroup all = twins.around(first, List.of(first, other)).orElseThrow();
        assertThat(all.procedures()).hasSize(4);
        assertThat(all.dimensions()).contains(Dimension.ACTION, Dimension.VARIANT);
        assertThat(all.having(Dimension.ACTION, List.of("reissue")).splits(ALIKE).getFirst().branches().stream()
                        .map(branch -> branch.label().vi()))
                .containsExactlyInAnyOrder("bồ câu", "diều hâu");
        assertThat(twins.around(first, List.of(new ProcedureCode("1.000005")))
                        .orElseThrow()
                        .procedures())
                .as("a matter of its own is no variant")
                .hasSize(2);
    }

    @Test
    void aMatterNamedAloneIsTold() {
        var twins = Twins.over(CARDS);
        TwinGroup cards = only(CARDS);

        assertThat(twins.namedAlone(cards, read("thẻ nuôi họa mi"))).isPositive();
        assertThat(twins.namedAlone(cards, read("the nuoi chim hoa mi"))).isPositive();
        assertThat(twins.namedAlone(cards, read("thẻ"))).as("too little").isZero();
        assertThat(twins.namedAlone(cards, read("gia hạn thẻ nuôi họa mi"))).isZero();
        assertThat(twins.namedAlone(cards, read("thẻ nuôi họa mi và mèo"))).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mất rồi|1.000001",
                "cấp lại|1.000001",
                "không phải gia hạn, làm lại|1.000001",
                "hết hạn ạ|1.000002",
                "người nước ngoài|1.000004",
                "lost|1.000001"
            })
    void anAnswerMayBeInAnyWordsAndOfAnyOpenDimension(String answer, String code) {
        TwinGroup cards = only(CARDS);

        assertThat(codes(cards.answered(answer, cards.splits(ALIKE)).left())).containsExactly(code);
    }

    @Test
    void whoDoesNotKnowAndWhoSaysNothingOfItLeaveAll() {
        TwinGroup cards = only(CARDS);
        List<Split> splits = cards.splits(ALIKE);

        assertThat(cards.answered("không biết", splits)).isEqualTo(new TwinGroup.Answered(cards, true));
        assertThat(cards.answered("trời đẹp", splits).unsure()).isFalse();
        assertThat(codes(cards.answered("trời đẹp", splits).left())).hasSize(5);
    }

    @Test
    void everyAnswerOfEveryQuestionLeavesSomebodyAndNobodyIsLost() {
        TwinGroup cards = only(CARDS);
        Map<ProcedureCode, Double> weights = Map.of(
                new ProcedureCode("1.000000"), 0.9,
                new ProcedureCode("1.000001"), 1e-9);

        for (Split split : cards.splits(member -> weights.getOrDefault(member.code(), 0.1))) {
            assertThat(split.branches()).hasSizeGreaterThan(1);
            assertThat(split.branches()).allSatisfy(branch -> {
                assertThat(branch.members()).isNotEmpty();
                assertThat(branch.label().vi()).isNotBlank();
                assertThat(branch.label().en()).isNotBlank();
            });
            assertThat(split.branches().stream()
                            .flatMap(branch -> branch.members().stream())
                            .distinct())
                    .hasSameElementsAs(cards.procedures());
        }
    }
}
