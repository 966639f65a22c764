package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import vn.motcua.knowledge.procedure.LegalReference;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.procedure.SubmissionMethod;
import vn.motcua.knowledge.text.Abbreviations;
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
        TEXT,
        /** What people say, see {@link Phrasings}. */
        PHRASINGS
    }

    /** The parts that the portal publishes. */
    static final Set<Part> OFFICIAL = Set.copyOf(EnumSet.complementOf(EnumSet.of(Part.PHRASINGS)));

    private static final Abbreviations ABBREVIATIONS = new Abbreviations();

    private ProcedureText() {}

    /** The words of one part, in order. */
    static List<Token> words(Procedure procedure, Part part, Phrasings phrasings) {
        return part == Part.PHRASINGS
                ? phrasings.of(procedure.code()).stream().flatMap(List::stream).toList()
                : officialWords(procedure, part);
    }

    /** The words of one published part, in order; none of other parts. */
    static List<Token> officialWords(Procedure procedure, Part part) {
        return switch (part) {
            case NAME -> written(procedure.name() + ". " + procedure.commonName() + ". " + procedure.keywords());
            case FIELD -> Words.of(procedure.field());
            case PAPERS -> papers(procedure);
            case TEXT -> text(procedure);
            case PHRASINGS -> List.of();
        };
    }

    /** The words of an official text, its short forms in capitals written out. */
    static List<Token> written(String text) {
        List<Token> written = new ArrayList<>();
        for (Token word : Words.of(text)) {
            List<Token> expanded = ABBREVIATIONS.expandOfficial(text.substring(word.start(), word.end()));
            if (expanded == null) {
                written.add(word);
            } else {
                written.addAll(expanded);
            }
        }
        return written;
    }

    private static List<Token> papers(Procedure procedure) {
        List<Token> words = new ArrayList<>(written(procedure.result()));
        for (RequiredDocument document : procedure.documents()) {
            words.addAll(written(document.group()));
            words.addAll(written(document.name()));
        }
        return words;
    }

    private static List<Token> text(Procedure procedure) {
        List<Token> words = new ArrayList<>(written(procedure.requirements()));
        words.addAll(written(procedure.steps()));
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
