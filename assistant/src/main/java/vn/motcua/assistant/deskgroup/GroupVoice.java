package vn.motcua.assistant.deskgroup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.assistant.deskgroup.GroupInbox.Taken;
import vn.motcua.assistant.deskgroup.Topics.Topic;
import vn.motcua.assistant.handoff.Case;
import vn.motcua.assistant.handoff.CaseList;
import vn.motcua.assistant.handoff.Closing;
import vn.motcua.assistant.handoff.Status;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.connector.telegram.Answer;
import vn.motcua.connector.telegram.Forum;
import vn.motcua.connector.telegram.Forum.Trouble;
import vn.motcua.connector.telegram.TelegramFailure;
import vn.motcua.connector.telegram.TelegramFailure.Refused;

/**
 * Tells the group: answers to what was written there, and what happens in cases, within what Telegram takes in a minute. What perhaps
 * arrived is said again: a line twice is better than a citizen whom nobody sees.
 */
final class GroupVoice {

    private static final Logger LOG = LoggerFactory.getLogger(GroupVoice.class);

    private static final int AT_ONCE = 20;
    private static final int MOST_ATTEMPTS = 8;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    /** Until it is tried again whether somebody has mended the group. */
    private static final Duration UNTIL_MENDED = Duration.ofMinutes(5);

    private static final String SEEN = "👍";

    private final Forum forum;
    private final int messagesPerMinute;
    private final Served served;
    private final GroupInbox inbox;
    private final Topics topics;
    private final CaseList cases;
    private final TopicText text;
    private final GroupWords words;
    private final Audit audit;
    private final Clock clock;
    private final Deque<Instant> sent = new ArrayDeque<>();

    GroupVoice(
            Forum forum,
            int messagesPerMinute,
            Served served,
            GroupInbox inbox,
            Topics topics,
            CaseList cases,
            TopicText text,
            GroupWords words,
            Audit audit,
            Clock clock) {
        this.forum = forum;
        this.messagesPerMinute = messagesPerMinute;
        this.served = served;
        this.inbox = inbox;
        this.topics = topics;
        this.cases = cases;
        this.text = text;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /** Says what is to be said now, answers first. */
    void speak() {
        topics.plan(forum.chat());
        for (Taken taken : inbox.unanswered(AT_ONCE)) {
            if (isSilent()) {
                return;
            }
            answer(taken);
        }
        for (Topic topic : topics.behind(forum.chat(), AT_ONCE)) {
            if (isSilent()) {
                return;
            }
            attempt(topic);
        }
    }

    /** One case that cannot be shown does not keep the others from it. */
    private void attempt(Topic topic) {
        try {
            cases.find(topic.request()).ifPresent(found -> show(found, topic));
        } catch (RuntimeException fault) {
            // The message of an exception may carry what was written.
            LOG.warn(
                    "A case could not be shown in its topic: {}",
                    fault.getClass().getName());
            topics.again(topic.request(), LONGEST_PAUSE);
        }
    }

    private void answer(Taken taken) {
        var message = taken.message();
        Optional<TelegramFailure> failure = message.chat() != forum.chat()
                ? failure(new Forum(forum, message.chat()).say(0, taken.answer(), message.id()))
                : taken.answer().isEmpty()
                        ? forum.react(message.id(), SEEN)
                        : failure(say(message.topic(), taken.answer(), message.id()));
        if (failure.isEmpty()) {
            inbox.done(message);
            return;
        }
        Trouble trouble = Forum.trouble(failure.get());
        if (trouble == Trouble.TOPIC_CLOSED
                && taken.request() != null
                && forum.reopen(message.topic()).isEmpty()) {
            inbox.again(message, Duration.ZERO);
        } else if (trouble == Trouble.TOPIC_GONE || trouble == Trouble.REFUSED || taken.attempts() >= MOST_ATTEMPTS) {
            // A sign that Telegram will not have, or words for a topic that is gone: what was wanted is done all the
            // same.
            inbox.done(message);
        } else {
            inbox.again(message, pause(taken.attempts(), trouble, failure.get()));
        }
    }

    private void show(Case shown, Topic topic) {
        @Nullable Long number = topic.number();
        if (number == null) {
            if (shown.status() != Status.CLOSED) {
                open(shown, topic);
            }
            return;
        }
        if (shown.closing() == Closing.ERASED) {
            erase(topic, number);
            return;
        }
        Optional<TopicText.Next> next = text.after(shown, topic.sequence());
        if (next.isPresent()) {
            if (next.get().text().isEmpty() || said(topic, number, next.get().text())) {
                topics.shown(shown.id(), next.get().sequence());
            }
            return;
        }
        if (shown.status() == Status.CLOSED && shown.closing() != null) {
            close(topic, number, shown.closing());
        }
    }

    private void open(Case shown, Topic topic) {
        take();
        switch (forum.open(text.name(shown))) {
            case Answer.Failed<Long> failed -> fail(topic, failed.failure());
            case Answer.Ok<Long> made -> {
                topics.made(shown.id(), made.value());
                audit.record(
                        new Actor(null, "Telegram", ""),
                        Act.CASE_SHOWN_IN_GROUP,
                        shown.conversation(),
                        Long.toString(shown.id()));
                said(topic, made.value(), text.card(shown));
            }
        }
    }

    private void close(Topic topic, long number, Closing why) {
        if (!said(topic, number, words.say("closed", words.of(why)))) {
            return;
        }
        Optional<TelegramFailure> failure = forum.close(number);
        if (failure.isEmpty() || isOver(failure.get())) {
            topics.closed(topic.request());
        } else {
            fail(topic, failure.get());
        }
    }

    /** All that a citizen has said is to go. */
    private void erase(Topic topic, long number) {
        Optional<TelegramFailure> failure = forum.delete(number);
        if (failure.isEmpty() || Forum.trouble(failure.get()) == Trouble.TOPIC_GONE) {
            topics.closed(topic.request());
            return;
        }
        Trouble trouble = Forum.trouble(failure.get());
        if (trouble == Trouble.TOO_FAST || trouble == Trouble.AWAY) {
            fail(topic, failure.get());
        } else if (said(topic, number, words.say("erased"))) {
            topics.closed(topic.request());
        }
    }

    /** Whether it was said; if not, it is known when it is tried again. */
    private boolean said(Topic topic, long number, String what) {
        Optional<TelegramFailure> failure = failure(say(number, what, 0));
        failure.ifPresent(why -> fail(topic, why));
        return failure.isEmpty();
    }

    private void fail(Topic topic, TelegramFailure why) {
        Trouble trouble = Forum.trouble(why);
        switch (trouble) {
            case TOPIC_GONE -> topics.lost(topic.request());
            case TOPIC_CLOSED -> reopen(topic);
            case REFUSED -> {
                LOG.error("Telegram will not have what a topic is to show: {}", why.reason());
                topics.again(topic.request(), LONGEST_PAUSE);
            }
            case GROUP, TOO_FAST, AWAY -> topics.again(topic.request(), pause(topic.attempts(), trouble, why));
        }
    }

    private void reopen(Topic topic) {
        @Nullable Long number = topic.number();
        if (number != null && forum.reopen(number).isEmpty()) {
            said(topic, number, words.say("reopened"));
        } else {
            topics.again(topic.request(), LONGEST_PAUSE);
        }
    }

    /** How long until it is tried again; the whole group waits where the trouble is the whole group's. */
    private Duration pause(int attempts, Trouble trouble, TelegramFailure why) {
        if (trouble == Trouble.GROUP) {
            LOG.error(
                    "The officers' Telegram group cannot be used: {}. See that motcua.telegram.desk-group is right, that the group has"
                            + " topics and that the bot is its administrator and may manage them",
                    why.reason());
            served.pause(UNTIL_MENDED);
            return Duration.ZERO;
        }
        if (trouble == Trouble.TOO_FAST) {
            Duration asked =
                    why instanceof Refused refused ? refused.retryAfter().orElse(MINUTE) : MINUTE;
            served.pause(asked.plusSeconds(1));
            return Duration.ZERO;
        }
        Duration grown = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        return grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
    }

    private static boolean isOver(TelegramFailure failure) {
        Trouble trouble = Forum.trouble(failure);
        // "TOPIC_NOT_MODIFIED": it is closed already.
        return trouble == Trouble.TOPIC_GONE || trouble == Trouble.TOPIC_CLOSED || trouble == Trouble.REFUSED;
    }

    private Answer<Long> say(long topic, String what, long replyTo) {
        take();
        return forum.say(topic, what, replyTo);
    }

    private void take() {
        sent.addLast(clock.instant());
    }

    /** Whether nothing may be said now. */
    private boolean isSilent() {
        Instant minuteAgo = clock.instant().minus(MINUTE);
        while (!sent.isEmpty() && sent.getFirst().isBefore(minuteAgo)) {
            sent.removeFirst();
        }
        return sent.size() >= messagesPerMinute || served.isPaused();
    }

    private static Optional<TelegramFailure> failure(Answer<Long> answer) {
        return answer instanceof Answer.Failed<Long> failed ? Optional.of(failed.failure()) : Optional.empty();
    }
}
