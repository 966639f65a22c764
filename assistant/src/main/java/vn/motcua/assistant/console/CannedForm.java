package vn.motcua.assistant.console;

import org.jspecify.annotations.Nullable;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.handoff.CannedReply;

/**
 * A canned reply as it is typed into its form; what a form leaves out is null.
 *
 * @param shortcut what an officer types for it
 * @param language "vi" or "en"
 * @param title what it is for
 * @param text what it says
 * @param desk the number of its desk; empty for all
 */
record CannedForm(
        @Nullable String shortcut,
        @Nullable String language,
        @Nullable String title,
        @Nullable String text,
        @Nullable String desk) {

    /** What stands in the form to begin with. */
    static CannedForm of(CannedReply reply) {
        return new CannedForm(
                reply.shortcut(),
                reply.language() == Language.EN ? "en" : "vi",
                reply.title(),
                reply.text(),
                reply.desk() == null ? "" : Long.toString(reply.desk()));
    }

    CannedReply.Draft draft() {
        return new CannedReply.Draft(or(shortcut), spoken(), or(title), or(text), deskNumber());
    }

    Language spoken() {
        return "en".equals(language) ? Language.EN : Language.VI;
    }

    /** What is no number is the number of no desk. */
    private @Nullable Long deskNumber() {
        String typed = or(desk).strip();
        if (typed.isEmpty()) {
            return null;
        }
        return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : Long.valueOf(0);
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
