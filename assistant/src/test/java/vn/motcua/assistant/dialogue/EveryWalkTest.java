package vn.motcua.assistant.dialogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.guide.Course;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.reading.CatalogueReader;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks every procedure and every life event as no sensible person would, and looks at every reply ({@link WalkRules}). Whatever
 * was said before, going straight on always comes to the end. Another seed: {@code -Dmotcua.walkSeed=7}.
 */
class EveryWalkTest {

    private static final long SEED = Long.getLong("motcua.walkSeed", 20261122L);
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final int REPORTED_FAULTS = 5;

    private final Dialogue dialogue = new Dialogue();
    private final AtomicInteger turns = new AtomicInteger();

    @Test
    void everyBundledProcedureAndLifeEvent() {
        Catalogue catalogue = BundledCatalogue.load();
        try (ProcedureSearch search = ProcedureSearch.over(catalogue)) {
            var knowledge = Knowledge.of(search, "Một Cửa");
            walkAll(courses(catalogue, knowledge), knowledge, 3, 25, 10);
        }
    }

    @Test
    void everyProcedureOfTheNationalCatalogue() throws IOException {
        String folder = System.getProperty("motcua.referenceData", "");
        Path file = Path.of(folder, "catalogue", "procedures.jsonl.gz");
        Assumptions.assumeTrue(
                !folder.isEmpty() && Files.exists(file), "skipped: the national catalogue is not here (" + file + ")");
        Catalogue catalogue = CatalogueReader.readAll(List.of(file)).catalogue();
        try (ProcedureSearch search = ProcedureSearch.over(catalogue)) {
            var knowledge = Knowledge.of(search, "Một Cửa");
            walkAll(courses(catalogue, knowledge), knowledge, 1, 7, 1);
        }
    }

    private static List<String> courses(Catalogue catalogue, Knowledge knowledge) {
        return Stream.concat(
                        knowledge.guides().lifeEvents().stream().map(event -> "e." + event.id()),
                        catalogue.procedures().stream().map(procedure -> "p." + procedure.code()))
                .toList();
    }

    private void walkAll(List<String> courses, Knowledge knowledge, int rounds, int turnsAtRandom, int sideQuestions) {
        List<String> faults = courses.parallelStream()
                .flatMap(course -> Stream.iterate(0, round -> round < rounds, round -> round + 1)
                        .map(round -> new OneWalk(knowledge, course, round, sideQuestions).fault(turnsAtRandom)))
                .filter(fault -> !fault.isEmpty())
                .toList();
        System.out.printf("%d walks, %d turns%n", courses.size() * rounds, turns.get());
        assertThat(faults.stream().limit(REPORTED_FAULTS))
                .as("%d of %d walks, seed %d", faults.size(), courses.size() * rounds, SEED)
                .isEmpty();
    }

    /** One conversation. */
    private final class OneWalk {

        private final Knowledge knowledge;
        private final String course;
        private final RandomCitizen citizen;
        private final Random random;
        private final WalkRules rules;
        private final StringBuilder story;
        private ConversationState state;
        private int turn;

        OneWalk(Knowledge knowledge, String course, int round, int sideQuestions) {
            this.knowledge = knowledge;
            this.course = course;
            this.random = new Random(SEED + 31L * course.hashCode() + round);
            this.citizen = new RandomCitizen(random, sideQuestions, sideQuestions > 1);
            this.rules = new WalkRules(knowledge, NOW);
            this.story = new StringBuilder(course + ", round " + round);
            this.state = ConversationState.initial(random.nextInt(5) == 0 ? Language.EN : Language.VI);
        }

        /** What went wrong and after what; empty when nothing did. */
        String fault(int turnsAtRandom) {
            try {
                Reply last = say(RandomCitizen.Said.pressed("g:" + course));
                assertThat(state.walk()).as("the walk has begun").isPresent();
                for (int i = random.nextInt(4); i < turnsAtRandom; i++) {
                    RandomCitizen.Said said = citizen.anything(
                            last,
                            state.walk()
                                    .flatMap(walk -> WalkPlan.of(
                                            walk, knowledge.guides(), java.time.LocalDate.ofInstant(NOW, Desk.ZONE)))
                                    .flatMap(WalkPlan::nextQuestion));
                    Reply reply = say(said);
                    // What was offered before a gesture, or before news of a desk, still stands after it.
                    boolean offersNothing = reply.choices().isEmpty();
                    boolean stands = said.content() instanceof Utterance.Content.Did
                            || said.content() instanceof Utterance.Content.Told;
                    last = stands && offersNothing ? last : reply;
                    if (random.nextInt(15) == 0 && state.walk().isPresent()) {
                        last = stopAndResume(state.walk().get());
                    }
                }
                straightToTheEnd(last);
                return "";
            } catch (AssertionError | RuntimeException e) {
                return story + "\n" + e;
            }
        }

        private Reply say(RandomCitizen.Said said) {
            story.append("\n> ").append(said.content());
            Turn now = dialogue.next(state, said.at(NOW, "token-0123456789abcdef-" + turn++), knowledge);
            turns.incrementAndGet();
            state = rules.check(state, said, now);
            return now.replies().getLast();
        }

        private Reply stopAndResume(Walk before) {
            say(RandomCitizen.Said.pressed("w:stop"));
            assertThat(state.walk()).as("stopped").isEmpty();
            Reply resumed = say(RandomCitizen.Said.typed("làm tiếp", false));
            if (before.finished()) {
                return resumed;
            }
            assertThat(state.walk()).as("resumed").isPresent();
            Walk after = state.walk().get();
            assertThat(List.of(after.answers(), after.ticked(), after.step(), after.page()))
                    .as("where it was left")
                    .isEqualTo(List.of(before.answers(), before.ticked(), before.step(), before.page()));
            return resumed;
        }

        private void straightToTheEnd(Reply from) {
            Reply last = from;
            Walk walk = state.walks().getFirst();
            Course way = knowledge.guides().course(walk.course()).orElseThrow();
            int papers = way.legs().stream()
                    .mapToInt(leg -> leg.guide().papers().size())
                    .sum();
            int most = way.questions().size() + papers + 3 * way.legs().size() + 10;
            for (int i = 0; i < most && !state.walks().getFirst().finished(); i++) {
                last = say(citizen.onwards(last));
            }
            assertThat(state.walks().getFirst().finished())
                    .as("at the end after %d turns straight on", most)
                    .isTrue();
        }
    }
}
