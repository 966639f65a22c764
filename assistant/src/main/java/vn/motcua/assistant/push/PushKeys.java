package vn.motcua.assistant.push;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

import com.interaso.webpush.VapidKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.seal.SecretSeal;
import vn.motcua.assistant.seal.UnreadableSecretException;

/** The keys by which push services know this installation: the same for all nodes, made when they are first asked for. */
final class PushKeys {

    /** What the seal's key is derived for. */
    static final String SEALED = "motcua.push.key.1";

    private static final Logger LOG = LoggerFactory.getLogger(PushKeys.class);
    private static final String PLACE = "push_key/private_key";

    private final JdbcClient jdbc;
    private final SecretSeal seal;
    private final Clock clock;
    private volatile Optional<VapidKeys> known = Optional.empty();

    PushKeys(JdbcClient jdbc, SecretSeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * The pair; empty when it was sealed with another secret key than today's.
     *
     * @throws org.springframework.dao.DataAccessException when the database is away
     */
    Optional<VapidKeys> find() {
        if (known.isEmpty()) {
            known = stored().or(() -> {
                make();
                return stored();
            });
        }
        return known;
    }

    private void make() {
        VapidKeys made = VapidKeys.generate();
        jdbc.sql("insert into push_key(public_key, private_key, created_at) values (?, ?, ?) on conflict do nothing")
                .params(
                        made.getX509PublicKey(),
                        seal.seal(made.getPkcs8PrivateKey(), PLACE),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<VapidKeys> stored() {
        return jdbc.sql("select public_key, private_key from push_key")
                .query((row, number) -> opened(row.getString("public_key"), row.getBytes("private_key")))
                .optional()
                .flatMap(found -> found);
    }

    private Optional<VapidKeys> opened(String publicKey, byte[] privateKey) {
        try {
            return Optional.of(VapidKeys.create(publicKey, seal.open(privateKey, PLACE)));
        } catch (UnreadableSecretException other) {
            LOG.error(
                    "No notifications are sent: their key cannot be read with this motcua.secret-key. Set the former one, or"
                            + " delete the row of the table push_key: officers then switch them on once more");
            return Optional.empty();
        }
    }
}
