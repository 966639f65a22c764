package vn.motcua.assistant.dialogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.reading.CatalogueReader;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/** Plays {@code twins/national.txt} over the national catalogue: the splitting question leads to the right member. */
class TwinTranscriptsTest {

    private static final Path TRANSCRIPTS = Path.of("src", "test", "resources", "twins", "national.txt");
    private static final Path CATALOGUE = Path.of(System.getProperty("motcua.referenceData", "../../shared/data"))
            .resolve("catalogue/procedures.jsonl.gz");
    private static final int AT_LEAST = 50;

    private static ProcedureSearch search;
    private static Knowledge knowledge;

    /** A group: how its matter is named, what the question says, and what answers lead to. */
    private record Group(String first, List<String> question, List<Answered> answers, List<Answered> plain) {}

    /** What is said in turn, and the procedure that must be answered in the end. */
    private record Answered(List<String> said, String code) {}

    @BeforeAll
    static void index() {
        Assumptions.assumeTrue(Files.exists(CATALOGUE), () -> "skipped: the national catalogue is not at " + CATALOGUE);
        search =
                ProcedureSearch.over(CatalogueReader.readAll(List.of(CATALOGUE)).catalogue());
        knowledge = Knowledge.of(search, "Một Cửa");
    }

    @AfterAll
    static void close() {
        if (search != null) {
            search.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> theQuestionLeadsToTheRightMember() throws IOException {
        return groups().stream().map(group -> DynamicTest.dynamicTest(group.first(), () -> play(group)));
    }

    @Test
    void thereAreEnoughAndEachReachesTwoMembers() throws IOException {
        List<Group> groups = groups();
        assertThat(groups).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(groups)
                .allSatisfy(group -> assertThat(
                                group.answers().stream().map(Answered::code).distinct())
                        .as(group.first())
                        .hasSizeGreaterThanOrEqualTo(2));
        assertThat(groups.stream().map(Group::first)).doesNotHaveDuplicates();
    }

    private static void play(Group group) {
        for (Answered answered : group.answers()) {
            Turn turn = says(ConversationState.initial(Language.VI), group.first());
            Reply question = turn.replies().getFirst();
            assertThat(question.outcome()).as(question.text()).isEqualTo(Outcome.CLARIFY);
            assertThat(question.text()).contains(group.question());
            assertThat(question.procedures()).contains(answered.code());
            for (int i = 0; i < answered.said().size(); i++) {
                boolean last = i == answered.said().size() - 1;
                turn = says(turn.state(), answered.said().get(i));
                assertThat(turn.replies().getFirst().outcome())
                        .as("%s: %s", answered, turn.replies().getFirst().text())
                        .isEqualTo(last ? Outcome.ANSWER : Outcome.CLARIFY);
            }
            assertThat(turn.replies().getFirst().procedures())
                    .as(answered.toString())
                    .containsExactly(answered.code());
        }
        for (Answered plain : group.plain()) {
            Reply reply = says(
                            ConversationState.initial(Language.VI), plain.said().getFirst())
                    .replies()
                    .getFirst();
            assertThat(reply.outcome()).as("%s: %s", plain, reply.text()).isEqualTo(Outcome.ANSWER);
            assertThat(reply.procedures()).as(plain.toString()).containsExactly(plain.code());
        }
    }

    private static Turn says(ConversationState state, String text) {
        return new Dialogue().next(state, Utterance.text(text, Instant.EPOCH).with("a-token-of-a-test"), knowledge);
    }

    private static List<Group> groups() throws IOException {
        var groups = new ArrayList<Group>();
        for (String line : Files.readAllLines(TRANSCRIPTS)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String rest = line.substring(2).strip();
            switch (line.charAt(0)) {
                case '=' -> groups.add(new Group(rest, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                case '?' -> groups.getLast().question().add(rest);
                case '-' -> groups.getLast().answers().add(answered(rest));
                case '!' -> groups.getLast().plain().add(answered(rest));
                default -> throw new IllegalArgumentException("not of a transcript of twins: " + line);
            }
        }
        return groups;
    }

    private static Answered answered(String rest) {
        int colon = rest.lastIndexOf(" : ");
        return new Answered(
                List.of(rest.substring(0, colon).split(" > ")),
                rest.substring(colon + 3).strip());
    }
}
