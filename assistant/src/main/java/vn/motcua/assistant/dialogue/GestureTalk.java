package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Gesture;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.text.Token;
import vn.motcua.knowledge.text.Words;

/**
 * What is replied to what a citizen does without typing or pressing. What cannot be read is answered in a line or two that leave
 * standing what was asked before: a sticker in the middle of a guide must not disturb it.
 */
final class GestureTalk {

    /** Said of one's own identity papers, without marks. */
    private static final List<String> IDENTITY_PAPERS = List.of(
            "can cuoc",
            "cccd",
            "cmnd",
            "cmt",
            "chung minh",
            "ho chieu",
            "giay to tuy than",
            "bang lai",
            "giay phep lai xe",
            "passport",
            "id card",
            "identity card",
            "driving licence",
            "driver license");

    private final ConversationState state;
    private final Knowledge knowledge;
    private final OneTurn turn;
    private final WalkTurn walk;
    private final Messages messages;
    private final StandardReplies replies;

    GestureTalk(ConversationState state, Knowledge knowledge, OneTurn turn, WalkTurn walk) {
        this.state = state;
        this.knowledge = knowledge;
        this.turn = turn;
        this.walk = walk;
        this.messages = Messages.in(state.language());
        this.replies = new StandardReplies(messages);
    }

    /**
     * The reply.
     *
     * @param text the words that came with it; may be empty
     */
    Outline of(Gesture gesture, String text) {
        return switch (gesture) {
            case BEGIN -> turn.wished(new Wishes.Wish(Wishes.Kind.BEGIN, text));
            case HELP -> turn.wished(new Wishes.Wish(Wishes.Kind.HELP, ""));
            case RESUME -> turn.wished(new Wishes.Wish(Wishes.Kind.RESUME, ""));
            case OFFICER -> turn.wished(new Wishes.Wish(Wishes.Kind.OFFICER, ""));
            case ERASE -> turn.wished(new Wishes.Wish(Wishes.Kind.ERASE, ""));
            case PICTURE, VOICE, VIDEO, STICKER, FILE, UNKNOWN ->
                Words.of(text).isEmpty() ? unread(gesture) : captioned(gesture, text);
            case LOCATION, OWN_CONTACT, OTHER_CONTACT -> unread(gesture);
            case EDIT -> edited(CleanText.of(text));
            case GROUP -> Outline.aside(state, reply(told(gesture), List.of()));
        };
    }

    /** What the citizen sent cannot be read. */
    private Outline unread(Gesture gesture) {
        return stands(told(gesture));
    }

    /** The words count; that the rest was not seen is said first. */
    private Outline captioned(Gesture gesture, String text) {
        boolean identity = showsIdentityPaper(text);
        if (identity && !asks(text)) {
            return stands("gesture.identity");
        }
        String line = identity ? "gesture.identity.caption" : key(gesture) + ".caption";
        return turn.typed(text).after(new Block.Paragraph(messages.say(line)));
    }

    private boolean asks(String text) {
        return text.contains("?")
                || !knowledge.search().read(CleanText.of(text)).aspects().isEmpty();
    }

    private static boolean showsIdentityPaper(String text) {
        String said = " " + Words.of(text).stream().map(Token::folded).collect(Collectors.joining(" ")) + " ";
        return IDENTITY_PAPERS.stream().anyMatch(paper -> said.contains(" " + paper + " "));
    }

    /**
     * The message was answered as it was. What it says now is not answered by itself: it may be the answer to a question long past. Where
     * no question is open, one press asks it.
     */
    private Outline edited(String text) {
        var ask = new ChoiceValue.Ask(text);
        boolean mayAsk = !text.isEmpty()
                && walk.standing().isEmpty()
                && !state.topic().asks()
                && ChoiceValue.read(ask.value()).isPresent();
        if (!mayAsk) {
            return stands(told(Gesture.EDIT));
        }
        var choices = List.of(new Choice(messages.say("choice.ask-edited"), ask.value()), replies.menu());
        return new Outline(state, reply("gesture.edit.ask", choices));
    }

    /** Says this, and in a guide that it waits; what was offered before still stands. Where nothing was, offers what can be asked. */
    private Outline stands(String key) {
        Optional<String> standing = walk.standing();
        if (standing.isEmpty() && state.offered().isEmpty()) {
            return new Outline(state, reply(key, List.of(replies.menu(), replies.person())));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(messages.say(key)));
        standing.ifPresent(line -> blocks.add(new Block.Paragraph(line)));
        return Outline.aside(state, new Reply(Outcome.NOTICE, blocks, List.of(), List.of(), List.of(), List.of()));
    }

    /** What is said of this; a shorter word where just that was told before. */
    private String told(Gesture gesture) {
        return state.timesInARow(gesture) % 2 == 0 ? again(gesture) : key(gesture);
    }

    private static String again(Gesture gesture) {
        return switch (gesture) {
            case GROUP, EDIT -> key(gesture) + ".again";
            default -> "gesture.again";
        };
    }

    private Reply reply(String key, List<Choice> choices) {
        return new Reply(
                Outcome.NOTICE,
                List.of(new Block.Paragraph(messages.say(key))),
                choices,
                List.of(),
                List.of(),
                List.of());
    }

    private static String key(Gesture gesture) {
        return "gesture." + gesture.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
