package vn.motcua.assistant.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.motcua.connector.Block;
import vn.motcua.connector.Block.Fact;
import vn.motcua.connector.Block.Facts;
import vn.motcua.connector.Block.Paper;
import vn.motcua.connector.Block.Papers;
import vn.motcua.connector.Block.Paragraph;
import vn.motcua.connector.Block.Quote;
import vn.motcua.knowledge.guide.Condition;
import vn.motcua.knowledge.guide.Guide;
import vn.motcua.knowledge.guide.GuideTime;
import vn.motcua.knowledge.procedure.LegalReference;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.ProcessingTime;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.procedure.SubmissionMethod;
import vn.motcua.knowledge.question.Aspect;

/**
 * The fields of a procedure as blocks: everything that was published, word for word, under labels in the citizen's language. What
 * the catalogue does not say is said not to be there; nothing is filled in.
 */
final class PublishedFields {

    /** Longer facts are quoted as text, which can be cut into parts. */
    private static final int LONGEST_FACT = 300;

    private final Procedure procedure;
    private final Messages messages;
    private final List<String> timesInWords;

    PublishedFields(Procedure procedure, Messages messages) {
        this(procedure, messages, List.of());
    }

    /**
     * Where people have read the record for its guide.
     *
     * @param timesInWords what its guide quotes from the record's text as the time, which counts where the portal's column has a bare number
     */
    PublishedFields(Procedure procedure, Messages messages, List<String> timesInWords) {
        this.procedure = procedure;
        this.messages = messages;
        this.timesInWords = List.copyOf(timesInWords);
    }

    /** What a written guide quotes from the record's steps as the time of every case. */
    static List<String> timesInWords(Procedure procedure, Optional<Guide> guide) {
        return guide.filter(Guide::written).stream()
                .flatMap(written -> written.times().stream())
                .filter(time -> time.parsed() != null && time.when().equals(Condition.ALWAYS))
                .map(GuideTime::published)
                .filter(quote -> procedure.steps().contains(quote))
                .filter(quote -> !new ProcessingTime(quote, null).isBareNumber())
                .distinct()
                .toList();
    }

    /** A time as it is shown: a number alone is said to be one. */
    static String shown(ProcessingTime time, Messages messages) {
        return time.isBareNumber() ? messages.say("time.bare", time.published().strip()) : time.published();
    }

    private String shownTime(SubmissionMethod method) {
        return shown(method.processingTime(), messages);
    }

    /** The whole of one aspect, however long; the overview has no text of its own and gives an empty list. */
    List<Block> of(Aspect aspect) {
        return switch (aspect) {
            case DOCUMENTS -> documents();
            case FEE -> fee();
            case TIME -> time();
            case WHERE -> where();
            case WHO -> who();
            case STEPS -> text(Aspect.STEPS, "", procedure.steps());
            case FORM -> forms();
            case ONLINE -> online();
            case RESULT -> text(Aspect.RESULT, "", procedure.result());
            case LAW -> law();
            case OVERVIEW -> List.of();
        };
    }

    /** The whole of one aspect as plain text. */
    String plain(Aspect aspect) {
        return of(aspect).stream().map(Block::plain).collect(Collectors.joining("\n"));
    }

    /** Whether the catalogue says anything on the aspect. */
    boolean says(Aspect aspect) {
        return switch (aspect) {
            case DOCUMENTS -> !procedure.documents().isEmpty();
            case FEE -> anyMethod(method -> method.fee().published());
            case TIME -> anyMethod(method -> method.processingTime().published());
            case WHERE ->
                !procedure.receivingAddress().isBlank()
                        || !procedure.agency().isBlank()
                        || !procedure.submissionMethods().isEmpty();
            case WHO ->
                !procedure.audience().isBlank() || !procedure.requirements().isBlank();
            case STEPS -> !procedure.steps().isBlank();
            case FORM ->
                procedure.documents().stream().anyMatch(paper -> !paper.form().isBlank());
            case ONLINE -> procedure.submissionMethods().stream().anyMatch(PublishedFields::isOnline);
            case RESULT -> !procedure.result().isBlank();
            case LAW -> !procedure.legalBasis().isEmpty();
            case OVERVIEW -> true;
        };
    }

    /** Fee, time and place at a glance, for the overview; what is too long for that stays behind its button. */
    List<Fact> atAGlance() {
        return Stream.of(
                        inShort("💰", Aspect.FEE, method -> method.fee().published()),
                        inShort("⏱", Aspect.TIME, this::shownTime),
                        shortPlace())
                .flatMap(List::stream)
                .toList();
    }

    /** Whether some processing time is printed as a bare number. */
    boolean hasTimeWithoutUnit() {
        return procedure.submissionMethods().stream()
                .anyMatch(method -> method.processingTime().isBareNumber());
    }

    /** What helps where the portal prints a bare number: what the record's text says, else to ask. Empty where it prints none. */
    List<Block> aboutTimeWithoutUnit() {
        if (!hasTimeWithoutUnit()) {
            return List.of();
        }
        return timesInWords.isEmpty()
                ? List.of(new Paragraph(messages.say("time.ask")))
                : timesInWords.stream()
                        .<Block>map(quote -> new Paragraph(messages.say("time.in-words", quote)))
                        .toList();
    }

    Paper paper(RequiredDocument document) {
        return new Paper(document.name(), document.originals(), document.copies(), quantity(document), document.form());
    }

    static boolean isOnline(SubmissionMethod method) {
        return method.channel().equalsIgnoreCase("Trực tuyến");
    }

    private List<Block> documents() {
        if (procedure.documents().isEmpty()) {
            return missing(Aspect.DOCUMENTS);
        }
        return papers(procedure.documents());
    }

    private List<Block> papers(List<RequiredDocument> documents) {
        var blocks = new ArrayList<Block>();
        var run = new ArrayList<Paper>();
        String group = documents.getFirst().group();
        for (RequiredDocument document : documents) {
            if (!document.group().equals(group)) {
                blocks.add(new Papers(group, run));
                run.clear();
                group = document.group();
            }
            run.add(paper(document));
        }
        blocks.add(new Papers(group, run));
        return blocks;
    }

    private List<Block> forms() {
        List<RequiredDocument> withForm = procedure.documents().stream()
                .filter(document -> !document.form().isBlank())
                .toList();
        return withForm.isEmpty() ? missing(Aspect.FORM) : papers(withForm);
    }

    /** The fees, and what a description says of money where the fee beside it reads "free". */
    private List<Block> fee() {
        var blocks = new ArrayList<Block>(
                perMethod("💰", Aspect.FEE, method -> method.fee().published()));
        descriptions(procedure.submissionMethods().stream()
                        .filter(FeeRemarks::isFreeBesideAnAmount)
                        .toList())
                .stream()
                .filter(quote -> blocks.stream()
                        .noneMatch(block -> block instanceof Quote shown
                                && quote instanceof Quote more
                                && shown.text().equals(more.text())))
                .forEach(blocks::add);
        return blocks;
    }

    private List<Block> time() {
        var blocks = new ArrayList<Block>(perMethod("⏱", Aspect.TIME, this::shownTime));
        if (hasTimeWithoutUnit()) {
            blocks.addAll(aboutTimeWithoutUnit());
            blocks.addAll(descriptions(procedure.submissionMethods()));
        }
        return blocks;
    }

    private List<Block> where() {
        if (!says(Aspect.WHERE)) {
            return missing(Aspect.WHERE);
        }
        var blocks = new ArrayList<Block>();
        addText(blocks, "📍", messages.say("label.received-at"), procedure.receivingAddress());
        addText(blocks, "📍", messages.say("label.agency"), procedure.agency());
        if (procedure.receivingAddress().isBlank()) {
            addText(blocks, "", messages.say("label.level"), procedure.publishedLevel());
        }
        String channels = channels(procedure.submissionMethods());
        if (!channels.isEmpty()) {
            addText(blocks, "", messages.say("label.channels"), channels);
        }
        blocks.addAll(descriptions(procedure.submissionMethods()));
        return factsTogether(blocks);
    }

    private List<Block> who() {
        if (!says(Aspect.WHO)) {
            return missing(Aspect.WHO);
        }
        var blocks = new ArrayList<Block>();
        addText(blocks, "", messages.say("label.audience"), procedure.audience());
        if (procedure.requirements().isBlank()) {
            blocks.add(new Paragraph(messages.say("missing.requirements")));
        } else {
            blocks.add(new Quote(messages.say("label.requirements"), procedure.requirements()));
        }
        return blocks;
    }

    private List<Block> online() {
        List<SubmissionMethod> online = procedure.submissionMethods().stream()
                .filter(PublishedFields::isOnline)
                .toList();
        var blocks = new ArrayList<Block>();
        if (online.isEmpty()) {
            if (procedure.submissionMethods().isEmpty()) {
                return missing(Aspect.ONLINE);
            }
            blocks.add(new Paragraph(messages.say("online.not-listed", channels(procedure.submissionMethods()))));
            return blocks;
        }
        blocks.add(new Paragraph(messages.say("online.listed")));
        for (SubmissionMethod method : online) {
            addText(blocks, "⏱", messages.nameOf(Aspect.TIME), shownTime(method));
            addText(blocks, "💰", messages.nameOf(Aspect.FEE), method.fee().published());
            addText(blocks, "", method.channel(), method.description());
        }
        return factsTogether(blocks);
    }

    private List<Block> law() {
        if (procedure.legalBasis().isEmpty()) {
            return missing(Aspect.LAW);
        }
        return List.of(new Quote(
                "",
                procedure.legalBasis().stream().map(PublishedFields::reference).collect(Collectors.joining("\n"))));
    }

    private static String reference(LegalReference reference) {
        var parts = new LinkedHashSet<String>();
        if (!reference.title().contains(reference.number())) {
            parts.add(reference.number());
        }
        parts.add(reference.title().isBlank() ? reference.number() : reference.title());
        parts.add(reference.date());
        parts.add(reference.issuer());
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    private List<Block> text(Aspect aspect, String label, String published) {
        return published.isBlank() ? missing(aspect) : List.of(new Quote(label, published));
    }

    /** A value that each way of handing in has for itself: once when all agree, else one line a way. */
    private List<Block> perMethod(String sign, Aspect aspect, Function<SubmissionMethod, String> value) {
        if (!says(aspect)) {
            return missing(aspect);
        }
        List<SubmissionMethod> methods = procedure.submissionMethods();
        var blocks = new ArrayList<Block>();
        if (methods.stream().map(value).distinct().count() == 1) {
            addText(blocks, sign, messages.nameOf(aspect), value.apply(methods.getFirst()));
            return blocks;
        }
        boolean sameChannelTwice =
                methods.stream().map(SubmissionMethod::channel).distinct().count() < methods.size();
        var seen = new LinkedHashSet<List<String>>();
        for (SubmissionMethod method : methods) {
            String shown = value.apply(method);
            String description = sameChannelTwice ? method.description() : "";
            if (!seen.add(List.of(method.channel(), shown, description))) {
                continue;
            }
            String label = method.channel().isBlank() ? messages.nameOf(aspect) : method.channel();
            addText(blocks, sign, label, shown.isBlank() ? messages.say("missing.short") : shown);
            if (!description.isBlank()) {
                blocks.add(new Quote(messages.say("label.case"), description));
            }
        }
        return factsTogether(blocks);
    }

    private static List<Block> descriptions(List<SubmissionMethod> methods) {
        return methods.stream()
                .filter(method -> !method.description().isBlank())
                .map(method -> new Quote(method.channel(), method.description()))
                .distinct()
                .map(Block.class::cast)
                .toList();
    }

    private static String channels(List<SubmissionMethod> methods) {
        return methods.stream()
                .map(SubmissionMethod::channel)
                .filter(channel -> !channel.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private boolean anyMethod(Function<SubmissionMethod, String> value) {
        return procedure.submissionMethods().stream()
                .anyMatch(method -> !value.apply(method).isBlank());
    }

    private List<Block> missing(Aspect aspect) {
        return List.of(new Paragraph(messages.say("missing." + aspect.name().toLowerCase(java.util.Locale.ROOT))));
    }

    private List<Fact> inShort(String sign, Aspect aspect, Function<SubmissionMethod, String> value) {
        String label = messages.nameOf(aspect);
        if (!says(aspect)) {
            return List.of(new Fact(sign, label, messages.say("missing.short")));
        }
        List<Block> whole = perMethod(sign, aspect, value);
        if (whole.size() == 1 && whole.getFirst() instanceof Facts facts && length(facts) <= LONGEST_FACT) {
            return facts.facts().size() == 1
                    ? facts.facts()
                    : facts.facts().stream()
                            .map(fact -> new Fact(fact.sign(), label + " (" + fact.label() + ")", fact.text()))
                            .toList();
        }
        return List.of(new Fact(sign, label, messages.say("too-long.press", label)));
    }

    private List<Fact> shortPlace() {
        String place = Stream.of(procedure.receivingAddress(), procedure.agency(), procedure.publishedLevel())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(messages.say("missing.short"));
        String label = messages.nameOf(Aspect.WHERE);
        return List.of(
                new Fact("📍", label, place.length() <= LONGEST_FACT ? place : messages.say("too-long.press", label)));
    }

    private static int length(Facts facts) {
        return facts.facts().stream().mapToInt(fact -> fact.text().length()).sum();
    }

    private static void addText(List<Block> blocks, String sign, String label, String published) {
        if (published.isBlank()) {
            return;
        }
        blocks.add(
                published.length() <= LONGEST_FACT
                        ? new Facts(List.of(new Fact(sign, label, published)))
                        : new Quote(label, published));
    }

    /** Neighbouring facts become one block. */
    private static List<Block> factsTogether(List<Block> blocks) {
        var joined = new ArrayList<Block>();
        for (Block block : blocks) {
            if (block instanceof Facts facts && !joined.isEmpty() && joined.getLast() instanceof Facts before) {
                joined.set(
                        joined.size() - 1,
                        new Facts(Stream.concat(before.facts().stream(), facts.facts().stream())
                                .toList()));
            } else {
                joined.add(block);
            }
        }
        return joined;
    }

    private String quantity(RequiredDocument document) {
        return Stream.of(count("paper.originals", document.originals()), count("paper.copies", document.copies()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private @Nullable String count(String key, @Nullable Integer number) {
        return number == null || number == 0 ? null : messages.say(key, number);
    }
}
