package vn.motcua.assistant.insight;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that several citizens asked about and got no answer to: a procedure or an article may be missing.
 *
 * @param words the words that most of the questions share; may be empty
 * @param times how often it was asked
 * @param people by how many citizens
 * @param examples up to three of the questions, personal data masked; none is there of a question that was erased
 * @param nearest the procedure that the search finds nearest to the first example; null when it finds none
 */
public record Gap(
        String words,
        int times,
        int people,
        List<String> examples,
        @Nullable Nearest nearest) {

    /** Copies the list. */
    public Gap {
        examples = List.copyOf(examples);
    }

    /**
     * A procedure.
     *
     * @param code its code
     * @param name its name, as published
     */
    public record Nearest(String code, String name) {}
}
