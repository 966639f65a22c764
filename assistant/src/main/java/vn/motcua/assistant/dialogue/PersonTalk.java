package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/**
 * Brings a person in and says so: who, when, what they will see. While a case is open no second one is begun; of what is grave the
 * open one is told. Where nobody can be brought in, says that too.
 */
final class PersonTalk {

    /** After so many answers that were not meant, a person. */
    static final int MISSES_BEFORE = 2;

    /** More are no choice; where there are, it is the commune that decides, and that can be typed. */
    private static final int MOST_DESKS = 6;

    private final Knowledge knowledge;
    private final Reception reception;
    private final String said;
    private final Instant now;

    PersonTalk(Knowledge knowledge, Utterance utterance) {
        this.knowledge = knowledge;
        this.reception = utterance.reception();
        this.said = utterance.content() instanceof Utterance.Content.Text text ? text.text() : "";
        this.now = utterance.at();
    }

    /**
     * What is said to whoever needs a person, and what happens.
     *
     * @param blocks the words, at least one
     * @param choices what can be pressed
     * @param effects the case, where one is begun
     */
    record Told(List<Block> blocks, List<Choice> choices, List<Effect> effects) {
        Told {
            blocks = List.copyOf(blocks);
            choices = List.copyOf(choices);
            effects = List.copyOf(effects);
        }
    }

    /** A person is needed. */
    Outline wanted(ConversationState state, HandOverReason reason) {
        return outline(state, told(state, reason, null));
    }

    /** A person of the desk that the citizen has chosen. */
    Outline wanted(ConversationState state, DeskChoice.Choose chosen) {
        return outline(state, told(state, chosen.reason(), chosen.desk()));
    }

    private static Outline outline(ConversationState state, Told told) {
        return new Outline(state, reply(Outcome.HANDOFF, told.blocks(), told.choices()), told.effects());
    }

    /** Whether an officer or a desk can be brought in at all from here. */
    boolean reachesSomebody(ConversationState state, HandOverReason reason) {
        return !(reception.standing().orElseGet(() -> reception.prospect(reason, briefing(state), null))
                instanceof Prospect.Nobody);
    }

    /** What is said and done where a person is needed. */
    Told told(ConversationState state, HandOverReason reason, @Nullable Long desk) {
        var messages = Messages.in(state.language());
        Briefing briefing = briefing(state);
        var begun = new Effect.HandOver(reason, briefing, desk);
        Optional<Prospect> standing = reception.standing();
        if (standing.isPresent()) {
            return alreadyOpen(standing.get(), begun, messages);
        }
        Prospect prospect = reception.prospect(reason, briefing, desk);
        return switch (prospect) {
            case Prospect.InQueue queue -> {
                String going = messages.say(
                        reason == HandOverReason.DANGER ? "desk.queue.danger" : "desk.queue",
                        messages.nameOf(queue.desk()),
                        new ProspectWords(messages).place(queue));
                List<String> sentences = reason == HandOverReason.DANGER
                        ? List.of(going)
                        : List.of(going + " " + sees(briefing, messages), messages.say("desk.meanwhile"));
                yield new Told(lines(lead(reason, messages), sentences), waiting(messages), List.of(begun));
            }
            case Prospect.Closed closed -> {
                var words = new ProspectWords(messages);
                List<String> sentences = reason == HandOverReason.DANGER
                        ? List.of(messages.say("desk.closed.danger", messages.nameOf(closed.desk())))
                        : List.of(
                                messages.say(
                                        "desk.closed", messages.nameOf(closed.desk()), words.moment(closed.opensAt())),
                                messages.say("desk.closed.message", words.moment(closed.answerBy())));
                yield new Told(lines(lead(reason, messages), sentences), List.of(cancel(messages)), List.of(begun));
            }
            case Prospect.WhichDesk which -> which(which, reason, begun, messages);
            case Prospect.WithOfficer with -> alreadyOpen(with, begun, messages);
            case Prospect.Nobody nobody -> nobody(reason, begun, messages);
        };
    }

    /** Never twice for one case: only what is grave is told to it. */
    private Told alreadyOpen(Prospect standing, Effect.HandOver again, Messages messages) {
        boolean grave = switch (again.reason()) {
            case DANGER, WRONG_INFORMATION, ANGER -> true;
            case ASKED, PROCEDURE, DEAD_END, NOT_UNDERSTOOD, BY_OFFICER -> false;
        };
        List<String> lead = again.reason() == HandOverReason.ASKED ? List.of() : lead(again.reason(), messages);
        var sentences = new ArrayList<String>();
        new ProspectWords(messages)
                .standing(standing)
                .ifPresent(line -> sentences.add(messages.say("desk.already") + " " + line));
        if (sentences.isEmpty()) {
            sentences.add(messages.say("desk.already"));
        }
        return new Told(
                lines(lead, sentences),
                standing instanceof Prospect.InQueue ? waiting(messages) : List.of(cancel(messages)),
                grave ? List.of(again) : List.of());
    }

    private static Told which(
            Prospect.WhichDesk which, HandOverReason reason, Effect.HandOver begun, Messages messages) {
        if (reason == HandOverReason.DANGER) {
            // Whoever is in danger is not asked which desk: the likeliest takes it.
            return new Told(List.of(new Block.Paragraph(messages.say("desk.told.danger"))), List.of(), List.of(begun));
        }
        var choices = new ArrayList<Choice>();
        which.desks().stream()
                .limit(MOST_DESKS)
                .forEach(desk -> choices.add(
                        new Choice(messages.nameOf(desk.name()), new DeskChoice.Choose(desk.id(), reason).value())));
        String question = messages.say(which.byCommune() ? "desk.which.commune" : "desk.which");
        return new Told(lines(lead(reason, messages), List.of(question)), choices, List.of());
    }

    private Told nobody(HandOverReason reason, Effect.HandOver begun, Messages messages) {
        if (reason == HandOverReason.DANGER) {
            return new Told(List.of(), List.of(), List.of(begun));
        }
        String line = messages.say(
                switch (reason) {
                    case ASKED, ANGER, DANGER, BY_OFFICER -> "person";
                    case NOT_UNDERSTOOD -> "person.after-misses";
                    case DEAD_END -> "walk.person";
                    case WRONG_INFORMATION -> "person.wrong-information";
                    case PROCEDURE -> "person.procedure";
                });
        var sentences = new ArrayList<String>();
        sentences.add(line);
        Desk desk = knowledge.desk();
        if (!desk.place().isEmpty()) {
            sentences.add("📍 " + messages.say("walk.label.desk") + ": " + desk.place());
        }
        if (!desk.phone().isEmpty()) {
            sentences.add("☎ " + messages.say("desk.phone", desk.phone()));
        }
        return new Told(lines(List.of(), sentences), List.of(), List.of());
    }

    /** How it stands with what waits, when the citizen asks. */
    Outline place(ConversationState state) {
        var messages = Messages.in(state.language());
        Optional<Prospect> standing = reception.standing();
        Optional<String> line = standing.flatMap(new ProspectWords(messages)::standing);
        if (line.isEmpty()) {
            return notice(state, messages.say("desk.nothing-waits"), List.of(new StandardReplies(messages).person()));
        }
        return notice(
                state,
                line.get(),
                standing.get() instanceof Prospect.WithOfficer ? List.of() : List.of(cancel(messages)));
    }

    /** The citizen needs nobody any more. */
    Outline cancelled(ConversationState state) {
        var messages = Messages.in(state.language());
        var replies = new StandardReplies(messages);
        boolean waits = reception
                .standing()
                .filter(standing -> !(standing instanceof Prospect.WithOfficer))
                .isPresent();
        Outline said = notice(
                state,
                messages.say(waits ? "desk.cancelled" : "desk.nothing-waits"),
                waits ? List.of(replies.menu()) : List.of(replies.menu(), replies.person()));
        return waits ? new Outline(state, said.reply(), List.of(new Effect.CancelHandOver())) : said;
    }

    /** Whether a case waits for an officer now. */
    boolean isWaiting() {
        return reception
                .standing()
                .filter(standing -> standing instanceof Prospect.InQueue || standing instanceof Prospect.Closed)
                .isPresent();
    }

    /** What the assistant cannot answer while a case waits is for the officer. */
    Outline kept(ConversationState state) {
        var messages = Messages.in(state.language());
        String standing = reception
                .standing()
                .flatMap(new ProspectWords(messages)::standing)
                .orElse("");
        List<Block> blocks = List.of(new Block.Paragraph(messages.say("desk.kept")), new Block.Paragraph(standing));
        return new Outline(
                state,
                reply(
                        Outcome.OUT_OF_SCOPE,
                        standing.isEmpty() ? blocks.subList(0, 1) : blocks,
                        List.of(cancel(messages))));
    }

    private Briefing briefing(ConversationState state) {
        return new CaseBriefing(knowledge, now).of(state, said);
    }

    /** What the officer will see, named as far as there is any of it. */
    private static String sees(Briefing briefing, Messages messages) {
        boolean papers = !briefing.ready().isEmpty() || !briefing.missing().isEmpty();
        return messages.say(
                briefing.step().isEmpty() ? "desk.sees" : papers ? "desk.sees.step-and-papers" : "desk.sees.step");
    }

    private static List<String> lead(HandOverReason reason, Messages messages) {
        return switch (reason) {
            case DANGER, ASKED, BY_OFFICER -> List.of();
            case WRONG_INFORMATION, ANGER, PROCEDURE, DEAD_END, NOT_UNDERSTOOD ->
                List.of(messages.say("desk.because." + reason.word()));
        };
    }

    private static List<Block> lines(List<String> lead, List<String> sentences) {
        var blocks = new ArrayList<Block>();
        lead.forEach(line -> blocks.add(new Block.Paragraph(line)));
        sentences.forEach(line -> blocks.add(new Block.Paragraph(line)));
        return blocks;
    }

    private static List<Choice> waiting(Messages messages) {
        return List.of(
                new Choice(messages.say("desk.choice.place"), DeskChoice.Waiting.PLACE.value()), cancel(messages));
    }

    private static Choice cancel(Messages messages) {
        return new Choice(messages.say("desk.choice.cancel"), DeskChoice.Waiting.CANCEL.value());
    }

    private static Outline notice(ConversationState state, String text, List<Choice> choices) {
        return new Outline(state, reply(Outcome.NOTICE, List.of(new Block.Paragraph(text)), choices));
    }

    private static Reply reply(Outcome outcome, List<Block> blocks, List<Choice> choices) {
        return new Reply(outcome, blocks, choices, List.of(), List.of(), List.of());
    }
}
