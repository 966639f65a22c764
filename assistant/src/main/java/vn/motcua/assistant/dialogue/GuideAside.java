package vn.motcua.assistant.dialogue;

import java.util.List;
import java.util.Optional;

import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.knowledge.question.Question;
import vn.motcua.knowledge.search.SearchResult;

/** What is typed within a guide: an answer to it, or something beside it, after which it goes on. */
final class GuideAside {

    /** From this confidence on, a question within a walk leaves the procedure that is walked. */
    private static final double PLAIN = 0.6;

    private final TurnScene scene;
    private final Knowledge knowledge;
    private final Recognition recognition;
    private final ProcedureTalk procedures;
    private final FreeTalk free;
    private final OneTurn turn;

    GuideAside(TurnScene scene, ProcedureTalk procedures, FreeTalk free, OneTurn turn) {
        this.scene = scene;
        this.knowledge = scene.knowledge();
        this.recognition = scene.recognition();
        this.procedures = procedures;
        this.free = free;
        this.turn = turn;
    }

    /** Within a guide. Words like "ba", which may be a number or a father, are first read as an answer. */
    Outline of(ConversationState now, Query query, Optional<Choice> named) {
        Question repaired = knowledge.search().read(query.typed());
        boolean calm = recognition.danger().hotlines(repaired).isEmpty()
                || scene.walk(now).expects(query.typed());
        Optional<Outline> another = calm ? procedures.guides(now).wishedElsewhere(query) : Optional.empty();
        if (another.isPresent()) {
            return another.get();
        }
        if (calm) {
            Optional<Outline> walked = scene.walk(now).typed(query.typed());
            if (walked.isPresent()) {
                return walked.get();
            }
            if (named.isPresent()) {
                return turn.pressed(named.get().value());
            }
        }
        Optional<SmallTalk.Kind> talk = recognition.smallTalk().read(TypedWords.of(query.typed()));
        Optional<Outline> nodded = talk.flatMap(scene.walk(now)::nodded);
        if (nodded.isPresent()) {
            return nodded.get();
        }
        Optional<Outline> ofTheCase = scene.walk(now).ofTheCase(Leaning.of(repaired));
        if (ofTheCase.isPresent()) {
            return ofTheCase.get();
        }
        boolean asks = query.typed().contains("?")
                || !repaired.aspects().isEmpty()
                || (repaired.terms().size() > TypedWords.FEW && free.asksClearly(query, repaired));
        Outline side = free.understood(now, query);
        boolean elsewhere = side.reply().outcome() == Outcome.CLARIFY
                || (side.reply().outcome() == Outcome.ANSWER
                        && !side.state().topic().procedure().equals(now.topic().procedure()));
        if (elsewhere && !repaired.aspects().isEmpty() && !namesAnother(query)) {
            side = scene.procedure(now.topic().procedure())
                    .map(procedure ->
                            new Outline(now, procedures.answers(procedure, now).first(List.copyOf(repaired.aspects()))))
                    .orElse(side);
        }
        WalkTurn beside = scene.walk(side.state());
        Optional<Outline> meant =
                beside.misses(side, asks, talk.isPresent()) ? chosenByModel(now, query) : Optional.empty();
        return meant.isPresent() ? meant.get() : beside.after(side, asks, talk.isPresent());
    }

    /** Which of the offered answers the model takes an answer for that nothing else understood; only an offered one counts. */
    private Optional<Outline> chosenByModel(ConversationState now, Query query) {
        return scene.walk(now)
                .openChoice(query.typed())
                .flatMap(scene.wishing()::ask)
                .filter(ModelAnswer.Option.class::isInstance)
                .flatMap(answer -> scene.walk(now).chosen(((ModelAnswer.Option) answer).id()));
    }

    /** Whether a question beside a walk is plainly about another procedure, or an article. */
    private boolean namesAnother(Query query) {
        var found = knowledge.search().search(query.text(), 1);
        return (found.verdict() == SearchResult.Verdict.ANSWER
                        && found.candidates().stream().anyMatch(candidate -> candidate.confidence() >= PLAIN))
                || new ArticleTalk(scene.state(), knowledge).isMeant(query);
    }
}
