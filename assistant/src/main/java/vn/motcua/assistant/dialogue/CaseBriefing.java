package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.knowledge.answer.PlaceAnswer;
import vn.motcua.knowledge.guide.CaseQuestion;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Aspect;

/** Puts together what an officer should know, in Vietnamese whatever the citizen speaks. */
final class CaseBriefing {

    private static final Messages VIETNAMESE = Messages.in(Language.VI);

    private static final Set<PlaceAnswer.Kind> COMMUNES =
            Set.of(PlaceAnswer.Kind.COMMUNE, PlaceAnswer.Kind.WARD, PlaceAnswer.Kind.SPECIAL_ZONE);

    private final Knowledge knowledge;
    private final LocalDate today;
    private final Instant now;

    CaseBriefing(Knowledge knowledge, Instant now) {
        this.knowledge = knowledge;
        this.now = now;
        this.today = LocalDate.ofInstant(now, Desk.ZONE);
    }

    /**
     * What is known of a conversation. A walk that was left counts while its procedure is still spoken of.
     *
     * @param said what the citizen has just typed, which may name a commune; empty when nothing was
     */
    Briefing of(ConversationState state, String said) {
        Optional<WalkPlan> plan = state.walk()
                .or(() -> state.walks().stream().findFirst().filter(walk -> isSpokenOf(walk, state.topic())))
                .filter(walk -> !walk.finished())
                .flatMap(walk -> WalkPlan.of(walk, knowledge.guides(), today));
        Optional<Procedure> procedure = procedure(state.topic().procedure())
                .or(() -> plan.flatMap(walked -> walked.legs().stream().findFirst())
                        .flatMap(leg -> procedure(leg.guide().basis().code().value())));
        return new Briefing(
                procedure.map(found -> found.code().value()).orElse(""),
                procedure.map(Procedure::name).orElse(""),
                procedure.map(Procedure::field).orElse(""),
                plan.map(this::step).orElse(""),
                Stream.concat(plan.map(this::known).orElse(List.of()).stream(), place(said))
                        .toList(),
                plan.map(walked -> papers(walked, true)).orElse(List.of()),
                plan.map(walked -> papers(walked, false)).orElse(List.of()),
                state.topic().aspects().stream()
                        .filter(aspect -> aspect != Aspect.OVERVIEW)
                        .map(VIETNAMESE::nameOf)
                        .collect(Collectors.joining(", ")));
    }

    private static Stream<Briefing.Known> place(String said) {
        return communeIn(said).map(place -> new Briefing.Known(VIETNAMESE.say("desk.place-said"), place)).stream();
    }

    /** The commune, ward or special zone that a text names, with what is said of where it is. */
    static Optional<String> communeIn(String said) {
        return PlaceAnswer.read(said) instanceof PlaceAnswer.Said place
                        && place.units().stream().anyMatch(unit -> COMMUNES.contains(unit.kind()))
                ? Optional.of(place.place())
                : Optional.empty();
    }

    private static boolean isSpokenOf(Walk walk, Topic topic) {
        return !topic.procedure().isEmpty() && walk.course().equals("p." + topic.procedure());
    }

    private String step(WalkPlan plan) {
        WalkQuestions questions = new WalkQuestions(plan, VIETNAMESE, today);
        return plan.nextQuestion()
                .map(question -> questions.progress().plain() + ": " + VIETNAMESE.say(question.ask()))
                .orElseGet(() -> new WalkSteps(plan, knowledge.desk(), VIETNAMESE, now)
                        .progress()
                        .plain());
    }

    private List<Briefing.Known> known(WalkPlan plan) {
        WalkQuestions questions = new WalkQuestions(plan, VIETNAMESE, today);
        return plan.file().answered().stream()
                .map((CaseQuestion question) ->
                        new Briefing.Known(VIETNAMESE.say(question.ask()), questions.told(question)))
                .toList();
    }

    /** Before the case is clear, papers that may yet fall away are not called missing. */
    private static List<String> papers(WalkPlan plan, boolean ready) {
        boolean open = plan.nextQuestion().isPresent();
        return plan.papers().stream()
                .filter(needed -> needed.ticked() == ready)
                .filter(needed -> ready || !open || !needed.depends())
                .map(needed -> needed.paper().name())
                .distinct()
                .toList();
    }

    private Optional<Procedure> procedure(String code) {
        return ProcedureCode.isCode(code)
                ? knowledge.search().catalogue().find(new ProcedureCode(code))
                : Optional.empty();
    }
}
