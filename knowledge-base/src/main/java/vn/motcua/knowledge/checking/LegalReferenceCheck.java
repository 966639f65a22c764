package vn.motcua.knowledge.checking;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.procedure.LegalReference;
import vn.motcua.knowledge.procedure.Procedure;

/**
 * Finds legal references that cannot be looked up. A number is a running number, often a year, and the symbols of kind and
 * issuer: 60/2014/QH13, 123/2015/NĐ-CP, 36/QĐ-BKHCN (Decree 30/2020/NĐ-CP, appendix I).
 */
final class LegalReferenceCheck {

    private static final String NUMBER =
            "\\d+[a-zA-Z]?(?:\\.\\d+)?(?:/(?<year>\\d{4}))?/[\\p{Lu}\\d][\\p{L}\\d&]*(?:[-–][\\p{L}\\d&]+)*";

    private static final Pattern NUMBER_FORM = Pattern.compile(NUMBER);
    private static final Pattern TITLE_NUMBER = Pattern.compile(
            "(?:luật|bộ luật|nghị định|nghị quyết|thông tư|thông tư liên tịch|quyết định)\\s+(?:số:?\\s*)?(?<number>\\d+/\\d{4}/[\\p{L}\\d-]+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DATE = Pattern.compile("(?:\\d{1,2}[-/]){2}(?<year>\\d{4})");

    private LegalReferenceCheck() {}

    static void check(Procedure procedure, Findings findings) {
        List<LegalReference> references = procedure.legalBasis();
        for (int i = 0; i < references.size(); i++) {
            check(procedure, "legalBasis[" + i + "]", references.get(i), findings);
        }
    }

    private static void check(Procedure procedure, String field, LegalReference reference, Findings findings) {
        String number = reference.number().strip();
        String quoted = (number + " " + reference.title()).strip();
        Matcher whole = NUMBER_FORM.matcher(number);
        if (number.isEmpty()) {
            add(procedure, Severity.WARNING, field, quoted, "the number is missing", findings);
        } else if (!whole.matches()) {
            boolean inside = NUMBER_FORM.matcher(number).find();
            add(
                    procedure,
                    inside ? Severity.NOTE : Severity.WARNING,
                    field,
                    quoted,
                    inside ? "the number has other words around it" : "this is no number of a legal text",
                    findings);
        } else if (!titleAgrees(reference)) {
            add(procedure, Severity.WARNING, field, quoted, "the title begins with another number", findings);
        } else if (!dateAgrees(whole.group("year"), reference.date())) {
            String message = "the year of the number is not that of the date " + reference.date();
            add(procedure, Severity.NOTE, field, quoted, message, findings);
        }
    }

    /** Titles often run on without a blank ("91/2016/NĐ-CP-Về quản lý …"), so one number may be the beginning of the other. */
    private static boolean titleAgrees(LegalReference reference) {
        Matcher title = TITLE_NUMBER.matcher(reference.title());
        if (!title.lookingAt()) {
            return true;
        }
        String inTitle = title.group("number").toLowerCase(Locale.ROOT);
        String number = reference.number().strip().toLowerCase(Locale.ROOT);
        return inTitle.startsWith(number) || number.startsWith(inTitle);
    }

    private static boolean dateAgrees(@Nullable String year, String date) {
        Matcher matcher = DATE.matcher(date.strip());
        return year == null || !matcher.matches() || matcher.group("year").equals(year);
    }

    private static void add(
            Procedure procedure, Severity severity, String field, String quoted, String message, Findings findings) {
        findings.add(procedure, CheckKind.BROKEN_LEGAL_REFERENCE, severity, field, quoted, message);
    }
}
