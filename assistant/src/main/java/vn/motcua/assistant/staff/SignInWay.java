package vn.motcua.assistant.staff;

import java.util.Locale;

/** How a browser was signed in. */
public enum SignInWay {
    /** With a password, and with a second factor where the account has one. */
    PASSWORD,
    /** With a passkey alone, which looked at its owner's finger, face or PIN: two factors in one. */
    PASSKEY,
    /** At the identity provider. */
    PROVIDER;

    /** The word of the database and of message files, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SignInWay of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
