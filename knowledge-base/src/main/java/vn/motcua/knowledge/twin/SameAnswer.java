package vn.motcua.knowledge.twin;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.question.Aspect;

/** Whether two procedures answer a question alike: then it does not matter which of them was meant. */
final class SameAnswer {

    private SameAnswer() {}

    /**
     * Whether they do.
     *
     * @param aspects what is asked; nothing in particular asks for the first screen of an answer
     */
    static boolean of(Procedure one, Procedure other, List<Aspect> aspects) {
        return (aspects.isEmpty() ? Stream.of(Aspect.OVERVIEW) : aspects.stream())
                .allMatch(aspect -> texts(one, aspect).equals(texts(other, aspect)));
    }

    private static List<String> texts(Procedure procedure, Aspect aspect) {
        Stream<String> texts = switch (aspect) {
            case DOCUMENTS, FORM -> procedure.documents().stream().flatMap(SameAnswer::texts);
            case FEE ->
                procedure.submissionMethods().stream()
                        .flatMap(method ->
                                Stream.of(method.channel(), method.fee().published()));
            case TIME ->
                procedure.submissionMethods().stream()
                        .flatMap(method -> Stream.of(
                                method.channel(), method.processingTime().published()));
            case WHERE, ONLINE ->
                Stream.concat(
                        Stream.of(procedure.agency(), procedure.receivingAddress()),
                        procedure.submissionMethods().stream()
                                .flatMap(method -> Stream.of(method.channel(), method.description())));
            case WHO -> Stream.of(procedure.audience(), procedure.requirements());
            case STEPS -> Stream.of(procedure.steps());
            case RESULT -> Stream.of(procedure.result());
            case LAW -> procedure.legalBasis().stream().map(Object::toString);
            case OVERVIEW ->
                Stream.of(Aspect.DOCUMENTS, Aspect.FEE, Aspect.TIME, Aspect.WHERE, Aspect.RESULT)
                        .flatMap(each -> texts(procedure, each).stream());
        };
        return texts.map(SameAnswer::plain).toList();
    }

    private static Stream<String> texts(RequiredDocument document) {
        return Stream.of(
                document.group(),
                document.name(),
                String.valueOf(document.originals()),
                String.valueOf(document.copies()),
                document.form());
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
