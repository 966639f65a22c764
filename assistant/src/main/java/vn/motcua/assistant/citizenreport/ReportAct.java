package vn.motcua.assistant.citizenreport;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.assistant.dialogue.Language;

/**
 * What a turn asks to be done, carried out in its transaction.
 *
 * @param kind what
 * @param form the report that is sent, or what it is about; null where the kind needs none
 * @param code what a new report is called
 * @param text what the citizen wrote, or for a new report the code of the remembered commune; may be empty
 * @param report the number of a report that was sent before, or of the one that the citizen was told a new one is joined with; 0 for none
 * @param level how it is rated, 1 to 5; 0 for nothing
 * @param wanted what is asked for from now on, by the names of its kinds
 * @param language the conversation's
 */
record ReportAct(
        Kind kind,
        @Nullable ReportForm form,
        String code,
        String text,
        long report,
        int level,
        List<String> wanted,
        Language language) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What can be done. */
    enum Kind {
        /** Places, numbers, pictures are asked for. */
        WANT,
        /** A picture came and is fetched. */
        FETCH,
        /** Nothing is asked for any more, and what came is forgotten. */
        DROP,
        /** The report is sent. */
        SEND,
        /** It was held back. */
        HELD_BACK,
        /** Something is added to one that was sent. */
        ADD,
        /** It is opened again. */
        REOPEN,
        /** It is rated. */
        RATE,
        /** A word to the rating. */
        WORD
    }

    static ReportAct of(Kind kind, Language language) {
        return new ReportAct(kind, null, "", "", 0, 0, List.of(), language);
    }

    static ReportAct want(List<String> wanted, Language language) {
        return new ReportAct(Kind.WANT, null, "", "", 0, 0, wanted, language);
    }

    static ReportAct send(ReportForm form, String code, String commune, long joined, Language language) {
        return new ReportAct(Kind.SEND, form, code, commune, joined, 0, List.of(), language);
    }

    static ReportAct about(Kind kind, long report, String text, Language language) {
        return new ReportAct(kind, null, "", text, report, 0, List.of(), language);
    }

    static ReportAct rate(long report, int level, Language language) {
        return new ReportAct(Kind.RATE, null, "", "", report, level, List.of(), language);
    }

    String written() {
        return JSON.writeValueAsString(this);
    }

    static ReportAct read(String written) {
        return JSON.readValue(written, ReportAct.class);
    }
}
