package vn.motcua.assistant.staff;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.assistant.seal.UnreadableSecretException;

/** Looks at a code that somebody typed as a second factor, whichever kind it is. */
final class Codes {

    private static final Logger LOG = LoggerFactory.getLogger(Codes.class);
    private static final String OF_APP = "[0-9]{" + TimeCodes.DIGITS + "}";

    private final AuthenticatorApps apps;
    private final RecoveryCodes recovery;
    private final Audit audit;

    Codes(AuthenticatorApps apps, RecoveryCodes recovery, Audit audit) {
        this.apps = apps;
        this.recovery = recovery;
        this.audit = audit;
    }

    /** What a code was taken as. */
    enum Taken {
        NOT(""),
        CODE("code"),
        RECOVERY_CODE("recovery code");

        private final String word;

        Taken(String word) {
            this.word = word;
        }

        /** As the audit says it. */
        String word() {
            return word;
        }
    }

    /** Takes a code if it is right; it is thereby used. */
    Taken take(Actor actor, long account, String typed) {
        String code = typed.replaceAll("[\\s-]", "");
        if (code.matches(OF_APP)) {
            return ofApp(account, code) ? Taken.CODE : Taken.NOT;
        }
        if (!recovery.take(account, code)) {
            return Taken.NOT;
        }
        audit.record(actor, Act.RECOVERY_CODE_USED, recovery.left(account) + " left");
        return Taken.RECOVERY_CODE;
    }

    private boolean ofApp(long account, String code) {
        try {
            return apps.take(account, code);
        } catch (UnreadableSecretException otherKey) {
            LOG.error(
                    "A second factor cannot be read with this motcua.secret-key: set the one it was made with, or take"
                            + " the second factor away with \"account second-factor\"");
            return false;
        }
    }
}
