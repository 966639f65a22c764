package vn.motcua.assistant.zalo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import vn.motcua.assistant.doctor.ChannelDoctor;
import vn.motcua.assistant.doctor.Finding;
import vn.motcua.connector.wire.Found;
import vn.motcua.connector.zalo.ZaloEvents;
import vn.motcua.connector.zalo.ZaloExamination;

/** Looks at the Official Account: its settings, the consent, the account as Zalo knows it, and what has come in by the webhook. */
final class ZaloDoctor implements ChannelDoctor {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** So far apart may the clocks be before windows and consents go wrong. */
    private static final Duration TOLERATED = Duration.ofSeconds(30);

    private final ZaloSetup setup;
    private final ZaloConsent consent;
    private final Optional<ZaloExamining> running;
    private final Function<String, Finding> probe;
    private final Clock clock;

    /**
     * Of the Official Account.
     *
     * @param probe how the webhook is called as a stranger would
     */
    ZaloDoctor(
            ZaloSetup setup,
            ZaloConsent consent,
            Optional<ZaloExamining> running,
            Function<String, Finding> probe,
            Clock clock) {
        this.setup = setup;
        this.consent = consent;
        this.running = running;
        this.probe = probe;
        this.clock = clock;
    }

    @Override
    public String channel() {
        return ZaloEvents.CHANNEL;
    }

    @Override
    public List<Finding> examine() {
        if (!setup.settings().isWanted()) {
            return List.of(Finding.note("doctor.zalo.off"));
        }
        if (running.isEmpty()) {
            return setup.faults().stream()
                    .map(fault -> Finding.fault("doctor.zalo.setting", fault.setting(), fault.variable(), fault.what()))
                    .toList();
        }
        var findings = new ArrayList<Finding>();
        findings.add(Finding.fine("doctor.zalo.settings", setup.settings().oaId()));
        if (!setup.settings().account().doubts().isEmpty()) {
            findings.add(Finding.note("doctor.zalo.same-key"));
        }
        if (setup.service().secretKey().isEmpty()) {
            findings.add(Finding.note("doctor.zalo.unsealed"));
        }
        ConsentState state = consent.state();
        findings.add(consent(state));
        if (state instanceof ConsentState.Given) {
            Found<ZaloExamination.Profile> profile = running.get().account().profile();
            findings.add(account(profile));
            if (profile instanceof Found.Well<ZaloExamination.Profile> well) {
                well.value().at().ifPresent(at -> findings.add(clock(at)));
            }
        }
        findings.add(webhook(running.get().watch()));
        if (setup.service().publicUrl().startsWith("https://")) {
            findings.add(probe.apply(setup.service().publicUrl() + ZaloWebhookController.PATH));
        }
        return findings;
    }

    private static Finding consent(ConsentState state) {
        return switch (state) {
            case ConsentState.Given given -> Finding.fine("doctor.zalo.consent", DAY.format(given.validUntil()));
            case ConsentState.Needed needed ->
                needed.since() == null
                        ? Finding.fault("doctor.zalo.consent.never")
                        : Finding.fault(
                                "doctor.zalo.consent.needed",
                                DAY.format(needed.since()),
                                needed.why().key(),
                                Integer.toString(needed.code()));
            case ConsentState.Off off -> Finding.note("doctor.zalo.off");
        };
    }

    private Finding clock(Instant zalos) {
        Duration apart = Duration.between(zalos, clock.instant()).abs();
        return apart.compareTo(TOLERATED) > 0
                ? Finding.fault("doctor.zalo.clock.apart", Long.toString(apart.toSeconds()))
                : Finding.fine("doctor.zalo.clock");
    }

    private Finding account(Found<ZaloExamination.Profile> found) {
        return switch (found) {
            case Found.Wrong<ZaloExamination.Profile> wrong ->
                wrong.reached()
                        ? Finding.fault("doctor.zalo.refuses", wrong.reason())
                        : Finding.fault("doctor.zalo.unreached", wrong.reason());
            case Found.Well<ZaloExamination.Profile> well -> profile(well.value());
        };
    }

    private Finding profile(ZaloExamination.Profile profile) {
        if (!profile.id().isEmpty() && !profile.id().equals(setup.settings().oaId())) {
            return Finding.fault("doctor.zalo.other-account", profile.name(), profile.id());
        }
        if (!profile.verified()) {
            return Finding.fault("doctor.zalo.unverified", profile.name());
        }
        return profile.ofAuthority()
                ? Finding.fine("doctor.zalo.account", profile.name(), profile.packageName())
                : Finding.note("doctor.zalo.no-authority", profile.name());
    }

    /** Zalo does not tell how it has fared with the webhook; only what came here is known. */
    private Finding webhook(WebhookWatch watch) {
        String address = setup.service().publicUrl() + ZaloWebhookController.PATH;
        Optional<Instant> last = watch.lastProven();
        if (last.isPresent()) {
            return Finding.fine("doctor.zalo.webhook", DAY.format(last.get()));
        }
        return watch.unprovenSoFar() > 0
                ? Finding.fault("doctor.zalo.webhook.unproven", Long.toString(watch.unprovenSoFar()))
                : Finding.note("doctor.zalo.webhook.silent", address);
    }
}
