package vn.motcua.knowledge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.knowledge.procedure.Procedure;

/** Recognises procedure codes in a question: whole ("1.001193"), without the point ("1001193") or in part ("mã 1.0011"). */
final class CodeMention {

    private static final Pattern WHOLE = Pattern.compile("(?<![\\d.])(\\d)[. ]?(\\d{6})(?![\\d])");
    private static final Pattern PART = Pattern.compile("(?<![\\d.])(\\d)\\.(\\d{3,5})(?![\\d.])");
    private static final Pattern PART_AFTER_WORD = Pattern.compile(
            "(?iU)\\b(?:mã|ma|code)(?: số| so| thủ tục| thu tuc| tthc)?[ :]*(\\d)[. ]?(\\d{1,6})(?![\\d.])");

    private CodeMention() {}

    /** The places in the catalogue of the procedures whose code the question names; empty when it names none. */
    static List<Integer> find(String question, List<Procedure> procedures) {
        if (!hasDigit(question)) {
            return List.of();
        }
        for (Pattern pattern : List.of(WHOLE, PART_AFTER_WORD, PART)) {
            Matcher matcher = pattern.matcher(question);
            List<Integer> found = new ArrayList<>();
            while (matcher.find()) {
                String beginning = matcher.group(1) + "." + matcher.group(2);
                for (int i = 0; i < procedures.size(); i++) {
                    if (procedures.get(i).code().value().startsWith(beginning) && !found.contains(i)) {
                        found.add(i);
                    }
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static boolean hasDigit(String question) {
        return question.chars().anyMatch(Character::isDigit);
    }
}
