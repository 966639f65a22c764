package vn.motcua.knowledge.guide;

import java.util.List;
import java.util.stream.Stream;

import vn.motcua.knowledge.procedure.Procedure;

/**
 * How one procedure is walked through.
 *
 * @param basis the record from which it quotes
 * @param written whether people wrote it; otherwise it was derived from the record's fields
 * @param questions what to ask, in order; conditions look only at earlier ones
 * @param papers the papers of all cases
 * @param fees the fees of all cases; empty when nothing is published
 * @param times the times of all cases; empty when nothing is published
 * @param deadlines by when the law wants it done
 * @param advice what else to say
 */
public record Guide(
        Procedure basis,
        boolean written,
        List<CaseQuestion> questions,
        List<GuidePaper> papers,
        List<GuideFee> fees,
        List<GuideTime> times,
        List<FilingDeadline> deadlines,
        List<Advice> advice) {

    /** Copies the lists. */
    public Guide {
        questions = List.copyOf(questions);
        papers = List.copyOf(papers);
        fees = List.copyOf(fees);
        times = List.copyOf(times);
        deadlines = List.copyOf(deadlines);
        advice = List.copyOf(advice);
    }

    /** All conditions that its parts hang on. */
    public List<Condition> conditions() {
        return Stream.of(
                        questions.stream().map(CaseQuestion::when),
                        papers.stream().map(GuidePaper::when),
                        fees.stream().map(GuideFee::when),
                        times.stream().map(GuideTime::when),
                        deadlines.stream().map(FilingDeadline::when),
                        advice.stream().map(Advice::when))
                .flatMap(all -> all)
                .toList();
    }
}
