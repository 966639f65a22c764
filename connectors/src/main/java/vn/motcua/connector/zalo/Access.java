package vn.motcua.connector.zalo;

import java.time.Duration;

/** What there is to call Zalo's API with. */
public sealed interface Access {

    /** A token that was good when it was handed out. */
    record Token(String value) implements Access {
        /** Without the token. */
        @Override
        public String toString() {
            return "Token[…]";
        }
    }

    /**
     * Nothing, until an administrator of the Official Account has consented (again).
     *
     * @param reason why, for staff
     */
    record NeedsConsent(String reason) implements Access {}

    /**
     * Nothing at the moment, as when Zalo did not answer a refresh.
     *
     * @param after when to ask again
     * @param reason why, for staff
     */
    record NotNow(Duration after, String reason) implements Access {}
}
