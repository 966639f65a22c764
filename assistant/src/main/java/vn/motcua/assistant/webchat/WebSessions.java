package vn.motcua.assistant.webchat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.conversation.ConversationStates;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.messaging.Inbox;

/**
 * The visitors' sessions. Of a token only its SHA-256 is kept: with 256 random bits it needs no salt. Each use puts the end of a
 * session off, but is written down only once the end would move by a tenth of the lifetime, or by a day.
 */
@Component
class WebSessions {

    /** As in {@link vn.motcua.connector.InboundMessage#channel()}. */
    static final String CHANNEL = "web";

    static final String ACCOUNT = "default";

    private static final int TOKEN_BYTES = 32;
    private static final int MOST_CACHED = 10_000;
    private static final Duration LONGEST_UNWRITTEN = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Inbox inbox;
    private final ConversationStates states;
    private final WebChatSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, WebSession> known = Caffeine.newBuilder()
            .maximumSize(MOST_CACHED)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    WebSessions(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Inbox inbox,
            ConversationStates states,
            WebChatSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.inbox = inbox;
        this.states = states;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A session that has just begun.
     *
     * @param token what the visitor proves it with; known to nobody else
     */
    record Begun(WebSession session, String token) {
        /** Without the token, which must not reach a log. */
        @Override
        public String toString() {
            return "Begun[session=" + session + "]";
        }
    }

    /** Begins a session and its conversation. */
    Begun begin(Language language) {
        UUID id = UUID.randomUUID();
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expires = now.plus(settings.sessionLifetime());
        @Nullable
        WebSession session = transaction.execute(status -> {
            long conversation = inbox.conversation(CHANNEL, ACCOUNT, id.toString());
            states.begin(conversation, language);
            jdbc.sql("""
                    insert into web_session(id, token_hash, conversation_id, created_at, expires_at)
                    values (?, ?, ?, ?, ?)""")
                    .params(
                            id,
                            DigestUtils.sha256(token),
                            conversation,
                            now.atOffset(ZoneOffset.UTC),
                            expires.atOffset(ZoneOffset.UTC))
                    .update();
            return new WebSession(id, conversation, expires);
        });
        if (session == null) {
            throw new IllegalStateException("no session");
        }
        return new Begun(session, token);
    }

    /** The session of a token, which is thereby used; empty when there is none or it has expired. */
    Optional<WebSession> find(String token) {
        byte[] hash = DigestUtils.sha256(token);
        String key = HexFormat.of().formatHex(hash);
        Instant now = clock.instant();
        WebSession cached = known.getIfPresent(key);
        // Another node may have put the end off.
        Optional<WebSession> session = Optional.ofNullable(cached)
                .filter(found -> found.expiresAt().isAfter(now))
                .or(() -> load(hash))
                .filter(found -> found.expiresAt().isAfter(now))
                .flatMap(found -> used(found, now));
        session.ifPresentOrElse(found -> known.put(key, found), () -> known.invalidate(key));
        return session;
    }

    /** Deletes the sessions that have expired; their conversations stay. Returns how many there were. */
    int deleteExpired() {
        return jdbc.sql("delete from web_session where expires_at <= ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<WebSession> used(WebSession session, Instant now) {
        Instant end = now.truncatedTo(ChronoUnit.SECONDS).plus(settings.sessionLifetime());
        if (end.isBefore(session.expiresAt().plus(unwritten()))) {
            return Optional.of(session);
        }
        int renewed = jdbc.sql("update web_session set expires_at = ? where id = ? and expires_at > ?")
                .params(end.atOffset(ZoneOffset.UTC), session.id(), now.atOffset(ZoneOffset.UTC))
                .update();
        return renewed == 1 ? Optional.of(new WebSession(session.id(), session.conversation(), end)) : Optional.empty();
    }

    private Duration unwritten() {
        Duration tenth = settings.sessionLifetime().dividedBy(10);
        return tenth.compareTo(LONGEST_UNWRITTEN) < 0 ? tenth : LONGEST_UNWRITTEN;
    }

    private Optional<WebSession> load(byte[] hash) {
        return jdbc.sql("select id, conversation_id, expires_at from web_session where token_hash = ?")
                .param(hash)
                .query((row, number) -> new WebSession(
                        row.getObject("id", UUID.class),
                        row.getLong("conversation_id"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
