package vn.motcua.assistant.languagemodel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.assistant.dialogue.ModelAnswer;
import vn.motcua.assistant.dialogue.ModelUse;
import vn.motcua.knowledge.fact.FactGuard;
import vn.motcua.knowledge.fact.Verdict;

/**
 * Reads what the model answered, which is data and never an instruction. It must be one JSON object with the one field that was asked
 * for; a choice must be an offered one; a query must be words to search with; a text must be grounded in its source and pass the fact
 * guard. Anything else is refused.
 */
final class AnswerReader {

    static final String NONE = "none";

    private static final int LONGEST_QUERY = 200;
    private static final int SHORTEST_TEXT = 20;
    private static final int LONGEST_SUMMARY = 1500;

    /** What would lead a search past the citizen's question: codes, long numbers, addresses of the web. */
    private static final Pattern NO_WORDS = Pattern.compile(
            "\\p{Nd}[.,]\\p{Nd}{3,}|\\p{Nd}{5,}|://|www\\.|@|[<>{}\\[\\]\\\\`|]|\\p{Nd}/[\\p{Nd}\\p{L}]");

    /** The fault of a text that has too little of its source; as it grows it may pass. */
    static final String UNGROUNDED = "ungrounded";

    private static final Pattern FENCE_BEGUN = Pattern.compile("\\A\\s*```(?:json)?\\s*\\n");

    private static final Pattern FENCE =
            Pattern.compile("\\A\\s*```(?:json)?\\s*\\n(.*)\\n\\s*```\\s*\\z", Pattern.DOTALL);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final FactGuard guard;

    AnswerReader(FactGuard guard) {
        this.guard = guard;
    }

    /** Reads the answer to an errand. */
    Reading read(Errand errand, String answer) {
        Optional<String> value = value(answer, errand.field());
        if (value.isEmpty()) {
            return new Reading.Refused("form");
        }
        if (value.get().codePoints().anyMatch(OutgoingText::isHidden)) {
            return new Reading.Refused("hidden");
        }
        String said = OutgoingText.visible(value.get());
        if (said.isEmpty() || said.toLowerCase(Locale.ROOT).equals(NONE)) {
            return new Reading.Declined();
        }
        return switch (errand.use()) {
            case REWRITE -> query(said, errand);
            case UNDERSTAND ->
                errand.offered().contains(said)
                        ? new Reading.Usable(new ModelAnswer.Option(said))
                        : new Reading.Refused("not-offered");
            case REPHRASE, JOIN, SUMMARY, DRAFT -> text(said, errand);
        };
    }

    private static Optional<String> value(String answer, String field) {
        var fenced = FENCE.matcher(answer);
        try {
            JsonNode root = JSON.readTree(fenced.matches() ? fenced.group(1) : answer);
            return root.isObject() && root.size() == 1 && root.path(field).isString()
                    ? Optional.of(root.path(field).stringValue())
                    : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private static Reading query(String said, Errand errand) {
        if (said.length() > LONGEST_QUERY || said.contains("\n")) {
            return new Reading.Refused("length");
        }
        return NO_WORDS.matcher(said).find() && !errand.source().contains(said)
                ? new Reading.Refused("no-query")
                : new Reading.Usable(new ModelAnswer.Query(said));
    }

    private Reading text(String said, Errand errand) {
        if (said.length() < SHORTEST_TEXT || said.length() > longest(errand)) {
            return new Reading.Refused("length");
        }
        return fault(said, errand, true)
                .<Reading>map(Reading.Refused::new)
                .orElseGet(() -> new Reading.Usable(new ModelAnswer.Text(said)));
    }

    /** The most characters of an answer's text. */
    static int longest(Errand errand) {
        return errand.use() == ModelUse.SUMMARY
                ? LONGEST_SUMMARY
                : Math.max(LONGEST_SUMMARY / 2, errand.source().length());
    }

    /**
     * What there is of the text of an answer that still comes; empty when what has come is none, or is whole.
     *
     * @param soFar the answer to the letter, up to anywhere
     */
    static Optional<String> begun(Errand errand, CharSequence soFar) {
        String object = FENCE_BEGUN.matcher(soFar).replaceFirst("");
        return value(object + "\"}", errand.field())
                .filter(text -> text.codePoints().noneMatch(OutgoingText::isHidden))
                .map(OutgoingText::visible);
    }

    /**
     * Why a text may not be shown; empty when it may.
     *
     * @param whole whether nothing comes behind it
     */
    Optional<String> fault(String said, Errand errand, boolean whole) {
        if (errand.portions().isEmpty()) {
            return faultOfOne(said, errand);
        }
        Optional<List<String>> texts = Portions.of(said, errand.portions(), whole);
        if (texts.isEmpty()) {
            return Optional.of("portions");
        }
        for (int i = 0; i < texts.get().size(); i++) {
            Errand.Portion portion = errand.portions().get(i);
            if (Portions.speaksOfAnother(texts.get().get(i), portion, errand.portions())) {
                return Optional.of("portions");
            }
            var alone = new Errand(
                    errand.use(), Map.of(), List.of(portion.cited()), List.of(), List.of(), portion.source());
            Optional<String> fault = faultOfOne(texts.get().get(i), alone);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<String> faultOfOne(String said, Errand errand) {
        Verdict verdict = guard.check(said, errand.cited(), errand.allowed());
        if (verdict instanceof Verdict.Rejected rejected) {
            return Optional.of("fact-" + rejected.reason().name().toLowerCase(Locale.ROOT));
        }
        if (errand.wordsRecords() && Grounding.speaksOfItself(said, errand.source())) {
            return Optional.of("speaker");
        }
        if (errand.wordsRecords() && Overstatement.isIn(said, errand.source())) {
            return Optional.of("overstated");
        }
        return Grounding.of(said, errand.source()) < Grounding.ENOUGH ? Optional.of(UNGROUNDED) : Optional.empty();
    }
}
