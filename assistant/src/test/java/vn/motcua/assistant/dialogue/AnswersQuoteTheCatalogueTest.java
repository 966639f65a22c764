package vn.motcua.assistant.dialogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import vn.motcua.connector.Block;
import vn.motcua.connector.Block.Facts;
import vn.motcua.connector.Block.Paper;
import vn.motcua.connector.Block.Papers;
import vn.motcua.connector.Block.Paragraph;
import vn.motcua.connector.Block.Quote;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.procedure.Catalogue;
import vn.motcua.knowledge.procedure.LegalReference;
import vn.motcua.knowledge.procedure.Procedure;
import vn.motcua.knowledge.procedure.RequiredDocument;
import vn.motcua.knowledge.procedure.SubmissionMethod;
import vn.motcua.knowledge.question.Aspect;
import vn.motcua.knowledge.reading.BundledCatalogue;
import vn.motcua.knowledge.reading.CatalogueReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks all procedures and all fields, opens every following part through the dialogue itself, and compares what was shown with the
 * catalogue, letter by letter.
 */
class AnswersQuoteTheCatalogueTest {

    private static final Messages VI = Messages.in(Language.VI);
    private static final String CONTINUED = " " + VI.say("label.continued");

    private final Dialogue dialogue = new Dialogue();

    @Test
    void ofTheBundledCatalogue() {
        walk(BundledCatalogue.load());
    }

    @Test
    void ofTheReferenceCatalogue() {
        String data = System.getProperty("motcua.referenceData", "");
        Path file = Path.of(data, "catalogue", "procedures.jsonl.gz");
        Assumptions.assumeTrue(
                !data.isEmpty() && Files.exists(file), "the reference catalogue is not beside the checkout");
        Catalogue catalogue = CatalogueReader.readAll(List.of(file)).catalogue();
        assertThat(catalogue.size()).isGreaterThanOrEqualTo(4430);
        walk(catalogue);
    }

    private void walk(Catalogue catalogue) {
        var knowledge = Knowledge.of(new CatalogueOnly(catalogue), "Một Cửa");
        for (Procedure procedure : catalogue.procedures()) {
            for (Aspect aspect : Aspect.values()) {
                if (aspect != Aspect.OVERVIEW) {
                    List<Reply> shown =
                            open(procedure, new ChoiceValue.Show(procedure.code(), List.of(aspect)), knowledge);
                    new Shown(procedure, shown).isTheCatalogueFor(aspect);
                }
            }
            checkOverview(procedure, knowledge);
            checkWholeText(procedure, knowledge);
        }
    }

    /** The reply to a choice and, pressing "Xem tiếp" as long as it is offered, all that follow. */
    private List<Reply> open(Procedure procedure, ChoiceValue first, Knowledge knowledge) {
        var replies = new ArrayList<Reply>();
        ConversationState state = ConversationState.initial(Language.VI).afterReply(List.of(), "");
        String next = first.value();
        Set<String> pressed = new HashSet<>();
        while (!next.isEmpty()) {
            assertThat(pressed.add(next))
                    .as("%s pressed twice for %s", next, procedure.code())
                    .isTrue();
            Turn turn = dialogue.next(state, Utterance.chosen(next, Instant.EPOCH), knowledge);
            Reply reply = turn.replies().getFirst();
            assertThat(reply.outcome()).isEqualTo(Outcome.ANSWER);
            assertThat(reply.procedures()).containsExactly(procedure.code().value());
            checkOrigin(procedure, reply);
            assertThat(reply.choices())
                    .allSatisfy(choice -> assertThat(
                                    choice.value().getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(64));
            replies.add(reply);
            state = turn.state();
            next = reply.choices().stream()
                    .filter(choice -> choice.label().equals(VI.say("choice.more")))
                    .map(Choice::value)
                    .findFirst()
                    .orElse("");
        }
        return replies;
    }

    private static void checkOrigin(Procedure procedure, Reply reply) {
        assertThat(reply.sources()).singleElement().satisfies(source -> {
            assertThat(source.code()).isEqualTo(procedure.code().value());
            assertThat(source.decision()).isEqualTo(procedure.decision());
            assertThat(source.taken()).isEqualTo(procedure.taken());
        });
        assertThat(reply.blocks().getLast()).isInstanceOf(Block.Origin.class);
        assertThat(reply.blocks().getLast().plain())
                .contains(procedure.code().value(), procedure.name(), procedure.decision());
    }

    private void checkOverview(Procedure procedure, Knowledge knowledge) {
        Reply reply = open(procedure, new ChoiceValue.Show(procedure.code(), List.of(Aspect.OVERVIEW)), knowledge)
                .getFirst();
        List<RequiredDocument> shown = new Shown(procedure, List.of(reply)).documents();
        assertThat(shown).isEqualTo(procedure.documents().subList(0, shown.size()));
        if (shown.size() < procedure.documents().size()) {
            assertThat(reply.text())
                    .contains(String.valueOf(procedure.documents().size() - shown.size()));
        }
    }

    private void checkWholeText(Procedure procedure, Knowledge knowledge) {
        List<Reply> parts = open(procedure, new ChoiceValue.WholeText(procedure.code(), 0), knowledge);
        var shown = new Shown(procedure, parts);
        assertThat(shown.documents()).isEqualTo(procedure.documents());
        for (String text : List.of(procedure.steps(), procedure.requirements(), procedure.result())) {
            if (!text.isBlank()) {
                assertThat(shown.texts()).contains(text);
            }
        }
    }

    /** What a row of replies showed, put together again. */
    private record Shown(Procedure procedure, List<Reply> replies) {

        void isTheCatalogueFor(Aspect aspect) {
            if (!new PublishedFields(procedure, VI).says(aspect)) {
                assertThat(replies).hasSize(1);
                assertThat(blocks()).noneMatch(block -> block instanceof Quote || block instanceof Papers);
                assertThat(blocks())
                        .anyMatch(block -> block instanceof Paragraph said
                                && (said.text().startsWith("Danh mục không nêu")
                                        || said.text().startsWith("Danh mục không ghi")));
                assertThat(replies.getFirst().choices())
                        .extracting(Choice::value)
                        .contains(ChoiceValue.Command.PERSON.value());
                return;
            }
            switch (aspect) {
                case DOCUMENTS -> assertThat(documents()).isEqualTo(procedure.documents());
                case FORM ->
                    assertThat(documents())
                            .isEqualTo(procedure.documents().stream()
                                    .filter(document -> !document.form().isBlank())
                                    .toList());
                case FEE -> checkPerMethod(method -> method.fee().published(), "Lệ phí");
                case TIME -> checkPerMethod(method -> PublishedFields.shown(method.processingTime(), VI), "Thời hạn");
                case STEPS -> assertThat(texts()).containsExactly(procedure.steps());
                case RESULT -> assertThat(texts()).containsExactly(procedure.result());
                case WHO -> {
                    shows(procedure.audience());
                    shows(procedure.requirements());
                }
                case WHERE -> {
                    shows(procedure.receivingAddress());
                    shows(procedure.agency());
                    procedure.submissionMethods().forEach(method -> shows(method.description()));
                }
                case ONLINE ->
                    procedure.submissionMethods().stream()
                            .filter(PublishedFields::isOnline)
                            .forEach(method -> {
                                shows(method.description());
                                shows(method.fee().published());
                                shows(PublishedFields.shown(method.processingTime(), VI));
                            });
                case LAW -> checkLaw();
                case OVERVIEW -> throw new IllegalArgumentException("the overview is checked apart");
            }
        }

        private void checkPerMethod(Function<SubmissionMethod, String> value, String label) {
            Set<String> published = procedure.submissionMethods().stream()
                    .map(value)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.toSet());
            published.forEach(this::shows);
            boolean allAgree =
                    procedure.submissionMethods().stream().map(value).distinct().count() == 1;
            for (SubmissionMethod method : procedure.submissionMethods()) {
                String text = value.apply(method).isBlank() ? VI.say("missing.short") : value.apply(method);
                assertThat(labelled())
                        .contains((allAgree || method.channel().isBlank() ? label : method.channel()) + "=" + text);
            }
        }

        private void checkLaw() {
            String shown = String.join("\n", texts());
            for (LegalReference reference : procedure.legalBasis()) {
                assertThat(shown).contains(reference.number(), reference.title(), reference.date(), reference.issuer());
            }
        }

        private void shows(String published) {
            if (!published.isBlank()) {
                assertThat(texts()).as("what %s shows", procedure.code()).contains(published);
            }
        }

        private List<Block> blocks() {
            return replies.stream().flatMap(reply -> reply.blocks().stream()).toList();
        }

        /** All quoted texts and facts, those cut into parts joined again. */
        List<String> texts() {
            return labelled().stream()
                    .map(text -> text.substring(text.indexOf('=') + 1))
                    .toList();
        }

        private List<String> labelled() {
            var texts = new ArrayList<String>();
            for (Reply reply : replies) {
                for (Block block : reply.blocks()) {
                    if (block instanceof Facts facts) {
                        facts.facts().forEach(fact -> texts.add(fact.label() + "=" + fact.text()));
                    } else if (block instanceof Quote quote) {
                        if (reply != replies.getFirst() && continues(reply, quote)) {
                            texts.set(texts.size() - 1, texts.getLast() + quote.text());
                        } else {
                            texts.add(quote.label() + "=" + quote.text());
                        }
                    }
                }
            }
            return texts;
        }

        /** A quote goes on from the part before when its label says so or, without a label, when it opens the part. */
        private static boolean continues(Reply reply, Quote quote) {
            return quote.label().isEmpty()
                    ? reply.blocks().get(1) == quote
                    : quote.label().endsWith(CONTINUED);
        }

        /** The papers shown, as rows of the catalogue. */
        List<RequiredDocument> documents() {
            var documents = new ArrayList<RequiredDocument>();
            for (Block block : blocks()) {
                if (block instanceof Papers papers) {
                    String group = papers.group().endsWith(CONTINUED)
                            ? papers.group().substring(0, papers.group().length() - CONTINUED.length())
                            : papers.group();
                    for (Paper paper : papers.papers()) {
                        documents.add(new RequiredDocument(
                                group, paper.name(), paper.originals(), paper.copies(), paper.form()));
                    }
                }
            }
            return documents;
        }
    }
}
