package vn.motcua.knowledge.fact;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.fact.Fact.Kind;

/** What a value is said to be: "lệ phí: 5 ngày làm việc" has the right period in the wrong place. */
enum Label {
    FEE("phí", Kind.AMOUNT),
    TIME("thời", Kind.PERIOD);

    private static final int WITHIN = 4;

    /** The word that makes the label: "phí" also of "lệ phí", "thời" of "thời hạn" and "thời gian". */
    private final String word;

    private final Kind proper;

    Label(String word, Kind proper) {
        this.word = word;
        this.proper = proper;
    }

    private static final Map<Form, Map<String, Label>> WORDS = Stream.of(Form.values())
            .collect(Collectors.toUnmodifiableMap(
                    form -> form,
                    form -> Stream.of(values())
                            .collect(Collectors.toUnmodifiableMap(label -> form.of(label.word), label -> label))));

    private static final Set<Kind> LABELLED = Set.of(Kind.AMOUNT, Kind.PERIOD);

    /** Whether a value stands right behind the label of another kind, where the record never has it so. */
    static boolean isWrong(Statement statement, Fact said) {
        if (!LABELLED.contains(said.kind())) {
            return false;
        }
        Label label = before(statement.reading(), said);
        if (label == null || label.proper == said.kind()) {
            return false;
        }
        return statement.evidence().facts(said.kind()).stream()
                .noneMatch(record -> record.value().equals(said.value())
                        && before(statement.evidence().reading(), record) == label);
    }

    private static @Nullable Label before(Reading reading, Fact fact) {
        Map<String, Label> words = WORDS.get(reading.form());
        for (int at = fact.start() - 1; at >= Math.max(0, fact.start() - WITHIN); at--) {
            Label label = words.get(reading.words().get(at).key());
            if (label != null) {
                return label;
            }
            if (reading.words().get(at).opensSentence() || reading.factAt(at) >= 0) {
                return null;
            }
        }
        return null;
    }
}
