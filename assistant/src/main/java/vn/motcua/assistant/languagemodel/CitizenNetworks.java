package vn.motcua.assistant.languagemodel;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.motcua.assistant.dialogue.Desk;
import vn.motcua.assistant.privacy.PersonalData;

/**
 * From which network a conversation was written to today, so that who begins one conversation after the other has no budget after the
 * other. No address is kept: a network is known by its HMAC under a random key of the day, which all nodes share and which is thrown away
 * with the day, after which nobody can tell what the networks were, nor that two days had the same. Nothing is kept where no model is
 * configured.
 */
@Component
public class CitizenNetworks implements PersonalData {

    private static final Logger LOG = LoggerFactory.getLogger(CitizenNetworks.class);

    private static final int KEY_BYTES = 32;
    private static final int DIGITS = 32;

    private final JdbcClient jdbc;
    private final boolean needed;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    private volatile @Nullable Key key;

    private record Key(LocalDate day, byte[] bytes) {}

    CitizenNetworks(JdbcClient jdbc, LanguageModelSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.needed = settings.isOn();
        this.clock = clock;
    }

    /**
     * Notes from where a conversation is written to. Does nothing when the database is away: then nothing is counted by networks.
     *
     * @param network the part of an address that one customer has
     */
    public void seen(long conversation, byte[] network) {
        if (!needed) {
            return;
        }
        try {
            LocalDate today = today();
            // Each time: what this node remembered of a conversation another node may have erased meanwhile.
            jdbc.sql("""
                    insert into language_model_network as known (conversation_id, day, network) values (?, ?, ?)
                    on conflict (conversation_id) do update set day = excluded.day, network = excluded.network
                    where (known.day, known.network) is distinct from (excluded.day, excluded.network)""").params(conversation, today, hashed(network, today)).update();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "The network of a conversation could not be noted: {}",
                    away.getClass().getSimpleName());
        }
    }

    /** The network from which a conversation was last written to today; empty where that is not known. */
    Optional<String> of(long conversation) {
        return jdbc.sql("select network from language_model_network where conversation_id = ? and day = ?")
                .params(conversation, today())
                .query(String.class)
                .optional();
    }

    @Override
    public void erase(long conversation, long through) {
        jdbc.sql("delete from language_model_network where conversation_id = ?")
                .param(conversation)
                .update();
    }

    /** Deletes what is of former days, keys first. */
    void deleteOld() {
        jdbc.sql("delete from language_model_network_key where day < ?")
                .param(today())
                .update();
        jdbc.sql("delete from language_model_network where day < ?")
                .param(today())
                .update();
    }

    private String hashed(byte[] network, LocalDate day) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, keyOf(day))
                .hmacHex(network)
                .substring(0, DIGITS);
    }

    private byte[] keyOf(LocalDate day) {
        Key current = key;
        if (current == null || !current.day().equals(day)) {
            current = new Key(day, storedKey(day));
            key = current;
            deleteOld();
        }
        return current.bytes();
    }

    /** The key of the first node that needs one is the key of all. */
    private byte[] storedKey(LocalDate day) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        jdbc.sql("insert into language_model_network_key(day, key) values (?, ?) on conflict (day) do nothing")
                .params(day, bytes)
                .update();
        return jdbc.sql("select key from language_model_network_key where day = ?")
                .param(day)
                .query(byte[].class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Desk.ZONE);
    }
}
