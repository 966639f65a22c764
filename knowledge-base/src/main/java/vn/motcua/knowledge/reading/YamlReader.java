package vn.motcua.knowledge.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import vn.motcua.knowledge.procedure.FeeText;
import vn.motcua.knowledge.procedure.LegalReference;
import vn.motcua.knowledge.procedure.Level;
import vn.motcua.knowledge.procedure.LevelText;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.procedure.ProcessingTimeText;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.procedure.SubmissionMethod;

/**
 * Reads the project's own format: one procedure a file in YAML 1.2, written and reviewed by people. The keys are those of
 * {@link Procedure}; {@code code} and {@code name} must be there, all others may be left out.
 */
final class YamlReader {

    /** The key of the guide, which {@link GuideYaml} reads. */
    static final String GUIDE = "guide";

    private static final Set<String> PROCEDURE = Set.of(
            "code",
            "name",
            "commonName",
            "levels",
            "level",
            "field",
            "agency",
            "competentAuthority",
            "receivingAddress",
            "ministry",
            "audience",
            "type",
            "decision",
            "steps",
            "submissionMethods",
            "documents",
            "requirements",
            "result",
            "legalBasis",
            "keywords",
            "sourceUrl",
            "taken",
            "handOver",
            GUIDE);
    private static final Set<String> SUBMISSION_METHOD = Set.of("channel", "processingTime", "fee", "description");
    private static final Set<String> DOCUMENT = Set.of("group", "name", "originals", "copies", "form");
    private static final Set<String> LEGAL_REFERENCE = Set.of("number", "title", "date", "issuer");

    private YamlReader() {}

    /** The procedure that a file holds. */
    static Procedure read(String text) throws RecordException {
        return procedure(yaml(text));
    }

    static YamlObjectReader yaml(String text) throws RecordException {
        return YamlText.read(text, "a procedure", PROCEDURE);
    }

    static Procedure procedure(YamlObjectReader yaml) throws RecordException {
        return new Procedure(
                code(yaml),
                yaml.required("name"),
                yaml.text("commonName"),
                levels(yaml),
                yaml.text("level"),
                yaml.text("field"),
                yaml.text("agency"),
                yaml.text("competentAuthority"),
                yaml.text("receivingAddress"),
                yaml.text("ministry"),
                yaml.text("audience"),
                yaml.text("type"),
                yaml.text("decision"),
                yaml.text("steps"),
                submissionMethods(yaml),
                documents(yaml),
                yaml.text("requirements"),
                yaml.text("result"),
                legalBasis(yaml),
                yaml.text("keywords"),
                yaml.text("sourceUrl"),
                taken(yaml),
                yaml.flag("handOver"));
    }

    private static ProcedureCode code(YamlObjectReader yaml) throws RecordException {
        String code = yaml.required("code");
        if (!ProcedureCode.isCode(code)) {
            throw new RecordException(
                    yaml.line("code"),
                    FaultKind.INVALID_VALUE,
                    "'code' must be a digit, a point and six digits but is '" + code + "'");
        }
        return new ProcedureCode(code);
    }

    private static Set<Level> levels(YamlObjectReader yaml) throws RecordException {
        List<String> names = yaml.texts("levels");
        if (names.isEmpty()) {
            return LevelText.parse(yaml.text("level"));
        }
        var levels = EnumSet.noneOf(Level.class);
        for (String name : names) {
            levels.add(LevelKey.parse(name, yaml.line("levels")));
        }
        return levels;
    }

    private static String taken(YamlObjectReader yaml) throws RecordException {
        String taken = yaml.text("taken");
        if (!taken.isEmpty() && !taken.matches("\\d{4}-\\d{2}(-\\d{2})?")) {
            throw new RecordException(
                    yaml.line("taken"),
                    FaultKind.INVALID_VALUE,
                    "'taken' must be like 2026-07 or 2026-07-25 but is '" + taken + "'");
        }
        return taken;
    }

    private static List<SubmissionMethod> submissionMethods(YamlObjectReader yaml) throws RecordException {
        var methods = new ArrayList<SubmissionMethod>();
        for (YamlObjectReader method : yaml.objects("submissionMethods", SUBMISSION_METHOD)) {
            methods.add(new SubmissionMethod(
                    method.required("channel"),
                    ProcessingTimeText.parse(method.text("processingTime")),
                    FeeText.parse(method.text("fee")),
                    method.text("description")));
        }
        return methods;
    }

    private static List<RequiredDocument> documents(YamlObjectReader yaml) throws RecordException {
        var documents = new ArrayList<RequiredDocument>();
        for (YamlObjectReader document : yaml.objects("documents", DOCUMENT)) {
            documents.add(new RequiredDocument(
                    document.text("group"),
                    document.required("name"),
                    document.count("originals"),
                    document.count("copies"),
                    document.text("form")));
        }
        return documents;
    }

    private static List<LegalReference> legalBasis(YamlObjectReader yaml) throws RecordException {
        var references = new ArrayList<LegalReference>();
        for (YamlObjectReader reference : yaml.objects("legalBasis", LEGAL_REFERENCE)) {
            if (reference.text("number").isEmpty() && reference.text("title").isEmpty()) {
                throw new RecordException(
                        reference.line(), FaultKind.MISSING_VALUE, "a legal reference needs a 'number' or a 'title'");
            }
            references.add(new LegalReference(
                    reference.text("number"),
                    reference.text("title"),
                    reference.text("date"),
                    reference.text("issuer")));
        }
        return references;
    }
}
