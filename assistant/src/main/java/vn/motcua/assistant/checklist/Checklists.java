package vn.motcua.assistant.checklist;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;

import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.assistant.dialogue.Carried;
import vn.motcua.assistant.dialogue.CarryCode;
import vn.motcua.assistant.dialogue.Language;
import vn.motcua.assistant.dialogue.Utterance;
import vn.motcua.assistant.dialogue.Walk;

/** The checklists in PostgreSQL. All calls of one turn run in the turn's own transaction. */
@Component
public class Checklists {

    private static final Logger LOG = LoggerFactory.getLogger(Checklists.class);

    private static final Duration CODE_LIFETIME = Duration.ofHours(24);

    /** What a link of a checklist's page begins with, as a choice of the conversation that it opens. */
    private static final String ARRIVES = "d:c.";

    private static final int TOKEN_BYTES = 16;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Checklists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A checklist as it is kept.
     *
     * @param walk where the citizen is
     * @param language the language of the conversation
     * @param updatedAt when it changed last
     */
    public record Kept(Walk walk, Language language, Instant updatedAt) {}

    /** Something that nobody can guess: 128 random bits in letters, digits, '-' and '_'. */
    public String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Keeps a checklist as it is now. */
    public void keep(long conversation, Walk walk, Language language) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into checklist(id, conversation_id, walk, language, created_at, updated_at)
                values (?, ?, ?::jsonb, ?, ?, ?)
                on conflict (id) do update set conversation_id = excluded.conversation_id, walk = excluded.walk,
                    language = excluded.language, updated_at = excluded.updated_at""")
                .params(walk.id(), conversation, JSON.writeValueAsString(walk), language.name(), now, now)
                .update();
    }

    /** Makes a code good, once, for a day; an unused one from before is good no more. */
    public void offer(String code, Walk walk) {
        jdbc.sql("delete from carry_code where checklist_id = ? and used_at is null")
                .param(walk.id())
                .update();
        jdbc.sql("""
                insert into carry_code(code_hash, checklist_id, expires_at) values (?, ?, ?)
                on conflict (code_hash) do nothing""")
                .params(
                        DigestUtils.sha256(code),
                        walk.id(),
                        clock.instant().plus(CODE_LIFETIME).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What an utterance brings along: it names a code, which is used up by that, or comes from a checklist's page. */
    public Carried broughtBy(Utterance.Content content) {
        return switch (content) {
            case Utterance.Content.Text text ->
                CarryCode.plain(text.text()).map(this::redeem).orElseGet(Carried.Nothing::new);
            case Utterance.Content.Chosen chosen ->
                chosen.value().startsWith(ARRIVES)
                        ? found(find(chosen.value().substring(ARRIVES.length())))
                        : new Carried.Nothing();
            case Utterance.Content.Did did -> new Carried.Nothing();
            case Utterance.Content.Told told -> new Carried.Nothing();
        };
    }

    private Carried redeem(String code) {
        Optional<String> id = jdbc.sql("""
                update carry_code set used_at = ? where code_hash = ? and used_at is null and expires_at > ?
                returning checklist_id""")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        DigestUtils.sha256(code),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
        return found(id.flatMap(this::find));
    }

    private static Carried found(Optional<Kept> kept) {
        return kept.<Carried>map(list -> new Carried.Found(list.walk())).orElseGet(Carried.Unknown::new);
    }

    /** The checklist with this id. */
    public Optional<Kept> find(String id) {
        if (!id.matches("[A-Za-z0-9_-]{16,64}")) {
            return Optional.empty();
        }
        return jdbc.sql("select walk, language, updated_at from checklist where id = ?")
                .param(id)
                .query((row, number) -> new Stored(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, java.time.OffsetDateTime.class).toInstant()))
                .optional()
                .flatMap(Checklists::read);
    }

    /** The id of the checklist of a course that a conversation last worked on. */
    public Optional<String> ofConversation(long conversation, String course) {
        return jdbc.sql("""
                select id from checklist where conversation_id = ? and walk ->> 'course' = ? order by updated_at desc limit 1""").params(conversation, course).query(String.class).optional();
    }

    private record Stored(String walk, String language, Instant updatedAt) {}

    private static Optional<Kept> read(Stored stored) {
        try {
            return Optional.of(new Kept(
                    JSON.readValue(stored.walk(), Walk.class),
                    Language.valueOf(stored.language()),
                    stored.updatedAt()));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            LOG.error("A checklist cannot be read: {}", unreadable.getClass().getName());
            return Optional.empty();
        }
    }
}
