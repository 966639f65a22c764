package vn.motcua.assistant.zalo;

import java.util.Locale;

/** Why an administrator must consent (again). */
public enum ConsentReason {
    /** Nobody has consented yet. */
    NEVER_GIVEN("nobody has consented yet"),
    /** Zalo has refused to renew the tokens. */
    REFUSED("Zalo has refused to renew the tokens"),
    /** A renewal was begun whose end is not known, and another one with the same token did not succeed. */
    LOST("the answer to a renewal was lost"),
    /** The tokens in the database cannot be read with the secret key that is set. */
    UNREADABLE("the stored tokens cannot be read with this motcua.secret-key");

    private final String words;

    ConsentReason(String words) {
        this.words = words;
    }

    /** Its words in {@code messages/zalo.properties}. */
    public String key() {
        return "zalo.consent.why." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In English, for the log. */
    String words() {
        return words;
    }
}
