package vn.motcua.knowledge.reading;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.knowledge.guide.CaseQuestion;
import vn.motcua.knowledge.guide.FilingDeadline;
import vn.motcua.knowledge.guide.Guide;
import vn.motcua.knowledge.guide.GuideFee;
import vn.motcua.knowledge.guide.GuidePaper;
import vn.motcua.knowledge.guide.GuideTime;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code docs/guides.md} says of a guide: a sound one is read whole, and every fault is refused with its line. */
class GuideYamlTest {

    private static final String SOUND = """
            code: "9.000001"
            name: Cấp giấy thử
            decision: 1/QĐ-BTP
            steps: Nộp trong 60 ngày kể từ ngày sinh.
            submissionMethods:
            - channel: Trực tiếp
              processingTime: 5 Ngày làm việc
              fee: 8.000 đồng/bản
            - channel: Trực tuyến
              processingTime: 3 Ngày làm việc
              fee: Miễn phí
            documents:
            - {name: Tờ khai theo mẫu, originals: 1, copies: 0}
            - {name: Giấy chứng sinh, originals: 1, copies: 0}
            - {name: Văn bản của người làm chứng, originals: 1, copies: 0}
            - {name: Lưu ý nộp cho đủ, originals: 0, copies: 0}
            guide:
              questions:
              - id: noi-sinh
                kind: choice
                ask: {vi: Bé sinh ở đâu?, en: Where was the child born?}
                again: {vi: Ở bệnh viện hay ở nhà?, en: In hospital or at home?}
                options:
                - {id: vien, label: {vi: Bệnh viện, en: Hospital}, said: [nhà thương]}
                - {id: nha, label: {vi: Ở nhà, en: At home}, said: [tại nhà]}
              - id: bao-truoc
                kind: yes-no
                ask: {vi: Đã báo chưa?, en: Has it been reported?}
                again: {vi: Đã báo cán bộ chưa?, en: Does the officer know?}
                when: {noi-sinh: nha}
              - id: ngay-sinh
                shared: child-birthday
                kind: date
                ask: {vi: Bé sinh ngày nào?, en: When was the child born?}
                again: {vi: Ngày nào?, en: Which day?}
              papers:
              - {id: to-khai, quote: tờ khai theo mẫu, en: Form, use: fill-in}
              - id: chung-sinh
                quote: Giấy chứng sinh
                en: Birth notice
                use: hand-in
                when: {noi-sinh: vien}
              - id: lam-chung
                quote: người làm chứng
                en: Witness
                use: show
                when: {noi-sinh: not vien}
              deadlines:
              - question: ngay-sinh
                quote: trong 60 ngày kể từ ngày sinh
                period: 60 days
                late: {vi: Vẫn làm được., en: Still possible.}
              steps:
                submit:
                - {vi: Nộp ở quầy., en: At the desk., when: {channel: in-person}}
              bring: [{vi: Bút., en: A pen.}]
            """;

    private static final String FORM = "  - {id: to-khai, quote: tờ khai theo mẫu, en: Form, use: fill-in}";

    @Test
    void readsASoundGuideWhole() throws RecordException {
        GuideYaml.Read read = read(SOUND);
        assertThat(read.faults()).isEmpty();
        Guide guide = Objects.requireNonNull(read.guide());
        assertThat(guide.written()).isTrue();
        assertThat(guide.questions())
                .extracting(CaseQuestion::key)
                .containsExactly("9.000001:noi-sinh", "9.000001:bao-truoc", "child-birthday", "channel");
        assertThat(guide.papers())
                .extracting(GuidePaper::name)
                .containsExactly("Tờ khai theo mẫu", "Giấy chứng sinh", "Người làm chứng");
        assertThat(guide.fees()).extracting(GuideFee::published).containsExactly("8.000 đồng/bản", "Miễn phí");
        assertThat(guide.times())
                .extracting(GuideTime::published)
                .containsExactly("5 Ngày làm việc", "3 Ngày làm việc");
        assertThat(guide.deadlines()).extracting(FilingDeadline::count).containsExactly(60);
        assertThat(guide.advice()).hasSize(2);
    }

    /**
     * A fault.
     *
     * @param what for the report
     * @param from the piece of the sound file that is changed
     * @param to into what
     * @param at a piece of the line that must be named, the last that has it
     * @param says what the fault must say
     */
    private record Refusal(String what, String from, String to, String at, String says) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Refusal> refusals() {
        String later = "  deadlines:";
        return Stream.of(
                new Refusal(
                        "a quote not printed", "quote: tờ khai theo mẫu", "quote: đơn", "quote: đơn", "no document"),
                new Refusal(
                        "a quote of two rows", "quote: người làm chứng", "quote: chứng", "quote: chứng", "2 documents"),
                new Refusal("a forgotten row", FORM + "\n", "", "- id: chung-sinh", "document 1 of the record"),
                new Refusal("an unknown number", "vi: Nộp ở quầy", "vi: Nộp 77 bản", "77", "the number 77"),
                new Refusal(
                        "a number in a question", "vi: Bé sinh ở đâu?", "vi: Sinh ở 99?", "id: noi-sinh", "number 99"),
                new Refusal("no English", ", en: Which day?", "", "{vi: Ngày nào?}", "'en' is missing"),
                new Refusal(
                        "no question",
                        "ask: {vi: Đã báo chưa?, en: Has it been reported?}",
                        "",
                        "id: bao-truoc",
                        "'ask'"),
                new Refusal(
                        "an unknown question",
                        "when: {noi-sinh: nha}",
                        "when: {noi-nao: nha}",
                        "noi-nao",
                        "unknown key"),
                new Refusal(
                        "a later question",
                        "when: {noi-sinh: nha}",
                        "when: {ngay-sinh: over 2 days}",
                        "over 2",
                        "unknown key"),
                new Refusal(
                        "an unknown option",
                        "when: {noi-sinh: nha}",
                        "when: {noi-sinh: cho}",
                        "noi-sinh: cho",
                        "no option 'cho'"),
                new Refusal(
                        "an unknown key", "use: show", "use: show\n    colour: red", "colour", "unknown key 'colour'"),
                new Refusal("an empty condition", "when: {noi-sinh: nha}", "when: {}", "when: {}", "without a test"),
                new Refusal("another kind", "kind: yes-no", "kind: number", "kind: number", "but is 'number'"),
                new Refusal("another use", "use: show", "use: burn", "use: burn", "but is 'burn'"),
                new Refusal(
                        "an id with marks",
                        "id: lam-chung",
                        "id: làm-chứng",
                        "id: làm-chứng",
                        "an id has small letters"),
                new Refusal("a paper twice", "id: lam-chung", "id: chung-sinh", "- id: chung-sinh", "is there already"),
                new Refusal("a question twice", "id: bao-truoc", "id: noi-sinh", "- id: noi-sinh", "is there already"),
                new Refusal(
                        "one option",
                        "    - {id: nha, label: {vi: Ở nhà, en: At home}, said: [tại nhà]}\n",
                        "",
                        "id: vien",
                        "2 to 8 options"),
                new Refusal("a long label", "vi: Bệnh viện", "vi: " + "Viện ".repeat(15), "id: vien", "60 characters"),
                new Refusal(
                        "a date with options",
                        "kind: date",
                        "kind: date\n    options: []",
                        "options: []",
                        "cannot have options"),
                new Refusal(
                        "other words than yes and no",
                        "when: {noi-sinh: nha}",
                        "options:\n    - {id: co, label: {vi: Có, en: Yes}}\n    - {id: khong, label: {vi: Không, en: No}}",
                        "id: co",
                        "must be 'yes' and 'no'"),
                new Refusal(
                        "a date compared wrongly",
                        "when: {channel: in-person}",
                        "when: {ngay-sinh: old}",
                        "ngay-sinh: old",
                        "is a date; write like"),
                new Refusal(
                        "a deadline from no date",
                        "question: ngay-sinh",
                        "question: noi-sinh",
                        "question: noi-sinh",
                        "no question 'noi-sinh' for a date"),
                new Refusal(
                        "a deadline not printed",
                        "period: 60 days",
                        "period: 61 days",
                        "period: 61",
                        "does not print 61"),
                new Refusal(
                        "a deadline in hours",
                        "period: 60 days",
                        "period: 60 hours",
                        "period: 60",
                        "days, months or years"),
                new Refusal(
                        "a period like no other",
                        "period: 60 days",
                        "period: sixty days",
                        "period: sixty",
                        "must be like"),
                new Refusal(
                        "a deadline quote not printed",
                        "quote: trong 60",
                        "quote: sau 60",
                        "quote: sau 60",
                        "does not say"),
                new Refusal(
                        "a fee not printed", later, "  fees: [{quote: 9.000 đồng}]\n" + later, "9.000", "does not say"),
                new Refusal(
                        "another amount",
                        later,
                        "  fees: [{quote: 8.000 đồng/bản, amount: 80000}]\n" + later,
                        "80000",
                        "the amount 80000"),
                new Refusal(
                        "free where it is not",
                        later,
                        "  fees: [{quote: 8.000 đồng/bản, amount: 0}]\n" + later,
                        "amount: 0",
                        "the amount 0"),
                new Refusal(
                        "a time not printed", later, "  times: [{quote: 4 ngày}]\n" + later, "4 ngày", "does not say"),
                new Refusal(
                        "a time in years",
                        later,
                        "  times: [{quote: 5 Ngày làm việc, period: 5 years}]\n" + later,
                        "5 years",
                        "not counted in years"),
                new Refusal(
                        "a case without a fee",
                        later,
                        "  fees: [{quote: Miễn phí, when: {noi-sinh: vien}}]\n" + later,
                        "guide",
                        "no fee where"),
                new Refusal(
                        "a case without a time",
                        later,
                        "  times: [{quote: 3 Ngày làm việc, when: {noi-sinh: vien}}]\n" + later,
                        "guide",
                        "no time where"),
                new Refusal(
                        "two times in one case",
                        later,
                        "  times: [{quote: 3 Ngày làm việc}, {quote: 5 Ngày làm việc, when: {noi-sinh: vien}}]\n"
                                + later,
                        "guide",
                        "two times where"),
                new Refusal(
                        "a case without a paper",
                        "when: {noi-sinh: not vien}",
                        "when: {noi-sinh: vien}\n  aside: [tờ khai theo mẫu]\n",
                        "guide",
                        "no paper where"),
                new Refusal(
                        "a paper of no case",
                        "when: {noi-sinh: vien}",
                        "when: {noi-sinh: vien, bao-truoc: \"yes\"}",
                        "- id: chung-sinh",
                        "applies in no case"),
                new Refusal(
                        "a sentence of no case",
                        "when: {channel: in-person}",
                        "when: {noi-sinh: vien, bao-truoc: \"yes\"}",
                        "Nộp ở quầy",
                        "applies in no case"),
                new Refusal(
                        "a question that is never asked",
                        "when: {noi-sinh: nha}",
                        "when: {noi-sinh: nha}\n  - id: sau\n    kind: place\n    ask: {vi: Ở đâu?, en: Where?}\n    again: {vi: Nơi nào?, en: Which place?}\n    when: {noi-sinh: vien, bao-truoc: \"no\"}",
                        "guide",
                        "question 9.000001:sau: is never asked"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWithTheLine(Refusal refusal) throws RecordException {
        String text = changed(refusal.from(), refusal.to());
        List<String> faults = read(text).faults().stream()
                .map(fault -> fault.in(java.nio.file.Path.of("x.yaml"), 0).toString())
                .toList();
        int line = refusal.at().equals("guide") ? lineOf(text, "  questions:") : lineOf(text, refusal.at());
        assertThat(faults)
                .anySatisfy(fault ->
                        assertThat(fault).startsWith("x.yaml:" + line + ": ").contains(refusal.says()));
        assertThat(read(text).guide()).isNull();
    }

    private static String changed(String from, String to) {
        assertThat(SOUND).contains(from);
        String text = SOUND.replace(from, to);
        return to.contains("aside:") ? text.replace(FORM + "\n", "") : text;
    }

    private static int lineOf(String text, String piece) {
        List<String> lines = text.lines().toList();
        for (int i = lines.size(); i > 0; i--) {
            if (lines.get(i - 1).contains(piece)) {
                return i;
            }
        }
        throw new AssertionError("no line has '" + piece + "'");
    }

    private static GuideYaml.Read read(String text) throws RecordException {
        YamlObjectReader yaml = YamlReader.yaml(text);
        return GuideYaml.read(YamlReader.procedure(yaml), yaml, BundledGuides.standardQuestions());
    }
}
