package vn.motcua.assistant.languagemodel;

import java.util.List;
import java.util.Optional;

import vn.motcua.assistant.dialogue.ModelRequest;
import vn.motcua.knowledge.procedure.Procedure;

/**
 * A conversation that an officer has open. Notes of officers are no part of it.
 *
 * @param lines what was said, the latest last
 * @param known what the assistant knows of the case, in words; may be empty
 * @param procedure what it is about
 * @param published what the catalogue says of it
 */
public record CaseText(
        List<Line> lines, String known, Optional<Procedure> procedure, List<ModelRequest.Passage> published) {

    /** Copies the lists. */
    public CaseText {
        lines = List.copyOf(lines);
        published = List.copyOf(published);
    }

    /**
     * Something that was said.
     *
     * @param speaker who: citizen, assistant, officer
     */
    public record Line(String speaker, String text) {}
}
