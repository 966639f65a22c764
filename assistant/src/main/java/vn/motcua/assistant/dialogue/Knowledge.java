package vn.motcua.assistant.dialogue;

import java.util.List;

import vn.motcua.knowledge.guide.Guides;
import vn.motcua.knowledge.reading.BundledArticles;
import vn.motcua.knowledge.reading.BundledGuides;
import vn.motcua.knowledge.search.ArticleSearch;
import vn.motcua.knowledge.search.ProcedureSearch;
import vn.motcua.knowledge.twin.Twins;

/**
 * What the dialogue knows: one immutable snapshot.
 *
 * @param search the published catalogue, searchable
 * @param guides the guides of the same catalogue
 * @param desk the one-stop desk
 * @param operator whose service this is, as citizens call it ("UBND phường …", "Một Cửa")
 * @param twins the twins of the same catalogue
 * @param articles the articles beside the procedures
 * @param places tells which commune is meant
 */
public record Knowledge(
        ProcedureSearch search,
        Guides guides,
        Desk desk,
        String operator,
        Twins twins,
        ArticleSearch articles,
        Places places) {

    /** Finds the twins of the catalogue that is searched; without articles. */
    public Knowledge(ProcedureSearch search, Guides guides, Desk desk, String operator) {
        this(search, guides, desk, operator, ArticleSearch.NONE);
    }

    /** Finds the twins of the catalogue that is searched; nothing is known of places. */
    public Knowledge(ProcedureSearch search, Guides guides, Desk desk, String operator, ArticleSearch articles) {
        this(search, guides, desk, operator, Twins.over(search.catalogue()), articles, Places.NONE);
    }

    /** The same, where places are known. */
    public Knowledge knowing(Places known) {
        return new Knowledge(search, guides, desk, operator, twins, articles, known);
    }

    /** The same with another search of the same catalogue. */
    public Knowledge searching(ProcedureSearch other) {
        return new Knowledge(other, guides, desk, operator, twins, articles, places);
    }

    /** With the bundled guides and articles and a desk of which nothing is known. */
    public static Knowledge of(ProcedureSearch search, String operator) {
        return new Knowledge(
                search,
                BundledGuides.load().over(search.catalogue(), List.of()),
                Desk.usual(),
                operator,
                Bundled.ARTICLES);
    }

    /** Indexed once, when they are first wanted. */
    private static final class Bundled {
        private static final ArticleSearch ARTICLES = ArticleSearch.over(BundledArticles.load());
    }
}
