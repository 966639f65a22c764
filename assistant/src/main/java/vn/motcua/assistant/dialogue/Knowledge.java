package vn.motcua.assistant.dialogue;

import java.util.List;

import vn.motcua.knowledge.guide.Guides;
import vn.motcua.knowledge.reading.BundledGuides;
import vn.motcua.knowledge.search.ProcedureSearch;

/**
 * What the dialogue knows: one immutable snapshot.
 *
 * @param search the published catalogue, searchable
 * @param guides the guides of the same catalogue
 * @param desk the one-stop desk
 * @param operator whose service this is, as citizens call it ("UBND phường …", "Một Cửa")
 */
public record Knowledge(ProcedureSearch search, Guides guides, Desk desk, String operator) {

    /** With the bundled guides and a desk of which nothing is known. */
    public static Knowledge of(ProcedureSearch search, String operator) {
        return new Knowledge(search, BundledGuides.load().over(search.catalogue(), List.of()), Desk.usual(), operator);
    }
}
