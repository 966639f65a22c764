package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.motcua.assistant.dialogue.ChecklistSheet.Line;
import vn.motcua.assistant.dialogue.ChecklistSheet.Paper;
import vn.motcua.assistant.dialogue.ChecklistSheet.PaperGroup;
import vn.motcua.assistant.dialogue.ChecklistSheet.Part;
import vn.motcua.assistant.dialogue.ChecklistSheet.Section;
import vn.motcua.assistant.dialogue.ChecklistSheet.Told;
import vn.motcua.connector.Block;
import vn.motcua.knowledge.guide.Course.Leg;
import vn.motcua.knowledge.guide.Stage;

/** Puts what the steps of a walk say on one sheet, procedure by procedure. */
final class WalkSheet {

    /** Signs before a title, which have no letters in fonts for paper. */
    private static final Pattern SIGN = Pattern.compile("^[^\\p{L}\\p{N}]+");

    /** The address of conversations; not "anh/chị em", which are brothers and sisters. */
    private static final Pattern ADDRESS = Pattern.compile("([Aa])nh/chị(?![ /]em)");

    private final WalkPlan plan;
    private final Desk desk;
    private final Messages messages;
    private final WalkSteps steps;
    private final WalkPapers papers;
    private final WalkDeadlines deadlines;
    private final WalkQuestions questions;

    WalkSheet(WalkPlan plan, Desk desk, Language language, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Desk.ZONE);
        this.plan = plan;
        this.desk = desk;
        this.messages = Messages.in(language);
        this.steps = new WalkSteps(plan, desk, messages, now);
        this.papers = new WalkPapers(plan, messages);
        this.deadlines = new WalkDeadlines(plan, desk, messages, today);
        this.questions = new WalkQuestions(plan, messages, today);
    }

    ChecklistSheet sheet() {
        List<WalkPlan.Needed> all = plan.papers();
        return new ChecklistSheet(
                messages.say(plan.course().name()),
                plan.file().answered().stream()
                        .map(question -> new Told(onPaper(messages.say(question.ask())), questions.told(question)))
                        .toList(),
                plan.nextQuestion().isEmpty(),
                (int) all.stream().filter(WalkPlan.Needed::ticked).count(),
                all.size(),
                plan.legs().stream().map(this::section).toList(),
                plan.dues().stream()
                        .filter(due -> desk.collectsFor().containsAll(due.procedures()))
                        .toList());
    }

    private Section section(Leg leg) {
        List<Block> listed = papers.of(leg);
        var before = new ArrayList<Block>();
        List<Leg> together = together(leg);
        if (together.size() > 1 && leg.equals(together.getFirst())) {
            before.add(new Block.Paragraph(messages.say(leg.together())));
        }
        if (!leg.needs().isEmpty()) {
            before.add(new Block.Paragraph(messages.say(leg.needs())));
        }
        before.addAll(deadlines.of(leg));
        listed.stream().filter(block -> !(block instanceof Block.Checklist)).forEach(before::add);
        steps.advice(leg, Stage.PREPARE, before);
        return new Section(
                leg.guide().basis().shortName(),
                leg.guide().basis().code().value(),
                lines(before),
                groups(listed),
                parts(leg, together),
                OriginLine.of(leg.guide().basis(), messages).text());
    }

    private List<Leg> together(Leg leg) {
        return leg.together().isEmpty()
                ? List.of(leg)
                : plan.legs().stream()
                        .filter(other -> other.together().equals(leg.together()))
                        .toList();
    }

    private List<Part> parts(Leg leg, List<Leg> together) {
        return Stream.of(
                        part(Stage.SUBMIT, blocks -> steps.handIn(leg, blocks)),
                        part(Stage.PAY, blocks -> {
                            steps.pay(leg, blocks);
                            if (leg.equals(together.getLast())) {
                                steps.total(together, blocks);
                            }
                        }),
                        part(Stage.WAIT, blocks -> steps.await(leg, blocks)),
                        part(Stage.COLLECT, blocks -> {
                            String result = leg.guide().basis().result();
                            if (!result.isEmpty()) {
                                blocks.add(new Block.Quote("", result));
                            }
                            steps.advice(leg, Stage.COLLECT, blocks);
                        }))
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    private Part part(Stage stage, Consumer<List<Block>> saying) {
        var blocks = new ArrayList<Block>();
        saying.accept(blocks);
        return new Part(messages.say("walk.stage." + stage.name().toLowerCase(Locale.ROOT)), lines(blocks));
    }

    private static List<PaperGroup> groups(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Checklist.class::isInstance)
                .map(Block.Checklist.class::cast)
                .map(list -> new PaperGroup(
                        onPaper(SIGN.matcher(list.title()).replaceFirst("")),
                        list.items().stream()
                                .map(item -> new Paper(item.name(), onPaper(item.note()), item.ticked()))
                                .toList()))
                .toList();
    }

    /** What can be said on paper; pictures and links are the page's own. Published facts stay as they are. */
    private static List<Line> lines(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> switch (block) {
                    case Block.Paragraph paragraph -> Stream.of(new Line("", onPaper(paragraph.text())));
                    case Block.Quote quote -> Stream.of(new Line(quote.label(), quote.text()));
                    case Block.Facts facts -> facts.facts().stream().map(fact -> new Line(fact.label(), fact.text()));
                    default -> Stream.<Line>empty();
                })
                .toList();
    }

    static String onPaper(String said) {
        return ADDRESS.matcher(said).replaceAll(match -> match.group(1).equals("A") ? "Ông/bà" : "ông/bà");
    }
}
