package vn.motcua.assistant.webchat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.motcua.assistant.messaging.ConversationRunner;
import vn.motcua.assistant.messaging.ConversationSignals;
import vn.motcua.assistant.messaging.MessageLog;
import vn.motcua.assistant.messaging.ReplyDrafts;

/**
 * The open streams of the web chat. Each remembers the last sequence that it has sent and reads on from there in the log
 * whenever the conversation is signalled, so nothing is missed or doubled, whichever node it happened on. An idle stream holds
 * no thread; sending runs on virtual threads, so that a slow client delays nobody else.
 */
@Component
class ChatStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChatStreams.class);

    private final MessageLog log;
    private final ReplyDrafts drafts;
    private final WebChatSettings settings;
    private final Clock clock;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, ChatStream> byNumber = new ConcurrentHashMap<>();
    /** The numbers of each conversation's streams; the smallest is the oldest. */
    private final Map<Long, NavigableSet<Long>> byConversation = new ConcurrentHashMap<>();

    private volatile @Nullable Sending sending;

    ChatStreams(
            MessageLog log, ReplyDrafts drafts, WebChatSettings settings, Clock clock, ConversationSignals signals) {
        this.log = log;
        this.drafts = drafts;
        this.settings = settings;
        this.clock = clock;
        signals.on(ConversationSignals.Event.LOG_GROWN, conversation -> tell(conversation, ChatStream::markUnread));
        signals.on(ConversationSignals.Event.DRAFT_GROWN, conversation -> tell(conversation, ChatStream::markDrafted));
    }

    /** What runs between start and stop. */
    private record Sending(ExecutorService threads, ScheduledExecutorService heartbeat, ConversationRunner runner) {}

    /**
     * Opens a stream.
     *
     * @param after the last sequence that the client has
     */
    SseEmitter open(WebSession session, long after) {
        Sending current = sending;
        if (current == null) {
            throw new RefusedMessageException(Refusal.UNAVAILABLE);
        }
        Duration left = Duration.between(clock.instant(), session.expiresAt());
        Duration lifetime = left.compareTo(settings.streamLifetime()) < 0 ? left : settings.streamLifetime();
        var emitter = new SseEmitter(Math.max(1, lifetime.toMillis()));
        var stream = new ChatStream(numbers.incrementAndGet(), session.conversation(), after, emitter);
        emitter.onCompletion(() -> remove(stream));
        emitter.onError(failure -> remove(stream));
        emitter.onTimeout(stream::end);
        byNumber.put(stream.number(), stream);
        byConversation.compute(session.conversation(), (conversation, numbersOfIt) -> {
            NavigableSet<Long> streams = numbersOfIt == null ? new ConcurrentSkipListSet<>() : numbersOfIt;
            streams.add(stream.number());
            return streams;
        });
        endTheOldest(session.conversation());
        current.runner().signal(stream.number());
        return emitter;
    }

    /** How many are open. */
    int count() {
        return byNumber.size();
    }

    @Override
    public void start() {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        ScheduledExecutorService heartbeat = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("stream-heartbeat").daemon().factory());
        sending = new Sending(threads, heartbeat, new ConversationRunner(threads, this::send));
        long millis = settings.heartbeat().toMillis();
        heartbeat.scheduleWithFixedDelay(this::beat, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Ends all streams, so that the web server need not wait for them. */
    @Override
    public void stop() {
        Sending ending = sending;
        sending = null;
        if (ending != null) {
            ending.heartbeat().shutdownNow();
            byNumber.values().forEach(ChatStream::end);
            ending.threads().shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return sending != null;
    }

    private void endTheOldest(long conversation) {
        NavigableSet<Long> streams = byConversation.get(conversation);
        while (streams != null && streams.size() > settings.streamsPerSession()) {
            Long oldest = streams.pollFirst();
            ChatStream stream = oldest == null ? null : byNumber.get(oldest);
            if (stream != null) {
                stream.end();
            }
        }
    }

    private void tell(long conversation, Consumer<ChatStream> news) {
        for (Long number : byConversation.getOrDefault(conversation, new ConcurrentSkipListSet<>())) {
            ChatStream stream = byNumber.get(number);
            if (stream != null) {
                news.accept(stream);
                signal(stream);
            }
        }
    }

    private void beat() {
        try {
            Map<Long, Long> last = log.lastSequences(byConversation.keySet());
            for (ChatStream stream : byNumber.values()) {
                stream.markHeartbeat(last.getOrDefault(stream.conversation(), 0L));
                signal(stream);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The message log cannot be read: {}", away.getClass().getSimpleName());
        } catch (RuntimeException unexpected) {
            // An exception that leaves this method would be the end of all further beats.
            LOG.error("A heartbeat failed: {}", unexpected.getClass().getName());
        }
    }

    private void signal(ChatStream stream) {
        Sending current = sending;
        if (current != null) {
            current.runner().signal(stream.number());
        }
    }

    private void send(long number) {
        ChatStream stream = byNumber.get(number);
        if (stream == null) {
            return;
        }
        try {
            stream.sendWhatIsNew(log, drafts);
        } catch (IOException | IllegalStateException gone) {
            remove(stream);
        } catch (DataAccessException away) {
            // The client comes back with the last sequence that it has.
            stream.end();
        }
    }

    private void remove(ChatStream stream) {
        byNumber.remove(stream.number());
        byConversation.computeIfPresent(stream.conversation(), (conversation, streams) -> {
            streams.remove(stream.number());
            return streams.isEmpty() ? null : streams;
        });
    }
}
