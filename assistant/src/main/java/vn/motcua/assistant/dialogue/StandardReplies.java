package vn.motcua.assistant.dialogue;

import java.util.List;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/** Replies that speak of no procedure. */
final class StandardReplies {

    private final Messages messages;
    private final Services services;

    StandardReplies(Messages messages) {
        this(messages, Services.NONE);
    }

    /** Where services are reached as well, of which it is said what they do. */
    StandardReplies(Messages messages, Services services) {
        this.messages = messages;
        this.services = services;
    }

    /**
     * What the assistant says of what it can do: the message of a key, or where services offer something that of the key with
     * {@code .services} behind it, which is given what they offer.
     */
    String ofAll(String key) {
        List<String> offers = services.offers(messages.language());
        if (offers.isEmpty()) {
            return messages.say(key);
        }
        String all = offers.size() == 1
                ? offers.getFirst()
                : messages.say(
                        "services.and", String.join(", ", offers.subList(0, offers.size() - 1)), offers.getLast());
        return messages.say(key + ".services", all);
    }

    /** Outside all that the assistant does, which it says, with what helps. */
    Reply outOfAll(String key) {
        return reply(Outcome.OUT_OF_SCOPE, ofAll(key), List.of(menu(), person()));
    }

    /** Outside what the assistant answers: says so and offers what helps. */
    Reply outOfScope(String key) {
        return reply(Outcome.OUT_OF_SCOPE, messages.say(key), List.of(menu(), person()));
    }

    /** A question back, without options. */
    Reply question(String key) {
        return reply(Outcome.CLARIFY, messages.say(key), List.of(menu(), person()));
    }

    Reply notice(String key, Object... arguments) {
        return reply(Outcome.NOTICE, messages.say(key, arguments), List.of(menu(), person()));
    }

    Reply talk(String text, List<Choice> choices) {
        return reply(Outcome.CHITCHAT, text, choices);
    }

    Choice menu() {
        return Answers.choice(messages.say("choice.menu"), ChoiceValue.Command.MENU);
    }

    Choice person() {
        return Answers.choice(messages.say("choice.person"), ChoiceValue.Command.PERSON);
    }

    /** The other language. */
    Choice language(Language spoken) {
        var other = spoken == Language.VI ? ChoiceValue.Command.ENGLISH : ChoiceValue.Command.VIETNAMESE;
        return Answers.choice(messages.say("choice.english"), other);
    }

    private static Reply reply(Outcome outcome, String text, List<Choice> choices) {
        return new Reply(outcome, List.of(new Block.Paragraph(text)), choices, List.of(), List.of(), List.of());
    }
}
