package vn.motcua.assistant.webchat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.motcua.assistant.messaging.LoggedMessage;
import vn.motcua.assistant.messaging.MessageLog;
import vn.motcua.assistant.messaging.ReplyDrafts;

/** One open stream. {@link #sendWhatIsNew} is called by one thread at a time. */
final class ChatStream {

    private static final int PAGE = 50;
    private static final String EVENT = "message";
    private static final String DRAFT = "draft";
    private static final long RECONNECT_AFTER_MILLIS = 2000;

    private final long number;
    private final long conversation;
    private final SseEmitter emitter;
    private final AtomicBoolean unread = new AtomicBoolean(true);
    private final AtomicBoolean heartbeatDue = new AtomicBoolean();
    private final AtomicBoolean drafted = new AtomicBoolean();
    private volatile long lastSent;
    private boolean begun;

    ChatStream(long number, long conversation, long after, SseEmitter emitter) {
        this.number = number;
        this.conversation = conversation;
        this.lastSent = after;
        this.emitter = emitter;
    }

    long number() {
        return number;
    }

    long conversation() {
        return conversation;
    }

    /** To be called before sending: the log may hold more. */
    void markUnread() {
        unread.set(true);
    }

    /** To be called before sending: the client must hear something, and more is read if the log goes further than this. */
    void markHeartbeat(long lastSequence) {
        heartbeatDue.set(true);
        if (lastSequence > lastSent) {
            unread.set(true);
        }
    }

    /** To be called before sending: there is more of a reply that is still being written. */
    void markDrafted() {
        drafted.set(true);
    }

    void sendWhatIsNew(MessageLog log, ReplyDrafts drafts) throws IOException {
        if (!begun) {
            begun = true;
            emitter.send(SseEmitter.event().reconnectTime(RECONNECT_AFTER_MILLIS));
        }
        if (heartbeatDue.getAndSet(false)) {
            emitter.send(SseEmitter.event().comment(""));
        }
        while (unread.getAndSet(false)) {
            List<LoggedMessage> page = log.after(conversation, lastSent, PAGE);
            for (LoggedMessage message : page) {
                emitter.send(SseEmitter.event()
                        .id(Long.toString(message.sequence()))
                        .name(EVENT)
                        .data(MessageView.of(message), MediaType.APPLICATION_JSON));
                lastSent = message.sequence();
            }
            if (page.size() == PAGE) {
                unread.set(true);
            }
        }
        if (drafted.getAndSet(false)) {
            // Without an id: a client that reconnects asks by the last message that it has.
            Optional<ReplyDrafts.Draft> draft = drafts.of(conversation);
            if (draft.isPresent()) {
                emitter.send(
                        SseEmitter.event().name(DRAFT).data(DraftView.of(draft.get()), MediaType.APPLICATION_JSON));
            }
        }
    }

    void end() {
        emitter.complete();
    }
}
