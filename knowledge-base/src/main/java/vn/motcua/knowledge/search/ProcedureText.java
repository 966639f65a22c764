package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.motcua.knowledge.procedure.LegalReference;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.procedure.SubmissionMethod;
import vn.motcua.knowledge.text.Abbreviations;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * Cuts procedures into words, by the part they stand in, and keeps the normal forms of the words it met: to be used by one thread
 * and thrown away when an index is built.
 */
final class ProcedureText {

    /** A part of a procedure that is weighted on its own. */
    enum Part {
        /** The official name, the common name and the keywords. */
        NAME,
        /** The field (lĩnh vực). */
        FIELD,
        /** Required documents, result, requirements, steps, whom it is for, ways of handing in. */
        TEXT,
        /** What people say, see {@link Phrasings}. */
        PHRASINGS
    }

    /** The parts that the portal publishes. */
    static final Set<Part> OFFICIAL = Set.copyOf(EnumSet.complementOf(EnumSet.of(Part.PHRASINGS)));

    private final Abbreviations abbreviations = new Abbreviations();
    private final Map<String, Token> forms = new HashMap<>();

    private List<Token> cut(String text) {
        return Words.of(text, word -> forms.computeIfAbsent(word, ProcedureText::form));
    }

    private static Token form(String word) {
        return Token.of(Words.normalForm(word), 0, 0);
    }

    /** The words of one part, in order. */
    List<Token> words(Procedure procedure, Part part, Phrasings phrasings) {
        return part == Part.PHRASINGS
                ? phrasings.of(procedure.code()).stream().flatMap(List::stream).toList()
                : officialWords(procedure, part);
    }

    /** The words of one published part, in order; none of other parts. */
    List<Token> officialWords(Procedure procedure, Part part) {
        return switch (part) {
            case NAME -> written(procedure.name() + ". " + procedure.commonName() + ". " + procedure.keywords());
            case FIELD -> cut(procedure.field());
            case TEXT -> text(procedure);
            case PHRASINGS -> List.of();
        };
    }

    /** The words of an official text, its short forms in capitals written out. */
    List<Token> written(String text) {
        List<Token> written = new ArrayList<>();
        for (Token word : cut(text)) {
            List<Token> expanded = abbreviations.expandOfficial(text.substring(word.start(), word.end()));
            if (expanded == null) {
                written.add(word);
            } else {
                written.addAll(expanded);
            }
        }
        return written;
    }

    private List<Token> text(Procedure procedure) {
        List<Token> words = new ArrayList<>(written(procedure.result()));
        for (RequiredDocument document : procedure.documents()) {
            words.addAll(written(document.group()));
            words.addAll(written(document.name()));
        }
        words.addAll(written(procedure.requirements()));
        words.addAll(written(procedure.steps()));
        words.addAll(cut(procedure.audience()));
        for (SubmissionMethod method : procedure.submissionMethods()) {
            words.addAll(cut(method.fee().published()));
            words.addAll(cut(method.description()));
        }
        for (LegalReference reference : procedure.legalBasis()) {
            words.addAll(cut(reference.title()));
        }
        return words;
    }
}
