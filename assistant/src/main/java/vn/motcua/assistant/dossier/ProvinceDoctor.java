package vn.motcua.assistant.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import vn.motcua.assistant.doctor.ChannelDoctor;
import vn.motcua.assistant.doctor.Finding;

/** Asks the province's one-stop system for a dossier that there is not, and says how that went. */
final class ProvinceDoctor implements ChannelDoctor {

    /** The letter of no agency. */
    private static final String NOBODYS = "Z99";

    private final ProvinceSettings settings;
    private final ProvinceSource source;
    private final Clock clock;

    ProvinceDoctor(ProvinceSettings settings, ProvinceSource source, Clock clock) {
        this.settings = settings;
        this.source = source;
        this.clock = clock;
    }

    @Override
    public String channel() {
        return DossierReplies.SERVICE;
    }

    @Override
    public List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        boolean plain = settings.address().startsWith("http:");
        findings.add(
                plain
                        ? Finding.note("doctor.dossier.plain", settings.address())
                        : Finding.fine("doctor.dossier.secure", settings.address()));
        LocalDate today = Times.dayOf(clock.instant());
        DossierCode nobodys = DossierCode.of(
                        NOBODYS + "-" + today.format(DateTimeFormatter.ofPattern("yyMMdd")) + "-0000")
                .orElseThrow();
        findings.add(
                switch (source.look(nobodys)) {
                    case Sighting.Unknown unknown -> Finding.fine("doctor.dossier.answers");
                    case Sighting.Present present -> Finding.fault("doctor.dossier.invents");
                    case Sighting.Trouble trouble -> Finding.fault("doctor.dossier.trouble", trouble.reason());
                });
        return findings;
    }
}
