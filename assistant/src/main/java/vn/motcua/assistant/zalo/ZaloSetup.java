package vn.motcua.assistant.zalo;

import java.net.URI;
import java.util.List;

import org.springframework.core.env.Environment;
import vn.motcua.assistant.doctor.SettingFault;

/**
 * The Official Account's settings with what they come to.
 *
 * @param settings as set
 * @param service what the channel needs of the service around it
 * @param faults why it does not start, though it is wanted; empty when it starts or is not wanted
 */
record ZaloSetup(ZaloSettings settings, ServiceSettings service, List<SettingFault> faults) {

    /** Reads the settings. */
    static ZaloSetup of(Environment environment) {
        ZaloSettings settings = ZaloSettings.of(environment);
        ServiceSettings service = ServiceSettings.of(environment);
        return new ZaloSetup(settings, service, settings.isWanted() ? settings.faults(service) : List.of());
    }

    /** Whether the channel starts. */
    boolean starts() {
        return settings.isWanted() && faults.isEmpty();
    }

    /** Whether Zalo can send the administrator back here after the consent. */
    boolean canBeCalledBack() {
        return !service.publicUrl().isEmpty();
    }

    /** Where to. */
    URI callback() {
        return URI.create(service.publicUrl() + ZaloConsent.CALLBACK);
    }
}
