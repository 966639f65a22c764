package vn.motcua.knowledge.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import vn.motcua.knowledge.procedure.Fee;
import vn.motcua.knowledge.procedure.FeeText;
import vn.motcua.knowledge.procedure.LegalReference;
import vn.motcua.knowledge.procedure.Level;
import vn.motcua.knowledge.procedure.LevelText;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.procedure.ProcessingTime;
import vn.motcua.knowledge.procedure.ProcessingTimeText;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.procedure.SubmissionMethod;

/** A record of the national portal as it is exchanged in JSON Lines. Keys that are not known here are ignored. */
final class PortalRecord {

    private PortalRecord() {}

    static Procedure procedure(JsonObjectReader json) throws RecordException {
        return new Procedure(
                code(json.required("code").strip()),
                json.required("name"),
                "",
                levels(json),
                json.text("level"),
                json.text("field"),
                json.text("agency"),
                json.text("competent_authority"),
                json.text("receiving_address"),
                json.text("ministry"),
                json.text("audience"),
                json.text("procedure_type"),
                json.text("decision"),
                json.text("steps"),
                submissionMethods(json),
                documents(json),
                json.text("requirements"),
                json.text("result"),
                legalBasis(json),
                json.text("keywords"),
                json.text("source_url"),
                json.text("crawled"));
    }

    private static ProcedureCode code(String code) throws RecordException {
        if (!ProcedureCode.isCode(code)) {
            throw new RecordException(
                    FaultKind.INVALID_VALUE, "'code' must be a digit, a point and six digits but is '" + code + "'");
        }
        return new ProcedureCode(code);
    }

    private static Set<Level> levels(JsonObjectReader json) throws RecordException {
        List<String> names = json.texts("levels");
        if (names.isEmpty()) {
            return LevelText.parse(json.text("level"));
        }
        var levels = EnumSet.noneOf(Level.class);
        for (String name : names) {
            levels.add(LevelKey.parse(name, 0));
        }
        return levels;
    }

    private static List<SubmissionMethod> submissionMethods(JsonObjectReader json) throws RecordException {
        boolean cellsRunTogether = !json.text("submission_methods_raw").isEmpty();
        var methods = new ArrayList<SubmissionMethod>();
        for (JsonObjectReader method : json.objects("submission_methods")) {
            ProcessingTime time = ProcessingTimeText.parse(method.text("processing_time"));
            Fee fee = FeeText.parse(method.text("fee"));
            methods.add(new SubmissionMethod(
                    method.text("channel"),
                    time,
                    cellsRunTogether && time.published().isEmpty() ? withoutDoubtfulAmount(fee) : fee,
                    method.text("description")));
        }
        return methods;
    }

    /**
     * Where the source ran the cells of its table together and found no time, a time without a unit may stand at the head of the
     * fee: "1" and "20,000 VNĐ" came out as "120,000 VNĐ". Such a fee has no amount beyond doubt.
     */
    private static Fee withoutDoubtfulAmount(Fee fee) {
        boolean beginsWithNumber =
                !fee.published().isEmpty() && Character.isDigit(fee.published().charAt(0));
        return beginsWithNumber ? new Fee(fee.published(), null) : fee;
    }

    private static List<RequiredDocument> documents(JsonObjectReader json) throws RecordException {
        var documents = new ArrayList<RequiredDocument>();
        for (JsonObjectReader document : json.objects("documents")) {
            documents.add(new RequiredDocument(
                    document.text("group"),
                    document.required("name"),
                    document.count("originals"),
                    document.count("copies"),
                    document.text("form")));
        }
        return documents;
    }

    private static List<LegalReference> legalBasis(JsonObjectReader json) throws RecordException {
        var references = new ArrayList<LegalReference>();
        for (JsonObjectReader reference : json.objects("legal_basis")) {
            references.add(new LegalReference(
                    reference.text("number"),
                    reference.text("title"),
                    reference.text("date"),
                    reference.text("issuer")));
        }
        return references;
    }
}
