package vn.motcua.assistant.dialogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.motcua.connector.Capabilities;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Reply;
import vn.motcua.connector.rendering.Part;
import vn.motcua.connector.rendering.Rendering;
import vn.motcua.connector.telegram.TelegramAccount;
import vn.motcua.connector.telegram.TelegramApi;
import vn.motcua.connector.telegram.TelegramConnector;
import vn.motcua.connector.zalo.ZaloConnector;
import vn.motcua.connector.zalobot.ZaloBotConnector;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The transcripts as they are seen and answered on channels: each reply fits, and whoever types the number, the label or the value of
 * a choice comes to the same end as whoever presses it.
 */
class TranscriptsOnChannelsTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "transcripts");

    private static final TelegramApi TELEGRAM = new TelegramApi(TelegramAccount.of("1:abc"), Clock.systemUTC());

    private static final Map<String, Capabilities> CHANNELS = Map.of(
            "telegram",
            new TelegramConnector(
                            TELEGRAM,
                            "https://motcua.example.vn",
                            path -> Optional.empty(),
                            TelegramConnector.USUAL_PACE,
                            Clock.systemUTC(),
                            new Random(1))
                    .capabilities(),
            "zalo",
            ZaloConnector.capabilities(ZaloConnector.DOCUMENTED_PACE),
            "zalo, if its buttons alone had to do",
            pressable(ZaloConnector.capabilities(ZaloConnector.DOCUMENTED_PACE)),
            "zalobot",
            ZaloBotConnector.CAPABILITIES);

    private static final Rendering NUMBERED =
            new Rendering(ZaloConnector.capabilities(ZaloConnector.DOCUMENTED_PACE), "https://motcua.example.vn");

    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");

    private static final Pattern NUMBERED_LINE = Pattern.compile("^(?<number>\\d+)\\. (?:[☐✓] )?(?<label>.+)$");

    /** The turns of each file, every choice pressed. */
    private static final Map<Path, List<Turn>> PRESSED = new HashMap<>();

    /** What is shown of each reply where choices are numbered; of this very reply, as comparing long ones takes as long. */
    private static final Map<Reply, String> NUMBERED_WORDS = new IdentityHashMap<>();

    private static ProcedureSearch search;
    private static Knowledge knowledge;

    @BeforeAll
    static void index() {
        search = ProcedureSearch.over(BundledCatalogue.load());
        knowledge = Knowledge.of(search, "Một Cửa");
    }

    @AfterAll
    static void close() {
        search.close();
        TELEGRAM.close();
    }

    @TestFactory
    Stream<DynamicTest> eachReplyFitsEachChannel() throws IOException {
        return files(file -> pressed(file)
                .forEach(turn -> turn.replies()
                        .forEach(reply -> CHANNELS.forEach((name, channel) -> fits(reply, name, channel)))));
    }

    @TestFactory
    Stream<DynamicTest> aNumberAsItIsShownLeadsToTheSameEnd() throws IOException {
        return files(file -> sameEnd(file, (reply, choice) -> Optional.of(numberShown(reply, choice))));
    }

    @TestFactory
    Stream<DynamicTest> aLabelThatIsTypedLeadsToTheSameEnd() throws IOException {
        return files(file -> sameEnd(file, (reply, choice) -> Optional.of(choice.label())));
    }

    /** As Zalo's buttons do: what is pressed arrives as typed text that is the value. */
    @TestFactory
    Stream<DynamicTest> aValueThatArrivesAsTextLeadsToTheSameEnd() throws IOException {
        return files(file -> sameEnd(file, (reply, choice) -> Optional.of(choice.value())));
    }

    /** Not only what the transcripts press: whatever is offered anywhere in them. */
    @TestFactory
    Stream<DynamicTest> whateverIsOfferedCanBeTyped() throws IOException {
        return files(file -> {
            List<Turn> turns = pressed(file);
            var faults = new ArrayList<String>();
            for (int i = 0; i < turns.size(); i++) {
                whateverIsOfferedCanBeTyped(turns.get(i), faults, "after turn " + (i + 1));
            }
            assertThat(faults).isEmpty();
        });
    }

    private static void whateverIsOfferedCanBeTyped(Turn turn, List<String> faults, String when) {
        var dialogue = new Dialogue();
        Reply reply = turn.replies().getLast();
        for (Choice choice : reply.answers()) {
            Turn pressed = dialogue.next(
                    turn.state(), Utterance.chosen(choice.value(), NOW).with("t"), knowledge);
            boolean alone = reply.answers().stream()
                            .filter(other -> other.label().equals(choice.label()))
                            .count()
                    == 1;
            for (String typed : alone ? waysToType(reply, choice) : List.of(choice.value())) {
                Turn said =
                        dialogue.next(turn.state(), Utterance.text(typed, NOW).with("t"), knowledge);
                if (!said.equals(pressed)) {
                    faults.add("%s: '%s' for '%s' is answered\n%s\ninstead of\n%s"
                            .formatted(
                                    when,
                                    typed,
                                    choice,
                                    said.replies().getLast().text(),
                                    pressed.replies().getLast().text()));
                }
            }
        }
    }

    private static List<String> waysToType(Reply reply, Choice choice) {
        return List.of(choice.value(), choice.label(), numberShown(reply, choice));
    }

    /** What is typed in place of pressing; empty when it cannot be told from the reply. */
    private interface Typing {
        Optional<String> of(Reply shown, Choice meant);
    }

    /** Types what was pressed, as the last reply shows it, and remembers the turns. */
    private static final class Typist implements Transcript.Face {
        private final Typing typing;
        private final List<Turn> turns = new ArrayList<>();
        private final List<Utterance> said = new ArrayList<>();

        Typist(Typing typing) {
            this.typing = typing;
        }

        @Override
        public Utterance says(Utterance meant) {
            Utterance says = typed(meant)
                    .map(words -> new Utterance(
                            new Utterance.Content.Text(words),
                            meant.at(),
                            meant.token(),
                            meant.carried(),
                            meant.reception()))
                    .orElse(meant);
            said.add(says);
            return says;
        }

        private Optional<String> typed(Utterance meant) {
            if (turns.isEmpty() || !(meant.content() instanceof Utterance.Content.Chosen chosen)) {
                return Optional.empty();
            }
            Reply shown = turns.getLast().replies().getLast();
            return shown.answers().stream()
                    .filter(answer -> answer.value().equals(chosen.value()))
                    .findFirst()
                    .flatMap(answer -> typing.of(shown, answer));
        }

        @Override
        public void sees(Turn turn) {
            turns.add(turn);
        }
    }

    private static List<Turn> pressed(Path file) throws IOException {
        if (!PRESSED.containsKey(file)) {
            PRESSED.put(file, played(file, (reply, choice) -> Optional.empty()).turns);
        }
        return PRESSED.get(file);
    }

    private static Typist played(Path file, Typing typing) throws IOException {
        var citizen = new Typist(typing);
        Transcript.read(file).play(knowledge, citizen);
        return citizen;
    }

    private static void sameEnd(Path file, Typing typing) throws IOException {
        List<Turn> pressed = pressed(file);
        Typist citizen = played(file, typing);
        assertThat(citizen.turns).hasSameSizeAs(pressed);
        for (int i = 0; i < pressed.size(); i++) {
            String said = "turn " + (i + 1) + ", said " + citizen.said.get(i).content();
            assertThat(citizen.turns.get(i).replies().getLast().text())
                    .as(said)
                    .isEqualTo(pressed.get(i).replies().getLast().text());
            assertThat(citizen.turns.get(i)).as(said).isEqualTo(pressed.get(i));
        }
    }

    /** The number that stands before the label in the last messages, as a citizen would look for it: from below. */
    private static String numberShown(Reply reply, Choice choice) {
        String shown = NUMBERED_WORDS.computeIfAbsent(reply, each -> words(NUMBERED.parts(each)));
        for (String line : shown.lines().toList().reversed()) {
            Matcher numbered = NUMBERED_LINE.matcher(line);
            if (numbered.matches()
                    && (numbered.group("label").equals(choice.label())
                            || numbered.group("label").startsWith(choice.label() + " ("))) {
                return numbered.group("number");
            }
        }
        throw new AssertionError("no number before '" + choice.label() + "' in:\n" + shown);
    }

    private static void fits(Reply reply, String name, Capabilities channel) {
        List<Part> parts = new Rendering(channel, "https://motcua.example.vn").parts(reply);
        var buttons = new ArrayList<Choice>();
        for (Part part : parts) {
            if (part instanceof Part.Words words) {
                assertThat(words.text().plain()).as(name).isNotBlank();
                assertThat(channel.measure().of(words.text().plain()))
                        .as("%s: %s", name, words.text().plain())
                        .isLessThanOrEqualTo(channel.maxTextLength());
                buttons.addAll(words.buttons());
            }
        }
        assertThat(buttons).as(name).hasSizeLessThanOrEqualTo(channel.buttons() ? channel.maxChoices() : 0);
        assertThat(buttons).as(name).allSatisfy(button -> {
            assertThat(button.label()).isNotBlank();
            assertThat(button.label().length()).isLessThanOrEqualTo(channel.maxLabelLength());
            assertThat(button.value().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
        });
        List<Choice> answers = reply.answers();
        String said = words(parts);
        for (int i = 0; i < answers.size(); i++) {
            Choice answer = answers.get(i);
            String label = answer.label();
            boolean pressable =
                    buttons.stream().anyMatch(button -> button.value().equals(answer.value()));
            boolean numbered = Pattern.compile("^" + (i + 1) + "\\. ([☐✓] )?" + Pattern.quote(label), Pattern.MULTILINE)
                    .matcher(said)
                    .find();
            assertThat(pressable || numbered)
                    .as("%s: %s in:\n%s", name, label, said)
                    .isTrue();
        }
    }

    private static String words(List<Part> parts) {
        return parts.stream()
                .filter(Part.Words.class::isInstance)
                .map(part -> ((Part.Words) part).text().plain())
                .collect(Collectors.joining("\n"));
    }

    private interface Check {
        void of(Path file) throws IOException;
    }

    private static Stream<DynamicTest> files(Check check) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> !file.startsWith(FOLDER.resolve("services")))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(FOLDER.relativize(file).toString(), () -> check.of(file)))
                    .toList()
                    .stream();
        }
    }

    private static Capabilities pressable(Capabilities channel) {
        return new Capabilities(
                true,
                channel.maxTextLength(),
                channel.measure(),
                channel.maxChoices(),
                channel.maxLabelLength(),
                channel.markup(),
                channel.pictures(),
                channel.files(),
                channel.edits(),
                channel.typing(),
                channel.pull(),
                channel.pace(),
                channel.window());
    }
}
