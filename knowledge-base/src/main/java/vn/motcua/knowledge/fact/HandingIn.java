package vn.motcua.knowledge.fact;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.knowledge.fact.Fact.Kind;

/** "Nộp hồ sơ tại …": an authority that the record names for something else is the wrong door. */
final class HandingIn {

    private static final int SAID_WITHIN = 8;
    private static final int RECORD_WITHIN = 16;

    private static final Map<Form, Set<String>> VERBS = words("nộp", "gửi");
    private static final Map<Form, Set<String>> RECORD_VERBS = words("nộp", "gửi", "đến");
    private static final Map<Form, Set<String>> TOWARDS = words("tại", "đến", "cho", "ở", "tới", "lên", "về");

    private HandingIn() {}

    private static Map<Form, Set<String>> words(String... words) {
        return Stream.of(Form.values())
                .collect(Collectors.toUnmodifiableMap(
                        form -> form, form -> Stream.of(words).map(form::of).collect(Collectors.toUnmodifiableSet())));
    }

    static boolean isWrong(Statement statement, Fact said) {
        if (said.kind() != Kind.AUTHORITY || !isTarget(statement.reading(), said)) {
            return false;
        }
        return statement.evidence().facts(Kind.AUTHORITY).stream()
                .noneMatch(record -> Authorities.says(said.value(), record.value())
                        && hasBefore(statement.evidence().reading(), record, RECORD_VERBS, RECORD_WITHIN));
    }

    private static boolean isTarget(Reading reading, Fact fact) {
        boolean towards = fact.start() > 0
                && TOWARDS.getOrDefault(reading.form(), Set.of())
                        .contains(reading.words().get(fact.start() - 1).key());
        return towards && hasBefore(reading, fact, VERBS, SAID_WITHIN);
    }

    private static boolean hasBefore(Reading reading, Fact fact, Map<Form, Set<String>> words, int within) {
        Set<String> keys = words.getOrDefault(reading.form(), Set.of());
        for (int at = fact.start() - 1; at >= Math.max(0, fact.start() - within); at--) {
            if (keys.contains(reading.words().get(at).key())) {
                return true;
            }
            if (reading.words().get(at).opensSentence()) {
                return false;
            }
        }
        return false;
    }
}
