package vn.motcua.assistant.console;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.assistant.messaging.Deliveries;
import vn.motcua.assistant.staff.Accounts;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.AuditEntry;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.zalo.AdministratorSessions;
import vn.motcua.connector.Connector;

import static org.assertj.core.api.Assertions.assertThat;

/** What administrators see of the channels, with an Official Account to which nobody has consented. Zalo itself is out of reach. */
@TestPropertySource(
        properties = {
            "motcua.public-url=https://tro-ly.example.gov.vn",
            "motcua.secret-key=the-secret-key-of-the-operator-0001",
            "motcua.zalo.app-id=360846524940903967",
            "motcua.zalo.oa-id=388613280878808645",
            "motcua.zalo.app-secret=the-secret-of-the-app",
            "motcua.zalo.oa-secret-key=the-secret-of-the-account",
            "motcua.zalo.api-host=http://localhost:9",
            "motcua.zalo.oauth-host=http://localhost:9"
        })
class ChannelsPageTest extends StaffFace {

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private AdministratorSessions administrators;

    @Autowired
    private java.util.List<Connector> connectors;

    @Test
    void aStoppedChannelSaysWhyAndIsTriedAgain() {
        Connector zalo = connectors.stream()
                .filter(connector -> connector.channel().equals("zalo"))
                .findFirst()
                .orElseThrow();
        deliveries.stop(zalo, "no consent");
        jdbc.sql("update channel_state set reason = 'the token was <revoked>' where channel = 'zalo'")
                .update();
        String name = account(Role.ADMINISTRATOR);
        StaffBrowser browser = signedIn(name);
        assertThat(browser.get("/staff/channels").body())
                .contains("Zalo Official Account", "Dừng", "the token was &lt;revoked&gt;", "Thử lại ngay");
        HttpResponse<String> resumed =
                browser.post("/staff/channels/resume", "channel", "zalo", "account", zalo.account());
        assertThat(location(resumed)).isEqualTo("/staff/channels");
        assertThat(browser.get("/staff/channels?lang=en").body()).contains("Paused");
        assertThat(rows(name)).extracting(AuditEntry::act).startsWith("channel-resumed");
    }

    @Test
    void aConsentIsBegunByALinkAndACookieOfThisBrowser() {
        String name = account(Role.ADMINISTRATOR);
        StaffBrowser browser = signedIn(name);
        assertThat(browser.get("/staff/channels?lang=vi").body()).contains("Chưa có quản trị viên nào cấp quyền");
        HttpResponse<String> begun = browser.post("/staff/channels/zalo-consent");
        assertThat(begun.statusCode()).isEqualTo(200);
        assertThat(begun.body()).contains("href=\"http://localhost:9/", "app_id=360846524940903967");
        assertThat(begun.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("motcua-zalo-consent=").contains("SameSite=Lax"));
        assertThat(rows(name)).extracting(AuditEntry::act).startsWith("consent-begun");
    }

    @Test
    void aConsentLastsAsLongAsItsAdministratorIsSignedIn(@Autowired Accounts all) {
        String name = account(Role.ADMINISTRATOR);
        signedIn(name);
        String session = jdbc.sql("""
                select s.id::text from staff_session s join staff_account a on a.id = s.account_id
                where a.name = ? order by s.created_at desc limit 1""").param(name).query(String.class).single();
        assertThat(administrators.lasts(session)).isTrue();
        account(Role.ADMINISTRATOR);
        all.setRoles(Actor.commandLine(), name, java.util.Set.of(Role.OFFICER));
        assertThat(administrators.lasts(session)).isFalse();
        all.disable(Actor.commandLine(), name);
        assertThat(administrators.lasts(session)).isFalse();
    }

    @Test
    void theDoctorsFindingsAreInWords() {
        HttpResponse<String> examined = signedIn(account(Role.ADMINISTRATOR)).post("/staff/channels/examine");
        assertThat(examined.statusCode()).isEqualTo(200);
        assertThat(examined.body())
                .contains("Trang trò chuyện", "Zalo Official Account", "Cần sửa")
                .doesNotContain("??");
    }
}
