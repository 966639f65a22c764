package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.knowledge.procedure.LegalReference;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.procedure.SubmissionMethod;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/** The words of a procedure, by the part of it they stand in. */
final class ProcedureText {

    /** A part of a procedure that is weighted on its own. */
    enum Part {
        /** The official name, the common name and the keywords. */
        NAME,
        /** The field (lĩnh vực). */
        FIELD,
        /** The required documents, the forms and the result. */
        PAPERS,
        /** Steps, requirements, whom it is for, ways of handing in. */
        TEXT
    }

    private ProcedureText() {}

    /** The words of one part, in order. */
    static List<Token> words(Procedure procedure, Part part) {
        return switch (part) {
            case NAME -> Words.of(procedure.name() + ". " + procedure.commonName() + ". " + procedure.keywords());
            case FIELD -> Words.of(procedure.field());
            case PAPERS -> papers(procedure);
            case TEXT -> text(procedure);
        };
    }

    private static List<Token> papers(Procedure procedure) {
        List<Token> words = new ArrayList<>(Words.of(procedure.result()));
        for (RequiredDocument document : procedure.documents()) {
            words.addAll(Words.of(document.group()));
            words.addAll(Words.of(document.name()));
        }
        return words;
    }

    private static List<Token> text(Procedure procedure) {
        List<Token> words = new ArrayList<>(Words.of(procedure.requirements()));
        words.addAll(Words.of(procedure.steps()));
        words.addAll(Words.of(procedure.audience()));
        for (SubmissionMethod method : procedure.submissionMethods()) {
            words.addAll(Words.of(method.fee().published()));
            words.addAll(Words.of(method.description()));
        }
        for (LegalReference reference : procedure.legalBasis()) {
            words.addAll(Words.of(reference.title()));
        }
        return words;
    }
}
