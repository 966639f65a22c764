package vn.motcua.knowledge.checking;

import java.util.List;
import java.util.Set;

import vn.motcua.knowledge.procedure.FeeText;
import vn.motcua.knowledge.procedure.LegalReference;
import vn.motcua.knowledge.procedure.Level;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.procedure.ProcessingTimeText;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.procedure.SubmissionMethod;

/** A procedure without any fault, to be changed in one place by a test. */
record Records(
        String code,
        String name,
        Level level,
        String agency,
        String steps,
        String time,
        String fee,
        List<String> documents,
        LegalReference law) {

    static Records sound() {
        return new Records(
                "1.000001",
                "Cấp giấy thử",
                Level.COMMUNE,
                "Ủy ban nhân dân cấp xã",
                "Nộp hồ sơ tại Ủy ban nhân dân cấp xã.",
                "5 Ngày làm việc",
                "Miễn phí",
                List.of("Tờ khai"),
                new LegalReference("60/2014/QH13", "Luật Hộ tịch", "20-11-2014", "Quốc hội"));
    }

    Records code(String changed) {
        return new Records(changed, name, level, agency, steps, time, fee, documents, law);
    }

    Records name(String changed) {
        return new Records(code, changed, level, agency, steps, time, fee, documents, law);
    }

    Records level(Level changed) {
        return new Records(code, name, changed, agency, steps, time, fee, documents, law);
    }

    Records agency(String changed) {
        return new Records(code, name, level, changed, steps, time, fee, documents, law);
    }

    Records steps(String changed) {
        return new Records(code, name, level, agency, changed, time, fee, documents, law);
    }

    Records time(String changed) {
        return new Records(code, name, level, agency, steps, changed, fee, documents, law);
    }

    Records fee(String changed) {
        return new Records(code, name, level, agency, steps, time, changed, documents, law);
    }

    Records documents(String... changed) {
        return new Records(code, name, level, agency, steps, time, fee, List.of(changed), law);
    }

    Records withoutDocuments() {
        return new Records(code, name, level, agency, steps, time, fee, List.of(), law);
    }

    Records law(String number, String title, String date) {
        return new Records(
                code, name, level, agency, steps, time, fee, documents, new LegalReference(number, title, date, ""));
    }

    Procedure procedure() {
        return new Procedure(
                new ProcedureCode(code),
                name,
                "",
                Set.of(level),
                "",
                "Hộ tịch",
                agency,
                "",
                "",
                "",
                "",
                "",
                "",
                steps,
                List.of(new SubmissionMethod("Trực tiếp", ProcessingTimeText.parse(time), FeeText.parse(fee), "")),
                documents.stream()
                        .map(document -> new RequiredDocument("", document, 1, 0, ""))
                        .toList(),
                "",
                "",
                List.of(law),
                "",
                "",
                "2026-07");
    }
}
