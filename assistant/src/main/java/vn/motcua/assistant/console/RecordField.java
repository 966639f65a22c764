package vn.motcua.assistant.console;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.procedure.SubmissionMethod;

/**
 * A field of a procedure's record as it is published, for editors.
 *
 * @param word the field's word on the wire, such as "fee"
 * @param lines the published text; empty when nothing was published
 */
record RecordField(String word, List<String> lines) {

    /** What the first screen of an answer is made of. */
    private static final List<String> AT_A_GLANCE = List.of("documents", "fee", "time", "where");

    private static final int LONGEST_OPEN = 600;

    /** Copies the list. */
    RecordField {
        lines = List.copyOf(lines);
    }

    /** Whether it is too long to stand open beside an answer. */
    public boolean isLong() {
        return lines.stream().mapToInt(String::length).sum() > LONGEST_OPEN;
    }

    /** The fields that an answer quoted; those of the first screen when it quoted none in particular. */
    static List<RecordField> of(Procedure procedure, List<String> quoted) {
        List<String> known =
                quoted.stream().filter(word -> !word.equals("overview")).toList();
        return (known.isEmpty() ? AT_A_GLANCE : known)
                .stream()
                        .map(word -> new RecordField(word, lines(procedure, word)))
                        .toList();
    }

    private static List<String> lines(Procedure procedure, String word) {
        return (switch (word) {
                    case "documents" -> procedure.documents().stream().map(RecordField::paper);
                    case "form" ->
                        procedure.documents().stream()
                                .filter(paper -> !paper.form().isBlank())
                                .map(RecordField::paper);
                    case "fee" -> perMethod(procedure, method -> method.fee().published());
                    case "time" ->
                        perMethod(procedure, method -> method.processingTime().published());
                    case "where" ->
                        Stream.concat(
                                Stream.of(procedure.receivingAddress(), procedure.agency(), procedure.publishedLevel()),
                                procedure.submissionMethods().stream().map(SubmissionMethod::channel));
                    case "online" -> perMethod(procedure, SubmissionMethod::description);
                    case "who" -> Stream.of(procedure.audience(), procedure.requirements());
                    case "steps" -> Stream.of(procedure.steps());
                    case "result" -> Stream.of(procedure.result());
                    case "law" ->
                        procedure.legalBasis().stream()
                                .map(text -> joined(", ", text.number(), text.title(), text.date(), text.issuer()));
                    default -> Stream.<String>of();
                })
                .filter(line -> !line.isBlank())
                .distinct()
                .toList();
    }

    private static Stream<String> perMethod(Procedure procedure, Function<SubmissionMethod, String> value) {
        return procedure.submissionMethods().stream()
                .filter(method -> !value.apply(method).isBlank())
                .map(method -> joined(": ", method.channel(), value.apply(method)));
    }

    private static String paper(RequiredDocument document) {
        String form = document.form().isBlank() ? "" : "[" + document.form() + "]";
        return joined(" ", document.group().isBlank() ? "" : document.group() + ":", document.name(), form);
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts)
                .filter(part -> !Objects.requireNonNull(part).isBlank())
                .reduce((first, second) -> first + between + second)
                .orElse("");
    }
}
