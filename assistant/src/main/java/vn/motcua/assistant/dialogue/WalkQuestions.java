package vn.motcua.assistant.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.knowledge.calendar.DateWords;
import vn.motcua.knowledge.guide.CaseAnswer;
import vn.motcua.knowledge.guide.CaseQuestion;
import vn.motcua.knowledge.guide.CaseQuestion.Kind;

/** How the questions of a walk are asked, and how their answers are told back. */
final class WalkQuestions {

    private static final int LONGEST_LABEL = 80;

    private final WalkPlan plan;
    private final Messages messages;
    private final LocalDate today;

    WalkQuestions(WalkPlan plan, Messages messages, LocalDate today) {
        this.plan = plan;
        this.messages = messages;
        this.today = today;
    }

    /** The question, in other words once it was not understood. */
    List<Block> blocks(CaseQuestion question, int attempts) {
        var blocks = new ArrayList<Block>();
        blocks.add(progress());
        if (attempts == 0) {
            blocks.add(new Block.Heading(messages.say(question.ask())));
        } else {
            blocks.add(new Block.Paragraph(messages.say("walk.unclear")));
            blocks.add(new Block.Heading(messages.say(question.again())));
        }
        question.options().stream()
                .filter(option -> messages.say(option.label()).length() > LONGEST_LABEL)
                .forEach(option -> blocks.add(new Block.Quote(label(option), messages.say(option.label()))));
        if (question.kind() == Kind.DATE) {
            blocks.add(new Block.DateField(messages.say("walk.date"), null, today));
        } else if (question.kind() == Kind.PLACE) {
            blocks.add(new Block.Paragraph(messages.say("walk.place")));
        }
        return blocks;
    }

    /** Where the citizen is: "Câu 2/4". */
    Block.Progress progress() {
        int number = plan.file().answered().size() + 1;
        int count = Math.max(number, plan.file().length());
        return new Block.Progress(messages.say("walk.question", number, count), number, count);
    }

    List<Choice> choices(CaseQuestion question, int attempts) {
        var choices = new ArrayList<Choice>();
        String name = WalkChoice.nameOf(question.key());
        for (CaseQuestion.Option option : question.options()) {
            choices.add(new Choice(label(option), new WalkChoice.Pick(name, option.id()).value()));
        }
        choices.add(new Choice(messages.say("walk.choice.unsure"), new WalkChoice.Skip(name).value()));
        if (!plan.file().answered().isEmpty()) {
            choices.add(new Choice(messages.say("walk.choice.back"), WalkChoice.Command.BACK.value()));
        }
        if (attempts >= 2) {
            choices.add(new Choice(messages.say("choice.person"), ChoiceValue.Command.PERSON.value()));
        }
        choices.add(new Choice(messages.say("walk.choice.stop"), WalkChoice.Command.STOP.value()));
        return choices;
    }

    /** The answered questions as buttons, to change one. */
    List<Choice> answered() {
        var choices = new ArrayList<Choice>();
        for (CaseQuestion question : plan.file().answered()) {
            String label = shortened(messages.say(question.ask())) + " " + told(question);
            choices.add(new Choice(shortened(label), new WalkChoice.Edit(WalkChoice.nameOf(question.key())).value()));
        }
        return choices;
    }

    /** What was answered, in words. */
    String told(CaseQuestion question) {
        return plan.file()
                .answer(question.key())
                .map(answer -> told(question, answer))
                .orElse("");
    }

    String told(CaseQuestion question, CaseAnswer answer) {
        DateWords dates = DateWords.of(messages.locale());
        return switch (answer) {
            case CaseAnswer.Picked picked ->
                question.option(picked.option()).map(this::label).orElse(picked.option());
            case CaseAnswer.Day day ->
                day.exact()
                        ? dates.date(day.earliest())
                        : messages.say("walk.span", dates.date(day.earliest()), dates.date(day.latest()));
            case CaseAnswer.Place place -> place.words();
            case CaseAnswer.Skipped skipped -> messages.say("walk.skipped");
        };
    }

    private String label(CaseQuestion.Option option) {
        return shortened(messages.say(option.label()));
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_LABEL) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_LABEL - 1);
        return text.substring(0, end > 20 ? end : LONGEST_LABEL - 1) + "…";
    }
}
