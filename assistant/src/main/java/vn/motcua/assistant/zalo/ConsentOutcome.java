package vn.motcua.assistant.zalo;

import java.util.Locale;

/** What came of a consent when Zalo sent the administrator back. */
public enum ConsentOutcome {
    /** The tokens are stored, and what waited is being sent. */
    GIVEN,
    /** It was not begun in this session, too long ago, or was redeemed before. */
    NOT_BEGUN_HERE,
    /** It was given for another Official Account than the one that is set. */
    OTHER_ACCOUNT,
    /** The administrator did not give it. */
    NOT_GIVEN,
    /** Zalo did not redeem it. */
    REFUSED,
    /** Zalo could not be asked. */
    UNREACHED;

    /** Its words in {@code messages/zalo.properties}. */
    public String key() {
        return "zalo.consent.outcome." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
