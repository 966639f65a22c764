package vn.motcua.assistant.zalo;

import java.net.URI;

import vn.motcua.connector.zalo.Pkce;
import vn.motcua.connector.zalo.TokenAnswer;

/** Zalo's token service. */
interface TokenCalls {

    /** The page at Zalo on which the administrator consents. */
    URI consentAddress(URI callback, Pkce pkce, String state);

    /** The first pair after a consent. */
    TokenAnswer exchange(String code, Pkce pkce);

    /** A new pair for a refresh token, which is spent by that. */
    TokenAnswer refresh(String refreshToken);
}
