package vn.motcua.assistant.deskgroup;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.deskgroup.GroupInbox.Taken;
import vn.motcua.assistant.deskgroup.OfficerActs.Done;
import vn.motcua.assistant.deskgroup.TelegramOfficers.Known;
import vn.motcua.connector.telegram.ForumMessage;

/**
 * Deals with what was written in the group. What an officer wants is carried out in the transaction that marks the message as dealt with:
 * however often it is delivered, and wherever a node ends, the citizen gets it once. Nothing is sent to Telegram here.
 */
@Component
class GroupDesk {

    private static final Logger LOG = LoggerFactory.getLogger(GroupDesk.class);
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final GroupInbox inbox;
    private final Topics topics;
    private final TelegramOfficers officers;
    private final OfficerActs acts;
    private final GroupWords words;
    private final TransactionTemplate transaction;

    GroupDesk(
            GroupInbox inbox,
            Topics topics,
            TelegramOfficers officers,
            OfficerActs acts,
            GroupWords words,
            PlatformTransactionManager transactions) {
        this.inbox = inbox;
        this.topics = topics;
        this.officers = officers;
        this.acts = acts;
        this.words = words;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Deals with all that waits. */
    void work(String botName) {
        boolean more = true;
        while (more) {
            more = one(botName);
        }
    }

    /** Whether there was one. */
    private boolean one(String botName) {
        // What is refused is rolled back, and the refusal is written down afterwards.
        var taken = new Taken[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Optional<Taken> next = inbox.next();
                next.ifPresent(message -> {
                    taken[0] = message;
                    dealWith(message.message(), botName);
                });
                return next.isPresent();
            }));
        } catch (RuntimeException thrown) {
            @Nullable Taken failed = taken[0];
            if (failed == null) {
                throw thrown;
            }
            conclude(failed, thrown);
            return true;
        }
    }

    private void conclude(Taken failed, RuntimeException thrown) {
        Optional<String> refusal = acts.refusal(thrown);
        if (refusal.isEmpty() && failed.attempts() + 1 < MOST_ATTEMPTS) {
            inbox.again(failed.message(), PAUSE.multipliedBy(failed.attempts() + 1L));
            return;
        }
        if (refusal.isEmpty()) {
            // The message of an exception may carry what was written.
            LOG.error(
                    "What an officer wrote in the Telegram group failed: {}",
                    thrown.getClass().getName());
        }
        inbox.dealtWith(failed.message(), refusal.orElseGet(() -> words.say("failed")), null, null);
    }

    private void dealWith(ForumMessage message, String botName) {
        Optional<Command> command = Command.read(message.text(), botName);
        if (command.isPresent()
                && command.get() instanceof Command.Bind bind
                && message.from().isPresent()) {
            answer(message, bind(bind, message.from().getAsLong()), null);
            return;
        }
        if (message.topic() == 0) {
            // Colleagues talk; only who asks for help is answered.
            if (command.isPresent() && command.get() instanceof Command.Help) {
                answer(message, words.say("help"), null);
            } else {
                inbox.done(message);
            }
            return;
        }
        if (command.isEmpty()) {
            inbox.done(message);
            return;
        }
        inTopic(message, command.get());
    }

    private void inTopic(ForumMessage message, Command command) {
        Optional<Known> officer =
                message.from().isPresent() ? officers.find(message.from().getAsLong()) : Optional.empty();
        if (officer.isEmpty()) {
            answer(message, words.say(message.from().isPresent() ? "stranger" : "anonymous"), null);
            return;
        }
        Optional<Long> request = topics.request(message.chat(), message.topic());
        if (request.isEmpty()) {
            answer(message, words.say("no-case"), null);
            return;
        }
        switch (message.kind()) {
            case FILE -> answer(message, words.say("file"), request.get());
            case EDIT -> answer(message, words.say("edit"), request.get());
            case WORDS -> {
                Done done = acts.act(command, request.get(), officer.get());
                inbox.dealtWith(message, done.answer(), request.get(), done.sequence());
            }
        }
    }

    private String bind(Command.Bind bind, long user) {
        if (bind.code().isEmpty()) {
            return words.say("bind.empty");
        }
        return officers.bind(user, bind.code())
                .map(known -> words.say("bind.done", known.name()))
                .orElseGet(() -> words.say("bind.refused"));
    }

    private void answer(ForumMessage message, String text, @Nullable Long request) {
        inbox.dealtWith(message, text, request, null);
    }
}
