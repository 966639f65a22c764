package vn.motcua.assistant.handout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.assistant.dialogue.ConversationState;
import vn.motcua.assistant.dialogue.Dialogue;
import vn.motcua.assistant.dialogue.Effect;
import vn.motcua.assistant.dialogue.Knowledge;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.Turn;
import vn.motcua.assistant.dialogue.Utterance;
import vn.motcua.assistant.dialogue.Walk;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Reply;

/** Walks through a course with the real dialogue as far as its first step and ticks some papers. */
final class Citizen {

    /** A Monday morning in Vietnam. */
    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private static final int MOST_QUESTIONS = 40;

    private final Dialogue dialogue = new Dialogue();
    private final Knowledge knowledge;
    private final String token;
    private ConversationState state;
    private Optional<Walk> walk = Optional.empty();

    private Citizen(Knowledge knowledge, Language language, String token) {
        this.knowledge = knowledge;
        this.state = ConversationState.initial(language);
        this.token = token;
    }

    /**
     * The walk of a citizen.
     *
     * @param ticks how many papers are ready
     * @param wanted options to choose, by the end of their values; where none is offered, the first is chosen
     */
    static Walk walking(
            Knowledge knowledge, Language language, String token, String course, int ticks, String... wanted) {
        return new Citizen(knowledge, language, token).walk(course, ticks, List.of(wanted));
    }

    private Walk walk(String course, int ticks, List<String> wanted) {
        Reply reply = say(Utterance.chosen("g:" + course, NOW));
        for (int i = 0; i < MOST_QUESTIONS; i++) {
            Optional<String> answer = answer(reply, wanted);
            if (answer.isPresent()) {
                reply = say(Utterance.chosen(answer.get(), NOW));
            } else if (reply.blocks().stream().anyMatch(Block.DateField.class::isInstance)) {
                reply = say(Utterance.text("10/11/2026", NOW));
            } else {
                break;
            }
        }
        var papers = new ArrayList<String>();
        for (Block block : reply.blocks()) {
            if (block instanceof Block.Checklist list) {
                list.items().forEach(item -> papers.add(item.value()));
            }
        }
        papers.stream().limit(ticks).forEach(value -> say(Utterance.chosen(value, NOW)));
        return walk.orElseThrow();
    }

    private static Optional<String> answer(Reply reply, List<String> wanted) {
        List<String> options = reply.choices().stream()
                .map(Choice::value)
                .filter(value -> value.startsWith("w:o:"))
                .toList();
        return options.stream()
                .filter(value -> wanted.stream().anyMatch(value::endsWith))
                .findFirst()
                .or(() -> options.stream().findFirst())
                .or(() -> reply.blocks().stream().anyMatch(Block.DateField.class::isInstance)
                        ? Optional.empty()
                        : reply.choices().stream()
                                .map(Choice::value)
                                .filter(value -> value.startsWith("w:s:"))
                                .findFirst());
    }

    private Reply say(Utterance utterance) {
        Turn turn = dialogue.next(state, utterance.with(token), knowledge);
        state = turn.state();
        for (Effect effect : turn.effects()) {
            if (effect instanceof Effect.KeepChecklist keep) {
                walk = Optional.of(keep.walk());
            }
        }
        return turn.replies().getFirst();
    }
}
