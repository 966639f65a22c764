package vn.motcua.assistant.conversation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.assistant.dialogue.ConversationState;
import vn.motcua.assistant.dialogue.Language;

/** What the dialogue remembers of each conversation, as JSON. */
@Component
public class ConversationStates {

    private static final Logger LOG = LoggerFactory.getLogger(ConversationStates.class);

    /** Lenient, because a state may have been written by an older or a newer version than this one. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final JdbcClient jdbc;
    private final Clock clock;

    ConversationStates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins a conversation in a language; nothing changes when it has begun already. */
    public void begin(long conversation, Language language) {
        jdbc.sql("""
                insert into conversation_state(conversation_id, state, updated_at) values (?, ?::jsonb, ?)
                on conflict (conversation_id) do nothing""")
                .params(
                        conversation,
                        JSON.writeValueAsString(ConversationState.initial(language)),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The state; a Vietnamese beginning when there is none yet, or none that can be read. */
    ConversationState load(long conversation) {
        return jdbc.sql("select state from conversation_state where conversation_id = ?")
                .param(conversation)
                .query(String.class)
                .optional()
                .flatMap(state -> read(state, conversation))
                .orElseGet(() -> ConversationState.initial(Language.VI));
    }

    static String written(ConversationState state) {
        return JSON.writeValueAsString(state);
    }

    void store(long conversation, ConversationState state) {
        store(conversation, written(state));
    }

    /** Stores one that was {@link #written} before. */
    void store(long conversation, String state) {
        jdbc.sql("""
                insert into conversation_state(conversation_id, state, updated_at) values (?, ?::jsonb, ?)
                on conflict (conversation_id) do update set state = excluded.state, updated_at = excluded.updated_at""")
                .params(conversation, state, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A conversation whose memory is lost goes on; one whose every turn fails does not. */
    private static Optional<ConversationState> read(String state, long conversation) {
        try {
            return Optional.of(JSON.readValue(state, ConversationState.class));
        } catch (JacksonException unreadable) {
            LOG.error("The state of conversation {} cannot be read; it begins afresh", conversation);
            return Optional.empty();
        }
    }
}
