package vn.motcua.knowledge.guide;

import vn.motcua.knowledge.procedure.RequiredDocument;

/**
 * A paper of a case.
 *
 * @param id its id within the guide
 * @param name the piece of the published row that names it, as published but for a capital at its beginning
 * @param english what it is in English; the same as the name where nobody translated it
 * @param row the published row
 * @param use what is done with it
 * @param when in which case it is needed
 * @param oneOf papers with the same text here stand in for each other: one of them is enough; empty where it stands alone
 * @param get where it is got; may be empty
 */
public record GuidePaper(
        String id,
        String name,
        String english,
        RequiredDocument row,
        Use use,
        Condition when,
        BilingualText oneOf,
        BilingualText get) {

    /** What is done with a paper. */
    public enum Use {
        /** It is handed in. */
        HAND_IN,
        /** It is shown and taken back. */
        SHOW,
        /** It is a form to fill in. */
        FILL_IN,
        /** The record does not say. */
        UNSAID
    }
}
