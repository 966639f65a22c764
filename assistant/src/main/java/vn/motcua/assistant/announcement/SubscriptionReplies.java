package vn.motcua.assistant.announcement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.MessageBundle;
import vn.motcua.connector.Block;
import vn.motcua.connector.Choice;
import vn.motcua.connector.Outcome;
import vn.motcua.connector.Reply;

/** What is said about subscriptions, in one language. */
final class SubscriptionReplies {

    /** More villages than this are not offered as quick replies: their names are typed. */
    private static final int MOST_OFFERED = 9;

    private final MessageBundle words;

    SubscriptionReplies(Language language) {
        this.words = AnnouncementWords.in(language);
    }

    Reply askTopic(List<Topic> topics) {
        var choices = new ArrayList<Choice>();
        topics.stream()
                .limit(MOST_OFFERED)
                .forEach(topic -> choices.add(choice(topic.in(words.language()), "topic:" + topic.id())));
        choices.add(choice(words.say("choice.allTopics"), "topic:all"));
        return question(List.of(words.say("ask.topic")), choices);
    }

    /**
     * Asks where.
     *
     * @param villages those that may be meant
     * @param unknown what was written that is none of them; may be empty
     */
    Reply askVillage(List<Village> villages, String unknown) {
        var choices = new ArrayList<Choice>();
        boolean few = villages.size() <= MOST_OFFERED;
        boolean oneCommune = villages.stream().map(Village::commune).distinct().count() == 1;
        if (few) {
            villages.forEach(village ->
                    choices.add(choice(oneCommune ? village.name() : village.fullName(), "village:" + village.id())));
        }
        choices.add(choice(words.say("choice.everywhere"), "village:all"));
        String question = few || villages.isEmpty()
                ? words.say("ask.village")
                : words.say("ask.village.typed", villages.getFirst().name());
        return question(
                unknown.isEmpty() ? List.of(question) : List.of(words.say("unknown.village", unknown), question),
                choices);
    }

    Reply askCommune(List<Village> same) {
        return question(
                List.of(words.say("ask.commune", same.getFirst().name())),
                same.stream()
                        .limit(MOST_OFFERED)
                        .map(village -> choice(village.commune(), "village:" + village.id()))
                        .toList());
    }

    Reply askConsent(String consent) {
        return new Reply(
                Outcome.CLARIFY,
                consent.lines().<Block>map(Block.Paragraph::new).toList(),
                List.of(choice(words.say("choice.yes"), "yes"), choice(words.say("choice.no"), "no")),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * The question that is agreed to, as it is kept.
     *
     * @param unlisted a village that was named but cannot be told apart here, which must be said; empty when none was
     */
    String consent(List<Topic> topics, List<Village> villages, String unlisted, String operator) {
        return (unlisted.isEmpty() ? "" : words.say("consent.no-villages", unlisted) + "\n")
                + words.say("consent", operator, topics(topics), places(villages)) + "\n" + words.say("consent.kept")
                + "\n" + words.say("consent.question");
    }

    /**
     * It is done.
     *
     * @param channel whose rules are said, so that nobody waits for what cannot come
     */
    Reply begun(List<Topic> topics, List<Village> villages, String channel) {
        var lines = new ArrayList<String>();
        lines.add(words.say("begun", topics(topics), places(villages)));
        lines.add(
                switch (channel) {
                    case "zalo" -> words.say("begun.zalo");
                    case "web" -> words.say("begun.web");
                    default -> words.say("begun.others");
                });
        return notice(lines, List.of());
    }

    Reply notBegun() {
        return notice(List.of(words.say("notBegun")), List.of());
    }

    Reply ended(List<Subscription> ended, List<Subscription> left) {
        var lines = new ArrayList<String>();
        lines.add(words.say("ended", "\n" + list(ended)));
        lines.add(left.isEmpty() ? words.say("ended.nothing") : words.say("ended.left", "\n" + list(left)));
        return notice(lines, List.of(choice(words.say("choice.again"), "begin")));
    }

    /** Of what somebody wants to leave there is nothing, but of something else. */
    Reply notThat(List<Subscription> all) {
        return notice(
                List.of(words.say("not.that", "\n" + list(all))),
                List.of(choice(words.say("choice.leaveAll"), "leave")));
    }

    /** One village is to be left, but all are subscribed to. */
    Reply everywhereNow(List<Subscription> all) {
        return question(
                List.of(words.say("everywhere.now", "\n" + list(all))),
                List.of(choice(words.say("choice.narrow"), "narrow"), choice(words.say("choice.leaveAll"), "leave")));
    }

    Reply none() {
        return notice(List.of(words.say("none")), List.of(choice(words.say("choice.begin"), "begin")));
    }

    Reply listed(List<Subscription> all) {
        return notice(
                List.of(words.say("listed", "\n" + list(all))),
                List.of(choice(words.say("choice.more"), "begin"), choice(words.say("choice.leaveAll"), "leave")));
    }

    Reply nothingNew(Topic topic) {
        return notice(
                List.of(words.say("nothing.new", topic.in(words.language()))),
                List.of(choice(words.say("choice.begin"), "topic:" + topic.id())));
    }

    /** The latest announcement, and that one may subscribe. */
    Reply latest(Reply announcement, Topic topic) {
        return new Reply(
                Outcome.NOTICE,
                announcement.blocks(),
                List.of(choice(words.say("choice.begin"), "topic:" + topic.id())),
                List.of(),
                List.of(),
                List.of());
    }

    private String topics(List<Topic> topics) {
        return topics.stream().map(topic -> topic.in(words.language())).collect(Collectors.joining("; "));
    }

    private String places(List<Village> villages) {
        return villages.isEmpty()
                ? words.say("everywhere")
                : villages.stream().map(Village::fullName).collect(Collectors.joining("; "));
    }

    /** A line for each topic. */
    private String list(List<Subscription> subscriptions) {
        Map<String, List<Village>> byTopic = new LinkedHashMap<>();
        for (Subscription one : subscriptions) {
            List<Village> villages =
                    byTopic.computeIfAbsent(one.topic().in(words.language()), first -> new ArrayList<>());
            one.village().ifPresent(villages::add);
        }
        return byTopic.entrySet().stream()
                .map(entry -> "- " + entry.getKey() + ": " + places(entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static Reply question(List<String> lines, List<Choice> choices) {
        return said(Outcome.CLARIFY, lines, choices);
    }

    private static Reply notice(List<String> lines, List<Choice> choices) {
        return said(Outcome.NOTICE, lines, choices);
    }

    private static Reply said(Outcome outcome, List<String> lines, List<Choice> choices) {
        List<Block> blocks = lines.stream()
                .flatMap(line -> Arrays.stream(line.split("\n\n", -1)))
                .flatMap(line -> Stream.<Block>of(new Block.Paragraph(line)))
                .toList();
        return new Reply(outcome, blocks, choices, List.of(), List.of(), List.of());
    }

    private static Choice choice(String label, String value) {
        return new Choice(label, "s:" + AnnouncementService.NAME + ":" + value);
    }
}
