package vn.motcua.assistant.staff;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider of the authority (OpenID Connect), {@code motcua.staff.oidc}; off without an issuer.
 *
 * @param issuer the provider's address, under which it publishes its configuration
 * @param clientId how the provider knows this service
 * @param clientSecret what this service proves that with
 * @param label what the button on the page of signing in says; empty for a general text
 * @param nameClaim the claim that holds the account's name
 * @param rolesClaim the claim that holds what the person may do, a text or a list, perhaps within others ("realm_access.roles");
 *     null when roles are given here
 * @param roles which values of that claim give a role; a role that is not named is given by its own word
 * @param createAccounts whether people of the provider who have no account here get one
 * @param secondFactor who asks for a second factor
 */
record ProviderSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("") String label,
        @DefaultValue("preferred_username") String nameClaim,
        @Nullable String rolesClaim,
        @DefaultValue Map<Role, List<String>> roles,
        @DefaultValue("false") boolean createAccounts,
        @DefaultValue("own") SecondFactor secondFactor) {

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    /** Who asks for a second factor of those who sign in at the provider. */
    enum SecondFactor {
        /** This service, of whoever has one or must have one. */
        OWN,
        /** The provider; this service does not ask. */
        PROVIDER
    }

    /**
     * Refuses a part of the settings, and what contradicts itself.
     *
     * @throws IllegalArgumentException naming the setting and what is wrong with it
     */
    ProviderSettings {
        issuer = given(issuer);
        clientId = given(clientId);
        clientSecret = given(clientSecret);
        rolesClaim = given(rolesClaim);
        roles = Map.copyOf(roles);
        if (issuer == null) {
            boolean another = clientId != null
                    || clientSecret != null
                    || rolesClaim != null
                    || !roles.isEmpty()
                    || createAccounts
                    || secondFactor == SecondFactor.PROVIDER;
            refuse(another, "issuer", "is missing, though another of motcua.staff.oidc is set");
        } else {
            refuse(!isAddress(issuer), "issuer", "must be an address that begins with https://, without ? and #");
            refuse(clientId == null, "client-id", "is missing, though motcua.staff.oidc.issuer is set");
            refuse(clientSecret == null, "client-secret", "is missing, though motcua.staff.oidc.issuer is set");
            refuse(nameClaim.isBlank(), "name-claim", "must not be empty");
            refuse(
                    rolesClaim == null && !roles.isEmpty(),
                    "roles-claim",
                    "is missing, though motcua.staff.oidc.roles says what its values mean");
            refuse(
                    rolesClaim == null && createAccounts,
                    "roles-claim",
                    "is missing, though motcua.staff.oidc.create-accounts is on: new accounts need roles");
        }
    }

    /** Without a provider. */
    static ProviderSettings off() {
        return new ProviderSettings(
                null, null, null, "", "preferred_username", null, Map.of(), false, SecondFactor.OWN);
    }

    boolean isOn() {
        return issuer != null;
    }

    /** What values of the claim allow. */
    Set<Role> rolesOf(Set<String> values) {
        EnumSet<Role> given = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (roles.getOrDefault(role, List.of(role.word())).stream().anyMatch(values::contains)) {
                given.add(role);
            }
        }
        return given;
    }

    /** Holds no secret. */
    @Override
    public String toString() {
        return "ProviderSettings[issuer=" + issuer + "]";
    }

    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            boolean loopback = "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost());
            return ("https".equals(address.getScheme()) || loopback)
                    && address.getHost() != null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static void refuse(boolean wrong, String name, String what) {
        if (wrong) {
            String setting = "motcua.staff.oidc." + name;
            String variable = setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
            throw new IllegalArgumentException(setting + " (" + variable + ") " + what);
        }
    }
}
