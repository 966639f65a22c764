package vn.motcua.knowledge.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;

/** What an embedding model is told of a procedure: what it is called, its field, and what people say when they need it. */
public final class ProcedurePassages {

    /** Characters; most models read no more than 512 tokens. */
    private static final int LONGEST = 1000;

    private ProcedurePassages() {}

    /** One text for each procedure, in the order of the catalogue; none blank. */
    public static List<String> of(Catalogue catalogue) {
        Phrasings phrasings = Phrasings.bundled();
        return catalogue.procedures().stream()
                .map(procedure -> of(procedure, phrasings))
                .toList();
    }

    private static String of(Procedure procedure, Phrasings phrasings) {
        String text = Stream.of(
                        Stream.of(procedure.name(), procedure.commonName(), procedure.keywords(), procedure.field()),
                        phrasings.written(procedure.code()).stream().map(Phrasings.Phrasing::text))
                .flatMap(parts -> parts)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(". "));
        if (text.isEmpty()) {
            return procedure.code().value();
        }
        int end = text.length() <= LONGEST ? text.length() : text.lastIndexOf(' ', LONGEST);
        return text.substring(0, end > 0 ? end : LONGEST);
    }
}
