package vn.motcua.assistant.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import vn.motcua.connector.Block;
import vn.motcua.knowledge.calendar.DateWords;
import vn.motcua.knowledge.calendar.Deadline;
import vn.motcua.knowledge.guide.CaseAnswer;
import vn.motcua.knowledge.guide.Condition;
import vn.motcua.knowledge.guide.Course.Leg;
import vn.motcua.knowledge.guide.FilingDeadline;
import vn.motcua.knowledge.guide.Truth;
import vn.motcua.knowledge.procedure.ProcessingTime;

/** By when the law wants something done, for the day that the citizen told. */
final class WalkDeadlines {

    private final WalkPlan plan;
    private final Desk desk;
    private final Messages messages;
    private final LocalDate today;

    WalkDeadlines(WalkPlan plan, Desk desk, Messages messages, LocalDate today) {
        this.plan = plan;
        this.desk = desk;
        this.messages = messages;
        this.today = today;
    }

    List<Block> of(Leg leg) {
        var blocks = new ArrayList<Block>();
        for (FilingDeadline each : leg.guide().deadlines()) {
            if (plan.file().holds(each.when()) != Truth.YES) {
                continue;
            }
            blocks.add(told(each));
        }
        return blocks;
    }

    /** For an exact day by when it must be done; for a span only that it is surely in time, counted from its first day. */
    private Block told(FilingDeadline each) {
        if (!(plan.file().answer(each.question()).orElse(null) instanceof CaseAnswer.Day day)) {
            return new Block.Quote(messages.say("walk.label.deadline"), each.published());
        }
        DateWords dates = DateWords.of(messages.locale());
        Deadline deadline = Deadline.of(day.earliest(), period(each), desk.calendar());
        if (!deadline.isLate(today)) {
            return new Block.Paragraph(messages.say(
                    day.exact() ? "walk.deadline" : "walk.deadline.about",
                    each.published(),
                    dates.day(deadline.lastDay()),
                    deadline.daysLeft(today)));
        }
        return Deadline.of(day.latest(), period(each), desk.calendar()).isLate(today)
                ? new Block.Paragraph(messages.say(each.late()))
                : new Block.Quote(messages.say("walk.label.deadline"), each.published());
    }

    private static ProcessingTime.Period period(FilingDeadline each) {
        return each.unit() == Condition.Unit.DAYS
                ? new ProcessingTime.Period(each.count(), ProcessingTime.Unit.DAYS)
                : new ProcessingTime.Period(
                        each.unit() == Condition.Unit.YEARS ? 12 * each.count() : each.count(),
                        ProcessingTime.Unit.MONTHS);
    }
}
