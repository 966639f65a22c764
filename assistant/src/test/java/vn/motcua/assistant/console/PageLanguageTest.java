package vn.motcua.assistant.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.assistant.staff.Act;
import vn.motcua.assistant.staff.AuditEntry;
import vn.motcua.assistant.staff.Role;
import vn.motcua.assistant.staff.StaffSession;
import vn.motcua.assistant.staff.StaffSessions;
import vn.motcua.assistant.zalo.ConsentOutcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Where the link to the other language leads, and words that come from elsewhere than the console. */
class PageLanguageTest extends StaffFace {

    @Autowired
    StaffSessions sessions;

    @Autowired
    SignedInAdministrators administrators;

    @Autowired
    MessageSource messages;

    @Value("${spring.messages.basename}")
    List<String> files;

    @Test
    void everyAreaHasItsWordsInBothLanguages() {
        for (Area area : Area.values()) {
            String key = "console." + area.name().toLowerCase(Locale.ROOT);
            for (Locale language : List.of(Locale.of("vi"), Locale.ENGLISH)) {
                assertThat(messages.getMessage(key, null, "", language)).as(key).isNotEmpty();
                // The first page lists the others.
                if (area != Area.START) {
                    assertThat(messages.getMessage(key + ".what", null, "", language))
                            .as(key + ".what")
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void whatIsSaidInOneLanguageIsSaidInTheOther() throws IOException {
        for (String file : files) {
            assertThat(keys(file + "_en")).as(file).isEqualTo(keys(file));
        }
    }

    private static TreeSet<String> keys(String file) throws IOException {
        var words = new Properties();
        try (InputStream stream = new ClassPathResource(file + ".properties").getInputStream()) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    @Test
    void everyActOfTheAuditHasItsWordsInBothLanguages() {
        for (Act act : Act.values()) {
            for (Locale language : List.of(Locale.of("vi"), Locale.ENGLISH)) {
                assertThat(messages.getMessage("console.act." + act.word(), null, "", language))
                        .as(act + " in " + language)
                        .isNotBlank();
            }
        }
    }

    @Test
    void theLinkKeepsWhatIsShownAndIsMissingWhereAFormIsAnswered() {
        String officer = account(Role.OFFICER);
        StaffBrowser browser = signedIn(account(Role.ADMINISTRATOR));
        assertThat(browser.get("/staff/audit?act=signed-in&lang=vi&account=" + officer)
                        .body())
                .contains("href=\"/staff/audit?act=signed-in&amp;account=" + officer + "&amp;lang=en\"");
        HttpResponse<String> oneTime = browser.post("/staff/accounts/" + officer + "/password");
        assertThat(oneTime.body()).contains("Mật khẩu dùng một lần").doesNotContain("lang=en");
        assertThat(signedIn(account(Role.OFFICER)).get("/staff/audit").body())
                .contains("href=\"/staff/audit?lang=en\"");
    }

    @Test
    void aConsentThatCannotBeBegunSaysWhyInThePagesLanguage() {
        StaffBrowser browser = signedIn(account(Role.ADMINISTRATOR));
        assertThat(browser.post("/staff/channels/zalo-consent").body())
                .contains("Kênh Zalo chưa chạy nên chưa cấp quyền được.")
                .doesNotContain("does not run");
    }

    @Test
    void whatCameOfAConsentIsInTheAudit() {
        String name = account(Role.ADMINISTRATOR);
        String token = signedIn(name).cookies().getOrDefault(StaffCookie.NAME, "");
        StaffSession session = sessions.find(token).orElseThrow();
        administrators.consentEnded(session.id().toString(), ConsentOutcome.OTHER_ACCOUNT);
        administrators.consentEnded(session.id().toString(), ConsentOutcome.GIVEN);
        assertThat(rows(name).subList(0, 2))
                .extracting(AuditEntry::act, AuditEntry::object)
                .containsExactly(tuple("consent-given", "given"), tuple("consent-not-given", "other-account"));
    }
}
