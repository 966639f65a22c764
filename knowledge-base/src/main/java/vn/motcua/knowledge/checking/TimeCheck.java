package vn.motcua.knowledge.checking;

import java.util.List;

import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcessingTime;
import vn.motcua.knowledge.procedure.SubmissionMethod;

/** Finds processing times that are a bare number. */
final class TimeCheck {

    private TimeCheck() {}

    static void check(Procedure procedure, Findings findings) {
        List<SubmissionMethod> methods = procedure.submissionMethods();
        for (int i = 0; i < methods.size(); i++) {
            ProcessingTime time = methods.get(i).processingTime();
            if (time.isBareNumber()) {
                String field = "submissionMethods[" + i + "].processingTime";
                findings.add(
                        procedure,
                        CheckKind.TIME_WITHOUT_UNIT,
                        Severity.WARNING,
                        field,
                        time.published(),
                        "hours, days or working days?");
            }
        }
    }
}
