package vn.motcua.assistant.staff;

import java.time.Duration;
import java.util.Set;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long things of the staff last, and how strictly people sign in.
 *
 * @param idleTimeout after how long without a request a browser is signed out
 * @param longestStay after how long it is signed out whatever it does
 * @param oneTimePassword how long a one-time password is good
 * @param keepAudit how long rows of the audit are kept
 * @param secondFactorRoles roles of which a second factor is demanded; empty: everybody may have one, nobody must
 * @param oidc the identity provider
 */
@Validated
@ConfigurationProperties("motcua.staff")
record StaffSettings(
        @DefaultValue("1h") @DurationMin(minutes = 1) Duration idleTimeout,
        @DefaultValue("12h") @DurationMin(minutes = 1) Duration longestStay,
        @DefaultValue("7d") @DurationMin(minutes = 1) Duration oneTimePassword,
        @DefaultValue("730d") @DurationMin(days = 30) Duration keepAudit,
        @DefaultValue Set<Role> secondFactorRoles,
        @DefaultValue ProviderSettings oidc) {

    /** Copies the roles. */
    StaffSettings {
        secondFactorRoles = Set.copyOf(secondFactorRoles);
    }

    /** What holds where there is no Spring. */
    static StaffSettings defaults() {
        return new StaffSettings(
                Duration.ofHours(1),
                Duration.ofHours(12),
                Duration.ofDays(7),
                Duration.ofDays(730),
                Set.of(),
                ProviderSettings.off());
    }
}
