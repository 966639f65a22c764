package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.Optional;

import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.question.Question;

/** What a typed message says of officers: the wait for one, a word about one, something wrong that one must know of. */
final class DeskMention {

    private final TurnScene scene;
    private final Knowledge knowledge;
    private final Recognition recognition;
    private final ProcedureTalk procedures;
    private final FreeTalk free;
    private final PersonTalk persons;

    DeskMention(TurnScene scene, ProcedureTalk procedures, FreeTalk free) {
        this.scene = scene;
        this.knowledge = scene.knowledge();
        this.recognition = scene.recognition();
        this.procedures = procedures;
        this.free = free;
        this.persons = scene.persons();
    }

    /** What is said of an officer: the wait for one, a word about one, something wrong that one must know of. */
    Optional<Outline> of(ConversationState now, Query query) {
        Question repaired = knowledge.search().read(query.typed());
        if (!recognition.danger().hotlines(repaired).isEmpty()) {
            return Optional.empty();
        }
        var desk = new DeskChoices(now, persons, scene.walk(now));
        Optional<Outline> placed = desk.placed(query.typed());
        if (placed.isPresent()) {
            return placed;
        }
        Optional<DeskWords.Kind> wait = recognition.deskWords().read(query.typed(), persons::isWaiting);
        if (wait.isPresent()) {
            return Optional.of(desk.pressed(
                    switch (wait.get()) {
                        case PLACE -> DeskChoice.Waiting.PLACE;
                        case CANCEL -> DeskChoice.Waiting.CANCEL;
                    }));
        }
        var rating = new RatingTalk(now, scene.walk(now));
        if ((rating.isWriting() || RatingWords.tellsOfTheHelp(query.typed())) && !asksSomething(query, repaired)) {
            Optional<Long> handOver = rating.invitesWord();
            if (handOver.isPresent()) {
                return Optional.of(rating.word(handOver.get(), query.typed()));
            }
        }
        boolean answered = ProcedureCode.isCode(now.topic().procedure());
        return recognition.wrongInformation().isReported(query.typed(), answered)
                ? Optional.of(desk.leadingBack(
                        persons.wanted(aboutWhatIsWrong(now, query, repaired), HandOverReason.WRONG_INFORMATION)))
                : Optional.empty();
    }

    private boolean asksSomething(Query query, Question repaired) {
        return query.typed().contains("?")
                || recognition.askingForAPerson().asks(repaired)
                || (!repaired.aspects().isEmpty() && free.asksClearly(query, repaired));
    }

    /** The procedure, and what of it is said to be wrong: what the report names, else what was answered last. */
    private ConversationState aboutWhatIsWrong(ConversationState now, Query query, Question repaired) {
        List<Aspect> named = List.copyOf(repaired.aspects());
        Topic topic = now.topic();
        if (!topic.procedure().isEmpty()) {
            return named.isEmpty() ? now : now.about(topic.answeredBy(topic.procedure(), named));
        }
        return procedures.meaning(now, query) instanceof Meaning.One one
                ? now.about(new Topic(one.words(), one.procedure().code().value(), named, List.of(), List.of()))
                : now;
    }
}
