package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.connector.Block;
import vn.motcua.connector.Outcome;
import vn.motcua.knowledge.answer.DateAnswer;
import vn.motcua.knowledge.guide.CaseAnswer;
import vn.motcua.knowledge.guide.CaseQuestion;
import vn.motcua.knowledge.guide.Stage;

/**
 * One turn within a guide: an answer, a wish to go on, back or away, papers that are ready, a correction. What it does not
 * understand it leaves to the rest of the dialogue, and afterwards says where the walk stands.
 */
final class WalkTurn {

    /** A dossier that was handed in on a day is taken to be handed in before the desk closed. */
    private static final LocalTime IN_THE_MORNING = LocalTime.of(9, 0);

    private static final WalkCommands COMMANDS = new WalkCommands();

    private final ConversationState state;
    private final Knowledge knowledge;
    private final Instant now;
    private final String token;
    private final WalkScreens screens;
    private final WalkAnswers answers;

    WalkTurn(ConversationState state, Knowledge knowledge, PersonTalk persons, Instant now, String token) {
        this.state = state;
        this.knowledge = knowledge;
        this.now = now;
        this.token = token;
        this.screens = new WalkScreens(state, knowledge, persons, now);
        this.answers = new WalkAnswers(knowledge, screens, today());
    }

    /** What a typed message does to the walk; empty when it is a matter for the rest of the dialogue. */
    Optional<Outline> typed(String typed) {
        Optional<WalkPlan> plan = state.walk().flatMap(this::plan);
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        Optional<CaseQuestion> question = plan.get().nextQuestion();
        Optional<WalkCommands.Kind> command = COMMANDS.read(typed);
        Optional<Outline> corrected = answers.corrected(plan.get(), typed);
        if (corrected.isPresent()) {
            return corrected;
        }
        if (question.isPresent() && command.isPresent() && answers.isAnAnswer(plan.get(), question.get(), typed)) {
            return answers.answered(plan.get(), question.get(), typed);
        }
        boolean ofAStep = command.map(WalkTurn::isOfAStep)
                .orElseGet(() -> FinishedWords.read(typed).isPresent());
        if (question.isPresent() && ofAStep) {
            return answers.answered(plan.get(), question.get(), typed)
                    .or(() -> Optional.of(answers.notUnderstood(plan.get(), question.get())));
        }
        if (question.isPresent() && command.isEmpty()) {
            return answers.answered(plan.get(), question.get(), typed);
        }
        return command.map(kind -> commanded(plan.get(), kind)).or(() -> ofStep(plan.get(), typed));
    }

    /** What can only be done at a step, once the questions are answered. */
    private static boolean isOfAStep(WalkCommands.Kind kind) {
        return switch (kind) {
            case NEXT, CONTINUE, MORE, ALL, HANDED_IN, DONE -> true;
            case BACK, SKIP, CHANGE, OVER, STOP, RESUME, LIST, PDF, CARRY, WHERE, BEGIN -> false;
        };
    }

    /** The fee or the time, asked in words that name nothing else: it is the case's that is meant. */
    Optional<Outline> ofTheCase(Leaning leaning) {
        return leaning.topicWords() > 0
                ? Optional.empty()
                : state.walk()
                        .flatMap(this::plan)
                        .flatMap(plan -> screens.asides().ofTheCase(plan, Set.copyOf(leaning.aspects())));
    }

    /** Whether a message is plainly one of the answers that the open question expects. */
    boolean expects(String typed) {
        return state.walk()
                .flatMap(this::plan)
                .filter(plan -> plan.nextQuestion()
                        .filter(question -> answers.isAnAnswer(plan, question, typed))
                        .isPresent())
                .isPresent();
    }

    /** Whether a typed message wishes to go on with what was begun. */
    static boolean wishesToGoOn(String typed) {
        return COMMANDS.read(typed)
                .filter(kind -> kind == WalkCommands.Kind.RESUME || kind == WalkCommands.Kind.CONTINUE)
                .isPresent();
    }

    /** A typed wish to begin or go on while nothing is walked; empty when the message is no such wish. */
    Optional<Outline> wished(String typed) {
        return COMMANDS.read(typed).flatMap(kind -> switch (kind) {
            case RESUME -> Optional.of(resumed());
            case BEGIN ->
                state.topic().procedure().isEmpty()
                        ? Optional.empty()
                        : Optional.of(begun("p." + state.topic().procedure()));
            case LIST, PDF, CARRY ->
                state.walks().isEmpty()
                        ? Optional.empty()
                        : latest().flatMap(plan -> Optional.of(commanded(plan, kind)));
            default -> Optional.empty();
        });
    }

    /** What a pressed button of a walk does. */
    Outline pressed(WalkChoice choice) {
        if (choice instanceof WalkChoice.Begin begin) {
            return begun(begin.course());
        }
        if (choice == WalkChoice.Command.RESUME) {
            return resumed();
        }
        Optional<WalkPlan> plan = latest();
        if (plan.isEmpty()) {
            return screens.expired();
        }
        Walk walk = plan.get().walk();
        return switch (choice) {
            case WalkChoice.Pick pick ->
                question(plan.get(), pick.question())
                        .filter(question -> question.option(pick.option()).isPresent())
                        .map(question ->
                                keep(walk.answered(question.key(), new CaseAnswer.Picked(pick.option())), List.of()))
                        .orElseGet(screens::expired);
            case WalkChoice.Skip skip ->
                question(plan.get(), skip.question())
                        .map(question -> keep(walk.answered(question.key(), new CaseAnswer.Skipped()), List.of()))
                        .orElseGet(screens::expired);
            case WalkChoice.Edit edit ->
                question(plan.get(), edit.question())
                        .map(question -> keep(walk.without(question.key()), List.of()))
                        .orElseGet(screens::expired);
            case WalkChoice.Tick tick -> ticked(plan.get(), Set.of(tick.paper()), true);
            case WalkChoice.GoTo goTo ->
                keep(walk.at(Math.min(goTo.step(), plan.get().steps().size() - 1), 0), List.of());
            case WalkChoice.Command command -> commanded(plan.get(), kind(command));
            case WalkChoice.Begin begin -> begun(begin.course());
            case WalkChoice.Arrive arrive -> screens.expired();
        };
    }

    private static WalkCommands.Kind kind(WalkChoice.Command command) {
        return switch (command) {
            case NEXT -> WalkCommands.Kind.NEXT;
            case MORE -> WalkCommands.Kind.MORE;
            case BACK -> WalkCommands.Kind.BACK;
            case SKIP -> WalkCommands.Kind.SKIP;
            case CHANGE -> WalkCommands.Kind.CHANGE;
            case OVER -> WalkCommands.Kind.OVER;
            case STOP -> WalkCommands.Kind.STOP;
            case RESUME -> WalkCommands.Kind.RESUME;
            case ALL -> WalkCommands.Kind.ALL;
            case LIST -> WalkCommands.Kind.LIST;
            case PDF -> WalkCommands.Kind.PDF;
            case CARRY -> WalkCommands.Kind.CARRY;
            case HANDED_IN -> WalkCommands.Kind.HANDED_IN;
            case DONE -> WalkCommands.Kind.DONE;
        };
    }

    /** Begins a walk, or goes on with it where it was begun before. */
    Outline begun(String course) {
        Optional<Walk> before = state.walks().stream()
                .filter(walk -> walk.course().equals(course) && !walk.finished())
                .findFirst();
        if (before.isPresent() && plan(before.get()).isPresent()) {
            return keep(before.get(), List.of(screens.says("walk.resumed")));
        }
        Walk walk = Walk.begun(token, course);
        return plan(walk).map(plan -> keep(walk, screens.beginning(plan))).orElseGet(screens::expired);
    }

    /** Goes on with a walk that came from another channel. */
    Outline adopted(Walk walk) {
        return plan(walk).isEmpty() ? screens.expired() : keep(walk, List.of(screens.says("walk.carried")));
    }

    private Outline resumed() {
        return latest().filter(plan -> !plan.walk().finished())
                .map(plan -> keep(plan.walk(), List.of(screens.says("walk.resumed"))))
                .orElseGet(screens::nothingToResume);
    }

    private Outline commanded(WalkPlan plan, WalkCommands.Kind kind) {
        Walk walk = plan.walk();
        return switch (kind) {
            case NEXT, CONTINUE -> next(plan);
            case MORE -> keep(walk.at(plan.stepNumber(), walk.page() + 1), List.of());
            case BACK -> back(plan);
            case SKIP ->
                plan.nextQuestion()
                        .map(question -> keep(walk.answered(question.key(), new CaseAnswer.Skipped()), List.of()))
                        .orElseGet(() -> next(plan));
            case CHANGE -> screens.changing(plan);
            case OVER -> keep(walk.fromTheBeginning(), List.of(screens.says("walk.over")));
            case STOP -> screens.stopped(plan);
            case RESUME, WHERE, BEGIN -> keep(walk, List.of());
            case ALL -> plan.step().stage() == Stage.PREPARE ? prepared(plan) : keep(walk, List.of());
            case LIST -> screens.list(plan);
            case PDF -> screens.pdf(plan);
            case CARRY -> token.isEmpty() ? screens.expired() : screens.code(plan, CarryCode.from(token));
            case HANDED_IN -> handedIn(plan, now);
            case DONE -> screens.done(plan);
        };
    }

    private Outline next(WalkPlan plan) {
        if (plan.nextQuestion().isPresent()) {
            return keep(plan.walk(), List.of());
        }
        return plan.stepNumber() == plan.steps().size() - 1
                ? screens.done(plan)
                : keep(plan.walk().at(plan.stepNumber() + 1, 0), List.of());
    }

    /** The step before; before the first step, and among the questions, the question before. */
    private Outline back(WalkPlan plan) {
        Walk walk = plan.walk();
        if (plan.nextQuestion().isEmpty() && plan.stepNumber() > 0) {
            return keep(walk.at(plan.stepNumber() - 1, 0), List.of());
        }
        List<CaseQuestion> answered = plan.file().answered();
        return answered.isEmpty()
                ? keep(walk, List.of(screens.says("walk.at-the-beginning")))
                : keep(walk.without(answered.getLast().key()), List.of());
    }

    private static Set<String> everyKey(WalkPlan plan) {
        var keys = new LinkedHashSet<String>();
        plan.step().legs().forEach(leg -> plan.papers(leg).forEach(needed -> keys.add(needed.key())));
        return keys;
    }

    private Outline ticked(WalkPlan plan, Set<String> keys, boolean toggles) {
        return keep(withTicked(plan, keys, toggles), List.of());
    }

    /** Ticks papers; one that is ticked already is unticked where {@code toggles}. Only papers of the case can be ticked. */
    private static Walk withTicked(WalkPlan plan, Set<String> keys, boolean toggles) {
        var ticked = new LinkedHashSet<>(plan.walk().ticked());
        plan.papers().stream().map(WalkPlan.Needed::key).filter(keys::contains).forEach(key -> {
            if (!ticked.add(key) && toggles) {
                ticked.remove(key);
            }
        });
        return plan.walk().ticked(ticked);
    }

    /** All papers of the step are ready, so the next one follows. */
    private Outline prepared(WalkPlan plan) {
        Walk walk = withTicked(plan, everyKey(plan), false);
        return plan(walk).map(this::next).orElseGet(() -> keep(walk, List.of()));
    }

    /**
     * Notes the day and goes on to the waiting, or beyond it for whoever says it again on that day; in a life event, whose procedures have a
     * day each, it only goes on.
     */
    private Outline handedIn(WalkPlan plan, Instant at) {
        if (plan.course().isLifeEvent()) {
            return next(plan);
        }
        boolean again = plan.step().stage().compareTo(Stage.WAIT) >= 0
                && plan.walk().handedInOn(LocalDate.ofInstant(at, Desk.ZONE));
        if (again && plan.stepNumber() < plan.steps().size() - 1) {
            return keep(plan.walk().at(plan.stepNumber() + 1, 0), List.of(screens.says("walk.handed-in")));
        }
        int step = Math.max(Stage.WAIT.ordinal(), plan.stepNumber());
        return keep(plan.walk().at(step, 0).handedIn(at), List.of(screens.says("walk.handed-in")));
    }

    /** What is said to be done is noted, and the walk goes on behind it; empty where that says nothing here. */
    private Optional<Outline> finished(WalkPlan plan, FinishedWords.Done done, String typed) {
        Stage stage = plan.step().stage();
        boolean waits = stage.compareTo(Stage.WAIT) >= 0;
        return switch (done) {
            case STEP ->
                Optional.of(
                        switch (stage) {
                            case PREPARE -> prepared(plan);
                            case SUBMIT -> handedIn(plan, now);
                            case PAY, WAIT, COLLECT -> next(plan);
                        });
            case PAPERS -> stage == Stage.PREPARE ? Optional.of(prepared(plan)) : Optional.empty();
            case HANDED_IN -> handedInOn(typed).map(at -> handedIn(plan, at));
            case PAID -> waits ? Optional.empty() : Optional.of(paid(plan));
            case RESULT -> stage == Stage.WAIT ? Optional.of(next(plan)) : Optional.empty();
            case FETCHED -> waits ? Optional.of(screens.done(plan)) : Optional.empty();
        };
    }

    /** Behind the step at which the fee is told. */
    private Outline paid(WalkPlan plan) {
        int last = plan.steps().size() - 1;
        int paying = plan.stepNumber();
        while (paying < last && plan.steps().get(paying).stage().compareTo(Stage.PAY) < 0) {
            paying++;
        }
        return plan.course().isLifeEvent()
                ? next(plan)
                : keep(plan.walk().at(Math.min(paying + 1, last), 0), List.of(screens.says("walk.paid")));
    }

    /** When something was handed in: now where no day is said; empty where one is said that cannot be told, "tuần trước". */
    private Optional<Instant> handedInOn(String typed) {
        return DateAnswer.read(typed, today(), DateAnswer.Expectation.PAST) instanceof DateAnswer.None
                ? Optional.of(now)
                : dayIn(typed);
    }

    /** The day on which something was done, in the morning; empty where none is said. */
    private Optional<Instant> dayIn(String typed) {
        return DateAnswer.read(typed, today(), DateAnswer.Expectation.PAST) instanceof DateAnswer.Exact exact
                        && !exact.asksToo()
                ? Optional.of(
                        exact.date().atTime(IN_THE_MORNING).atZone(Desk.ZONE).toInstant())
                : Optional.empty();
    }

    private Optional<Outline> ofStep(WalkPlan plan, String typed) {
        Optional<Outline> finished = FinishedWords.read(typed).flatMap(done -> finished(plan, done, typed));
        if (finished.isPresent()) {
            return finished;
        }
        if (plan.step().stage() == Stage.PREPARE) {
            List<WalkPlan.Needed> papers = plan.step().legs().stream()
                    .flatMap(leg -> plan.papers(leg).stream())
                    .toList();
            Set<String> ready = WalkWords.ready(typed, screens.asShown(plan, papers));
            if (!ready.isEmpty()) {
                return Optional.of(ticked(plan, ready, false));
            }
        }
        if (WalkWords.saysHandedIn(typed)) {
            Optional<Instant> day = dayIn(typed);
            if (day.isPresent()) {
                return day.map(at -> handedIn(plan, at));
            }
        }
        return screens.asides().explained(plan, typed);
    }

    /** A yes, a no or a filler: at a question no answer that was understood, at a step the wish to go on or to change something. */
    Optional<Outline> nodded(SmallTalk.Kind kind) {
        Optional<WalkPlan> plan = state.walk().flatMap(this::plan);
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        Optional<CaseQuestion> question = plan.get().nextQuestion();
        return switch (kind) {
            case NONE_OF_THEM ->
                Optional.of(question.map(open -> screens.person(plan.get(), open))
                        .orElseGet(() -> screens.changing(plan.get())));
            case AFFIRM, NO, DENY, SMALL ->
                Optional.of(question.map(open -> answers.notUnderstood(plan.get(), open))
                        .orElseGet(
                                () -> kind == SmallTalk.Kind.AFFIRM ? next(plan.get()) : screens.changing(plan.get())));
            case STOP, BYE -> Optional.of(screens.stopped(plan.get()));
            default -> Optional.empty();
        };
    }

    /**
     * The rest of the dialogue has replied; says where the walk stands, or asks again what was not answered.
     *
     * @param asksSomething whether the message was a question
     * @param talks whether it was small talk
     */
    Outline after(Outline side, boolean asksSomething, boolean talks) {
        Optional<WalkPlan> plan = side.state().walk().flatMap(this::plan);
        if (plan.isEmpty()) {
            return side;
        }
        Optional<CaseQuestion> question = plan.get().nextQuestion();
        return question.isPresent() && misses(side, asksSomething, talks)
                ? answers.notUnderstood(plan.get(), question.get())
                : screens.asides().reminded(plan.get(), side);
    }

    /** Whether the rest of the dialogue has replied to what was meant to answer the open question, and no more is asked. */
    boolean misses(Outline side, boolean asksSomething, boolean talks) {
        Outcome outcome = side.reply().outcome();
        boolean missed =
                outcome == Outcome.OUT_OF_SCOPE || outcome == Outcome.CLARIFY || (outcome == Outcome.ANSWER && !talks);
        return missed
                && !asksSomething
                && side.effects().isEmpty()
                && side.state()
                        .walk()
                        .flatMap(this::plan)
                        .flatMap(WalkPlan::nextQuestion)
                        .isPresent();
    }

    /** What a language model can be asked of the open question: which of its answers this means; empty where none are offered. */
    Optional<ModelRequest> openChoice(String typed) {
        return state.walk()
                .flatMap(this::plan)
                .flatMap(WalkPlan::nextQuestion)
                .filter(question -> question.options().size() > 1)
                .map(question -> new ModelRequest.Understand(
                        question.ask().vi(),
                        question.options().stream()
                                .map(option -> new ModelRequest.Option(
                                        option.id(), option.label().vi()))
                                .toList(),
                        typed));
    }

    /** This option of the open question is taken for the answer; empty when it does not offer it. */
    Optional<Outline> chosen(String option) {
        Optional<WalkPlan> plan = state.walk().flatMap(this::plan);
        return plan.flatMap(WalkPlan::nextQuestion)
                .filter(question -> question.option(option).isPresent())
                .map(question -> answers.answeredWith(plan.get(), question, new CaseAnswer.Picked(option)));
    }

    /** Where the walk stands and how to go on, in one line; empty when none is walked. */
    Optional<String> standing() {
        return state.walk().flatMap(this::plan).map(screens::standing);
    }

    /** The open question or the step once more; empty when none is walked. */
    Optional<Outline> again() {
        return state.walk().flatMap(this::plan).map(plan -> keep(plan.walk(), List.of()));
    }

    /** Which step or question that is: "bước 3/5"; empty when none is walked. */
    Optional<String> place() {
        return state.walk().flatMap(this::plan).map(screens::place);
    }

    /** Whether there is a walk that was begun and not gone to its end. */
    boolean hasOneToResume() {
        return latest().filter(plan -> !plan.walk().finished()).isPresent();
    }

    /** What the walks that are remembered are called. */
    List<String> names() {
        return state.walks().stream()
                .flatMap(walk -> plan(walk).stream())
                .map(screens::name)
                .toList();
    }

    private Outline keep(Walk walk, List<Block> before) {
        return screens.show(walk, before);
    }

    /** The walk that is being walked, or else the one walked last. */
    private Optional<WalkPlan> latest() {
        return state.walks().stream().findFirst().flatMap(this::plan);
    }

    private Optional<WalkPlan> plan(Walk walk) {
        return WalkPlan.of(walk, knowledge.guides(), today());
    }

    private static Optional<CaseQuestion> question(WalkPlan plan, String name) {
        return plan.course().questions().stream()
                .map(vn.motcua.knowledge.guide.CaseFile.AskedQuestion::question)
                .filter(question -> WalkChoice.nameOf(question.key()).equals(name))
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, Desk.ZONE);
    }
}
