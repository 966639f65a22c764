package vn.motcua.knowledge.checking;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.knowledge.procedure.FeeWords;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.SubmissionMethod;

/** Finds fees that contradict themselves or cannot be right. */
final class FeeCheck {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern FREE_WITH_BRACKET =
            Pattern.compile("miễn phí\\s*\\((?<bracket>.+)", FLAGS | Pattern.DOTALL);
    private static final Pattern AMOUNT =
            Pattern.compile("(?<number>\\d[\\d.,]*)\\s*(?:đồng|vnđ|vnd|đ(?!\\p{L})|usd|triệu|nghìn|%)", FLAGS);
    private static final Pattern TARIFF = Pattern.compile(
            "(?!\\W*(?:không|miễn)).*(?:thông tư|biểu (?:mức )?(?:thu )?(?:phí|lệ phí)|theo quy định|mức (?:thu|phí|lệ phí)"
                    + "|chính quyền địa phương).*",
            FLAGS | Pattern.DOTALL);
    private static final Pattern LEADING_AMOUNT = Pattern.compile(
            "(?:(?:phí|lệ phí)\\s*:\\s*)?(?<number>\\d[\\d.,]*)\\s*(?<unit>đồng|việt nam đồng|vnđ)(?<rest>.*)",
            FLAGS | Pattern.DOTALL);

    private FeeCheck() {}

    static void check(Procedure procedure, Findings findings) {
        List<SubmissionMethod> methods = procedure.submissionMethods();
        for (int i = 0; i < methods.size(); i++) {
            String fee = methods.get(i).fee().published();
            String field = "submissionMethods[" + i + "].fee";
            checkContradiction(procedure, field, fee, findings);
            checkAmount(procedure, field, fee, findings);
        }
    }

    private static void checkContradiction(Procedure procedure, String field, String fee, Findings findings) {
        Matcher free = FREE_WITH_BRACKET.matcher(fee);
        if (!free.lookingAt()) {
            return;
        }
        String bracket = free.group("bracket");
        if (FeeWords.namesAnAmount(bracket)) {
            addContradiction(procedure, Severity.ERROR, field, fee, "an amount in its bracket", findings);
        } else if (FeeWords.isLeftToOthers(bracket)) {
            addContradiction(
                    procedure, Severity.ERROR, field, fee, "the amount left to a council or committee", findings);
        } else if (TARIFF.matcher(bracket).matches()) {
            addContradiction(procedure, Severity.WARNING, field, fee, "a tariff in its bracket", findings);
        }
    }

    private static void addContradiction(
            Procedure procedure, Severity severity, String field, String fee, String with, Findings findings) {
        findings.add(procedure, CheckKind.CONTRADICTORY_FEE, severity, field, fee, "'Miễn phí' with " + with);
    }

    private static void checkAmount(Procedure procedure, String field, String fee, Findings findings) {
        Matcher leading = LEADING_AMOUNT.matcher(fee);
        if (!leading.matches()) {
            return;
        }
        String number = digits(leading.group("number"));
        if (number.length() < 4 && !number.matches("0+")) {
            findings.add(
                    procedure,
                    CheckKind.DOUBTFUL_FEE,
                    Severity.ERROR,
                    field,
                    fee,
                    "no fee is under 1,000 đồng; thousands left out?");
        } else if (isRunTogether(number, leading)) {
            findings.add(
                    procedure,
                    CheckKind.DOUBTFUL_FEE,
                    Severity.ERROR,
                    field,
                    fee,
                    "a number before the amount seems to have been run together with it");
        }
    }

    /** The current portal groups every number by thousands; and the bracket may repeat the amount without the stray digit. */
    private static boolean isRunTogether(String number, Matcher leading) {
        String printed = leading.group("number");
        if (!leading.group("unit").equalsIgnoreCase("đồng") && !printed.matches("\\d{1,3}([.,]\\d{3})*")) {
            return true;
        }
        Matcher amounts = AMOUNT.matcher(leading.group("rest"));
        while (amounts.find()) {
            String again = digits(amounts.group("number"));
            if (again.length() >= 4 && again.length() == number.length() - 1 && number.endsWith(again)) {
                return true;
            }
        }
        return false;
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
