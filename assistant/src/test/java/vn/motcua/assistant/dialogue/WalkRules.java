package vn.motcua.assistant.dialogue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Reply;
import vn.motcua.knowledge.guide.CaseAnswer;
import vn.motcua.knowledge.guide.Course;
import vn.motcua.knowledge.guide.Course.Leg;
import vn.motcua.knowledge.guide.GuideFee;
import vn.motcua.knowledge.guide.GuidePaper;
import vn.motcua.knowledge.guide.GuideTime;
import vn.motcua.knowledge.guide.Stage;
import vn.motcua.knowledge.procedure.ProcessingTime;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold after every turn of one conversation, whatever was said. */
final class WalkRules {

    private static final int LONGEST_NUMBER = 12;

    private static final int MOST_BYTES_OF_A_STATE = 64 * 1024;

    private static final JsonMapper JSON = new JsonMapper();

    private final Knowledge knowledge;
    private final LocalDate today;

    /** The papers shown on the pages of one step so far; null where its first page was not seen. */
    private @Nullable Set<String> shown;

    private String shownStep = "";

    WalkRules(Knowledge knowledge, Instant now) {
        this.knowledge = knowledge;
        this.today = LocalDate.ofInstant(now, Desk.ZONE);
    }

    /** Checks one turn and gives its state, stored and read again. */
    ConversationState check(ConversationState before, RandomCitizen.Said said, Turn turn) {
        boolean told = said.content() instanceof Utterance.Content.Told;
        if (!told) {
            assertThat(turn.replies()).hasSize(1);
        }
        Reply reply = turn.replies().getLast();
        assertThat(reply.text()).isNotBlank();
        values(reply);
        String stored = JSON.writeValueAsString(turn.state());
        assertThat(stored.getBytes(StandardCharsets.UTF_8).length)
                .as("bytes of the stored state")
                .isLessThan(MOST_BYTES_OF_A_STATE);
        ConversationState after = JSON.readValue(stored, ConversationState.class);
        assertThat(after).isEqualTo(turn.state());
        if (told) {
            assertThat(after.walk().map(Walk::step)).isEqualTo(before.walk().map(Walk::step));
            assertThat(after.walk().map(Walk::answers)).isEqualTo(before.walk().map(Walk::answers));
            assertThat(after.walk().map(Walk::ticked)).isEqualTo(before.walk().map(Walk::ticked));
            assertThat(after.turns()).as("no turn of the citizen's").isEqualTo(before.turns());
            if (after.walk().isPresent() && turn.replies().size() > 1) {
                walking(after.walk().get(), reply);
            }
        } else if (said.content() instanceof Utterance.Content.Did) {
            assertThat(after.walks()).isEqualTo(before.walks());
            assertThat(after.walk()).isEqualTo(before.walk());
            if (before.walk().isPresent()) {
                assertThat(after.offered()).as("still stands").isEqualTo(before.offered());
                assertThat(reply.text()).hasSizeLessThan(400);
            }
        } else if (after.walk().isPresent()) {
            assertThat(reply.choices()).as("choices while walking").isNotEmpty();
            walking(after.walk().get(), reply);
        }
        nothingForgotten(before, said, after);
        return after;
    }

    private static void values(Reply reply) {
        for (Choice choice : reply.answers()) {
            assertThat(choice.label()).isNotBlank();
            assertThat(choice.value().getBytes(StandardCharsets.UTF_8).length)
                    .as(choice.value())
                    .isLessThanOrEqualTo(ChoiceValue.LONGEST);
            assertThat(WalkChoice.read(choice.value()).isPresent()
                            || ChoiceValue.read(choice.value()).isPresent()
                            || ArticleChoice.read(choice.value()).isPresent())
                    .as("the dialogue understands its own " + choice.value())
                    .isTrue();
        }
        assertThat(reply.answers()).extracting(Choice::value).doesNotHaveDuplicates();
    }

    private void walking(Walk walk, Reply reply) {
        Course course = knowledge.guides().course(walk.course()).orElseThrow();
        var oracle = new CaseOracle(course, walk.caseAnswers(), today);
        asksOnlyWhatIsOpen(walk, course, oracle, reply);
        WalkPlan plan = WalkPlan.of(walk, knowledge.guides(), today).orElseThrow();
        assertThat(codes(plan.legs())).isEqualTo(codes(oracle.possible(course.legs(), Leg::when)));
        boolean asking = plan.nextQuestion().isPresent();
        List<Block.Item> items = items(reply);
        if (asking) {
            assertThat(items).as("no papers before the case is clear").isEmpty();
            shown = null;
            return;
        }
        checklists(walk, plan, oracle, items, reply);
        terms(plan, oracle, reply);
    }

    private static void asksOnlyWhatIsOpen(Walk walk, Course course, CaseOracle oracle, Reply reply) {
        for (Choice choice : reply.choices()) {
            WalkChoice walkChoice = WalkChoice.read(choice.value()).orElse(null);
            String name = "";
            if (walkChoice instanceof WalkChoice.Pick pick) {
                name = pick.question();
            } else if (walkChoice instanceof WalkChoice.Skip skip) {
                name = skip.question();
            }
            String asked = name;
            if (!asked.isEmpty()) {
                List<String> keys = course.questions().stream()
                        .map(each -> each.question().key())
                        .filter(key -> WalkChoice.nameOf(key).equals(asked))
                        .toList();
                assertThat(keys).as("questions called " + asked).hasSize(1);
                assertThat(walk.answers()).as("asks what is answered").doesNotContainKey(keys.getFirst());
                assertThat(oracle.isAsked(keys.getFirst()))
                        .as(keys.getFirst() + " belongs to the case")
                        .isTrue();
            }
        }
    }

    private void checklists(Walk walk, WalkPlan plan, CaseOracle oracle, List<Block.Item> items, Reply reply) {
        Set<String> ofTheCase = new HashSet<>();
        for (Leg leg : plan.step().legs()) {
            for (GuidePaper paper : oracle.possible(leg.guide().papers(), GuidePaper::when)) {
                ofTheCase.add(key(leg, paper));
            }
            notOfAnotherPublishedCase(walk, leg, items);
        }
        Set<String> here = items.stream().map(Block.Item::value).collect(Collectors.toSet());
        assertThat(ofTheCase).as("papers of the case").containsAll(here);
        items.forEach(item -> assertThat(nameOf(item.value(), plan))
                .as(item.value())
                .hasValueSatisfying(name -> assertThat(item.name()).contains(name)));
        if (plan.step().stage() != Stage.PREPARE || items.isEmpty()) {
            assertThat(items).isEmpty();
            return;
        }
        String step = walk.course() + walk.step() + walk.answers();
        if (walk.page() == 0) {
            shown = new HashSet<>();
            shownStep = step;
        }
        if (shown != null && shownStep.equals(step)) {
            shown.addAll(here);
            if (reply.choices().stream().noneMatch(choice -> choice.value().equals("w:more"))) {
                assertThat(shown).as("papers on all pages of the step").isEqualTo(ofTheCase);
            }
        }
    }

    /** Of a derived guide only rows of the picked group, and of none that is another case. */
    private static void notOfAnotherPublishedCase(Walk walk, Leg leg, List<Block.Item> items) {
        String question = leg.guide().basis().code().value() + ":case";
        if (leg.guide().written() || !(walk.caseAnswers().get(question) instanceof CaseAnswer.Picked picked)) {
            return;
        }
        var options = leg.guide().questions().stream()
                .filter(each -> each.key().equals(question))
                .findFirst()
                .orElseThrow()
                .options();
        Set<String> others = options.stream()
                .filter(option -> !option.id().equals(picked.option()))
                .map(option -> option.label().vi())
                .collect(Collectors.toSet());
        Set<String> values = items.stream().map(Block.Item::value).collect(Collectors.toSet());
        leg.guide().papers().stream()
                .filter(paper -> values.contains(key(leg, paper)))
                .forEach(paper -> assertThat(others)
                        .as("the group of " + paper.id())
                        .noneMatch(other -> isNumbered(paper.row().group().strip(), other)));
    }

    /** The same case, with a number of the portal's before it or without one. */
    private static boolean isNumbered(String group, String other) {
        return group.endsWith(other) && group.length() - other.length() <= LONGEST_NUMBER;
    }

    /** Fees and times on a step are those of its procedures in this case. */
    private static void terms(WalkPlan plan, CaseOracle oracle, Reply reply) {
        var fees = new HashSet<String>();
        var times = new HashSet<String>();
        for (Leg leg : plan.course().legs()) {
            oracle.possible(leg.guide().fees(), GuideFee::when).forEach(fee -> fees.add(fee.published()));
            oracle.possible(leg.guide().times(), GuideTime::when).forEach(time -> {
                for (Language language : Language.values()) {
                    times.add(PublishedFields.shown(new ProcessingTime(time.published(), null), Messages.in(language)));
                }
            });
        }
        if (!reply.fields().isEmpty()) {
            return;
        }
        for (Block block : reply.blocks()) {
            if (block instanceof Block.Facts facts) {
                facts.facts().forEach(fact -> {
                    switch (fact.sign()) {
                        case "💰" -> assertThat(fees).contains(fact.text());
                        case "⏱" -> assertThat(times).contains(fact.text());
                        default -> {}
                    }
                });
            }
        }
    }

    /** An answer goes only when somebody takes it back. */
    private static void nothingForgotten(ConversationState before, RandomCitizen.Said said, ConversationState after) {
        if (said.mayTakeBack()) {
            return;
        }
        for (Walk walk : before.walks()) {
            after.walks().stream()
                    .filter(now -> now.course().equals(walk.course()))
                    .forEach(now -> assertThat(now.answers().keySet())
                            .as("answers are kept")
                            .containsAll(walk.answers().keySet()));
        }
    }

    private static Optional<String> nameOf(String value, WalkPlan plan) {
        return plan.step().legs().stream()
                .flatMap(leg -> leg.guide().papers().stream()
                        .filter(paper -> key(leg, paper).equals(value))
                        .map(GuidePaper::name))
                .findFirst();
    }

    private static List<String> codes(List<Leg> legs) {
        return legs.stream().map(leg -> leg.guide().basis().code().value()).toList();
    }

    private static String key(Leg leg, GuidePaper paper) {
        return "w:t:" + leg.guide().basis().code() + ":" + paper.id();
    }

    private static List<Block.Item> items(Reply reply) {
        return reply.blocks().stream()
                .filter(Block.Checklist.class::isInstance)
                .flatMap(block -> ((Block.Checklist) block).items().stream())
                .toList();
    }
}
