package vn.motcua.assistant.console;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import vn.motcua.assistant.staff.Account;
import vn.motcua.assistant.staff.AuditEntry;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** What administrators do with accounts, everybody with their own sign-ins, and what the audit shows of it. */
class AccountsPageTest extends StaffFace {

    private static final Pattern SECRET = Pattern.compile("<code>([a-z0-9-]{19})</code>");

    @Test
    void aNewAccountsPasswordIsShownOnceAndNotKept() {
        String administrator = account(Role.ADMINISTRATOR);
        StaffBrowser browser = signedIn(administrator);
        HttpResponse<String> made = browser.post(
                "/staff/accounts",
                "name",
                "tran.minh",
                "displayName",
                "Trần Văn <b>Minh</b>",
                "role",
                "officer",
                "role",
                "supervisor");
        assertThat(made.statusCode()).isEqualTo(200);
        Matcher secret = SECRET.matcher(made.body());
        assertThat(secret.find()).isTrue();
        assertThat(made.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(browser.get("/staff/accounts").body())
                .contains("Trần Văn &lt;b&gt;Minh&lt;/b&gt;", "tran.minh")
                .doesNotContain(secret.group(1));
        assertThat(location(browser().signIn("tran.minh", secret.group(1)))).isEqualTo(ConsoleSecurity.PASSWORD);
        assertThat(accounts.find("tran.minh").orElseThrow().member().roles())
                .containsExactly(Role.OFFICER, Role.SUPERVISOR);
    }

    @Test
    void accountsAreChangedAndTheAuditShowsByWhom() {
        String administrator = account(Role.ADMINISTRATOR);
        String name = account(Role.OFFICER);
        StaffBrowser theirs = signedIn(name);
        StaffBrowser browser = signedIn(administrator);
        browser.get("/staff/accounts");
        assertThat(location(browser.post("/staff/accounts/" + name + "/roles", "role", "editor")))
                .isEqualTo("/staff/accounts");
        browser.post("/staff/accounts/" + name + "/disable");
        assertThat(location(theirs.get("/staff"))).isEqualTo(ConsoleSecurity.SIGN_IN);
        browser.post("/staff/accounts/" + name + "/enable");
        Matcher secret = SECRET.matcher(
                browser.post("/staff/accounts/" + name + "/password").body());
        assertThat(secret.find()).isTrue();
        Account account = accounts.find(name).orElseThrow();
        assertThat(account.enabled()).isTrue();
        assertThat(account.oneTimeUntil()).isPresent();
        assertThat(account.member().roles()).containsExactly(Role.EDITOR);
        assertThat(rows(administrator).reversed())
                .extracting(AuditEntry::act)
                .containsExactly(
                        "signed-in",
                        "password-changed",
                        "signed-in",
                        "accounts-read",
                        "roles-changed",
                        "account-disabled",
                        "account-enabled",
                        "password-reset");
    }

    @Test
    void whatIsRefusedSaysWhyAndKeepsWhatWasTyped() {
        StaffBrowser browser = signedIn(account(Role.ADMINISTRATOR));
        HttpResponse<String> refused =
                browser.post("/staff/accounts", "name", "Có Dấu", "displayName", "Lê Thị Hoa", "role", "officer");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Tên tài khoản chưa đúng", "Lê Thị Hoa");
        assertThat(browser.post("/staff/accounts/nobody.such/disable").body()).contains("Không có tài khoản này");
    }

    @Test
    void everybodySeesAndEndsTheirOwnSignIns() {
        String name = account(Role.OFFICER);
        StaffBrowser lost = signedIn(name);
        StaffBrowser browser = signedIn(name);
        String page = browser.get("/staff/sessions").body();
        assertThat(page).contains("StaffBrowser/1.0", "Máy này");
        List<String> others = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        others.forEach(other -> browser.post("/staff/sessions/end", "id", other));
        assertThat(location(lost.get("/staff"))).isEqualTo(ConsoleSecurity.SIGN_IN);
        assertThat(browser.get("/staff").statusCode()).isEqualTo(200);
    }

    @Test
    void theAuditIsFilteredAndExported() {
        String supervisor = account(Role.SUPERVISOR);
        StaffBrowser browser = signedIn(supervisor);
        browser().signIn(supervisor, "wrong");
        String page = browser.get(
                        "/staff/audit?act=sign-in-refused&account=" + supervisor + "&from=2020-01-01&to=nonsense")
                .body();
        String table = page.substring(page.indexOf("<tbody>"));
        assertThat(table).contains(supervisor, "Đăng nhập không được").doesNotContain("Xem nhật ký");
        assertThat(browser.get("/staff/audit?to=2020-01-01").body()).contains("Không có dòng nào");
        HttpResponse<String> file = browser.get("/staff/audit/export?account=" + supervisor);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        assertThat(file.body().lines().toList())
                .first()
                .isEqualTo("\uFEFF\"id\",\"at\",\"account\",\"act\",\"conversation\",\"object\",\"address\"");
        assertThat(file.body()).contains("\"audit-exported\"", "\"sign-in-refused\"", "\"" + supervisor + "\"");
        assertThat(file.body().lines().count()).isEqualTo(rows(supervisor).size() + 1L);
    }

    @Test
    void theExportIsWholeHoweverLongItIs() {
        jdbc.sql("""
                insert into staff_audit(at, account_name, act, object, address)
                select now(), 'many.rows', 'signed-in', '=1+' || number, '' from generate_series(1, 2500) number""").update();
        List<String> rows = signedIn(account(Role.SUPERVISOR))
                .get("/staff/audit/export?account=many.rows")
                .body()
                .lines()
                .toList();
        assertThat(rows).hasSize(2501).doesNotHaveDuplicates();
        assertThat(rows.get(1)).as("no formula for a spreadsheet").contains("\"'=1+2500\"");
    }
}
