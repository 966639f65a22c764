package vn.motcua.knowledge.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Goes through every case that a guide can lead to and finds what no case reaches, cases without a paper or a fee, and cases for
 * which two times are told.
 */
public final class GuideCheck {

    private final Guide guide;
    private final List<Finding> findings = new ArrayList<>();

    private GuideCheck(Guide guide) {
        this.guide = guide;
    }

    /**
     * Something to mend.
     *
     * @param where the part: {@code question key}, {@code paper id}, {@code fee 1}, {@code time 1}, {@code deadline 1},
     *     {@code sentence 1}, {@code case}
     * @param what what is wrong with it
     */
    public record Finding(String where, String what) {}

    /** What is wrong with a guide; empty when nothing is. */
    public static List<Finding> of(Guide guide) {
        var check = new GuideCheck(guide);
        check.look();
        return List.copyOf(check.findings);
    }

    private void look() {
        Map<String, Condition> unreached = parts();
        Set<String> askedSomewhere = new LinkedHashSet<>();
        Set<String> once = new TreeSet<>();
        boolean all = new EveryCase(guide).look(file -> {
            file.answered().forEach(question -> askedSomewhere.add(question.key()));
            unreached.values().removeIf(condition -> file.holds(condition) == Truth.YES);
            complete(file, once);
        });
        if (!all) {
            findings.add(new Finding("case", "more than " + EveryCase.MOST + " cases: ask fewer questions"));
            return;
        }
        guide.questions().stream()
                .filter(question -> !askedSomewhere.contains(question.key()))
                .forEach(question -> findings.add(new Finding("question " + question.key(), "is never asked")));
        unreached.keySet().forEach(part -> findings.add(new Finding(part, "applies in no case")));
        once.forEach(what -> findings.add(new Finding("case", what)));
    }

    private Map<String, Condition> parts() {
        var parts = new HashMap<String, Condition>();
        guide.papers().forEach(paper -> parts.put("paper " + paper.id(), paper.when()));
        number("fee", guide.fees().stream().map(GuideFee::when).toList(), parts);
        number("time", guide.times().stream().map(GuideTime::when).toList(), parts);
        number("deadline", guide.deadlines().stream().map(FilingDeadline::when).toList(), parts);
        number("sentence", guide.advice().stream().map(Advice::when).toList(), parts);
        return parts;
    }

    private static void number(String what, List<Condition> conditions, Map<String, Condition> parts) {
        for (int i = 0; i < conditions.size(); i++) {
            parts.put(what + " " + (i + 1), conditions.get(i));
        }
    }

    private void complete(CaseFile file, Set<String> once) {
        if (!guide.papers().isEmpty()
                && file.applying(guide.papers(), GuidePaper::when).isEmpty()) {
            once.add("no paper " + caseOf(file));
        }
        if (!guide.fees().isEmpty()
                && file.applying(guide.fees(), GuideFee::when).isEmpty()) {
            once.add("no fee " + caseOf(file));
        }
        List<GuideTime> times = file.applying(guide.times(), GuideTime::when);
        if (!guide.times().isEmpty() && times.isEmpty()) {
            once.add("no time " + caseOf(file));
        }
        if (guide.written()
                && times.stream().map(GuideTime::published).distinct().count() > 1
                && times.stream().anyMatch(time -> !time.when().equals(Condition.ALWAYS))) {
            once.add("two times " + caseOf(file));
        }
    }

    /** A case in one line, for the people who write guides. */
    public static String caseOf(CaseFile file) {
        var text = new StringBuilder("where ");
        for (CaseQuestion question : file.answered()) {
            text.append(text.length() > 6 ? ", " : "")
                    .append(question.key())
                    .append(" = ")
                    .append(file.answer(question.key()).map(CaseAnswer::text).orElse(""));
        }
        return text.toString();
    }
}
