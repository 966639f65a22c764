package vn.motcua.assistant.console;

import java.util.List;

import vn.motcua.assistant.dialogue.Passages.Passage;

/**
 * What helps an officer to answer.
 *
 * @param asked what was looked for in the catalogue; may be empty
 * @param results what was found, the best first
 * @param canned the texts that are sent often, filled in for this case
 * @param guides the procedures whose guide can be sent
 */
record CaseHelp(String asked, List<Found> results, List<Canned> canned, List<Guide> guides) {

    /** Copies the lists. */
    CaseHelp {
        results = List.copyOf(results);
        canned = List.copyOf(canned);
        guides = List.copyOf(guides);
    }

    /**
     * A procedure that was found.
     *
     * @param passages what the catalogue says of it, what was asked for first
     */
    record Found(String code, String name, List<Passage> passages) {}

    /** A text that is sent often, filled in. */
    record Canned(long id, String shortcut, String title, String text) {}

    /** A procedure whose guide can be sent. */
    record Guide(String id, String name) {}
}
