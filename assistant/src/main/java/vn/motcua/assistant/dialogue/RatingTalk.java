package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/**
 * Asks once how it was with an officer, and then whether the citizen wants to add a word. Both are asked by quick replies, so whoever says
 * anything else has passed over them, and a button that is pressed later still counts once.
 */
final class RatingTalk {

    private static final int LONGEST_WORD = 1000;

    private final ConversationState state;
    private final WalkTurn walk;
    private final Messages messages;
    private final StandardReplies replies;

    RatingTalk(ConversationState state, WalkTurn walk) {
        this.state = state;
        this.walk = walk;
        this.messages = Messages.in(state.language());
        this.replies = new StandardReplies(messages);
    }

    /** The question; the number typed is the level. */
    static Reply question(long handOver, Messages messages) {
        List<Choice> levels = IntStream.rangeClosed(1, DeskChoice.BEST)
                .mapToObj(level ->
                        new Choice(messages.say("rating." + level), new DeskChoice.Rate(handOver, level).value()))
                .toList();
        return new Reply(
                Outcome.CHITCHAT,
                List.of(new Block.Paragraph(messages.say("rating.ask"))),
                levels,
                List.of(),
                List.of(),
                List.of());
    }

    /** A typed level while it is asked for; empty when the message is none. */
    Optional<Outline> typed(String typed) {
        return DeskChoice.among(state.answerable()).stream()
                .filter(DeskChoice.Rate.class::isInstance)
                .map(choice -> ((DeskChoice.Rate) choice).handOver())
                .findFirst()
                .flatMap(handOver -> RatingWords.read(typed).map(level -> rated(new DeskChoice.Rate(handOver, level))));
    }

    /** The case to which a word was offered to be added by the last reply; empty when none was. */
    Optional<Long> invitesWord() {
        return DeskChoice.among(state.answerable()).stream()
                .filter(DeskChoice.Word.class::isInstance)
                .map(choice -> ((DeskChoice.Word) choice).handOver())
                .findFirst();
    }

    /** Whether the last reply asked to write the word. */
    boolean isWriting() {
        return DeskChoice.among(state.answerable()).stream()
                .anyMatch(choice -> choice instanceof DeskChoice.Word word && !word.wanted());
    }

    /** A pressed level. */
    Outline rated(DeskChoice.Rate rate) {
        Optional<Integer> before = state.ratingOf(rate.handOver());
        if (before.isEmpty()) {
            return said("rating.over", List.of(), List.of());
        }
        if (before.get() > 0) {
            return said("rating.given", List.of(), List.of());
        }
        Choice word =
                new Choice(messages.say("rating.choice.word"), new DeskChoice.Word(rate.handOver(), true).value());
        Outline thanked = said("rating.thanks", List.of(word), List.of(new Effect.Rate(rate.handOver(), rate.level())));
        return new Outline(thanked.state().rated(rate.handOver(), rate.level()), thanked.reply(), thanked.effects());
    }

    /** Pressed whether to add a word. */
    Outline pressed(DeskChoice.Word word) {
        if (!word.wanted()) {
            return said("rating.no-word", List.of(), List.of());
        }
        if (state.ratingOf(word.handOver()).isEmpty()) {
            return said("rating.over", List.of(), List.of());
        }
        var choices = List.of(
                new Choice(messages.say("rating.choice.no-word"), new DeskChoice.Word(word.handOver(), false).value()));
        return new Outline(state, reply(List.of(new Block.Paragraph(messages.say("rating.write"))), choices));
    }

    /** What was typed is the word. */
    Outline word(long handOver, String typed) {
        String word = typed.length() <= LONGEST_WORD
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, LONGEST_WORD / 2));
        return said("rating.word-kept", List.of(), List.of(new Effect.RateWord(handOver, word)));
    }

    /** And, within a guide, how to go on with it. */
    private Outline said(String key, List<Choice> first, List<Effect> effects) {
        var blocks = new ArrayList<Block>();
        var choices = new ArrayList<>(first);
        blocks.add(new Block.Paragraph(messages.say(key)));
        Optional<String> standing = walk.standing();
        standing.ifPresent(line -> blocks.add(new Block.Paragraph(line)));
        choices.add(
                standing.isPresent()
                        ? new Choice(messages.say("walk.choice.resume"), WalkChoice.Command.RESUME.value())
                        : replies.menu());
        return new Outline(state, reply(blocks, choices), effects);
    }

    private static Reply reply(List<Block> blocks, List<Choice> choices) {
        return new Reply(Outcome.NOTICE, blocks, choices, List.of(), List.of(), List.of());
    }
}
