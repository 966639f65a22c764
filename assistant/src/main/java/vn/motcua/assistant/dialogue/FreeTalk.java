package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.connector.Block;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.question.Question;

/** What a typed message means that is no choice, no wish and no answer to a form: danger, small talk, a service, a person, a question. */
final class FreeTalk {

    /** From this confidence on, a question counts even beside abuse or everyday subjects. */
    private static final double CLEAR = 0.5;

    private final TurnScene scene;
    private final Knowledge knowledge;
    private final Recognition recognition;
    private final Utterance utterance;
    private final PersonTalk persons;
    private final ProcedureTalk procedures;
    private final OneTurn turn;

    FreeTalk(TurnScene scene, ProcedureTalk procedures, OneTurn turn) {
        this.scene = scene;
        this.knowledge = scene.knowledge();
        this.recognition = scene.recognition();
        this.utterance = scene.utterance();
        this.persons = scene.persons();
        this.procedures = procedures;
        this.turn = turn;
    }

    Outline understood(ConversationState now, Query query) {
        Question typed = TypedWords.of(query.typed());
        Question repaired = knowledge.search().read(query.typed());
        List<Danger.Hotline> hotlines = recognition.danger().hotlines(repaired);
        if (!hotlines.isEmpty()) {
            return danger(now, query, hotlines);
        }
        Optional<SmallTalk.Kind> talk = recognition
                .smallTalk()
                .read(typed)
                .or(() -> recognition.smallTalk().read(repaired))
                .or(() -> recognition.smallTalk().wishes(repaired)
                        ? Optional.of(SmallTalk.Kind.WISHES)
                        : Optional.empty());
        // "Em có hẹn mấy giờ ạ" is made of nothing but small words.
        boolean small = talk.filter(kind -> kind == SmallTalk.Kind.AFFIRM || kind == SmallTalk.Kind.SMALL)
                        .isPresent()
                && typed.terms().size() >= TypedWords.FEW;
        if (talk.isPresent() && !small) {
            return new Talk(now, knowledge, turn, utterance.services()).of(talk.get());
        }
        ServiceTalk.Asked served = scene.services(now).asked(query.typed(), null);
        if (talk.isPresent() && served.sure().isEmpty()) {
            return new Talk(now, knowledge, turn, utterance.services()).of(talk.get());
        }
        if (served.sure().isPresent()) {
            return served.sure().get();
        }
        if (recognition.askingForAPerson().asks(typed)
                || recognition.askingForAPerson().asks(repaired)) {
            return persons.wanted(now, HandOverReason.ASKED);
        }
        if (recognition.anger().isAtUs(repaired) && !asksClearly(query, repaired)) {
            return persons.wanted(now, HandOverReason.ANGER);
        }
        if (recognition.abuse().isIn(typed) && !asksClearly(query, repaired)) {
            return abused(now);
        }
        if (recognition.outside().isIn(typed) && !asksClearly(query, repaired)) {
            return outside(now, typed);
        }
        Optional<Reply> meaning = explanations(now).ofNothingElse(query.typed());
        if (meaning.isPresent()) {
            return new Outline(now, meaning.get());
        }
        Optional<Outline> event = new LifeEventTalk(knowledge).of(now, repaired);
        if (event.isPresent()) {
            return event.get();
        }
        if (AmountReceived.isAsked(query.typed())) {
            Meaning got = AmountReceived.withoutFee(procedures.meaning(now, query));
            // "Công chứng viên lương được bao nhiêu" is of no procedure, and lies outside.
            if (!(got instanceof Meaning.None) || AmountReceived.namesAnAllowance(query.typed())) {
                return amount(now, got);
            }
        }
        Optional<Outline> article = new ArticleTalk(now, knowledge).of(query);
        if (article.isPresent()) {
            return article.get();
        }
        Meaning own = procedures.meaning(now, query);
        ConversationState asking = ProcedureTalk.answering(now, repaired);
        Optional<Outline> together = procedures.several().typed(asking, query, own);
        if (together.isPresent()) {
            return together.get();
        }
        if (!(own instanceof Meaning.One) && served.likely().isPresent()) {
            return served.likely().get();
        }
        return switch (procedures.reworded(asking, query, own)) {
            case Meaning.One one -> procedures.answer(asking, one);
            case Meaning.Several several -> procedures.ask(asking, several);
            case Meaning.Unnamed unnamed -> procedures.askWhich(asking, unnamed);
            case Meaning.None none -> explained(asking, query).orElseGet(() -> outside(asking, typed));
        };
    }

    /** How much one gets is in no catalogue: that is said before what it has. */
    private Outline amount(ConversationState now, Meaning got) {
        Outline answer = switch (got) {
            case Meaning.One one -> procedures.answer(now, one);
            case Meaning.Several several -> procedures.ask(now, several);
            case Meaning.Unnamed unnamed -> procedures.askWhich(now, unnamed);
            case Meaning.None none -> procedures.askWhich(now, new Meaning.Unnamed(List.of()));
        };
        return AmountReceived.told(answer, Messages.in(now.language()));
    }

    private WalkExplanations explanations(ConversationState now) {
        return new WalkExplanations(knowledge, Messages.in(now.language()));
    }

    /** A word of the glossary that no procedure answers. */
    private Optional<Outline> explained(ConversationState now, Query query) {
        return explanations(now).of(query.typed()).map(reply -> new Outline(now, reply));
    }

    /** Whether there is a question that must be answered, whatever stands beside it. */
    boolean asksClearly(Query query, Question repaired) {
        if (query.text().isEmpty() || !repaired.roles().contains(Question.Role.TOPIC)) {
            return false;
        }
        return knowledge.search().search(query.text(), 1).candidates().stream()
                        .anyMatch(candidate -> candidate.confidence() >= CLEAR)
                || new ArticleTalk(scene.state(), knowledge).isMeant(query);
    }

    private Outline danger(ConversationState now, Query query, List<Danger.Hotline> hotlines) {
        scene.wishing().hush();
        var messages = Messages.in(now.language());
        var blocks = new ArrayList<Block>();
        hotlines.forEach(hotline -> blocks.add(
                blocks.isEmpty()
                        ? new Block.Heading(messages.say(hotline.key()))
                        : new Block.Paragraph(messages.say(hotline.key()))));
        PersonTalk.Told person = persons.told(now, HandOverReason.DANGER, null);
        Question question = knowledge.search().read(query.text());
        Optional<Outline> answer = question.aspects().isEmpty() ? Optional.empty() : answered(now, query);
        if (answer.isPresent()) {
            Reply reply = answer.get().reply();
            blocks.addAll(person.blocks());
            blocks.addAll(reply.blocks());
            return new Outline(
                    answer.get().state(),
                    new Reply(
                            reply.outcome(),
                            blocks,
                            reply.choices(),
                            reply.procedures(),
                            reply.fields(),
                            reply.sources()),
                    person.effects());
        }
        blocks.addAll(person.blocks());
        blocks.add(new Block.Paragraph(
                messages.say(hotlines.contains(Danger.Hotline.DESPAIR) ? "danger.after.despair" : "danger.after")));
        return new Outline(
                now, new Reply(Outcome.HANDOFF, blocks, List.of(), List.of(), List.of(), List.of()), person.effects());
    }

    private Optional<Outline> answered(ConversationState now, Query query) {
        return switch (procedures.meaning(now, query)) {
            case Meaning.One one -> Optional.of(procedures.answer(now, one));
            case Meaning.Several several -> Optional.of(procedures.ask(now, several));
            case Meaning.Unnamed unnamed -> Optional.empty();
            case Meaning.None none -> Optional.empty();
        };
    }

    private Outline abused(ConversationState now) {
        ConversationState after = now.withInsults(now.insults() + 1);
        return new Outline(after, scene.says(after).outOfScope(after.insults() == 1 ? "abuse.first" : "abuse.again"));
    }

    Outline outside(ConversationState now, Question typed) {
        Optional<Long> rated = new RatingTalk(now, scene.walk(now)).invitesWord();
        if (rated.isPresent() && utterance.content() instanceof Utterance.Content.Text text) {
            return new RatingTalk(now, scene.walk(now)).word(rated.get(), CleanText.of(text.text()));
        }
        if (persons.isWaiting()) {
            return persons.kept(now);
        }
        ConversationState after = now.withMisses(now.misses() + 1);
        if (after.misses() >= PersonTalk.MISSES_BEFORE
                && persons.reachesSomebody(after, HandOverReason.NOT_UNDERSTOOD)) {
            return persons.wanted(after.withMisses(0), HandOverReason.NOT_UNDERSTOOD);
        }
        StandardReplies says = scene.says(after);
        return new Outline(
                after,
                typed.terms().isEmpty()
                        ? says.outOfScope("out-of-scope.unclear")
                        : says.outOfAll(now.misses() == 0 ? "out-of-scope" : "out-of-scope.again"));
    }
}
