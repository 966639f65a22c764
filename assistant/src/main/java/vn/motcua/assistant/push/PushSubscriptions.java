package vn.motcua.assistant.push;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.StaffSession;

/** Which browsers want to be told. One subscription for each that is signed in; it ends with the sign-in. */
public class PushSubscriptions {

    private static final int POINT_BYTES = 65;
    private static final int SECRET_BYTES = 16;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PushKeys keys;
    private final PushSettings settings;
    private final Audit audit;
    private final Clock clock;

    PushSubscriptions(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            PushKeys keys,
            PushSettings settings,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.keys = keys;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** The key that browsers subscribe with, as base64url; empty when there are no notifications here. */
    public Optional<String> publicKey() {
        return settings.enabled()
                ? keys.find()
                        .map(pair ->
                                Base64.getUrlEncoder().withoutPadding().encodeToString(pair.getApplicationServerKey()))
                : Optional.empty();
    }

    /** Whether this browser, as far as is known here, is told. */
    public boolean isOn(StaffSession session) {
        return jdbc.sql("select exists (select 1 from push_subscription where session_id = ?)")
                .param(session.id())
                .query(Boolean.class)
                .single();
    }

    /**
     * Tells this browser from now on; what it was told by before is forgotten.
     *
     * @param endpoint where its push service takes messages
     * @param p256dh its key, as base64url
     * @param auth its secret, as base64url
     * @throws RefusedSubscriptionException when messages cannot be sent there
     */
    public void on(StaffSession session, String endpoint, String p256dh, String auth, Locale language) {
        if (!settings.privateAddresses() && !Endpoint.isOne(endpoint)) {
            throw new RefusedSubscriptionException("not the address of a push service");
        }
        VapidKeys pair =
                keys.find().orElseThrow(() -> new RefusedSubscriptionException("there are no notifications here"));
        byte[] key = decoded(p256dh, POINT_BYTES);
        byte[] secret = decoded(auth, SECRET_BYTES);
        requireUsable(pair, key, secret);
        transaction.executeWithoutResult(status -> {
            boolean known = jdbc.sql("delete from push_subscription where session_id = ? or endpoint = ?")
                            .params(session.id(), endpoint)
                            .update()
                    > 0;
            jdbc.sql("""
                    insert into push_subscription(session_id, endpoint, p256dh, auth, language, created_at)
                    values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            session.id(),
                            endpoint,
                            key,
                            secret,
                            language.getLanguage(),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            if (!known) {
                audit.record(session.actor(), Act.NOTIFICATIONS_SWITCHED_ON);
            }
        });
    }

    /** Tells this browser no more. */
    public void off(StaffSession session) {
        transaction.executeWithoutResult(status -> {
            int ended = jdbc.sql("delete from push_subscription where session_id = ?")
                    .param(session.id())
                    .update();
            if (ended > 0) {
                audit.record(session.actor(), Act.NOTIFICATIONS_SWITCHED_OFF);
            }
        });
    }

    /** Those of some accounts. */
    List<Subscription> of(Collection<Long> accounts) {
        return jdbc.sql("""
                select p.* from push_subscription p join staff_session s on s.id = p.session_id
                where s.account_id = any(?::bigint[]) order by p.id""")
                .param(accounts.toArray(Long[]::new))
                .query(PushSubscriptions::subscription)
                .list();
    }

    /** One by its number, if it is still there. */
    Optional<Subscription> find(long id) {
        return jdbc.sql("select * from push_subscription where id = ?")
                .param(id)
                .query(PushSubscriptions::subscription)
                .optional();
    }

    /** The push service knows it no more. */
    void forget(long id) {
        jdbc.sql("delete from push_subscription where id = ?").param(id).update();
    }

    private static Subscription subscription(ResultSet row, int number) throws SQLException {
        return new Subscription(
                row.getLong("id"),
                row.getObject("session_id", UUID.class),
                row.getString("endpoint"),
                row.getBytes("p256dh"),
                row.getBytes("auth"),
                Locale.of(row.getString("language")));
    }

    private static byte[] decoded(String base64, int length) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            throw new RefusedSubscriptionException("a key is no base64url");
        }
        if (bytes.length != length) {
            throw new RefusedSubscriptionException("a key has the wrong length");
        }
        return bytes;
    }

    /** A point that is not on the curve is found now and not by the first citizen who waits. */
    private static void requireUsable(VapidKeys pair, byte[] key, byte[] secret) {
        try {
            new WebPush(PushSettings.NOBODY, pair).getBody(new byte[] {1}, key, secret);
        } catch (Exception unusable) {
            // Kotlin throws checked exceptions undeclared.
            throw new RefusedSubscriptionException("the key is no point of P-256");
        }
    }
}
