package vn.motcua.assistant.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.connector.Source;
import vn.motcua.knowledge.guide.CaseAnswer;
import vn.motcua.knowledge.guide.CaseQuestion;
import vn.motcua.knowledge.guide.Condition;
import vn.motcua.knowledge.guide.Course.Leg;
import vn.motcua.knowledge.guide.Stage;

/** The replies of a walk. */
final class WalkScreens {

    private final ConversationState state;
    private final Knowledge knowledge;
    private final PersonTalk persons;
    private final Instant now;
    private final Messages messages;

    WalkScreens(ConversationState state, Knowledge knowledge, PersonTalk persons, Instant now) {
        this.state = state;
        this.knowledge = knowledge;
        this.persons = persons;
        this.now = now;
        this.messages = Messages.in(state.language());
    }

    /** The open question of a walk, or else its step, behind some blocks. */
    Outline show(Walk walk, List<Block> before) {
        Optional<WalkPlan> plan = plan(walk);
        if (plan.isEmpty()) {
            return expired();
        }
        Optional<CaseQuestion> question = plan.get().nextQuestion();
        Walk shown = question.map(next -> walk.asking(next.key(), 0)).orElse(walk);
        var blocks = new ArrayList<>(before);
        if (question.isPresent()) {
            blocks.addAll(questions(plan.get()).blocks(question.get(), 0));
        } else {
            blocks.addAll(pages(plan.get()).get(page(plan.get())));
        }
        return walking(plan.get(), shown, blocks, choices(plan.get(), 0));
    }

    private Outline walking(WalkPlan plan, Walk walk, List<Block> blocks, List<Choice> choices) {
        ConversationState after = about(state.walking(walk), plan).withMisses(0);
        return new Outline(after, reply(Outcome.GUIDE, plan, blocks, choices), kept(walk));
    }

    static List<Effect> kept(Walk walk) {
        return walk.id().isEmpty() ? List.of() : List.of(new Effect.KeepChecklist(walk));
    }

    /** What people ask beside the walk is asked of its procedure. */
    private static ConversationState about(ConversationState state, WalkPlan plan) {
        List<Leg> legs =
                plan.nextQuestion().isPresent() ? plan.legs() : plan.step().legs();
        if (legs.isEmpty()) {
            return state;
        }
        var procedure = legs.getFirst().guide().basis();
        return state.topic().procedure().equals(procedure.code().value())
                ? state
                : state.about(
                        new Topic(procedure.shortName(), procedure.code().value(), List.of(), List.of(), List.of()));
    }

    Reply reply(Outcome outcome, WalkPlan plan, List<Block> blocks, List<Choice> choices) {
        List<Leg> legs =
                plan.nextQuestion().isPresent() ? plan.legs() : plan.step().legs();
        var sources = new LinkedHashSet<Source>();
        legs.forEach(leg -> sources.add(OriginLine.source(leg.guide().basis())));
        return new Reply(
                outcome,
                blocks,
                choices,
                legs.stream().map(leg -> leg.guide().basis().code().value()).toList(),
                List.of(),
                List.copyOf(sources));
    }

    private List<Choice> choices(WalkPlan plan, int attempts) {
        Optional<CaseQuestion> question = plan.nextQuestion();
        if (question.isPresent()) {
            return questions(plan).choices(question.get(), attempts);
        }
        List<Choice> choices = steps(plan).choices();
        if (page(plan) + 1 < pages(plan).size()) {
            choices.addFirst(choice("walk.choice.more", WalkChoice.Command.MORE));
        }
        return choices;
    }

    private List<List<Block>> pages(WalkPlan plan) {
        return WalkPages.cut(steps(plan).blocks());
    }

    private int page(WalkPlan plan) {
        return Math.min(plan.walk().page(), pages(plan).size() - 1);
    }

    /** What is said when a walk begins. */
    List<Block> beginning(WalkPlan plan) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(messages.say("walk.begins", name(plan))));
        if (!plan.course().intro().isEmpty()) {
            blocks.add(new Block.Paragraph(messages.say(plan.course().intro())));
        }
        return blocks;
    }

    /** What the walk is called. */
    String name(WalkPlan plan) {
        return messages.say(plan.course().name());
    }

    /** Where the walk stands and how to go on, in one line. */
    String standing(WalkPlan plan) {
        return plan.nextQuestion().isPresent()
                ? messages.say("walk.standing.question")
                : messages.say("walk.standing", steps(plan).progress().plain());
    }

    /** The question again, in other words. */
    Outline again(WalkPlan plan, CaseQuestion question, int attempts) {
        Walk walk = plan.walk().asking(question.key(), attempts);
        return walking(
                plan,
                walk,
                questions(plan).blocks(question, attempts),
                questions(plan).choices(question, attempts));
    }

    /** The answer was nearly clear: says what is missing. */
    Outline almost(WalkPlan plan, CaseQuestion question, String message) {
        int attempts = plan.walk().attempts() + 1;
        if (attempts > 2) {
            return person(plan, question);
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(messages.say(message)));
        blocks.addAll(questions(plan).blocks(question, 0));
        return walking(
                plan,
                plan.walk().asking(question.key(), attempts),
                blocks,
                questions(plan).choices(question, attempts));
    }

    /** Not understood too often: a person, and the question stays open for whoever would rather choose. */
    Outline person(WalkPlan plan, CaseQuestion question) {
        ConversationState after = state.walking(plan.walk().asking(question.key(), 0));
        PersonTalk.Told told = persons.told(after, HandOverReason.DEAD_END, null);
        var choices = new ArrayList<>(questions(plan).choices(question, 0));
        choices.addAll(told.choices());
        return new Outline(after, reply(Outcome.HANDOFF, plan, told.blocks(), choices), told.effects());
    }

    /** "bước 3/5", "câu 2/4". */
    String place(WalkPlan plan) {
        Block.Progress at = plan.nextQuestion().isPresent()
                ? questions(plan).progress()
                : steps(plan).progress();
        return messages.say(
                plan.nextQuestion().isPresent() ? "walk.at.question" : "walk.at.step", at.step(), at.steps());
    }

    /** "Đã ghi: …", so that a misunderstanding is seen at once. */
    Block noted(WalkPlan plan, CaseQuestion question, CaseAnswer answer) {
        return new Block.Paragraph(messages.say("walk.noted", questions(plan).told(question, answer)));
    }

    Block says(String key) {
        return new Block.Paragraph(messages.say(key));
    }

    Outline changing(WalkPlan plan) {
        List<Choice> answered = questions(plan).answered();
        if (answered.isEmpty()) {
            return show(plan.walk(), List.of(says("walk.nothing-to-change")));
        }
        var choices = new ArrayList<>(answered);
        choices.add(choice("walk.choice.resume", WalkChoice.Command.RESUME));
        return walking(plan, plan.walk(), List.of(new Block.Heading(messages.say("walk.change"))), choices);
    }

    Outline stopped(WalkPlan plan) {
        var blocks = List.<Block>of(says("walk.stopped"));
        var choices = List.of(
                choice("walk.choice.resume", WalkChoice.Command.RESUME),
                choice("walk.choice.list", WalkChoice.Command.LIST),
                choice("walk.choice.over", WalkChoice.Command.OVER),
                new StandardReplies(messages).menu());
        return new Outline(state.pausing(plan.walk()), reply(Outcome.GUIDE, plan, blocks, choices), kept(plan.walk()));
    }

    Outline done(WalkPlan plan) {
        Walk walk = plan.walk().ended();
        var blocks = new ArrayList<Block>();
        blocks.add(says("walk.done"));
        page(walk).ifPresent(blocks::add);
        var choices = new ArrayList<Choice>();
        file(walk).ifPresent(choices::add);
        choices.add(new StandardReplies(messages).menu());
        return new Outline(state.pausing(walk), reply(Outcome.GUIDE, plan, blocks, choices), kept(walk));
    }

    Outline nothingToResume() {
        return new Outline(state, new StandardReplies(messages).notice("walk.nothing-to-resume"));
    }

    Outline expired() {
        return new Outline(state, new StandardReplies(messages).notice("button.expired"));
    }

    /** What is ready and what is missing, and the page of the checklist. */
    Outline list(WalkPlan plan) {
        var papers = new WalkPapers(plan, messages);
        boolean open = plan.nextQuestion().isPresent();
        List<WalkPlan.Needed> all = plan.papers().stream()
                .filter(needed -> !open || !needed.depends())
                .toList();
        long ready = all.stream().filter(WalkPlan.Needed::ticked).count();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(messages.say("walk.list", ready, all.size())));
        var missing = all.stream()
                .filter(needed -> !needed.ticked())
                .map(needed ->
                        new Block.Paper(papers.name(needed.paper()), null, null, papers.note(needed.paper()), ""))
                .toList();
        if (!missing.isEmpty()) {
            blocks.add(new Block.Papers(messages.say("walk.list.missing"), missing));
        }
        if (open) {
            blocks.add(says("walk.list.open"));
        }
        page(plan.walk()).ifPresent(blocks::add);
        var choices = new ArrayList<Choice>();
        choices.add(choice("walk.choice.resume", WalkChoice.Command.RESUME));
        file(plan.walk()).ifPresent(choices::add);
        choices.add(choice("walk.choice.carry", WalkChoice.Command.CARRY));
        return walking(plan, plan.walk(), blocks, choices);
    }

    /** The checklist as a file, which channels without pages send as one. */
    Outline pdf(WalkPlan plan) {
        Walk walk = plan.walk();
        if (walk.id().isEmpty()) {
            return expired();
        }
        var blocks = List.<Block>of(
                says("walk.pdf"), new Block.Link(messages.say("walk.pdf.name"), "/checklist/" + walk.id() + ".pdf"));
        var choices = List.of(
                walk.finished()
                        ? new StandardReplies(messages).menu()
                        : choice("walk.choice.resume", WalkChoice.Command.RESUME));
        return new Outline(state, reply(Outcome.GUIDE, plan, blocks, choices), kept(walk));
    }

    private Optional<Choice> file(Walk walk) {
        return walk.id().isEmpty() ? Optional.empty() : Optional.of(choice("walk.choice.pdf", WalkChoice.Command.PDF));
    }

    private Optional<Block> page(Walk walk) {
        return walk.id().isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Link(messages.say("walk.page"), "/checklist/" + walk.id()));
    }

    /** A code for another channel. */
    Outline code(WalkPlan plan, String code) {
        var blocks = List.<Block>of(
                new Block.Heading(messages.say("walk.code", CarryCode.shown(code))), says("walk.code.how"));
        var choices = List.of(choice("walk.choice.resume", WalkChoice.Command.RESUME));
        return new Outline(
                state.walking(plan.walk()),
                reply(Outcome.GUIDE, plan, blocks, choices),
                List.of(new Effect.KeepChecklist(plan.walk()), new Effect.OfferCode(code, plan.walk())));
    }

    /** Replies that come between two screens. */
    WalkAsides asides() {
        return new WalkAsides(state, knowledge, messages, this);
    }

    /** The papers in the order in which they are numbered on the screen. */
    List<WalkPlan.Needed> asShown(WalkPlan plan, List<WalkPlan.Needed> papers) {
        var shown = new ArrayList<WalkPlan.Needed>();
        for (Block block : pages(plan).get(page(plan))) {
            if (block instanceof Block.Checklist checklist) {
                for (Block.Item item : checklist.items()) {
                    papers.stream()
                            .filter(needed ->
                                    new WalkChoice.Tick(needed.key()).value().equals(item.value()))
                            .findFirst()
                            .ifPresent(shown::add);
                }
            }
        }
        return plan.step().stage() == Stage.PREPARE ? shown : papers;
    }

    /** All conditions of the walk's guides. */
    List<Condition> conditions(WalkPlan plan) {
        var all = new ArrayList<Condition>();
        plan.course().questions().forEach(asked -> asked.reasons().forEach(all::addAll));
        plan.course().legs().forEach(leg -> {
            all.add(leg.when());
            all.addAll(leg.guide().conditions());
        });
        return all;
    }

    Optional<WalkPlan> plan(Walk walk) {
        return WalkPlan.of(walk, knowledge.guides(), today());
    }

    WalkQuestions questions(WalkPlan plan) {
        return new WalkQuestions(plan, messages, today());
    }

    WalkSteps steps(WalkPlan plan) {
        return new WalkSteps(
                plan, knowledge.desk(), messages, now, knowledge.places().local("", state.commune()));
    }

    Choice choice(String key, WalkChoice value) {
        return new Choice(messages.say(key), value.value());
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, Desk.ZONE);
    }
}
