package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import vn.motcua.connector.Block;
import vn.motcua.connector.Block.Fact;
import vn.motcua.connector.Choice;
import vn.motcua.knowledge.calendar.DateWords;
import vn.motcua.knowledge.calendar.ExpectedResult;
import vn.motcua.knowledge.guide.Advice;
import vn.motcua.knowledge.guide.Course.Leg;
import vn.motcua.knowledge.guide.GuideFee;
import vn.motcua.knowledge.guide.GuideTime;
import vn.motcua.knowledge.guide.Stage;
import vn.motcua.knowledge.guide.StandardQuestions;
import vn.motcua.knowledge.guide.Truth;
import vn.motcua.knowledge.procedure.ProcessingTime;
import vn.motcua.knowledge.procedure.SubmissionMethod;
import vn.motcua.knowledge.question.Aspect;

/** The steps of a walk as citizens see them. Facts are quoted; only the sentences between them are the guide's own. */
final class WalkSteps {

    /** Many records describe a way of handing in by its time, which is no place. */
    private static final Pattern PERIOD = Pattern.compile("\\d\\s*(?:ngày|giờ|tháng|buổi)|ngày làm việc");

    private static final Pattern PLACE = Pattern.compile(
            "(?iu)trung tâm|bộ phận|ủy ban|uỷ ban|ubnd|công an|cơ quan|văn phòng|phòng |sở |cổng|ứng dụng|địa chỉ|bưu|trụ sở|website|http|vneid|trường|bệnh viện|nơi ");

    private final WalkPlan plan;
    private final Desk desk;
    private final Messages messages;
    private final Instant now;
    private final Optional<Places.Local> local;

    /** Where nothing is known of the citizen's place. */
    WalkSteps(WalkPlan plan, Desk desk, Messages messages, Instant now) {
        this(plan, desk, messages, now, Optional.empty());
    }

    WalkSteps(WalkPlan plan, Desk desk, Messages messages, Instant now, Optional<Places.Local> local) {
        this.local = local;
        this.plan = plan;
        this.desk = desk;
        this.messages = messages;
        this.now = now;
    }

    /** Where the citizen is: "Bước 2/5: Nộp hồ sơ". */
    Block.Progress progress() {
        int number = plan.stepNumber() + 1;
        int count = plan.steps().size();
        return new Block.Progress(messages.say("walk.step", number, count, title()), number, count);
    }

    private String title() {
        WalkPlan.Step step = plan.step();
        String key = plan.course().isLifeEvent() && step.stage() == Stage.SUBMIT
                ? "walk.stage.submit-and-pay"
                : "walk.stage." + step.stage().name().toLowerCase(java.util.Locale.ROOT);
        String what = messages.say(key);
        return plan.course().isLifeEvent() && step.stage() != Stage.COLLECT
                ? messages.say("walk.stage.of", what, names(step.legs()))
                : what;
    }

    private static String names(List<Leg> legs) {
        return String.join(
                ", ", legs.stream().map(leg -> leg.guide().basis().shortName()).toList());
    }

    /** The whole step. */
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(progress());
        WalkPlan.Step step = plan.step();
        for (Leg leg : step.legs()) {
            if (step.legs().size() > 1) {
                blocks.add(new Block.Heading(leg.guide().basis().shortName()));
            }
            switch (step.stage()) {
                case PREPARE -> prepare(leg, blocks);
                case SUBMIT -> submit(leg, blocks);
                case PAY -> pay(leg, blocks);
                case WAIT -> await(leg, blocks);
                case COLLECT -> collect(leg, blocks);
            }
        }
        if (plan.isPaidAt(step)) {
            total(step.legs(), blocks);
        }
        if (step.stage() == Stage.COLLECT) {
            blocks.add(new Block.Paragraph(
                    desk.place().isEmpty() ? messages.say("walk.end") : messages.say("walk.end.at", desk.place())));
        }
        step.legs().forEach(leg -> blocks.add(OriginLine.of(leg.guide().basis(), messages)));
        return blocks;
    }

    private void prepare(Leg leg, List<Block> blocks) {
        if (!leg.together().isEmpty()
                && plan.step().legs().size() > 1
                && leg.equals(plan.step().legs().getFirst())) {
            blocks.add(1, new Block.Paragraph(messages.say(leg.together())));
        }
        if (!leg.needs().isEmpty()) {
            blocks.add(new Block.Paragraph(messages.say(leg.needs())));
        }
        blocks.addAll(new WalkDeadlines(plan, desk, messages, today()).of(leg));
        blocks.addAll(new WalkPapers(plan, messages).of(leg));
        advice(leg, Stage.PREPARE, blocks);
    }

    private void submit(Leg leg, List<Block> blocks) {
        handIn(leg, blocks);
        if (plan.course().isLifeEvent()) {
            pay(leg, blocks);
            await(leg, blocks);
        }
    }

    /** Where and how the dossier is handed in. */
    void handIn(Leg leg, List<Block> blocks) {
        var facts = new ArrayList<Fact>();
        for (SubmissionMethod method : methods(leg)) {
            String label = method.channel().isEmpty() ? messages.say("walk.label.where") : method.channel();
            boolean saysWhere = PLACE.matcher(method.description()).find()
                    && !PERIOD.matcher(method.description()).find();
            facts.add(new Fact("📍", label, saysWhere ? method.description() : place(leg)));
            if (!saysWhere && !method.description().isEmpty()) {
                facts.add(new Fact("", label, method.description()));
            }
        }
        if (facts.isEmpty()) {
            facts.add(new Fact("📍", messages.say("walk.label.where"), place(leg)));
        }
        boolean inPerson = plan.mayComeInPerson();
        if (inPerson && !desk.place().isEmpty()) {
            facts.add(new Fact("📍", messages.say("walk.label.desk"), desk.place()));
        }
        if (inPerson && desk.hoursGiven()) {
            facts.add(new Fact(
                    "⏱",
                    messages.say("walk.label.hours"),
                    DateWords.of(messages.locale()).hours(desk.hours())));
        }
        blocks.add(new Block.Facts(distinct(facts)));
        local.flatMap(place -> new LocalOffice(messages).line(leg.guide().basis(), place))
                .ifPresent(line -> blocks.add(new Block.Paragraph(line)));
        advice(leg, Stage.SUBMIT, blocks);
    }

    /** Fees and times of the case, where that is what was asked and the case is clear; empty otherwise. */
    List<Block> ofTheCase(Set<Aspect> asked) {
        var blocks = new ArrayList<Block>();
        if (asked.isEmpty()
                || !Set.of(Aspect.FEE, Aspect.TIME).containsAll(asked)
                || plan.nextQuestion().isPresent()) {
            return blocks;
        }
        blocks.add(new Block.Heading(messages.say("walk.case")));
        for (Leg leg : plan.step().legs()) {
            if (plan.step().legs().size() > 1) {
                blocks.add(new Block.Paragraph(leg.guide().basis().shortName()));
            }
            if (asked.contains(Aspect.FEE)) {
                pay(leg, blocks);
            }
            if (asked.contains(Aspect.TIME)) {
                await(leg, blocks);
            }
        }
        if (asked.contains(Aspect.FEE)) {
            total(plan.step().legs(), blocks);
        }
        if (messages.isEnglish()) {
            blocks.add(new Block.Paragraph(messages.say("quoted")));
        }
        plan.step().legs().forEach(leg -> blocks.add(OriginLine.of(leg.guide().basis(), messages)));
        return blocks;
    }

    /** What it costs, as published. */
    void pay(Leg leg, List<Block> blocks) {
        List<GuideFee> fees = plan.fees(leg);
        if (fees.isEmpty()) {
            blocks.add(new Block.Paragraph(messages.say("missing.fee")));
        } else {
            blocks.add(new Block.Facts(distinct(fees.stream()
                    .map(fee -> new Fact("💰", messages.say("aspect.fee"), fee.published()))
                    .toList())));
            blocks.addAll(FeeRemarks.of(fees, messages, LocalDate.ofInstant(now, Desk.ZONE))
                    .on(Aspect.FEE));
        }
        advice(leg, Stage.PAY, blocks);
    }

    /** What some procedures cost in all, with the code for a transfer. */
    void total(List<Leg> legs, List<Block> blocks) {
        Optional<Long> total = plan.total(legs);
        if (total.isPresent() && total.get() == 0) {
            blocks.add(new Block.Paragraph(messages.say("walk.total.free")));
        } else if (total.isPresent()) {
            blocks.add(new Block.Paragraph(messages.say("walk.total", total.get())));
            if (!plan.walk().id().isEmpty() && desk.takesTransfersFor(legs)) {
                blocks.add(new Block.Picture(
                        "/checklist/" + plan.walk().id() + "/payment.png?step=" + plan.stepNumber(),
                        messages.say("walk.payment", total.get())));
            }
        } else if (legs.stream().anyMatch(leg -> !plan.fees(leg).isEmpty())) {
            blocks.add(new Block.Paragraph(messages.say("walk.total.unknown")));
        }
    }

    /** How long it takes, as published, and when that ends. */
    void await(Leg leg, List<Block> blocks) {
        List<GuideTime> times = plan.times(leg);
        if (times.isEmpty()) {
            blocks.add(new Block.Paragraph(messages.say("missing.time")));
        } else {
            blocks.add(new Block.Facts(distinct(times.stream()
                    .map(WalkSteps::time)
                    .map(time -> new Fact("⏱", messages.say("aspect.time"), PublishedFields.shown(time, messages)))
                    .toList())));
            if (times.stream().map(WalkSteps::time).anyMatch(ProcessingTime::isBareNumber)) {
                blocks.add(new Block.Paragraph(messages.say("time.ask")));
            }
            expected(times).ifPresent(blocks::add);
        }
        advice(leg, Stage.WAIT, blocks);
    }

    private static ProcessingTime time(GuideTime time) {
        return new ProcessingTime(time.published(), time.parsed());
    }

    /** When the result is due, if exactly one period is told beyond doubt. */
    private Optional<Block> expected(List<GuideTime> times) {
        if (times.size() != 1 || times.getFirst().parsed() == null) {
            return Optional.empty();
        }
        Instant handedIn = plan.course().isLifeEvent() ? null : plan.walk().handedIn();
        var at = LocalDateTime.ofInstant(handedIn == null ? now : handedIn, Desk.ZONE);
        var result = ExpectedResult.of(at, times.getFirst().parsed(), desk.hours(), desk.calendar());
        DateWords dates = DateWords.of(messages.locale());
        String day = result.time()
                .map(time -> messages.say("walk.at-time", dates.time(time), dates.day(result.day())))
                .orElse(dates.day(result.day()));
        return Optional.of(new Block.Paragraph(
                handedIn == null
                        ? messages.say("walk.expected.today", dates.day(result.received()), day)
                        : messages.say("walk.expected", dates.day(result.received()), day)));
    }

    private void collect(Leg leg, List<Block> blocks) {
        String result = leg.guide().basis().result();
        if (!result.isEmpty()) {
            blocks.add(new Block.Facts(List.of(new Fact(
                    "📄",
                    plan.step().legs().size() > 1 ? leg.guide().basis().shortName() : messages.say("aspect.result"),
                    result))));
        }
        advice(leg, Stage.COLLECT, blocks);
    }

    /** The guide's own sentences for a step. */
    void advice(Leg leg, Stage stage, List<Block> blocks) {
        var byKind = new LinkedHashMap<Advice.Kind, List<String>>();
        for (Advice.Kind kind : Advice.Kind.values()) {
            byKind.put(kind, new ArrayList<>());
        }
        plan.file().applying(leg.guide().advice(), Advice::when).stream()
                .filter(advice -> advice.stage() == stage && plan.file().holds(advice.when()) == Truth.YES)
                .filter(advice -> advice.kind() != Advice.Kind.BRING || plan.mayComeInPerson())
                .forEach(advice ->
                        byKind.getOrDefault(advice.kind(), new ArrayList<>()).add(messages.say(advice.text())));
        byKind.forEach((kind, sentences) -> {
            if (kind == Advice.Kind.STEP) {
                sentences.forEach(sentence -> blocks.add(new Block.Paragraph(sentence)));
            } else if (!sentences.isEmpty()) {
                String label = messages.say(kind == Advice.Kind.MISTAKE ? "walk.mistakes" : "walk.bring");
                blocks.add(new Block.Paragraph(label + "\n"
                        + String.join(
                                "\n", sentences.stream().map(s -> "- " + s).toList())));
            }
        });
    }

    List<Choice> choices() {
        var choices = new ArrayList<Choice>();
        boolean last = plan.stepNumber() == plan.steps().size() - 1;
        Stage stage = plan.step().stage();
        if (stage == Stage.PREPARE && !plan.papers().isEmpty()) {
            choices.add(next("walk.choice.prepared"));
        } else if (!last) {
            boolean mayHandIn = stage == Stage.SUBMIT
                    || (stage == Stage.WAIT && !plan.walk().handedInOn(today()));
            if (!plan.course().isLifeEvent() && mayHandIn) {
                choices.add(choice(
                        plan.walk().handedIn() == null ? "walk.choice.handed-in" : "walk.choice.handed-in.again",
                        WalkChoice.Command.HANDED_IN));
            }
            choices.add(next("walk.choice.next"));
        } else {
            choices.add(choice("walk.choice.done", WalkChoice.Command.DONE));
        }
        choices.add(choice("walk.choice.list", WalkChoice.Command.LIST));
        if (plan.stepNumber() > 0 || !plan.file().answered().isEmpty()) {
            choices.add(choice("walk.choice.back", WalkChoice.Command.BACK));
        }
        if (!plan.file().answered().isEmpty()) {
            choices.add(choice("walk.choice.change", WalkChoice.Command.CHANGE));
        }
        choices.add(choice("walk.choice.stop", WalkChoice.Command.STOP));
        return choices;
    }

    private Choice next(String key) {
        return new Choice(messages.say(key), new WalkChoice.GoTo(plan.stepNumber() + 1).value());
    }

    private Choice choice(String key, WalkChoice value) {
        return new Choice(messages.say(key), value.value());
    }

    /** The ways of handing in that were chosen, or all. */
    private List<SubmissionMethod> methods(Leg leg) {
        return leg.guide().basis().submissionMethods().stream()
                .filter(method -> StandardQuestions.optionOf(method.channel())
                        .map(option -> plan.file().holds(StandardQuestions.channelIs(option)) != Truth.NO
                                || !asksForChannel(leg))
                        .orElse(true))
                .toList();
    }

    private static boolean asksForChannel(Leg leg) {
        return leg.guide().questions().stream()
                .anyMatch(question -> question.key().equals(StandardQuestions.CHANNEL));
    }

    private String place(Leg leg) {
        var basis = leg.guide().basis();
        if (!basis.receivingAddress().isBlank()) {
            return basis.receivingAddress();
        }
        return basis.agency().isBlank() ? messages.say("walk.place.desk") : basis.agency();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, Desk.ZONE);
    }

    private static List<Fact> distinct(List<Fact> facts) {
        return facts.stream().distinct().toList();
    }
}
