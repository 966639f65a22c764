package vn.motcua.assistant.commandline;

import java.io.PrintWriter;

import vn.motcua.knowledge.guide.CaseFile;
import vn.motcua.knowledge.guide.EveryCase;
import vn.motcua.knowledge.guide.Guide;
import vn.motcua.knowledge.guide.GuideCheck;
import vn.motcua.knowledge.guide.GuideFee;
import vn.motcua.knowledge.guide.GuidePaper;
import vn.motcua.knowledge.guide.GuideTime;

/** Every case of a guide with what follows from it, for whoever reviews the guide beside the law. */
final class CaseTable {

    private CaseTable() {}

    static void print(Guide guide, PrintWriter out) {
        out.println(guide.basis().code() + " " + guide.basis().shortName());
        new EveryCase(guide).look(file -> print(guide, file, out));
        out.println();
    }

    private static void print(Guide guide, CaseFile file, PrintWriter out) {
        out.println("  " + GuideCheck.caseOf(file));
        file.applying(guide.papers(), GuidePaper::when)
                .forEach(paper -> out.println("    paper  " + paper.id() + ": " + paper.name()));
        file.applying(guide.fees(), GuideFee::when).forEach(fee -> out.println("    fee    " + fee.published()));
        file.applying(guide.times(), GuideTime::when).forEach(time -> out.println("    time   " + time.published()));
    }
}
