package vn.motcua.knowledge.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.motcua.knowledge.guide.Advice;
import vn.motcua.knowledge.guide.BilingualText;
import vn.motcua.knowledge.guide.CaseQuestion;
import vn.motcua.knowledge.guide.Condition;
import vn.motcua.knowledge.guide.DerivedGuide;
import vn.motcua.knowledge.guide.FilingDeadline;
import vn.motcua.knowledge.guide.Guide;
import vn.motcua.knowledge.guide.GuideCheck;
import vn.motcua.knowledge.guide.GuideFee;
import vn.motcua.knowledge.guide.GuidePaper;
import vn.motcua.knowledge.guide.GuideTime;
import vn.motcua.knowledge.guide.PublishedTerms;
import vn.motcua.knowledge.guide.Stage;
import vn.motcua.knowledge.guide.StandardQuestions;
import vn.motcua.knowledge.procedure.Fee;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcessingTime;
import vn.motcua.knowledge.procedure.RequiredDocument;

/**
 * Reads the guide in a procedure's YAML and holds it to the record in the same file: every paper, fee, time and deadline is a
 * piece of the record's text, every number stands there, no paper of the record is forgotten, and no case is contradictory. The
 * format is described in {@code docs/guides.md}.
 */
final class GuideYaml {

    private static final Set<String> GUIDE =
            Set.of("questions", "papers", "aside", "fees", "times", "deadlines", "steps", "mistakes", "bring");
    private static final Set<String> PAPER = Set.of("id", "quote", "en", "use", "when", "oneOf", "get");
    private static final Set<String> FEE = Set.of("quote", "amount", "per", "when");
    private static final Set<String> TIME = Set.of("quote", "period", "when");
    private static final Set<String> DEADLINE = Set.of("question", "period", "quote", "late", "when");
    private static final Set<String> STAGES = Set.of("prepare", "submit", "pay", "wait", "collect");
    private static final Set<String> SENTENCE = Set.of("vi", "en", "when");
    private static final Pattern PERIOD = Pattern.compile("(\\d{1,3}) (working days?|days?|months?|years?|hours?)");
    private static final Pattern FREE =
            Pattern.compile(".*(?:miễn|không (?:thu|mất|phải nộp|quy định)|không$|(?<![\\d.,])0 đồng).*");

    private final Procedure procedure;
    private final YamlObjectReader yaml;
    private final QuestionYaml questions;
    private final QuotedRecord record;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<RecordException> faults = new ArrayList<>();

    private GuideYaml(Procedure procedure, YamlObjectReader yaml) {
        this.procedure = procedure;
        this.yaml = yaml;
        this.questions = new QuestionYaml(procedure.code().value());
        this.record = new QuotedRecord(procedure);
    }

    /**
     * What was read.
     *
     * @param guide the guide; null when there is none or it has faults
     * @param faults all faults that could be found
     */
    record Read(@Nullable Guide guide, List<RecordException> faults) {}

    /** The guide of a procedure's file. */
    static Read read(Procedure procedure, YamlObjectReader file, StandardQuestions standard) {
        try {
            Optional<YamlObjectReader> yaml = file.object(YamlReader.GUIDE, GUIDE);
            return yaml.isEmpty() ? new Read(null, List.of()) : new GuideYaml(procedure, yaml.get()).guide(standard);
        } catch (RecordException e) {
            return new Read(null, List.of(e));
        }
    }

    private Read guide(StandardQuestions standard) throws RecordException {
        var channel = standard.channelOf(procedure);
        List<CaseQuestion> asked = new ArrayList<>(questions.questions(yaml));
        for (CaseQuestion question : asked) {
            check(() -> record.mustKnowNumbersOf(question.ask(), yaml.line("questions")));
        }
        channel.ifPresent(question -> {
            questions.know(StandardQuestions.CHANNEL, question);
            asked.add(question);
        });
        List<GuidePaper> papers = papers();
        everyRowIsUsed(papers);
        List<GuideFee> fees = fees();
        List<GuideTime> times = times();
        var published = new PublishedTerms(procedure, channel.isPresent());
        var guide = new Guide(
                procedure,
                true,
                asked,
                papers,
                fees.isEmpty() ? published.fees() : fees,
                times.isEmpty() ? published.times() : times,
                deadlines(),
                advice());
        if (faults.isEmpty()) {
            for (GuideCheck.Finding finding : GuideCheck.of(guide)) {
                faults.add(QuestionYaml.invalid(
                        lines.getOrDefault(finding.where(), yaml.line()), finding.where() + ": " + finding.what()));
            }
        }
        return new Read(faults.isEmpty() ? guide : null, faults);
    }

    private List<GuidePaper> papers() throws RecordException {
        var papers = new ArrayList<GuidePaper>();
        var ids = new HashSet<String>();
        for (YamlObjectReader each : yaml.objects("papers", PAPER)) {
            check(() -> {
                GuidePaper paper = paper(each);
                if (!ids.add(paper.id())) {
                    throw QuestionYaml.invalid(each.line("id"), "the paper '" + paper.id() + "' is there already");
                }
                lines.put("paper " + paper.id(), each.line());
                papers.add(paper);
            });
        }
        return papers;
    }

    private GuidePaper paper(YamlObjectReader each) throws RecordException {
        String quote = each.required("quote");
        BilingualText get = QuestionYaml.optionalText(each, "get");
        record.mustKnowNumbersOf(get, each.line("get"));
        return new GuidePaper(
                QuestionYaml.id(each),
                capitalised(quote),
                each.required("en"),
                record.row(quote, each.line("quote")),
                use(each),
                questions.condition(each),
                QuestionYaml.optionalText(each, "oneOf"),
                get);
    }

    private static GuidePaper.Use use(YamlObjectReader each) throws RecordException {
        return switch (each.required("use")) {
            case "hand-in" -> GuidePaper.Use.HAND_IN;
            case "show" -> GuidePaper.Use.SHOW;
            case "fill-in" -> GuidePaper.Use.FILL_IN;
            default ->
                throw QuestionYaml.invalid(
                        each.line("use"), "'use' may be hand-in, show or fill-in but is '" + each.text("use") + "'");
        };
    }

    /** A paper that a guide forgets is as wrong as one that the law does not say. */
    private void everyRowIsUsed(List<GuidePaper> papers) throws RecordException {
        var used = new HashSet<RequiredDocument>();
        papers.forEach(paper -> used.add(paper.row()));
        for (String quote : yaml.texts("aside")) {
            check(() -> used.add(record.row(quote, yaml.line("aside"))));
        }
        int number = 0;
        for (RequiredDocument row : procedure.documents()) {
            number++;
            boolean counted = !Integer.valueOf(0).equals(row.originals())
                    || !Integer.valueOf(0).equals(row.copies());
            if (counted && !used.contains(row) && !DerivedGuide.isRemark(row.group())) {
                faults.add(QuestionYaml.invalid(
                        yaml.line("papers"),
                        "document " + number + " of the record ('" + shortened(row.name())
                                + "') is used by no paper; if it is none, quote it under 'aside'"));
            }
        }
    }

    private List<GuideFee> fees() throws RecordException {
        var fees = new ArrayList<GuideFee>();
        for (YamlObjectReader each : yaml.objects("fees", FEE)) {
            check(() -> {
                String quote = each.required("quote");
                record.mustSay(quote, each.line("quote"));
                Integer amount = each.count("amount");
                lines.put("fee " + (fees.size() + 1), each.line());
                fees.add(new GuideFee(
                        quote, amount == null ? null : amount(each, quote, amount), questions.condition(each)));
            });
        }
        return fees;
    }

    private static Fee.Amount amount(YamlObjectReader each, String quote, int amount) throws RecordException {
        boolean printed = amount == 0
                ? FREE.matcher(quote.toLowerCase(Locale.ROOT)).matches()
                : QuotedRecord.prints(quote, amount);
        if (!printed) {
            throw QuestionYaml.invalid(each.line("amount"), "the quote does not print the amount " + amount);
        }
        return new Fee.Amount(amount, each.text("per"));
    }

    private List<GuideTime> times() throws RecordException {
        var times = new ArrayList<GuideTime>();
        for (YamlObjectReader each : yaml.objects("times", TIME)) {
            check(() -> {
                String quote = each.required("quote");
                record.mustSay(quote, each.line("quote"));
                lines.put("time " + (times.size() + 1), each.line());
                times.add(new GuideTime(quote, period(each, quote), questions.condition(each)));
            });
        }
        return times;
    }

    private static ProcessingTime.@Nullable Period period(YamlObjectReader each, String quote) throws RecordException {
        if (each.text("period").isEmpty()) {
            return null;
        }
        Matcher matcher = matched(each, quote);
        ProcessingTime.Unit unit = switch (matcher.group(2).replaceAll("s$", "")) {
            case "working day" -> ProcessingTime.Unit.WORKING_DAYS;
            case "day" -> ProcessingTime.Unit.DAYS;
            case "month" -> ProcessingTime.Unit.MONTHS;
            case "hour" -> ProcessingTime.Unit.HOURS;
            default -> throw QuestionYaml.invalid(each.line("period"), "a processing time is not counted in years");
        };
        return new ProcessingTime.Period(Integer.parseInt(matcher.group(1)), unit);
    }

    private List<FilingDeadline> deadlines() throws RecordException {
        var deadlines = new ArrayList<FilingDeadline>();
        for (YamlObjectReader each : yaml.objects("deadlines", DEADLINE)) {
            check(() -> {
                lines.put("deadline " + (deadlines.size() + 1), each.line());
                deadlines.add(deadline(each));
            });
        }
        return deadlines;
    }

    private FilingDeadline deadline(YamlObjectReader each) throws RecordException {
        String quote = each.required("quote");
        record.mustSay(quote, each.line("quote"));
        each.required("period");
        Matcher matcher = matched(each, quote);
        String id = each.required("question");
        CaseQuestion question = questions
                .known(id)
                .filter(known -> known.kind() == CaseQuestion.Kind.DATE)
                .orElseThrow(() ->
                        QuestionYaml.invalid(each.line("question"), "there is no question '" + id + "' for a date"));
        Condition.Unit unit = switch (matcher.group(2).replaceAll("s$", "")) {
            case "day" -> Condition.Unit.DAYS;
            case "month" -> Condition.Unit.MONTHS;
            case "year" -> Condition.Unit.YEARS;
            default ->
                throw QuestionYaml.invalid(each.line("period"), "a deadline is counted in days, months or years");
        };
        BilingualText late = QuestionYaml.text(each, "late");
        record.mustKnowNumbersOf(late, each.line("late"));
        return new FilingDeadline(
                question.key(), Integer.parseInt(matcher.group(1)), unit, quote, late, questions.condition(each));
    }

    private static Matcher matched(YamlObjectReader each, String quote) throws RecordException {
        Matcher matcher = PERIOD.matcher(each.text("period"));
        if (!matcher.matches()) {
            throw QuestionYaml.invalid(
                    each.line("period"), "'period' must be like '8 working days', '30 days', '2 months', '8 hours'");
        }
        boolean next = matcher.group().equals("1 working day") && quote.contains("ngày làm việc tiếp theo");
        if (!next && !QuotedRecord.prints(quote, Integer.parseInt(matcher.group(1)))) {
            throw QuestionYaml.invalid(each.line("period"), "the quote does not print " + matcher.group(1));
        }
        return matcher;
    }

    private List<Advice> advice() throws RecordException {
        var advice = new ArrayList<Advice>();
        Optional<YamlObjectReader> steps = yaml.object("steps", STAGES);
        if (steps.isPresent()) {
            for (Stage stage : Stage.values()) {
                String key = stage.name().toLowerCase(Locale.ROOT);
                sentences(steps.get(), key, Advice.Kind.STEP, stage, advice);
            }
        }
        sentences(yaml, "mistakes", Advice.Kind.MISTAKE, Stage.PREPARE, advice);
        sentences(yaml, "bring", Advice.Kind.BRING, Stage.SUBMIT, advice);
        return advice;
    }

    private void sentences(YamlObjectReader from, String key, Advice.Kind kind, Stage stage, List<Advice> into)
            throws RecordException {
        for (YamlObjectReader each : from.objects(key, SENTENCE)) {
            check(() -> {
                var text = new BilingualText(each.required("vi"), each.required("en"));
                record.mustKnowNumbersOf(text, each.line());
                lines.put("sentence " + (into.size() + 1), each.line());
                into.add(new Advice(kind, stage, text, questions.condition(each)));
            });
        }
    }

    private interface Step {
        void run() throws RecordException;
    }

    /** Keeps a fault and lets the reading go on, so that one reading names them all. */
    private void check(Step step) {
        try {
            step.run();
        } catch (RecordException e) {
            faults.add(e);
        }
    }

    private static String capitalised(String quote) {
        return quote.substring(0, 1).toUpperCase(Locale.ROOT) + quote.substring(1);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
