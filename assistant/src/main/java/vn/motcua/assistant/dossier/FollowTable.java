package vn.motcua.assistant.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has shown to know a dossier's digits, and who wants to be told when it changes. */
final class FollowTable {

    /** The most dossiers that one conversation follows. */
    static final int MOST = 20;

    private final JdbcClient jdbc;
    private final DossierSettings settings;
    private final Clock clock;

    FollowTable(JdbcClient jdbc, DossierSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Somebody has given the right digits and knows this state now. */
    void proven(long conversation, DossierCode code, String state) {
        jdbc.sql("""
                insert into dossier_proven(conversation_id, code_key, code, state, proven_at) values (?, ?, ?, ?, ?)
                on conflict (conversation_id, code_key) do update
                set code = excluded.code, state = excluded.state, proven_at = excluded.proven_at""")
                .params(conversation, code.key(), code.written(), state, Times.of(clock.instant()))
                .update();
        jdbc.sql("update dossier_follow set state = ? where conversation_id = ? and code_key = ?")
                .params(state, conversation, code.key())
                .update();
    }

    /** Whether a conversation has given the right digits a short time ago. */
    boolean isProven(long conversation, DossierCode code) {
        return jdbc.sql(
                        "select exists(select 1 from dossier_proven where conversation_id = ? and code_key = ? and proven_at > ?)")
                .params(conversation, code.key(), provenSince())
                .query(Boolean.class)
                .single();
    }

    /** Begins to follow; nothing happens without the right digits a short time ago, or beyond {@link #MOST}. */
    void begin(long conversation, DossierCode code) {
        Instant now = clock.instant();
        jdbc.sql("""
                insert into dossier_follow(conversation_id, code, code_key, state, since, due_at)
                select conversation_id, code, code_key, state, ?, ? from dossier_proven
                where conversation_id = ? and code_key = ? and proven_at > ?
                and (select count(*) from dossier_follow where conversation_id = ?) < ?
                on conflict (conversation_id, code_key) do nothing""")
                .params(
                        Times.of(now),
                        Times.of(now.plus(settings.followEvery())),
                        conversation,
                        code.key(),
                        provenSince(),
                        conversation,
                        MOST)
                .update();
    }

    /** The dossiers that a conversation follows, the first followed first. */
    List<DossierCode> of(long conversation) {
        return jdbc.sql("select code, code_key from dossier_follow where conversation_id = ? order by id")
                .param(conversation)
                .query((row, number) -> new DossierCode(row.getString("code"), row.getString("code_key")))
                .list();
    }

    /**
     * When all that a conversation follows had surely been read; empty where it is not known of each. That a look on its own came to
     * nothing is kept nowhere, so that only what the citizen asked for counts.
     */
    Optional<Instant> readAt(long conversation) {
        List<Optional<Instant>> read = jdbc.sql("""
                select proven_at from dossier_follow f left join dossier_proven p using (conversation_id, code_key)
                where f.conversation_id = ?""")
                .param(conversation)
                .query((row, number) -> Optional.ofNullable(row.getObject("proven_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .list();
        return read.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : read.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    void end(long conversation, DossierCode code) {
        jdbc.sql("delete from dossier_follow where conversation_id = ? and code_key = ?")
                .params(conversation, code.key())
                .update();
    }

    void endAll(long conversation) {
        jdbc.sql("delete from dossier_follow where conversation_id = ?")
                .param(conversation)
                .update();
    }

    /** Those that are to be looked up now; other nodes leave them alone for as long as a look may take. */
    List<Follow> claim(int most) {
        Instant now = clock.instant();
        return jdbc.sql("""
                update dossier_follow set due_at = ?
                where id in (select id from dossier_follow where due_at <= ? order by due_at, id limit ? for update skip locked)
                returning *""")
                .params(Times.of(now.plus(LookupTable.LEASE)), Times.of(now), most)
                .query(FollowTable::follow)
                .list();
    }

    /** In a transaction. What was told; whether nobody else has told it, or ended it, meanwhile. */
    boolean told(Follow follow, String state) {
        return jdbc.sql("update dossier_follow set state = ?, due_at = ? where id = ? and state = ?")
                        .params(state, nextLook(settings.followEvery()), follow.id(), follow.state())
                        .update()
                == 1;
    }

    /** In a transaction. Nothing more comes of it; whether nobody else has told it, or ended it, meanwhile. */
    boolean over(Follow follow) {
        return jdbc.sql("delete from dossier_follow where id = ? and state = ?")
                        .params(follow.id(), follow.state())
                        .update()
                == 1;
    }

    /** There is nothing new, or nothing could be seen. A change that the register has seen meanwhile stands. */
    void later(Follow follow) {
        jdbc.sql("update dossier_follow set due_at = ? where id = ? and due_at = ?")
                .params(nextLook(settings.followEvery()), follow.id(), Times.of(follow.dueAt()))
                .update();
    }

    /** Forgets what does not count any more. */
    void forget() {
        Instant now = clock.instant();
        jdbc.sql("delete from dossier_proven where proven_at <= ?")
                .param(provenSince())
                .update();
        jdbc.sql("delete from dossier_follow where since <= ?")
                .param(Times.of(now.minus(settings.followFor())))
                .update();
    }

    private OffsetDateTime provenSince() {
        return Times.of(clock.instant().minus(settings.proven()));
    }

    private OffsetDateTime nextLook(Duration after) {
        return Times.of(clock.instant().plus(after));
    }

    private static Follow follow(ResultSet row, int number) throws SQLException {
        return new Follow(
                row.getLong("id"),
                row.getLong("conversation_id"),
                new DossierCode(row.getString("code"), row.getString("code_key")),
                row.getString("state"),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }
}
