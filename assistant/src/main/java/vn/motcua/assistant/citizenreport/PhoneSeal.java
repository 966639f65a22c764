package vn.motcua.assistant.citizenreport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.assistant.seal.SecretSeal;
import vn.motcua.assistant.seal.UnreadableSecretException;

/** Telephone numbers as they lie in the database, each bound to its citizen's part in a report. */
class PhoneSeal {

    static final String PURPOSE = "motcua.citizenreport.phones.1";

    private static final Logger LOG = LoggerFactory.getLogger(PhoneSeal.class);

    private final SecretSeal seal;

    PhoneSeal(SecretSeal seal) {
        this.seal = seal;
    }

    byte[] seal(String phone, String voiceCode) {
        return seal.seal(phone, voiceCode);
    }

    /** The number; empty when it was sealed with another secret key. */
    String open(byte[] sealed, String voiceCode) {
        try {
            return seal.open(sealed, voiceCode);
        } catch (UnreadableSecretException otherKey) {
            LOG.warn("A telephone number of a report cannot be read with this motcua.secret-key");
            return "";
        }
    }
}
