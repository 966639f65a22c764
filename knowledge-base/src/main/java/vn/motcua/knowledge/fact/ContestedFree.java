package vn.motcua.knowledge.fact;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * "Miễn phí" on the portal often has a bracket that says the opposite ("Miễn phí (150.000 đồng/giấy)"), or is said of some only ("miễn phí đối
 * với hộ nghèo", "miễn phí từ ngày …"). Where the record says free only so, free may be said only with what stands behind.
 */
final class ContestedFree {

    private static final float ENOUGH_OF_BRACKET = 0.5f;
    private static final int LEAST_WORDS = 2;

    /** What stands behind "miễn phí" where not everybody is meant, or not always. */
    private static final Map<Form, Set<String>> LIMITS = Stream.of(Form.values())
            .collect(Collectors.toUnmodifiableMap(
                    form -> form,
                    form -> Stream.of("đối", "cho", "từ", "kể", "đến", "khi", "nếu", "trường", "với", "tại")
                            .map(form::of)
                            .collect(Collectors.toUnmodifiableSet())));

    private ContestedFree() {}

    static boolean isWrong(Statement statement, Fact said) {
        if (!said.value().equals("0 VND")) {
            return false;
        }
        Set<String> words = new HashSet<>();
        for (int at = statement.start(); at < statement.end(); at++) {
            words.add(statement.reading().words().get(at).key());
        }
        boolean contested = false;
        for (Fact record : statement.evidence().facts(Fact.Kind.AMOUNT)) {
            if (!record.value().equals(said.value()) || !statement.proves(false).test(record.start())) {
                continue;
            }
            if (!isContested(statement.evidence(), record, words)) {
                return false;
            }
            contested = true;
        }
        return contested;
    }

    /** Whether something more than "không" stands in a bracket behind. */
    static boolean hasBracket(Reading record, Fact free) {
        int at = free.end();
        return at < record.words().size() && record.words().get(at).before() == Word.Break.CLAUSE && !record.inCue(at);
    }

    private static boolean isLimited(Reading record, Fact free) {
        int at = free.end();
        return at < record.words().size()
                && !record.words().get(at).opensSentence()
                && LIMITS.getOrDefault(record.form(), Set.of())
                        .contains(record.words().get(at).key());
    }

    /** Whether a bracket or a limit stands behind of which the statement says too little. */
    private static boolean isContested(IndexedReading evidence, Fact free, Set<String> said) {
        Reading record = evidence.reading();
        if (!hasBracket(record, free) && !isLimited(record, free)) {
            return false;
        }
        int at = free.end();
        int all = 0;
        int repeated = 0;
        for (; at < record.words().size() && !record.words().get(at).opensSentence(); at++) {
            String key = record.words().get(at).key();
            if (record.factAt(at) < 0 && !FunctionWords.contains(key)) {
                all++;
                repeated += said.contains(key) ? 1 : 0;
            } else if (record.factAt(at) >= 0) {
                all += LEAST_WORDS;
                repeated += said.contains(key) ? LEAST_WORDS : 0;
            }
        }
        return all >= LEAST_WORDS && repeated < ENOUGH_OF_BRACKET * all;
    }
}
