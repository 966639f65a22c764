package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/** What is replied to what can be wished at any point. A guide that is walked stays where it is, and each reply leads back to it. */
final class WishTalk {

    private static final int MOST_TOPICS = 4;

    private final ConversationState state;
    private final Knowledge knowledge;
    private final OneTurn turn;
    private final WalkTurn walk;
    private final Instant now;
    private final Services services;
    private final Messages messages;
    private final StandardReplies replies;

    WishTalk(
            ConversationState state, Knowledge knowledge, OneTurn turn, WalkTurn walk, Instant now, Services services) {
        this.state = state;
        this.knowledge = knowledge;
        this.turn = turn;
        this.walk = walk;
        this.now = now;
        this.services = services;
        this.messages = Messages.in(state.language());
        this.replies = new StandardReplies(messages, services);
    }

    Outline of(Wishes.Wish wish) {
        return switch (wish.kind()) {
            case BEGIN -> begun(wish.parameter());
            case HELP, GUIDE -> help();
            case RESUME -> walk.pressed(WalkChoice.Command.RESUME);
            case OFFICER -> turn.pressed(ChoiceValue.Command.PERSON.value());
            case ERASE -> beforeErasing();
            case DATA -> data();
            case YES -> erased();
            case NO -> kept();
        };
    }

    /** What a pressed button wishes. */
    Outline pressed(ChoiceValue.Wish wish) {
        return switch (wish) {
            case HELP -> help();
            case ERASE -> beforeErasing();
            case ERASE_NOW -> erased();
            case KEEP -> kept();
            case DATA -> data();
        };
    }

    /** Whether a message that was typed is this wish here. */
    boolean isMeant(Wishes.Kind kind) {
        return switch (kind) {
            case YES, NO -> state.asksToErase(now);
            case GUIDE -> walk.standing().isEmpty() && state.topic().procedure().isEmpty();
            default -> true;
        };
    }

    /** The beginning of a conversation, perhaps by a link. */
    private Outline begun(String parameter) {
        if (parameter.isBlank()) {
            return state.timesInARow(Gesture.BEGIN) > 1
                    ? new Outline(state, reply(Outcome.CHITCHAT, List.of(saysOfAll("greeting.again")), topics()))
                    : greeting(null);
        }
        return turn.pressed(new WalkChoice.Arrive(parameter.strip().replace('_', '.')).value());
    }

    /**
     * Who this is, what it can do, and a few things to ask.
     *
     * @param note what else must be said, such as that a link leads nowhere
     */
    Outline greeting(@Nullable String note) {
        var blocks = new ArrayList<Block>();
        if (state.turns() > 0) {
            blocks.add(Dialogue.introduction(state.language(), knowledge.operator()));
        }
        blocks.add(saysOfAll("begin.hello"));
        if (note != null) {
            blocks.add(says(note));
        }
        blocks.add(says("begin.how"));
        walk.standing().ifPresent(line -> blocks.add(new Block.Paragraph(line)));
        return new Outline(state, reply(Outcome.CHITCHAT, blocks, topics()));
    }

    private List<Choice> topics() {
        var choices = new ArrayList<>(wayBack());
        choices.addAll(new Talk(state, knowledge, turn, services).topics(MOST_TOPICS));
        choices.add(Answers.choice(messages.say("choice.help"), ChoiceValue.Wish.HELP));
        choices.add(replies.language(state.language()));
        return choices;
    }

    private Outline help() {
        List<Block> blocks = List.of(new Block.Heading(messages.say("help.title")), saysOfAll("help.text"));
        return new Outline(state, reply(Outcome.CHITCHAT, blocks, withWayBack(replies.menu(), replies.person())));
    }

    private Outline beforeErasing() {
        List<Block> blocks = List.of(
                new Block.Heading(messages.say("erase.title")),
                says("erase.what"),
                says("erase.what-not"),
                says("erase.final"));
        var choices = List.of(
                Answers.choice(messages.say("choice.erase-now"), ChoiceValue.Wish.ERASE_NOW),
                Answers.choice(messages.say("choice.keep"), ChoiceValue.Wish.KEEP));
        return new Outline(state, reply(Outcome.NOTICE, blocks, choices));
    }

    /** Only right after the question, and soon: a late answer or an old button that is pressed by accident asks once more. */
    private Outline erased() {
        if (!state.asksToErase(now)) {
            return beforeErasing();
        }
        ConversationState fresh =
                ConversationState.initial(state.language()).in(state.language(), state.languageChosen());
        Reply reply = reply(Outcome.ERASED, List.of(says("erase.done")), List.of(replies.menu()));
        return new Outline(fresh, reply, List.of(new Effect.EraseConversation()));
    }

    private Outline kept() {
        return new Outline(state, reply(Outcome.NOTICE, List.of(says("erase.not")), withWayBack(replies.menu())));
    }

    /** What is kept of this conversation. */
    private Outline data() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(messages.say("data.title")));
        blocks.add(says("data.messages"));
        String names = walk.names().stream().map(name -> "- " + name).collect(Collectors.joining("\n"));
        if (!names.isEmpty()) {
            blocks.add(new Block.Paragraph(messages.say("data.walks") + "\n" + names));
        }
        blocks.add(says("data.not"));
        blocks.add(says("data.export"));
        return new Outline(
                state,
                reply(
                        Outcome.NOTICE,
                        blocks,
                        withWayBack(Answers.choice(messages.say("choice.erase"), ChoiceValue.Wish.ERASE))));
    }

    private List<Choice> withWayBack(Choice... others) {
        var choices = new ArrayList<>(wayBack());
        choices.addAll(List.of(others));
        return choices;
    }

    private List<Choice> wayBack() {
        return walk.hasOneToResume()
                ? List.of(new Choice(messages.say("walk.choice.resume"), WalkChoice.Command.RESUME.value()))
                : List.of();
    }

    private Block says(String key) {
        return new Block.Paragraph(messages.say(key));
    }

    private Block saysOfAll(String key) {
        return new Block.Paragraph(replies.ofAll(key));
    }

    private static Reply reply(Outcome outcome, List<Block> blocks, List<Choice> choices) {
        return new Reply(outcome, blocks, choices, List.of(), List.of(), List.of());
    }
}
