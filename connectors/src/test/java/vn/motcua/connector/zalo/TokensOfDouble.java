package vn.motcua.connector.zalo;

import java.time.Duration;
import java.util.Objects;

import vn.motcua.doubles.ZaloDouble;

/** Tokens kept in memory and refreshed at the double, by one thread at a time. */
final class TokensOfDouble implements AccessTokens {

    private final ZaloOAuth oauth;
    private String accessToken;
    private String refreshToken;

    TokensOfDouble(ZaloOAuth oauth) {
        this.oauth = oauth;
        this.accessToken = ZaloDouble.FIRST_ACCESS_TOKEN;
        this.refreshToken = ZaloDouble.FIRST_REFRESH_TOKEN;
    }

    @Override
    public synchronized Access current() {
        return new Access.Token(accessToken);
    }

    @Override
    public synchronized Access refreshedAfter(String refused) {
        if (!Objects.equals(refused, accessToken)) {
            return new Access.Token(accessToken);
        }
        return switch (oauth.refresh(refreshToken)) {
            case TokenAnswer.Granted granted -> {
                accessToken = granted.accessToken();
                refreshToken = granted.refreshToken();
                yield new Access.Token(accessToken);
            }
            case TokenAnswer.RefusedByZalo refusedByZalo -> new Access.NeedsConsent(refusedByZalo.message());
            case TokenAnswer.NoAnswer none -> new Access.NotNow(Duration.ofSeconds(20), none.reason());
        };
    }
}
