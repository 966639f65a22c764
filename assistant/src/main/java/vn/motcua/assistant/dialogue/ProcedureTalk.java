package vn.motcua.assistant.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import vn.motcua.connector.Block;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.search.Candidate;

/** What is said of procedures: an answer, the question which of several is meant, and another one where none of them was. */
final class ProcedureTalk {

    private final TurnScene scene;
    private final Knowledge knowledge;
    private final Understanding understanding;
    private final Utterance utterance;
    private final PersonTalk persons;
    private final Wishing wishing;

    ProcedureTalk(TurnScene scene) {
        this.scene = scene;
        this.knowledge = scene.knowledge();
        this.understanding = scene.understanding();
        this.utterance = scene.utterance();
        this.persons = scene.persons();
        this.wishing = scene.wishing();
    }

    /** The reply to an answered question among twins. */
    Outline meant(ConversationState now, Meaning meaning) {
        return switch (meaning) {
            case Meaning.One one -> answer(now, one);
            case Meaning.Several several -> ask(now, several);
            case Meaning.Unnamed unnamed -> askWhich(now, unnamed);
            case Meaning.None none -> new Outline(now, scene.says(now).notice("button.expired"));
        };
    }

    /** What a pressed quick reply shows of a procedure. */
    Outline shown(ChoiceValue.Show show) {
        return withProcedure(
                show.code(),
                procedure -> localOffice(
                        worded(procedure, scene.state()).first(show.aspects(), false),
                        procedure,
                        show.aspects(),
                        scene.state()),
                show.aspects());
    }

    /** The same of several. */
    Outline shown(ChoiceValue.ShowSeveral shown) {
        return several().pressed(scene.state(), shown).orElseGet(this::expired);
    }

    /** One part of a longer answer. */
    Outline shown(ChoiceValue.Part part) {
        return withProcedure(
                part.code(),
                procedure -> answers(procedure, scene.state()).part(part.aspect(), part.number()),
                List.of(part.aspect()));
    }

    /** A passage in full. */
    Outline shown(ChoiceValue.WholeText whole) {
        return withProcedure(
                whole.code(), procedure -> answers(procedure, scene.state()).whole(whole.number()), List.of());
    }

    private Outline expired() {
        return new Outline(scene.state(), scene.says(scene.state()).notice("button.expired"));
    }

    SeveralTalk several() {
        return new SeveralTalk(
                knowledge,
                understanding,
                wishing,
                (one, now) -> localOffice(
                        answers(one.procedure(), now).first(one.aspects()), one.procedure(), one.aspects(), now));
    }

    Meaning meaning(ConversationState now, Query query) {
        return query.text().isEmpty()
                ? new Meaning.None()
                : understanding.of(now, query.text(), knowledge.search().read(query.text()));
    }

    /** Where the search is unsure, what it says of the question in official terms may decide, or be asked about. */
    Meaning reworded(ConversationState now, Query query, Meaning own) {
        boolean unsure = own instanceof Meaning.Several || own instanceof Meaning.None;
        if (!unsure
                || now.walk().isPresent()
                || TypedWords.of(query.typed()).terms().size() < TypedWords.FEW) {
            return own;
        }
        String about =
                scene.procedure(now.topic().procedure()).map(Procedure::name).orElse("");
        return wishing.ask(new ModelRequest.Rewrite(query.typed(), about))
                .filter(ModelAnswer.Query.class::isInstance)
                .map(answer -> understanding.reworded(
                        own,
                        ((ModelAnswer.Query) answer).text(),
                        now.topic().rejected(),
                        List.copyOf(knowledge.search().read(query.text()).aspects())))
                .orElse(own);
    }

    private Outline withProcedure(ProcedureCode code, Function<Procedure, Reply> reply, List<Aspect> aspects) {
        Optional<Procedure> procedure = knowledge.search().catalogue().find(code);
        if (procedure.isEmpty()) {
            return new Outline(scene.state(), scene.says(scene.state()).notice("procedure.gone", code.value()));
        }
        Topic topic = scene.state().topic();
        if (topic.wantsAGuideOf(List.of(code.value()), aspects)) {
            return guides(scene.state()).of(procedure.get());
        }
        boolean known =
                topic.procedure().equals(code.value()) || topic.options().contains(code.value());
        Topic next = (known ? topic : new Topic(procedure.get().name(), "", List.of(), List.of(), List.of()))
                .answeredBy(code.value(), aspects);
        ConversationState after = scene.state()
                .about(next)
                .withMisses(next.rejected().isEmpty() ? 0 : scene.state().misses());
        return withAnOfficer(new Outline(after, reply.apply(procedure.get())), procedure.get());
    }

    /** Of some procedures nobody should be left alone with the answer: an officer is brought in when they are first spoken of. */
    private Outline withAnOfficer(Outline told, Procedure procedure) {
        boolean spokenOf = Stream.concat(Stream.of(scene.state().topic()), scene.state().earlier().stream())
                .anyMatch(topic -> topic.procedure().equals(procedure.code().value()));
        if (!procedure.handOver() || spokenOf) {
            return told;
        }
        PersonTalk.Told person = persons.told(told.state(), HandOverReason.PROCEDURE, null);
        Reply reply = told.reply();
        var blocks = new ArrayList<>(reply.blocks());
        // The source stays the last line of an answer.
        boolean sourced = !blocks.isEmpty() && blocks.getLast() instanceof Block.Origin;
        blocks.addAll(sourced ? blocks.size() - 1 : blocks.size(), person.blocks());
        var choices = new ArrayList<>(person.choices());
        choices.addAll(reply.choices());
        var more = new Reply(reply.outcome(), blocks, choices, reply.procedures(), reply.fields(), reply.sources());
        return new Outline(told.state(), more, person.effects());
    }

    /** Answers again, in the language of the scene.state(), what was answered last. */
    Optional<Outline> again(ConversationState now) {
        return several()
                .again(now)
                .or(() -> scene.procedure(now.topic().procedure())
                        .map(procedure -> new Outline(
                                now, answers(procedure, now).first(now.topic().aspects()))));
    }

    Outline answer(ConversationState now, Meaning.One meaning) {
        String code = meaning.procedure().code().value();
        if (now.topic().wantsAGuideOf(List.of(code), meaning.aspects())) {
            return guides(now).of(meaning.procedure());
        }
        List<String> rejected = now.topic().procedure().equals(code)
                        || meaning.words().startsWith(now.topic().question())
                ? now.topic().rejected()
                : List.of();
        Topic next = new Topic(meaning.words(), code, meaning.aspects(), List.of(), rejected);
        ConversationState after = now.about(next).withMisses(rejected.isEmpty() ? 0 : now.misses());
        return withAnOfficer(
                new Outline(
                        after,
                        localOffice(
                                worded(meaning.procedure(), now).first(meaning.aspects(), true),
                                meaning.procedure(),
                                meaning.aspects(),
                                now)),
                meaning.procedure());
    }

    /** The answer, with the office of the place that was just typed or is remembered where it depends on that. */
    private Reply localOffice(Reply answer, Procedure procedure, List<Aspect> shown, ConversationState now) {
        String typed = utterance.content() instanceof Utterance.Content.Text text ? CleanText.of(text.text()) : "";
        return new LocalOffice(Messages.in(now.language()))
                .in(answer, procedure, shown, () -> knowledge.places().local(typed, now.commune()));
    }

    Outline ask(ConversationState now, Meaning.Several meaning) {
        List<String> codes = codes(meaning.candidates());
        TwinQuestion twins = meaning.twins();
        boolean narrower = twins != null && codes.size() < now.topic().options().size();
        boolean again = now.topic().options().containsAll(codes) && !narrower;
        // A narrower question about the same still wants the guide.
        boolean guided = now.topic().wantsAGuideOf(codes, meaning.aspects());
        Topic next = new Topic(
                meaning.words(), "", meaning.aspects(), codes, now.topic().rejected(), guided, List.of());
        ConversationState after = again ? now.withMisses(now.misses() + 1) : now;
        if (after.misses() >= PersonTalk.MISSES_BEFORE) {
            return persons.wanted(after.about(next).withMisses(0), HandOverReason.NOT_UNDERSTOOD);
        }
        Messages messages = Messages.in(now.language());
        Reply question = twins == null
                ? new Clarification(knowledge.search(), messages)
                        .ask(meaning.candidates(), meaning.aspects(), again ? "clarify.again" : "clarify.which")
                : new SplittingQuestion(messages).ask(meaning, twins, again);
        return new Outline(after.about(next), question);
    }

    Outline askWhich(ConversationState now, Meaning.Unnamed meaning) {
        Topic next = new Topic("", "", meaning.aspects(), List.of(), List.of());
        return new Outline(now.about(next), scene.says(now).question("clarify.which-procedure"));
    }

    /** The citizen says that what was answered or offered is not meant: the next candidates, later a person. */
    Outline notMeant(ConversationState now) {
        Topic topic = now.topic();
        if (topic.isNone()) {
            return new Outline(now, scene.says(now).question("clarify.describe"));
        }
        List<String> refused = topic.options().isEmpty() ? List.of(topic.procedure()) : topic.options();
        Topic next = topic.without(refused);
        ConversationState after = now.about(next).withMisses(now.misses() + 1);
        if (after.misses() >= PersonTalk.MISSES_BEFORE) {
            return persons.wanted(after.withMisses(0), HandOverReason.NOT_UNDERSTOOD);
        }
        List<Candidate> others = understanding.nextAfter(next);
        if (others.isEmpty()) {
            return new Outline(after, scene.says(after).question("clarify.describe-wrong"));
        }
        ConversationState asking = after.about(next.choosingAmong(codes(others), topic.aspects()));
        return new Outline(
                asking,
                new Clarification(knowledge.search(), Messages.in(now.language()))
                        .ask(others, topic.aspects(), "clarify.wrong"));
    }

    Answers answers(Procedure procedure, ConversationState now) {
        return new Answers(procedure, Messages.in(now.language()), timesInWords(procedure), today());
    }

    private List<String> timesInWords(Procedure procedure) {
        return PublishedFields.timesInWords(procedure, knowledge.guides().of(procedure.code()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(utterance.at(), Desk.ZONE);
    }

    /** Within a guide nothing is put in other words: what is asked there is asked beside it. */
    private Worded worded(Procedure procedure, ConversationState now) {
        Wishing asking = now.walk().isPresent() ? new Wishing(Assistance.NONE) : wishing;
        return new Worded(procedure, Messages.in(now.language()), asking, timesInWords(procedure), today());
    }

    private static List<String> codes(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.procedure().code().value())
                .toList();
    }

    /** A question for something that a guide does not begin with is answered, with the guide among its buttons, though a guide was wanted. */
    static ConversationState answering(ConversationState now, Question question) {
        boolean asksMore =
                question.aspects().stream().anyMatch(aspect -> aspect != Aspect.STEPS && aspect != Aspect.OVERVIEW);
        return asksMore ? now.about(now.topic().wantingAnAnswer()) : now;
    }

    GuideTalk guides(ConversationState now) {
        return new GuideTalk(now, scene, this);
    }
}
