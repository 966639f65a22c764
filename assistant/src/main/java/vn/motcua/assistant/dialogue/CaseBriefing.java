package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.motcua.knowledge.guide.CaseQuestion;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcedureCode;
import vn.motcua.knowledge.question.Aspect;

/** Puts together what an officer should know, in Vietnamese whatever the citizen speaks. */
final class CaseBriefing {

    private static final Messages VIETNAMESE = Messages.in(Language.VI);

    private final Knowledge knowledge;
    private final LocalDate today;
    private final Instant now;

    CaseBriefing(Knowledge knowledge, Instant now) {
        this.knowledge = knowledge;
        this.now = now;
        this.today = LocalDate.ofInstant(now, Desk.ZONE);
    }

    /** What is known of a conversation. A walk that was left counts while its procedure is still spoken of. */
    Briefing of(ConversationState state) {
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
                plan.map(this::known).orElse(List.of()),
                plan.map(walked -> papers(walked, true)).orElse(List.of()),
                plan.map(walked -> papers(walked, false)).orElse(List.of()),
                state.topic().aspects().stream()
                        .filter(aspect -> aspect != Aspect.OVERVIEW)
                        .map(VIETNAMESE::nameOf)
                        .collect(Collectors.joining(", ")));
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
