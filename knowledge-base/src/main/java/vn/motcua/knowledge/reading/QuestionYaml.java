package vn.motcua.knowledge.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.knowledge.guide.BilingualText;
import vn.motcua.knowledge.guide.CaseQuestion;
import vn.motcua.knowledge.guide.Condition;

/**
 * Reads questions, and the conditions that look at their answers, of one guide or life event. The files speak of questions by
 * their short ids; a condition may name only questions that stand before it.
 */
final class QuestionYaml {

    private static final Set<String> QUESTION = Set.of("id", "shared", "kind", "ask", "again", "options", "when");
    private static final Set<String> OPTION = Set.of("id", "label", "said");
    private static final Set<String> TEXT = Set.of("vi", "en");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ELAPSED = Pattern.compile("(within|over|under|from) (\\d{1,4}) (day|month|year)s?");
    private static final int MOST_OPTIONS = 8;
    private static final int LONGEST_LABEL = 60;

    private final String prefix;
    private final Map<String, CaseQuestion> byId = new LinkedHashMap<>();

    /**
     * A reader.
     *
     * @param prefix makes the keys of questions that are not shared unique: the code or the event's id
     */
    QuestionYaml(String prefix) {
        this.prefix = prefix;
    }

    /** Lets conditions name a question that stands in no file. */
    void know(String id, CaseQuestion question) {
        byId.put(id, question);
    }

    /** The known question with this id. */
    Optional<CaseQuestion> known(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<CaseQuestion> questions(YamlObjectReader yaml) throws RecordException {
        var questions = new ArrayList<CaseQuestion>();
        for (YamlObjectReader each : yaml.objects("questions", QUESTION)) {
            String id = id(each);
            if (byId.containsKey(id)) {
                throw invalid(each.line("id"), "the question '" + id + "' is there already");
            }
            CaseQuestion question = question(each, id);
            byId.put(id, question);
            questions.add(question);
        }
        return questions;
    }

    private CaseQuestion question(YamlObjectReader yaml, String id) throws RecordException {
        CaseQuestion.Kind kind = kind(yaml);
        List<CaseQuestion.Option> options = switch (kind) {
            case CHOICE -> options(yaml, id);
            case YES_NO -> yesAndNo(yaml);
            case DATE, PLACE -> none(yaml, id);
        };
        String shared = yaml.text("shared");
        return new CaseQuestion(
                shared.isEmpty() ? prefix + ":" + id : shared,
                kind,
                text(yaml, "ask"),
                text(yaml, "again"),
                options,
                condition(yaml));
    }

    private static CaseQuestion.Kind kind(YamlObjectReader yaml) throws RecordException {
        return switch (yaml.required("kind")) {
            case "choice" -> CaseQuestion.Kind.CHOICE;
            case "yes-no" -> CaseQuestion.Kind.YES_NO;
            case "date" -> CaseQuestion.Kind.DATE;
            case "place" -> CaseQuestion.Kind.PLACE;
            default ->
                throw invalid(
                        yaml.line("kind"),
                        "'kind' may be choice, yes-no, date or place but is '" + yaml.text("kind") + "'");
        };
    }

    private static List<CaseQuestion.Option> options(YamlObjectReader yaml, String id) throws RecordException {
        var options = new ArrayList<CaseQuestion.Option>();
        var ids = new LinkedHashSet<String>();
        for (YamlObjectReader each : yaml.objects("options", OPTION)) {
            String option = id(each);
            if (!ids.add(option)) {
                throw invalid(each.line("id"), "the option '" + option + "' of '" + id + "' is there already");
            }
            BilingualText label = text(each, "label");
            if (label.vi().length() > LONGEST_LABEL || label.en().length() > LONGEST_LABEL) {
                throw invalid(each.line("label"), "a label may have " + LONGEST_LABEL + " characters, to fit a button");
            }
            options.add(new CaseQuestion.Option(option, label, each.texts("said")));
        }
        if (options.size() < 2 || options.size() > MOST_OPTIONS) {
            throw invalid(
                    yaml.line("options"),
                    "'" + id + "' needs 2 to " + MOST_OPTIONS + " options, has " + options.size());
        }
        return options;
    }

    private static List<CaseQuestion.Option> yesAndNo(YamlObjectReader yaml) throws RecordException {
        if (!yaml.keys().contains("options")) {
            return List.of(
                    new CaseQuestion.Option("yes", new BilingualText("Có", "Yes"), List.of()),
                    new CaseQuestion.Option("no", new BilingualText("Không", "No"), List.of()));
        }
        List<CaseQuestion.Option> options = options(yaml, "yes-no");
        if (!options.stream().map(CaseQuestion.Option::id).toList().equals(List.of("yes", "no"))) {
            throw invalid(
                    yaml.line("options"), "the options of a yes-no question must be 'yes' and 'no', in this order");
        }
        return options;
    }

    private static List<CaseQuestion.Option> none(YamlObjectReader yaml, String id) throws RecordException {
        if (yaml.keys().contains("options")) {
            throw invalid(yaml.line("options"), "'" + id + "' asks for a date or place and cannot have options");
        }
        return List.of();
    }

    /** The condition under the key {@code when}; always, where there is none. */
    Condition condition(YamlObjectReader yaml) throws RecordException {
        var cases = new ArrayList<Condition.Case>();
        for (YamlObjectReader each : yaml.oneOrMore("when", byId.keySet())) {
            var tests = new HashMap<String, Condition.Test>();
            for (String id : each.keys()) {
                CaseQuestion question = byId.get(id);
                if (question != null) {
                    tests.put(question.key(), test(each, id, question));
                }
            }
            if (tests.isEmpty()) {
                throw invalid(each.line(), "a condition without a test: leave 'when' out for what always applies");
            }
            cases.add(new Condition.Case(tests));
        }
        return cases.isEmpty() ? Condition.ALWAYS : new Condition(cases);
    }

    private static Condition.Test test(YamlObjectReader yaml, String id, CaseQuestion question) throws RecordException {
        if (question.kind() == CaseQuestion.Kind.PLACE) {
            throw invalid(yaml.line(id), "no condition can look at the place '" + id + "'");
        }
        return question.kind() == CaseQuestion.Kind.DATE ? elapsed(yaml, id) : picked(yaml, id, question);
    }

    private static Condition.Test elapsed(YamlObjectReader yaml, String id) throws RecordException {
        Matcher matcher = ELAPSED.matcher(yaml.text(id));
        if (!matcher.matches() || Integer.parseInt(matcher.group(2)) == 0) {
            throw invalid(
                    yaml.line(id),
                    "'" + id
                            + "' is a date; write like 'within 60 days', 'over 60 days', 'under 14 years', 'from 14 years'");
        }
        return new Condition.Test.Elapsed(
                Condition.Bound.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
                Integer.parseInt(matcher.group(2)),
                Condition.Unit.valueOf(matcher.group(3).toUpperCase(Locale.ROOT) + "S"));
    }

    private static Condition.Test picked(YamlObjectReader yaml, String id, CaseQuestion question)
            throws RecordException {
        List<String> values = yaml.oneOrMoreTexts(id);
        boolean negated = values.size() == 1 && values.getFirst().startsWith("not ");
        Set<String> options = new LinkedHashSet<>(
                negated ? List.of(values.getFirst().substring(4).split("\\s*,\\s*")) : values);
        for (String option : options) {
            if (question.option(option).isEmpty()) {
                throw invalid(
                        yaml.line(id),
                        "'" + id + "' has no option '" + option + "'; it has "
                                + String.join(
                                        ", ",
                                        question.options().stream()
                                                .map(CaseQuestion.Option::id)
                                                .toList()));
            }
        }
        return negated ? new Condition.Test.NoneOf(options) : new Condition.Test.OneOf(options);
    }

    /** A text in both languages, both of which must be there. */
    static BilingualText text(YamlObjectReader yaml, String key) throws RecordException {
        BilingualText text = optionalText(yaml, key);
        if (text.isEmpty()) {
            throw new RecordException(yaml.line(key), FaultKind.MISSING_VALUE, "'" + key + "' is missing");
        }
        return text;
    }

    /** A text in both languages, or none in either. */
    static BilingualText optionalText(YamlObjectReader yaml, String key) throws RecordException {
        Optional<YamlObjectReader> both = yaml.object(key, TEXT);
        return both.isEmpty() ? BilingualText.EMPTY : both(both.get());
    }

    private static BilingualText both(YamlObjectReader yaml) throws RecordException {
        return new BilingualText(yaml.required("vi"), yaml.required("en"));
    }

    /** The id of a thing. */
    static String id(YamlObjectReader yaml) throws RecordException {
        String id = yaml.required("id");
        if (!ID.matcher(id).matches()) {
            throw invalid(yaml.line("id"), "an id has small letters a to z, digits and '-' but this is '" + id + "'");
        }
        return id;
    }

    static RecordException invalid(int line, String reason) {
        return new RecordException(line, FaultKind.INVALID_GUIDE, reason);
    }
}
