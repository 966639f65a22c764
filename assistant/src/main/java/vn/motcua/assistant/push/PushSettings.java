package vn.motcua.assistant.push;

import java.time.Duration;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Notifications of browsers.
 *
 * @param enabled whether there are any
 * @param contact how the people who run a push service reach those who run this one, as {@code mailto:} or {@code https:}; empty: by
 *     the public address
 * @param look how often to look for what has come without being told of it
 * @param lifetime how long after a case has come it is worth being told of
 * @param privateAddresses whether push services may also be on this machine or in a private network; for tests
 */
@Validated
@ConfigurationProperties("motcua.push")
record PushSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("") String contact,
        @DefaultValue("15s") @DurationMin(millis = 100) Duration look,
        @DefaultValue("15m") @DurationMin(seconds = 1) Duration lifetime,
        @DefaultValue("false") boolean privateAddresses) {

    /** What push services are told where nothing is set. */
    static final String NOBODY = "mailto:motcua@localhost";

    /** Removes the space that copying brings. */
    PushSettings {
        contact = contact.strip();
        if (!contact.isEmpty() && !contact.matches("(mailto:[^\\s@\"\\\\]+@[^\\s@\"\\\\]+|https://[^\\s\"\\\\]+)")) {
            throw new IllegalArgumentException(
                    "motcua.push.contact must be mailto: with an e-mail address, or an address with https");
        }
    }

    /**
     * What push services are told (RFC 8292, section 2.1).
     *
     * @param publicUrl the address of this service as the world sees it; empty when not set
     */
    String subject(String publicUrl) {
        if (!contact.isEmpty()) {
            return contact;
        }
        return publicUrl.startsWith("https://") ? publicUrl : NOBODY;
    }
}
