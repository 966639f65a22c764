package vn.motcua.assistant.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.database.NoticeWatch;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.dialogue.Places;
import vn.motcua.assistant.embedding.HybridSearch;
import vn.motcua.knowledge.embedding.Hybrid;
import vn.motcua.knowledge.embedding.ProcedureVectors;
import vn.motcua.knowledge.embedding.QuestionVectors;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.assistant.catalogue.CatalogueFiles.line;
import static vn.motcua.assistant.catalogue.CatalogueFiles.linesOfBundled;
import static vn.motcua.assistant.catalogue.CatalogueFiles.write;

class CurrentKnowledgeTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ProcedureCode NEW = new ProcedureCode("9.000001");

    private final DataSource dataSource = TestDatabase.pool(TestDatabase.migrated());
    private final CatalogueImport catalogueImport = new CatalogueImport(dataSource, Clock.systemUTC());
    private final CatalogueReleases releases = new CatalogueReleases(dataSource);
    private final int bundled = BundledCatalogue.load().size();

    private HybridSearch hybrid = HybridSearch.OFF;

    @TempDir
    Path folder;

    @Test
    void answersFromTheBundledCatalogueUntilSomethingIsImported() {
        try (CurrentKnowledge knowledge = knowledge()) {
            assertThat(knowledge.current().search().catalogue().size()).isEqualTo(bundled);
            assertThat(knowledge.current().operator()).isEqualTo("Phường thử");
            var before = knowledge.current();
            knowledge.refresh();
            assertThat(knowledge.current()).isSameAs(before);
        }
    }

    @Test
    void aLaterStartLoadsWhatIsPublished() throws IOException {
        publishWithNew();
        try (CurrentKnowledge knowledge = knowledge()) {
            assertThat(knowledge.current().search().catalogue().find(NEW)).isPresent();
        }
    }

    @Test
    void swapsToANewReleaseWhenToldWithoutAPauseForTheTurns() throws Exception {
        try (CurrentKnowledge knowledge = knowledge()) {
            var watch = new NoticeWatch(dataSource, CatalogueReleases.CHANNEL, Duration.ofHours(1), knowledge::refresh);
            watch.start();
            var done = new AtomicBoolean();
            var turns = new AtomicInteger();
            CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> {
                while (!done.get()) {
                    ProcedureSearch search = knowledge.current().search();
                    assertThat(search.search("đăng ký khai sinh", 5).candidates())
                            .isNotEmpty();
                    turns.incrementAndGet();
                }
            });
            try {
                awaitListener();
                publishWithNew();
                awaitNew(knowledge);
                int atSwap = turns.get();
                await().atMost(PATIENCE).until(() -> turns.get() >= atSwap + 10 || asking.isDone());
            } finally {
                done.set(true);
                asking.join();
                watch.stop();
            }
            assertThat(watch.isRunning()).isFalse();
            assertThat(knowledge.current().search().catalogue().size()).isEqualTo(bundled + 1);
        }
    }

    @Test
    void anEmbeddingModelsVectorsJoinTheSearchOnceTheyAreThereAndForEachRelease() throws IOException {
        var there = new AtomicBoolean();
        hybrid = catalogue -> there.get() ? Optional.of(nearestIsTheLast(catalogue)) : Optional.empty();
        try (CurrentKnowledge knowledge = knowledge()) {
            var byWords = knowledge.current();
            knowledge.refresh();
            assertThat(knowledge.current()).isSameAs(byWords);
            there.set(true);
            knowledge.refresh();
            var both = knowledge.current();
            assertThat(both.search().catalogue()).isSameAs(byWords.search().catalogue());
            assertThat(both.guides()).isSameAs(byWords.guides());
            assertThat(first(both.search())).isEqualTo(last(both.search().catalogue()));
            assertThat(first(byWords.search())).as("a turn that has begun").isNotEqualTo(first(both.search()));
            knowledge.refresh();
            assertThat(knowledge.current()).isSameAs(both);

            there.set(false);
            publishWithNew();
            knowledge.refresh();
            assertThat(first(knowledge.current().search())).isEqualTo(first(byWords.search()));
            there.set(true);
            knowledge.refresh();
            assertThat(first(knowledge.current().search()))
                    .isEqualTo(last(knowledge.current().search().catalogue()));
        }
    }

    private static ProcedureCode first(ProcedureSearch search) {
        return search.search("đăng ký khai sinh", 5)
                .candidates()
                .getFirst()
                .procedure()
                .code();
    }

    private static ProcedureCode last(Catalogue catalogue) {
        return catalogue.procedures().getLast().code();
    }

    /** A model that puts every question where the last procedure lies, and counts more than the words. */
    private static Hybrid nearestIsTheLast(Catalogue catalogue) {
        List<float[]> vectors = new ArrayList<>(Collections.nCopies(catalogue.size(), new float[] {1, 0}));
        vectors.set(catalogue.size() - 1, new float[] {0, 1});
        QuestionVectors questions = new QuestionVectors() {
            @Override
            public Optional<float[]> of(String question) {
                return Optional.of(new float[] {0, 1});
            }

            @Override
            public boolean knows(String question) {
                return true;
            }
        };
        return new Hybrid(new ProcedureVectors("model", 2, vectors), questions, 1000);
    }

    @Test
    void findsANewReleaseByItselfWhenTheAnnouncementIsLost() throws IOException {
        publish(linesOfBundled(bundled));
        Release withoutNew = releases.published().orElseThrow();
        publishWithNew();
        Release withNew = releases.published().orElseThrow();
        publishSilently(withoutNew);
        try (CurrentKnowledge knowledge = knowledge()) {
            assertThat(knowledge.current().search().catalogue().find(NEW)).isEmpty();
            var watch =
                    new NoticeWatch(dataSource, CatalogueReleases.CHANNEL, Duration.ofMillis(100), knowledge::refresh);
            watch.start();
            try {
                publishSilently(withNew);
                awaitNew(knowledge);
            } finally {
                watch.stop();
            }
        }
    }

    private CurrentKnowledge knowledge() {
        return new CurrentKnowledge(releases, "Phường thử", Desk.usual(), Places.NONE, hybrid, Clock.systemUTC());
    }

    private void publishWithNew() throws IOException {
        publish(linesOfBundled(bundled) + line(NEW.value(), "Thủ tục mới", "2026-08"));
    }

    private void publish(String lines) throws IOException {
        Path file = write(folder, "new.jsonl", lines);
        assertThat(catalogueImport.run(List.of(file), 0.1, false)).isInstanceOf(ImportResult.Published.class);
    }

    private void publishSilently(Release release) {
        JdbcClient.create(dataSource)
                .sql("update catalogue_publication set release_id = ?")
                .param(release.id())
                .update();
    }

    private static void awaitNew(CurrentKnowledge knowledge) {
        await().atMost(PATIENCE)
                .until(() -> knowledge.current().search().catalogue().find(NEW).isPresent());
    }

    /** The last that the watcher's connection has said is LISTEN. */
    private void awaitListener() {
        var jdbc = JdbcClient.create(dataSource);
        String listeners =
                "select count(*) from pg_stat_activity where datname = current_database() and query like 'listen %'";
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql(listeners).query(Integer.class).single() > 0);
    }
}
