package vn.motcua.assistant.dialogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.InboundMessage;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/** A written conversation with what must hold of each reply; the format is described in {@code transcripts/README.md}. */
final class Transcript {

    private static final Map<String, Outcome> OUTCOMES = Map.of(
            "trả lời", Outcome.ANSWER,
            "hỏi lại", Outcome.CLARIFY,
            "ngoài phạm vi", Outcome.OUT_OF_SCOPE,
            "trò chuyện", Outcome.CHITCHAT,
            "gặp cán bộ", Outcome.HANDOFF,
            "thông báo", Outcome.NOTICE,
            "cán bộ nhận", Outcome.TAKEN_OVER,
            "hướng dẫn", Outcome.GUIDE,
            "đã xóa", Outcome.ERASED);

    /** When a conversation takes place: a Monday morning in Vietnam. */
    private static final Instant BEGINS = Instant.parse("2026-11-23T02:00:00Z");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Language language;
    private final List<Said> turns;

    private Transcript(Path file, Language language, List<Said> turns) {
        this.file = file;
        this.language = language;
        this.turns = turns;
    }

    /** One turn: how it was said, what was said, and what must hold. */
    private record Said(int line, String how, String what, List<Expected> expected) {}

    private record Expected(int line, String what, String value) {}

    static Transcript read(Path file) throws IOException {
        var turns = new ArrayList<Said>();
        Language language = Language.VI;
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(file + ", line " + number + ": no ':'");
            }
            String key = line.substring(0, colon).strip();
            String value = line.substring(colon + 1).strip();
            if (line.startsWith(" ")) {
                turns.getLast().expected().add(new Expected(number, key, value));
            } else if (key.equals("Ngôn ngữ")) {
                language = Language.valueOf(value.toUpperCase(java.util.Locale.ROOT));
            } else {
                turns.add(new Said(number, key, value, new ArrayList<>()));
            }
        }
        return new Transcript(file, language, turns);
    }

    /** How the citizen says what the file says, and what the citizen gets to see. */
    interface Face {

        /** What is sent in place of what was meant. */
        Utterance says(Utterance meant);

        /** A turn that was made. */
        void sees(Turn turn);
    }

    /** A face that changes nothing and sees nothing. */
    private record Itself() implements Face {
        @Override
        public Utterance says(Utterance meant) {
            return meant;
        }

        @Override
        public void sees(Turn turn) {}
    }

    /** Plays the conversation and tells what happened in it. */
    Played play(Knowledge knowledge) {
        return play(knowledge, new Itself());
    }

    /** The same through a face. */
    Played play(Knowledge knowledge, Face face) {
        var dialogue = new Dialogue();
        ConversationState state = ConversationState.initial(language);
        String before = "";
        Instant now = BEGINS;
        boolean aside = false;
        boolean corrected = false;
        boolean resumed = false;
        boolean ended = false;
        var desks = new ScriptedReception();
        for (Said said : turns) {
            if (desks.reads(said.how(), said.what())) {
                continue;
            }
            if (said.how().equals("Hôm sau")) {
                now = now.plus(Duration.ofDays(Long.parseLong(said.what().replaceAll("\\D", ""))));
                state = JSON.readValue(JSON.writeValueAsString(state), ConversationState.class);
                resumed |= !state.walks().isEmpty();
                continue;
            }
            String token = "transcript-token-" + said.line();
            Utterance meant = utterance(said, desks, state, now, token);
            Turn turn = dialogue.next(state, face.says(meant), knowledge);
            desks.sees(turn);
            face.sees(turn);
            aside |= state.walking() && turn.replies().getFirst().outcome() == Outcome.ANSWER;
            corrected |= corrects(state, turn.state());
            ended |= turn.state().walks().stream().anyMatch(Walk::finished);
            if (!(meant.content() instanceof Utterance.Content.Told)) {
                assertThat(turn.replies()).hasSize(1);
            }
            Reply reply = turn.replies().getFirst();
            for (Expected expected : said.expected()) {
                check(expected, turn, reply, before);
            }
            before = reply.text();
            state = turn.state();
        }
        return new Played(aside, corrected, resumed, ended);
    }

    /** Plays it where more than the dialogue is; what is told at each line, the last reply first looked at, is checked. */
    void playOn(ServiceTranscript.Stage stage) {
        String before = "";
        List<Choice> offered = List.of();
        List<Reply> early = List.of();
        for (int i = 0; i < turns.size(); i++) {
            Said said = turns.get(i);
            List<Reply> told = early.isEmpty() ? told(said, stage, offered) : early;
            int own = beforeAwaited(told, i);
            early = told.subList(own, told.size());
            told = told.subList(0, own);
            for (Reply reply : told) {
                offered = reply.answers().isEmpty() ? offered : reply.answers();
            }
            if (said.expected().isEmpty()) {
                continue;
            }
            assertThat(told).as(at(said.line()) + "something is told").isNotEmpty();
            var turn = new Turn(ConversationState.initial(language), told, List.of());
            for (Expected expected : said.expected()) {
                check(expected, turn, told.getLast(), before);
            }
            before = told.getLast().text();
        }
    }

    /** How many replies belong to a line: not what the next line waits for, and was told so soon that it came along. */
    private int beforeAwaited(List<Reply> told, int line) {
        boolean awaited = line + 1 < turns.size() && turns.get(line + 1).how().equals("Đợi");
        for (int at = turns.get(line).expected().isEmpty() ? 0 : 1; awaited && at < told.size(); at++) {
            if (told.get(at).text().contains(turns.get(line + 1).what())) {
                return at;
            }
        }
        return told.size();
    }

    private List<Reply> told(Said said, ServiceTranscript.Stage stage, List<Choice> offered) {
        if (said.how().startsWith("Khi ")) {
            return stage.happens(said.how().substring(4), said.what());
        }
        return switch (said.how()) {
            case "Sau" -> stage.passes(time(said));
            case "Đợi" -> stage.waitsFor(said.what());
            case "Người dân" -> stage.says(new InboundMessage.Content.Text(said.what()));
            case "Gửi" -> stage.says(new InboundMessage.Content.Chosen(said.what()));
            case "Bấm" ->
                stage.says(new InboundMessage.Content.Chosen(offered.stream()
                        .filter(choice -> choice.label().equals(said.what()))
                        .map(Choice::value)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(
                                at(said.line()) + "no button '" + said.what() + "' among " + offered))));
            default ->
                Stream.of(Gesture.values())
                        .filter(gesture -> said.how().equals("* " + gesture.wire()))
                        .findFirst()
                        .map(gesture -> stage.says(new InboundMessage.Content.Did(gesture, said.what())))
                        .orElseThrow(
                                () -> new IllegalArgumentException(at(said.line()) + "unknown '" + said.how() + "'"));
        };
    }

    /** "2 ngày", "3 giờ", "20 phút". */
    private Duration time(Said said) {
        String[] parts = said.what().split(" ");
        long number = Long.parseLong(parts[0]);
        return switch (parts[1]) {
            case "ngày" -> Duration.ofDays(number);
            case "giờ" -> Duration.ofHours(number);
            case "phút" -> Duration.ofMinutes(number);
            default -> throw new IllegalArgumentException(at(said.line()) + "unknown time '" + said.what() + "'");
        };
    }

    /**
     * What happened in a conversation.
     *
     * @param aside a side question was answered within a walk
     * @param corrected an answer was changed
     * @param resumed a walk was gone on with after days
     * @param ended a walk was gone to its end
     */
    record Played(boolean aside, boolean corrected, boolean resumed, boolean ended) {}

    private static boolean corrects(ConversationState before, ConversationState after) {
        if (before.walks().isEmpty() || after.walks().isEmpty()) {
            return false;
        }
        Walk old = before.walks().getFirst();
        Walk now = after.walks().getFirst();
        return old.course().equals(now.course())
                && old.answers().entrySet().stream()
                        .anyMatch(answer ->
                                !answer.getValue().equals(now.answers().get(answer.getKey())));
    }

    private Utterance utterance(
            Said said, ScriptedReception desks, ConversationState state, Instant now, String token) {
        return desks.event(said.how(), said.what())
                .map(event -> Utterance.told(event, now))
                .orElseGet(() -> utterance(said, state, now).with(token))
                .at(desks);
    }

    private Utterance utterance(Said said, ConversationState state, Instant now) {
        return switch (said.how()) {
            case "Người dân" -> Utterance.text(said.what(), now);
            case "Gửi" -> Utterance.chosen(said.what(), now);
            case "Bấm" ->
                Utterance.chosen(
                        state.offered().stream()
                                .filter(choice -> choice.label().equals(said.what()))
                                .map(Choice::value)
                                .findFirst()
                                .orElseThrow(() -> new AssertionError(
                                        at(said.line()) + "no button '" + said.what() + "' among " + state.offered())),
                        now);
            default -> did(said, now);
        };
    }

    /** {@code * picture: a caption}. */
    private Utterance did(Said said, Instant now) {
        return Stream.of(Gesture.values())
                .filter(gesture -> said.how().equals("* " + gesture.wire()))
                .findFirst()
                .map(gesture -> Utterance.did(gesture, said.what(), now))
                .orElseThrow(() -> new IllegalArgumentException(at(said.line()) + "unknown '" + said.how() + "'"));
    }

    private void check(Expected expected, Turn turn, Reply reply, String before) {
        String value = expected.value();
        if (expected.what().startsWith("tin ")) {
            int number = Integer.parseInt(expected.what().substring(4, 5));
            assertThat(turn.replies()).as(at(expected.line())).hasSizeGreaterThanOrEqualTo(number);
            check(
                    new Expected(expected.line(), expected.what().substring(6), value),
                    turn,
                    turn.replies().get(number - 1),
                    before);
            return;
        }
        var that = assertThat(reply.text()).as(at(expected.line()) + reply.outcome() + " " + reply.procedures());
        switch (expected.what()) {
            case "kết quả" ->
                assertThat(reply.outcome())
                        .as(at(expected.line()) + reply.text())
                        .isEqualTo(outcome(expected));
            case "thủ tục" ->
                assertThat(reply.procedures())
                        .as(at(expected.line()) + reply.text())
                        .startsWith(value.split(", *"));
            case "trong các thủ tục" ->
                assertThat(reply.procedures())
                        .as(at(expected.line()) + reply.text())
                        .contains(value);
            case "không phải thủ tục" ->
                assertThat(reply.procedures())
                        .as(at(expected.line()) + reply.text())
                        .doesNotContain(value);
            case "bước" ->
                assertThat(progress(reply))
                        .as(at(expected.line()) + reply.text())
                        .isEqualTo(value);
            case "giấy tờ" ->
                assertThat(items(reply).stream().map(Block.Item::name))
                        .as(at(expected.line()))
                        .containsExactly(value.split(" \\| "));
            case "đã có" ->
                assertThat(items(reply).stream().filter(Block.Item::ticked).map(Block.Item::name))
                        .as(at(expected.line()))
                        .containsExactly(value.split(" \\| "));
            case "mục" ->
                assertThat(reply.fields())
                        .as(at(expected.line()) + reply.text())
                        .containsExactly(value.split(", *"));
            case "có" -> that.contains(value);
            case "không có" -> that.doesNotContain(value);
            case "dòng đầu có" ->
                assertThat(reply.text().lines().findFirst().orElse(""))
                        .as(at(expected.line()))
                        .contains(value);
            case "nút" -> assertThat(labels(reply)).as(at(expected.line())).contains(value);
            case "không nút" ->
                assertThat(labels(reply)).as(at(expected.line())).doesNotContain(value);
            case "số nút" -> checkCount(expected, reply);
            case "chuyển cán bộ" ->
                assertThat(turn.effects().stream()
                                .filter(Effect.HandOver.class::isInstance)
                                .map(effect -> ((Effect.HandOver) effect).reason()))
                        .as(at(expected.line()))
                        .containsExactly(HandOverReason.of(value.replace(' ', '-')));
            case "không chuyển" ->
                assertThat(turn.effects()).as(at(expected.line())).noneMatch(Effect.HandOver.class::isInstance);
            case "chuyển tới" ->
                assertThat(turn.effects())
                        .as(at(expected.line()))
                        .anyMatch(effect -> effect instanceof Effect.HandOver wanted
                                && wanted.desk() != null
                                && wanted.desk() == Long.parseLong(value));
            case "cán bộ thấy" ->
                assertThat(turn.effects().stream()
                                .filter(Effect.HandOver.class::isInstance)
                                .map(effect ->
                                        ((Effect.HandOver) effect).briefing().toString()))
                        .as(at(expected.line()))
                        .singleElement(InstanceOfAssertFactories.STRING)
                        .contains(value);
            case "hủy gặp cán bộ" ->
                assertThat(turn.effects()).as(at(expected.line())).contains(new Effect.CancelHandOver());
            case "đánh giá" ->
                assertThat(turn.effects())
                        .as(at(expected.line()))
                        .anyMatch(effect -> effect instanceof Effect.Rate rate && (rate.level() + "").equals(value));
            case "không đánh giá" ->
                assertThat(turn.effects())
                        .as(at(expected.line()))
                        .noneMatch(effect -> effect instanceof Effect.Rate || effect instanceof Effect.RateWord);
            case "góp ý" ->
                assertThat(turn.effects())
                        .as(at(expected.line()))
                        .anyMatch(effect -> effect instanceof Effect.RateWord word
                                && word.word().equals(value));
            case "số tin" -> assertThat(turn.replies()).as(at(expected.line())).hasSize(Integer.parseInt(value));
            case "xóa dữ liệu" ->
                assertThat(turn.effects()).as(at(expected.line())).contains(new Effect.EraseConversation());
            case "khác câu trước" -> that.isNotEqualTo(before);
            default -> throw new IllegalArgumentException(at(expected.line()) + "unknown '" + expected.what() + "'");
        }
    }

    private static String progress(Reply reply) {
        return reply.blocks().stream()
                .filter(Block.Progress.class::isInstance)
                .map(Block::plain)
                .reduce("", (first, last) -> last);
    }

    private static List<Block.Item> items(Reply reply) {
        return reply.blocks().stream()
                .filter(Block.Checklist.class::isInstance)
                .flatMap(block -> ((Block.Checklist) block).items().stream())
                .toList();
    }

    private Outcome outcome(Expected expected) {
        Outcome outcome = OUTCOMES.get(expected.value());
        if (outcome == null) {
            throw new IllegalArgumentException(at(expected.line()) + "unknown outcome '" + expected.value() + "'");
        }
        return outcome;
    }

    private void checkCount(Expected expected, Reply reply) {
        String[] range = expected.value().split("-");
        assertThat(reply.choices().size())
                .as(at(expected.line()))
                .isBetween(Integer.valueOf(range[0]), Integer.valueOf(range[range.length - 1]));
    }

    private static List<String> labels(Reply reply) {
        return reply.choices().stream().map(Choice::label).toList();
    }

    private String at(int line) {
        return file.getFileName() + ", line " + line + ": ";
    }
}
