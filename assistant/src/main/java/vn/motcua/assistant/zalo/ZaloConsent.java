package vn.motcua.assistant.zalo;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseCookie;
import vn.motcua.assistant.doctor.SettingFault;
import vn.motcua.connector.zalo.TokenAnswer;

/**
 * The consent of the Official Account's administrator, by which this service may speak for the account. The console shows {@link
 * #state()}; its button sends the administrator's browser to the address that {@link #begin} gives, and Zalo sends it back to {@value
 * #CALLBACK}.
 */
public final class ZaloConsent {

    /** Where Zalo sends the administrator back to; the operator registers it at developers.zalo.me as the callback address. */
    public static final String CALLBACK = "/zalo/consent";

    /** The cookie of a consent that was begun. */
    static final String COOKIE = "motcua-zalo-consent";

    private static final Logger LOG = LoggerFactory.getLogger(ZaloConsent.class);

    private final ZaloSetup setup;
    private final Optional<Parts> parts;

    ZaloConsent(ZaloSetup setup, Optional<Parts> parts) {
        this.setup = setup;
        this.parts = parts;
    }

    /**
     * What there is when the channel runs.
     *
     * @param sessions who is signed in
     * @param renewed called when the channel can send again
     */
    record Parts(
            TokenTable tokens,
            ConsentTickets tickets,
            TokenCalls calls,
            AdministratorSessions sessions,
            Clock clock,
            Runnable renewed) {}

    /** How it stands. */
    public ConsentState state() {
        if (parts.isEmpty()) {
            return new ConsentState.Off(
                    setup.faults().stream().map(SettingFault::toString).toList());
        }
        Optional<TokenTable.Row> row = parts.get().tokens().read();
        if (row.isEmpty()) {
            return new ConsentState.Needed(null, ConsentReason.NEVER_GIVEN, 0);
        }
        if (row.get().needed() instanceof ConsentState.Needed needed) {
            return needed;
        }
        return row.map(TokenTable.Row::pair)
                .<ConsentState>map(pair -> new ConsentState.Given(pair.obtainedAt(), pair.refreshUntil()))
                .orElseGet(() -> new ConsentState.Off(List.of()));
    }

    /**
     * A consent that was begun.
     *
     * @param address the page at Zalo for the administrator's browser; good for ten minutes and once. Offer it as a link: a page that
     *     allows forms to lead to itself alone would not follow a redirect there
     * @param cookie must be set by the same answer: only the browser that has it can finish
     */
    public record Begun(URI address, ResponseCookie cookie) {}

    /**
     * Begins a consent.
     *
     * @param session what {@link AdministratorSessions} knows the administrator's session by; no secret
     * @throws ConsentImpossibleException if the channel does not run, or {@code motcua.public-url} is not set
     */
    public Begun begin(String session) {
        Parts running = parts.orElseThrow(
                () -> new ConsentImpossibleException("the Zalo channel does not run", "zalo.consent.impossible.off"));
        if (!setup.canBeCalledBack()) {
            throw new ConsentImpossibleException(
                    "motcua.public-url (MOTCUA_PUBLIC_URL) is missing: Zalo sends the administrator back there after"
                            + " the consent",
                    "zalo.consent.impossible.no-public-url");
        }
        ConsentTickets.Ticket ticket = running.tickets().issue(session);
        // Zalo's redirect back comes from another site, so the staff's own cookie, which is strict, does not come
        // along.
        ResponseCookie cookie = ResponseCookie.from(COOKIE, ticket.browser())
                .path(CALLBACK)
                .maxAge(ConsentTickets.LIFE)
                .httpOnly(true)
                .secure(true)
                .sameSite("Lax")
                .build();
        return new Begun(running.calls().consentAddress(setup.callback(), ticket.pkce(), ticket.state()), cookie);
    }

    /**
     * What the callback brings. Everything comes from outside.
     *
     * @param browser the value of the cookie; empty when there is none
     */
    record Returned(String browser, String state, String oaId, String code) {}

    /** Redeems a consent, in the browser that comes back from Zalo. */
    ConsentOutcome finish(Returned returned) {
        if (parts.isEmpty() || returned.state().isEmpty() || returned.browser().isEmpty()) {
            return ConsentOutcome.NOT_BEGUN_HERE;
        }
        Parts running = parts.get();
        Optional<ConsentTickets.Begun> begun = running.tickets()
                .redeem(returned.state(), returned.browser())
                .filter(known -> running.sessions().lasts(known.session()));
        if (begun.isEmpty()) {
            return ConsentOutcome.NOT_BEGUN_HERE;
        }
        ConsentOutcome outcome = finish(begun.get(), returned, running);
        running.sessions().consentEnded(begun.get().session(), outcome);
        return outcome;
    }

    private ConsentOutcome finish(ConsentTickets.Begun begun, Returned returned, Parts running) {
        if (returned.code().isEmpty()) {
            return ConsentOutcome.NOT_GIVEN;
        }
        if (!returned.oaId().equals(setup.settings().oaId())) {
            return ConsentOutcome.OTHER_ACCOUNT;
        }
        Instant asked = running.clock().instant();
        return switch (running.calls().exchange(returned.code(), begun.pkce())) {
            case TokenAnswer.Granted granted -> {
                running.tokens()
                        .consented(
                                granted.accessToken(),
                                granted.refreshToken(),
                                asked.plus(granted.expiresIn()),
                                asked.plus(granted.refreshExpiresIn().orElse(TokenKeeper.REFRESH_LIFE)));
                LOG.info(
                        "The administrator of the Zalo Official Account has consented; messages on Zalo are sent again.");
                running.renewed().run();
                yield ConsentOutcome.GIVEN;
            }
            case TokenAnswer.RefusedByZalo refused -> {
                LOG.warn("Zalo did not redeem a consent: error {} {}", refused.code(), refused.message());
                yield ConsentOutcome.REFUSED;
            }
            case TokenAnswer.NoAnswer none -> {
                LOG.warn("Zalo could not be asked to redeem a consent: {}", none.reason());
                yield ConsentOutcome.UNREACHED;
            }
        };
    }
}
