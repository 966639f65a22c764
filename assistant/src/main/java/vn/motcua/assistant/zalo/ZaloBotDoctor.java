package vn.motcua.assistant.zalo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.assistant.doctor.ChannelDoctor;
import vn.motcua.assistant.doctor.Finding;
import vn.motcua.assistant.link.PublicAddress;
import vn.motcua.connector.wire.Found;
import vn.motcua.connector.zalobot.ZaloBotEvents;
import vn.motcua.connector.zalobot.ZaloBotSetup;

/** Looks at the bot: its settings, its token, and where the platform sends what citizens write. */
final class ZaloBotDoctor implements ChannelDoctor {

    private final ZaloBotSettings settings;
    private final Optional<ZaloBotChannel> running;
    private final PublicAddress address;

    ZaloBotDoctor(ZaloBotSettings settings, Optional<ZaloBotChannel> running, PublicAddress address) {
        this.settings = settings;
        this.running = running;
        this.address = address;
    }

    @Override
    public String channel() {
        return ZaloBotEvents.CHANNEL;
    }

    @Override
    public List<Finding> examine() {
        if (!settings.isWanted()) {
            return List.of(Finding.note("doctor.zalobot.off"));
        }
        if (running.isEmpty()) {
            return settings.faults().stream()
                    .map(fault -> Finding.fault("doctor.zalo.setting", fault.setting(), fault.variable(), fault.what()))
                    .toList();
        }
        var findings = new ArrayList<Finding>();
        findings.add(
                switch (running.get().setup().profile()) {
                    case Found.Well<ZaloBotSetup.Profile> well ->
                        Finding.fine("doctor.zalobot.token", well.value().name());
                    case Found.Wrong<ZaloBotSetup.Profile> wrong ->
                        wrong.reached()
                                ? Finding.fault("doctor.zalobot.refuses", wrong.reason())
                                : Finding.fault("doctor.zalo.unreached", wrong.reason());
                });
        findings.add(webhook(running.get().setup()));
        return findings;
    }

    private Finding webhook(ZaloBotSetup setup) {
        if (!address.isSecure()) {
            return Finding.fault("doctor.zalobot.address");
        }
        String wanted = ZaloBotConfiguration.webhook(address).toString();
        return switch (setup.webhook()) {
            case Found.Wrong<Optional<String>> wrong -> Finding.note("doctor.zalobot.webhook.untold", wrong.reason());
            case Found.Well<Optional<String>> well ->
                well.value().filter(wanted::equals).isPresent()
                        ? Finding.fine("doctor.zalobot.webhook", wanted)
                        : Finding.fault(
                                "doctor.zalobot.webhook.other", well.value().orElse("–"), wanted);
        };
    }
}
