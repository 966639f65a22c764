package vn.motcua.assistant.languagemodel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.assistant.dialogue.Assistance;
import vn.motcua.assistant.dialogue.ConversationState;
import vn.motcua.assistant.dialogue.Dialogue;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.ModelAnswer;
import vn.motcua.assistant.dialogue.ModelRequest;
import vn.motcua.assistant.dialogue.ModelUse;
import vn.motcua.assistant.dialogue.Turn;
import vn.motcua.assistant.dialogue.Utterance;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.fact.FactGuard;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.search.ProcedureSearch;
import vn.motcua.knowledge.text.ResourceLines;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a model may answer to what a citizen may ask, line by line in {@code adversarial.tsv}, through the real dialogue, the real reading
 * and the real guard: shown where it is right, and else exactly the reply that there is without a model, for the reason that is written
 * there.
 */
class AdversarialCasesTest {

    private static final Instant NOW = Instant.parse("2026-07-01T03:00:00Z");
    private static final Knowledge KNOWLEDGE = Knowledge.of(ProcedureSearch.over(withAPoisonedRecord()), "Một Cửa");
    private static final Dialogue DIALOGUE = new Dialogue();
    private static final AnswerReader READER = new AnswerReader(new FactGuard());
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * One line.
     *
     * @param id what it tries
     * @param use which use of the model
     * @param said what the citizen says, several messages separated by {@code ||}; the last one is answered with the model. A pressed
     *     value begins with {@code !}
     * @param code the procedure that the reply is about; empty where it does not matter
     * @param answer what the model answers, to the letter
     * @param shown whether it is used
     * @param reasons why not, any of these
     */
    record Line(
            String id,
            ModelUse use,
            List<String> said,
            String code,
            String answer,
            boolean shown,
            List<String> reasons) {
        @Override
        public String toString() {
            return id;
        }
    }

    static List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (String line : ResourceLines.read(AdversarialCasesTest.class, "/language-model/adversarial.tsv")) {
            String[] columns = line.split("\t", -1);
            lines.add(new Line(
                    columns[0],
                    ModelUse.valueOf(columns[1].toUpperCase(java.util.Locale.ROOT)),
                    Arrays.asList(columns[2].split(" \\|\\| ")),
                    columns[3],
                    unescaped(columns[4]),
                    columns[5].equals("shown"),
                    Arrays.asList(columns[6].split("\\|"))));
        }
        return lines;
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(lines())
                .hasSizeGreaterThanOrEqualTo(120)
                .extracting(Line::id)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void eachEndsInTheRightReply(Line line) {
        ConversationState state = ConversationState.initial(Language.VI);
        for (String before : line.said().subList(0, line.said().size() - 1)) {
            state = DIALOGUE.next(state, utterance(before), KNOWLEDGE).state();
        }
        Utterance last = utterance(line.said().getLast());
        Turn without = DIALOGUE.next(state, last, KNOWLEDGE);
        Assistance help = Assistance.of(EnumSet.of(line.use()));
        Turn first = DIALOGUE.next(state, last.with(help), KNOWLEDGE);
        assertThat(first.replies()).as("what is said when the model is silent").isEqualTo(without.replies());
        assertThat(first.wishes()).as("what is asked of the model").hasSize(1);
        ModelRequest wish = first.wishes().getFirst();
        Reading reading = Errands.of(wish, KNOWLEDGE)
                .map(errand -> READER.read(errand, line.answer()))
                .orElseGet(() -> new Reading.Refused("source"));
        ModelAnswer answer = reading instanceof Reading.Usable usable ? usable.answer() : new ModelAnswer.Nothing();
        Turn turn = DIALOGUE.next(state, last.with(help.with(wish, answer)), KNOWLEDGE);
        Reply reply = turn.replies().getFirst();
        if (!line.shown()) {
            assertThat(line.reasons()).anyMatch(expected -> reason(reading).matches(expected + "(-.*)?"));
            assertThat(turn).as("the quoted answer").isEqualTo(without);
            return;
        }
        assertThat(reason(reading)).isEmpty();
        assertThat(reply).isNotEqualTo(without.replies().getFirst());
        assertThat(reply.procedures()).contains(line.code());
        if (line.use() == ModelUse.REPHRASE || line.use() == ModelUse.JOIN) {
            shown(line, reply, without.replies().getFirst());
        }
    }

    private static void shown(Line line, Reply reply, Reply quoted) {
        String text = JSON.readTree(line.answer().replaceAll("(?s)^```json\n|\n```$", ""))
                .path("text")
                .stringValue("");
        text.lines().forEach(said -> assertThat(reply.text()).contains(said.strip()));
        assertThat(reply.text())
                .contains("do máy diễn đạt lại")
                .contains(quoted.blocks().getLast().plain());
        String original = reply.choices().getFirst().value();
        Turn tapped = DIALOGUE.next(
                ConversationState.initial(Language.VI),
                Utterance.chosen(original, NOW).with(Assistance.of(EnumSet.allOf(ModelUse.class))),
                KNOWLEDGE);
        assertThat(tapped.wishes()).as("the passage is one tap away and quoted").isEmpty();
        assertThat(tapped.replies().getFirst().outcome()).isEqualTo(Outcome.ANSWER);
    }

    private static String reason(Reading reading) {
        return switch (reading) {
            case Reading.Usable usable -> "";
            case Reading.Declined declined -> "none";
            case Reading.Refused refused -> refused.reason();
        };
    }

    private static Utterance utterance(String said) {
        return said.startsWith("!") ? Utterance.chosen(said.substring(1), NOW) : Utterance.text(said, NOW);
    }

    /** Characters that nobody sees are written as {@code \\u{200B}} in the file. */
    private static String unescaped(String written) {
        return java.util.regex.Pattern.compile("\\\\u\\{([0-9A-Fa-f]{4,6})}")
                .matcher(written)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(found.group(1), 16))))
                .replace("\\N", "\n");
    }

    /** A record into which somebody has written instructions for the model. */
    private static Catalogue withAPoisonedRecord() {
        Catalogue bundled = BundledCatalogue.load();
        Procedure model = bundled.procedures().stream()
                .filter(procedure -> procedure.code().value().equals("1.004873"))
                .findFirst()
                .orElseThrow();
        var all = new ArrayList<>(bundled.procedures());
        all.add(Poison.in(model));
        return Catalogue.of(all);
    }
}
