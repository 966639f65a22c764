package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.Optional;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Question;

/** A guide that is wished for in words: of the procedure that they name, else of the one that is talked about; it is asked which if that is open. */
final class GuideTalk {

    private final ConversationState state;
    private final Knowledge knowledge;
    private final Recognition recognition;
    private final TurnScene scene;
    private final ProcedureTalk procedures;

    GuideTalk(ConversationState state, TurnScene scene, ProcedureTalk procedures) {
        this.state = state;
        this.knowledge = scene.knowledge();
        this.recognition = scene.recognition();
        this.scene = scene;
        this.procedures = procedures;
    }

    /** The reply to such a wish; empty when a message is none, and when it names what the catalogue does not know. */
    Optional<Outline> wished(Query query) {
        boolean calm = recognition
                .danger()
                .hotlines(knowledge.search().read(query.typed()))
                .isEmpty();
        return calm ? WalkWish.read(query.typed()).flatMap(wish -> wished(query, wish)) : Optional.empty();
    }

    /** The same while another guide is walked: only where a matter is named. */
    Optional<Outline> wishedElsewhere(Query query) {
        return WalkWish.read(query.typed())
                .filter(wish -> !wish.about().isEmpty())
                .flatMap(wish -> wished(query, wish));
    }

    private Optional<Outline> wished(Query query, WalkWish wish) {
        Topic topic = state.topic();
        Query about = Query.of(wish.about(), query.english() ? Language.EN : state.language(), recognition.english());
        Question read = knowledge.search().read(about.text());
        if (Leaning.of(read).topicWords() == 0) {
            return Optional.of(
                    ProcedureCode.isCode(topic.procedure())
                            ? scene.walk(state).begun("p." + topic.procedure())
                            : amongWhatIsOffered());
        }
        Optional<Outline> event = new LifeEventTalk(knowledge).of(state, read);
        if (event.isPresent()) {
            return event;
        }
        ConversationState anew = state.about(Topic.NONE);
        return switch (procedures.meaning(anew, about)) {
            case Meaning.One one -> Optional.of(of(one.procedure()));
            case Meaning.Several several -> {
                Outline asked = procedures.ask(anew, several);
                ConversationState wanting =
                        asked.state().about(asked.state().topic().wantingAGuide());
                yield Optional.of(new Outline(wanting, asked.reply(), asked.effects()));
            }
            case Meaning.Unnamed unnamed -> Optional.of(amongWhatIsOffered());
            case Meaning.None none -> Optional.empty();
        };
    }

    /** The question that is open is asked again, now for a guide; where none is, it is asked for the procedure. */
    private Outline amongWhatIsOffered() {
        Topic topic = state.topic();
        if (!topic.asks()) {
            Outline asked = procedures.askWhich(state, new Meaning.Unnamed(List.of()));
            return new Outline(asked.state().about(asked.state().topic().wantingAGuide()), asked.reply());
        }
        List<Choice> offered = state.answerable().stream()
                .filter(choice -> ChoiceValue.read(choice.value()).isPresent())
                .toList();
        Reply again = new Reply(
                Outcome.CLARIFY,
                List.of(new Block.Paragraph(Messages.in(state.language()).say("clarify.which"))),
                offered,
                topic.options(),
                List.of(),
                List.of());
        return new Outline(state.about(topic.wantingAGuide()), again);
    }

    /** The guide of a procedure. */
    Outline of(Procedure procedure) {
        String code = procedure.code().value();
        Topic topic = new Topic(procedure.shortName(), code, List.of(), List.of(), List.of());
        return scene.walk(state.about(topic)).begun("p." + code);
    }
}
