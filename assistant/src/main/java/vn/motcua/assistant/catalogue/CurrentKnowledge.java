package vn.motcua.assistant.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.Places;
import vn.motcua.assistant.embedding.HybridSearch;
import vn.motcua.knowledge.guide.Guide;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.reading.BundledArticles;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.reading.BundledGuides;
import vn.motcua.knowledge.search.ArticleSearch;
import vn.motcua.knowledge.search.ProcedureSearch;

/**
 * The snapshot that this node answers from. {@link #refresh} builds the next one beside it and then swaps the reference, so
 * turns never wait; a turn that has begun ends on the snapshot with which it began.
 */
final class CurrentKnowledge implements PublishedKnowledge, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentKnowledge.class);

    /** Turns take milliseconds; after this none can still search a snapshot that was replaced. */
    private static final Duration LAST_TURN = Duration.ofSeconds(30);

    /** @param hybrid whether an embedding model's vectors are in its index */
    private record Snapshot(OptionalLong release, Knowledge knowledge, boolean hybrid) {}

    private record Retired(ProcedureSearch search, Instant since) {}

    private final CatalogueReleases releases;
    private final String operator;
    private final Desk desk;
    private final Places places;
    private final HybridSearch hybrid;
    private final Clock clock;
    private final Catalogue bundled = BundledCatalogue.load();
    private final BundledGuides guides = BundledGuides.load();
    private final ArticleSearch articles = ArticleSearch.over(BundledArticles.load());
    private final Deque<Retired> retired = new ArrayDeque<>();

    private volatile Snapshot snapshot;

    /** Loads what is published, or the bundled catalogue when nothing is. */
    CurrentKnowledge(
            CatalogueReleases releases, String operator, Desk desk, Places places, HybridSearch hybrid, Clock clock) {
        this.releases = releases;
        this.operator = operator;
        this.desk = desk;
        this.places = places;
        this.hybrid = hybrid;
        this.clock = clock;
        Optional<Release> published = releases.published();
        this.snapshot = published.isPresent()
                ? snapshot(published.get(), bundled)
                : new Snapshot(OptionalLong.empty(), knowledge(bundled, List.of()), false);
    }

    @Override
    public Knowledge current() {
        return snapshot.knowledge();
    }

    /**
     * Swaps to the published release if it is not the one in use, then to the same with an embedding model's vectors as soon as they are
     * there, and lets go of what no turn uses any more.
     */
    synchronized void refresh() {
        Optional<Release> published = releases.published();
        Snapshot old = snapshot;
        if (published.isPresent()
                && !old.release().equals(OptionalLong.of(published.get().id()))) {
            snapshot = snapshot(published.get(), old.knowledge().search().catalogue());
            retired.add(new Retired(old.knowledge().search(), clock.instant()));
            LOG.info(
                    "Catalogue release {} is in use: {} procedures",
                    published.get().id(),
                    snapshot.knowledge().search().catalogue().size());
        }
        joinVectors();
        Instant unused = clock.instant().minus(LAST_TURN);
        while (!retired.isEmpty() && retired.getFirst().since().isBefore(unused)) {
            retired.removeFirst().search().close();
        }
    }

    private void joinVectors() {
        Snapshot byWords = snapshot;
        ProcedureSearch search = byWords.knowledge().search();
        if (byWords.hybrid()) {
            return;
        }
        hybrid.of(search.catalogue()).ifPresent(vectors -> {
            ProcedureSearch both =
                    new RememberedSearch(ProcedureSearch.over(search.catalogue(), vectors), vectors.questions()::knows);
            snapshot = new Snapshot(byWords.release(), byWords.knowledge().searching(both), true);
            retired.add(new Retired(search, clock.instant()));
            LOG.info("Hybrid search is in use, with {}", vectors.procedures().model());
        });
    }

    private Snapshot snapshot(Release release, Catalogue inMemory) {
        Catalogue catalogue = CombinedCatalogue.of(releases.procedures(release, inMemory), bundled);
        return new Snapshot(OptionalLong.of(release.id()), knowledge(catalogue, releases.guides(release)), false);
    }

    private Knowledge knowledge(Catalogue catalogue, List<Guide> imported) {
        return new Knowledge(
                        new RememberedSearch(ProcedureSearch.over(catalogue), question -> true),
                        guides.over(catalogue, imported),
                        desk,
                        operator,
                        articles)
                .knowing(places);
    }

    @Override
    public synchronized void close() {
        retired.forEach(old -> old.search().close());
        retired.clear();
        snapshot.knowledge().search().close();
    }
}
