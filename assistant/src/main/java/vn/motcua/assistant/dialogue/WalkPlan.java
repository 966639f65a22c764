package vn.motcua.assistant.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.knowledge.guide.CaseFile;
import vn.motcua.knowledge.guide.CaseQuestion;
import vn.motcua.knowledge.guide.Course;
import vn.motcua.knowledge.guide.Course.Leg;
import vn.motcua.knowledge.guide.GuideFee;
import vn.motcua.knowledge.guide.GuidePaper;
import vn.motcua.knowledge.guide.GuideTime;
import vn.motcua.knowledge.guide.Guides;
import vn.motcua.knowledge.guide.Stage;
import vn.motcua.knowledge.guide.StandardQuestions;
import vn.motcua.knowledge.guide.Truth;

/**
 * What a walk comes to today: the case as far as it was told, the procedures that belong to it, and the steps.
 *
 * @param walk where the citizen is
 * @param course what is walked through
 * @param file the case
 * @param legs the procedures of the case, also those that hang on a skipped question
 * @param steps the steps, at least one
 */
public record WalkPlan(Walk walk, Course course, CaseFile file, List<Leg> legs, List<Step> steps) {

    /** Copies the lists. */
    public WalkPlan {
        legs = List.copyOf(legs);
        steps = List.copyOf(steps);
    }

    /**
     * A step.
     *
     * @param legs the procedures that are dealt with in it; several where they are handled in one go
     * @param stage what is done
     */
    public record Step(List<Leg> legs, Stage stage) {
        /** Copies the list. */
        public Step {
            legs = List.copyOf(legs);
        }
    }

    /**
     * A paper of the case.
     *
     * @param key what it is ticked by: {@code code:paper}
     * @param paper the paper
     * @param depends whether it hangs on a question that was skipped
     * @param ticked whether the citizen has it
     */
    public record Needed(String key, GuidePaper paper, boolean depends, boolean ticked) {}

    /** The plan of a walk; empty when the catalogue has nothing of its course any more. */
    public static Optional<WalkPlan> of(Walk walk, Guides guides, LocalDate today) {
        return guides.course(walk.course()).map(course -> {
            var file = new CaseFile(course.questions(), walk.caseAnswers(), today);
            List<Leg> legs = file.applying(course.legs(), Leg::when);
            return new WalkPlan(walk, course, file, legs, steps(course, legs));
        });
    }

    /** A single procedure has all stages; in a life event each group of procedures is prepared and handed in. */
    private static List<Step> steps(Course course, List<Leg> legs) {
        var steps = new ArrayList<Step>();
        if (!course.isLifeEvent()) {
            for (Stage stage : Stage.values()) {
                steps.add(new Step(legs, stage));
            }
            return steps;
        }
        for (List<Leg> group : groups(legs)) {
            steps.add(new Step(group, Stage.PREPARE));
            steps.add(new Step(group, Stage.SUBMIT));
        }
        steps.add(new Step(legs, Stage.COLLECT));
        return steps;
    }

    private static List<List<Leg>> groups(List<Leg> legs) {
        var groups = new ArrayList<List<Leg>>();
        for (Leg leg : legs) {
            List<Leg> last = groups.isEmpty() ? List.of() : groups.getLast();
            if (!last.isEmpty()
                    && !leg.together().isEmpty()
                    && leg.together().equals(last.getFirst().together())) {
                last.add(leg);
            } else {
                groups.add(new ArrayList<>(List.of(leg)));
            }
        }
        return groups;
    }

    /** The question to ask next; empty once the case is clear. */
    public Optional<CaseQuestion> nextQuestion() {
        return file.next();
    }

    /** The step the citizen is at. */
    Step step() {
        return steps.get(stepNumber());
    }

    /** Its number from 0, within the steps there are. */
    int stepNumber() {
        return Math.min(walk.step(), steps.size() - 1);
    }

    /** Whether the dossier is, or may yet be, handed in at the desk. */
    boolean mayComeInPerson() {
        return file.answer(StandardQuestions.CHANNEL).isEmpty()
                || file.holds(StandardQuestions.channelIs(StandardQuestions.IN_PERSON)) != Truth.NO;
    }

    /** Whether fees are paid at a step. */
    boolean isPaidAt(Step step) {
        return step.stage() == Stage.PAY || (step.stage() == Stage.SUBMIT && course.isLifeEvent());
    }

    /** What is paid at each step where the sum is beyond doubt and more than nothing, in order. */
    public List<Due> dues() {
        var dues = new ArrayList<Due>();
        for (int number = 0; number < steps.size(); number++) {
            Step step = steps.get(number);
            Optional<Long> sum = isPaidAt(step) ? total(step.legs()).filter(dong -> dong > 0) : Optional.empty();
            if (sum.isPresent()) {
                dues.add(new Due(
                        number,
                        sum.get(),
                        step.legs().stream()
                                .map(leg -> leg.guide().basis().code().value())
                                .toList()));
            }
        }
        return dues;
    }

    /**
     * A sum to be paid.
     *
     * @param step the step's number, from 0
     * @param dong the sum in đồng, 1 or more
     * @param procedures the codes of the procedures that it is for
     */
    public record Due(int step, long dong, List<String> procedures) {
        /** Copies the list. */
        public Due {
            procedures = List.copyOf(procedures);
        }
    }

    /** The papers of one of the procedures in this case. */
    public List<Needed> papers(Leg leg) {
        return file.applying(leg.guide().papers(), GuidePaper::when).stream()
                .map(paper -> {
                    String key = leg.guide().basis().code().value() + ":" + paper.id();
                    return new Needed(
                            key,
                            paper,
                            file.holds(paper.when()) == Truth.UNKNOWN,
                            walk.ticked().contains(key));
                })
                .toList();
    }

    /** All papers of the case. */
    List<Needed> papers() {
        return legs.stream().flatMap(leg -> papers(leg).stream()).toList();
    }

    /** The fees of one of the procedures in this case. */
    public List<GuideFee> fees(Leg leg) {
        return file.applying(leg.guide().fees(), GuideFee::when);
    }

    /** The times of one of the procedures in this case. */
    public List<GuideTime> times(Leg leg) {
        return file.applying(leg.guide().times(), GuideTime::when);
    }

    /** What is to be paid for some procedures in all, in đồng; empty where some of it is not beyond doubt. */
    public Optional<Long> total(List<Leg> some) {
        long total = 0;
        for (Leg leg : some) {
            List<GuideFee> fees = fees(leg);
            for (GuideFee fee : fees) {
                if (fee.parsed() == null || !fee.parsed().per().isEmpty() || file.holds(fee.when()) != Truth.YES) {
                    return Optional.empty();
                }
                total += fee.parsed().dong();
            }
            if (fees.isEmpty()
                    || (fees.size() > 1 && areAlternatives(leg, fees))
                    || file.holds(leg.when()) != Truth.YES) {
                return Optional.empty();
            }
        }
        return Optional.of(total);
    }

    /** Whole published fees that stand side by side are for cases that the portal tells apart in words only: nobody pays them all. */
    private static boolean areAlternatives(Leg leg, List<GuideFee> fees) {
        return fees.stream()
                .allMatch(fee -> leg.guide().basis().submissionMethods().stream()
                        .anyMatch(method -> method.fee().published().equals(fee.published())));
    }
}
