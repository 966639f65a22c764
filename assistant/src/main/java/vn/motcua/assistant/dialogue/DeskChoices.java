package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.Optional;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Reply;

/** What quick replies about officers and their desks do. A guide that is walked stays where it is, and each reply leads back to it. */
final class DeskChoices {

    private final ConversationState state;
    private final PersonTalk persons;
    private final WalkTurn walk;
    private final Messages messages;

    DeskChoices(ConversationState state, PersonTalk persons, WalkTurn walk) {
        this.state = state;
        this.persons = persons;
        this.walk = walk;
        this.messages = Messages.in(state.language());
    }

    Outline pressed(DeskChoice choice) {
        return switch (choice) {
            case DeskChoice.Choose chosen -> leadingBack(persons.wanted(state, chosen));
            case DeskChoice.Waiting waiting ->
                leadingBack(
                        switch (waiting) {
                            case PLACE -> persons.place(state);
                            case CANCEL -> persons.cancelled(state);
                        });
            case DeskChoice.Rate rate -> new RatingTalk(state, walk).rated(rate);
            case DeskChoice.Word word -> new RatingTalk(state, walk).pressed(word);
        };
    }

    /** Asked which desk, the citizen named a commune: that leads to its desk. */
    Optional<Outline> placed(String typed) {
        return state.answerable().stream()
                .flatMap(offered -> DeskChoice.read(offered.value()).stream())
                .filter(DeskChoice.Choose.class::isInstance)
                .map(DeskChoice.Choose.class::cast)
                .findFirst()
                .filter(asked -> CaseBriefing.communeIn(typed).isPresent())
                .map(asked -> leadingBack(persons.wanted(state, asked.reason())));
    }

    /** The same, and within a guide where that stands and how to go on. */
    Outline leadingBack(Outline said) {
        Optional<String> standing = walk.standing();
        if (standing.isEmpty()) {
            return said;
        }
        Reply reply = said.reply();
        var blocks = new ArrayList<>(reply.blocks());
        blocks.add(new Block.Paragraph(standing.get()));
        var choices = new ArrayList<>(reply.choices());
        choices.add(new Choice(messages.say("walk.choice.resume"), WalkChoice.Command.RESUME.value()));
        var leading = new Reply(reply.outcome(), blocks, choices, reply.procedures(), reply.fields(), reply.sources());
        return new Outline(said.state(), leading, said.effects());
    }
}
