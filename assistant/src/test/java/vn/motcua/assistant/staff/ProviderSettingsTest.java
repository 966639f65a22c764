package vn.motcua.assistant.staff;

import java.time.Clock;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProviderSettingsTest {

    private static final String WHOLE =
            "issuer=https://sso.example.gov.vn/realms/tinh client-id=mot-cua client-secret=s";

    @ParameterizedTest
    @CsvSource({
        "client-id=mot-cua, motcua.staff.oidc.issuer (MOTCUA_STAFF_OIDC_ISSUER) is missing",
        "client-secret=s, motcua.staff.oidc.issuer (",
        "create-accounts=true, motcua.staff.oidc.issuer (",
        "second-factor=provider, motcua.staff.oidc.issuer (",
        "roles.officer=can-bo, motcua.staff.oidc.issuer (",
        "issuer=https://sso.example.gov.vn, motcua.staff.oidc.client-id (MOTCUA_STAFF_OIDC_CLIENT_ID) is missing",
        "issuer=https://sso.example.gov.vn client-id=m, motcua.staff.oidc.client-secret (",
        "issuer=http://sso.example.gov.vn client-id=m client-secret=s, motcua.staff.oidc.issuer (",
        "issuer=sso client-id=m client-secret=s, motcua.staff.oidc.issuer (",
        "issuer=https://sso.example.gov.vn?x=1 client-id=m client-secret=s, motcua.staff.oidc.issuer (",
        WHOLE + " create-accounts=true, motcua.staff.oidc.roles-claim (",
        WHOLE + " roles.officer=can-bo, motcua.staff.oidc.roles-claim (",
        WHOLE + " name-claim=, motcua.staff.oidc.name-claim ("
    })
    void aPartOrAContradictionIsRefusedByItsName(String given, String problem) {
        assertThatThrownBy(() -> bound(given)).rootCause().hasMessageStartingWith(problem);
    }

    @Test
    void withoutAnySettingThereIsNoProvider() {
        assertThat(bound("label=x").isOn()).isFalse();
        assertThat(bound("issuer= client-id=").isOn()).isFalse();
    }

    @Test
    void aProviderNeedsThePublicAddress() {
        ProviderSettings settings = bound(WHOLE);
        for (String publicUrl : new String[] {"", "http://tro-ly.example.gov.vn", "https://203.0.113.5"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> StaffConfiguration.provider(settings, publicUrl, Clock.systemUTC()))
                    .withMessageStartingWith("motcua.public-url (MOTCUA_PUBLIC_URL)");
        }
        assertThat(StaffConfiguration.provider(settings, "https://tro-ly.example.gov.vn", Clock.systemUTC()))
                .isPresent();
        assertThat(settings.toString()).doesNotContain("mot-cua").doesNotContain("s}");
    }

    @Test
    void rolesAreGivenByTheValuesThatAreNamedElseByTheirOwnWord() {
        ProviderSettings settings =
                bound(WHOLE + " roles-claim=groups roles.officer=can-bo roles.administrator=quan-tri,root");
        assertThat(settings.rolesOf(Set.of("can-bo", "root", "supervisor")))
                .containsExactlyInAnyOrder(Role.OFFICER, Role.ADMINISTRATOR, Role.SUPERVISOR);
        assertThat(settings.rolesOf(Set.of("officer", "administrator"))).isEmpty();
    }

    @Test
    void aClaimMayBeATextOrAListAlsoWithinOthers() {
        Map<String, Object> claims = Map.of(
                "one",
                "a",
                "list",
                java.util.List.of("a", "b", 3),
                "in",
                Map.of("deep", java.util.List.of("c")),
                "x.y",
                "d");
        assertThat(IdentityProvider.values(claims, "one")).containsExactly("a");
        assertThat(IdentityProvider.values(claims, "list")).containsExactlyInAnyOrder("a", "b");
        assertThat(IdentityProvider.values(claims, "in.deep")).containsExactly("c");
        assertThat(IdentityProvider.values(claims, "x.y")).containsExactly("d");
        assertThat(IdentityProvider.values(claims, "in.missing.more")).isEmpty();
    }

    private static ProviderSettings bound(String given) {
        var values = new java.util.HashMap<String, Object>();
        for (String pair : given.split(" ")) {
            String[] parts = pair.split("=", 2);
            values.put("motcua.staff.oidc." + parts[0], parts[1]);
        }
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("motcua.staff.oidc", ProviderSettings.class);
    }
}
