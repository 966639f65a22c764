package vn.motcua.knowledge.checking;

import java.util.List;
import java.util.regex.Pattern;

import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.SubmissionMethod;

/** Finds processing times that are a bare number. */
final class TimeCheck {

    private static final Pattern BARE_NUMBER = Pattern.compile("[\\d.,\\s-]*\\d[\\d.,\\s-]*");

    private TimeCheck() {}

    static void check(Procedure procedure, Findings findings) {
        List<SubmissionMethod> methods = procedure.submissionMethods();
        for (int i = 0; i < methods.size(); i++) {
            String time = methods.get(i).processingTime().published();
            if (BARE_NUMBER.matcher(time).matches()) {
                String field = "submissionMethods[" + i + "].processingTime";
                findings.add(
                        procedure,
                        CheckKind.TIME_WITHOUT_UNIT,
                        Severity.WARNING,
                        field,
                        time,
                        "hours, days or working days?");
            }
        }
    }
}
