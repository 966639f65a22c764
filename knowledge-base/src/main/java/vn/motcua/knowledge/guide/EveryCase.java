package vn.motcua.knowledge.guide;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

import vn.motcua.knowledge.guide.CaseFile.AskedQuestion;

/** Every case that a guide's questions can lead to; of dates those on either side of each threshold. */
public final class EveryCase {

    /** More cases than these are not looked at. */
    public static final int MOST = 50_000;

    /** The day on which all cases are looked at; any would do, because dates are taken relative to it. */
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    /** No rest is longer, so a day so long after a threshold is past it even where days off put it off. */
    private static final int LONGEST_REST = 14;

    private final Guide guide;
    private final List<AskedQuestion> questions;
    private int cases;

    /** The cases of a guide. */
    public EveryCase(Guide guide) {
        this.guide = guide;
        this.questions = guide.questions().stream()
                .map(question -> new AskedQuestion(question, List.of(List.of(question.when()))))
                .toList();
    }

    /** Hands each case on, once; whether these were all of them. */
    public boolean look(Consumer<CaseFile> look) {
        cases = 0;
        look(Map.of(), look);
        return cases <= MOST;
    }

    private void look(Map<String, CaseAnswer> answers, Consumer<CaseFile> look) {
        if (cases > MOST) {
            return;
        }
        var file = new CaseFile(questions, answers, TODAY);
        var next = file.next();
        if (next.isEmpty()) {
            cases++;
            look.accept(file);
            return;
        }
        for (CaseAnswer answer : answersTo(next.get())) {
            var more = new HashMap<>(answers);
            more.put(next.get().key(), answer);
            look(more, look);
        }
    }

    private List<CaseAnswer> answersTo(CaseQuestion question) {
        return switch (question.kind()) {
            case CHOICE, YES_NO ->
                question.options().stream()
                        .map(option -> (CaseAnswer) new CaseAnswer.Picked(option.id()))
                        .toList();
            case DATE -> days(question.key());
            case PLACE -> List.of(new CaseAnswer.Place("?"));
        };
    }

    /** Today, and for every threshold that some condition has the days around it. */
    private List<CaseAnswer> days(String key) {
        var days = new TreeSet<LocalDate>();
        days.add(TODAY);
        guide.conditions()
                .forEach(condition -> condition.anyOf().forEach(some -> {
                    if (some.all().get(key) instanceof Condition.Test.Elapsed elapsed) {
                        LocalDate on = switch (elapsed.unit()) {
                            case DAYS -> TODAY.minusDays(elapsed.count());
                            case MONTHS -> TODAY.minusMonths(elapsed.count());
                            case YEARS -> TODAY.minusYears(elapsed.count());
                        };
                        days.add(on.minusDays(1));
                        days.add(on.minusDays(LONGEST_REST));
                        days.add(on);
                        days.add(on.plusDays(1));
                    }
                }));
        return days.stream()
                .map(day -> (CaseAnswer) new CaseAnswer.Day(day, day))
                .toList();
    }
}
