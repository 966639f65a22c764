package vn.motcua.knowledge.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.motcua.knowledge.procedure.FeeText;
import vn.motcua.knowledge.procedure.Level;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.procedure.ProcessingTimeText;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.procedure.SubmissionMethod;

/** Small records, questions and conditions to make guides from. */
final class Samples {

    static final BilingualText TEXT = new BilingualText("chữ", "text");

    static final StandardQuestions STANDARD = new StandardQuestions(
            choice("channel", Condition.ALWAYS, "in-person", "online", "post"),
            choice("case", Condition.ALWAYS),
            new BilingualText("Không thuộc các trường hợp này", "None of these"));

    private Samples() {}

    static Procedure procedure(String code, String decision, List<SubmissionMethod> methods, RequiredDocument... rows) {
        return new Procedure(
                new ProcedureCode(code),
                "Cấp giấy thử",
                "",
                Set.of(Level.COMMUNE),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                decision,
                "",
                methods,
                List.of(rows),
                "",
                "",
                List.of(),
                "",
                "",
                "2026-07");
    }

    static SubmissionMethod method(String channel, String time, String fee) {
        return new SubmissionMethod(channel, ProcessingTimeText.parse(time), FeeText.parse(fee), "");
    }

    static RequiredDocument row(String group, String name) {
        return new RequiredDocument(group, name, 1, 0, "");
    }

    static CaseQuestion choice(String key, Condition when, String... options) {
        return new CaseQuestion(
                key,
                CaseQuestion.Kind.CHOICE,
                TEXT,
                TEXT,
                Arrays.stream(options)
                        .map(option -> new CaseQuestion.Option(option, TEXT, List.of()))
                        .toList(),
                when);
    }

    static CaseQuestion date(String key) {
        return new CaseQuestion(key, CaseQuestion.Kind.DATE, TEXT, TEXT, List.of(), Condition.ALWAYS);
    }

    static Condition is(String key, String... options) {
        return new Condition(List.of(new Condition.Case(Map.of(key, new Condition.Test.OneOf(Set.of(options))))));
    }

    static Condition isNot(String key, String... options) {
        return new Condition(List.of(new Condition.Case(Map.of(key, new Condition.Test.NoneOf(Set.of(options))))));
    }

    static Condition elapsed(String key, Condition.Bound bound, int count, Condition.Unit unit) {
        return new Condition(List.of(new Condition.Case(Map.of(key, new Condition.Test.Elapsed(bound, count, unit)))));
    }

    static GuidePaper paper(String id, Condition when) {
        return new GuidePaper(
                id, id, id, row("", id), GuidePaper.Use.HAND_IN, when, BilingualText.EMPTY, BilingualText.EMPTY);
    }

    static Guide guide(
            List<CaseQuestion> questions, List<GuidePaper> papers, List<GuideFee> fees, List<GuideTime> times) {
        return new Guide(
                procedure("9.000001", "1/QĐ", List.of()), true, questions, papers, fees, times, List.of(), List.of());
    }
}
