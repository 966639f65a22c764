package vn.motcua.knowledge.guide;

import java.util.List;

import vn.motcua.knowledge.procedure.ProcedureCode;

/**
 * Something that happens in a life and brings several procedures with it (liên thông).
 *
 * @param id its id, small letters without marks, such as {@code sinh-con}
 * @param name what it is called, short enough for a button
 * @param intro one or two sentences: what will be done, what is handled in one go
 * @param said how people say it, in Vietnamese
 * @param questions what to ask for the whole, before the procedures' own questions
 * @param parts the procedures, in the order in which they are done
 */
public record LifeEvent(
        String id,
        BilingualText name,
        BilingualText intro,
        List<String> said,
        List<CaseQuestion> questions,
        List<Part> parts) {

    /** Copies the lists. */
    public LifeEvent {
        said = List.copyOf(said);
        questions = List.copyOf(questions);
        parts = List.copyOf(parts);
    }

    /**
     * A procedure of a life event.
     *
     * @param code its code
     * @param when in which case it belongs to the event
     * @param needs what it needs from the ones before, or why it comes here; may be empty
     * @param together parts with the same text here are handled in one go; empty where it is handled alone
     */
    public record Part(ProcedureCode code, Condition when, BilingualText needs, BilingualText together) {}
}
