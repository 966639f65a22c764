package vn.motcua.assistant.zalo;

import java.time.Clock;
import java.time.Duration;

import vn.motcua.connector.zalo.Access;
import vn.motcua.connector.zalo.AccessTokens;

/** The tokens as they are stored, for whoever only looks: nothing is renewed, so nothing can be lost. */
record StoredTokens(TokenTable table, Clock clock) implements AccessTokens {

    @Override
    public Access current() {
        return table.read()
                .map(TokenTable.Row::pair)
                .filter(pair -> pair.isUsable(clock.instant()))
                .<Access>map(pair -> new Access.Token(pair.access()))
                .orElseGet(() -> new Access.NotNow(
                        Duration.ZERO,
                        "there is no access token that is good now; the service asks for one as it runs"));
    }

    @Override
    public Access refreshedAfter(String refused) {
        return new Access.NotNow(
                Duration.ZERO, "Zalo refuses the stored access token; the service asks for another as it runs");
    }
}
