package vn.motcua.assistant.browser;

import java.util.EnumSet;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.assistant.messaging.UndeliveredReplies;
import vn.motcua.assistant.staff.Accounts;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Role;

/** What browser tests need of the staff: people with accounts, and replies that did not arrive. */
final class StaffDesk {

    static final String PASSWORD = "ngựa đồng pin kẹp giấy";

    private final Service service;

    StaffDesk(Service service) {
        this.service = service;
    }

    /** Makes an account with all roles and signs it in, in this browser, as a person does. */
    void signIn(Page page) {
        signIn(page, "Nguyễn Thị Lan");
    }

    /** The same for somebody with another name; returns the account's number. */
    long signIn(Page page, String displayName) {
        String name = "a" + UUID.randomUUID().toString().substring(0, 6);
        String oneTime = newAccount(name, displayName);
        signIn(page, name, oneTime);
        page.locator("#present").fill(oneTime);
        page.locator("#chosen").fill(PASSWORD);
        page.locator("#again").fill(PASSWORD);
        page.locator("#again").press("Enter");
        page.waitForURL("**/staff?done=password");
        return service.part(JdbcClient.class)
                .sql("select id from staff_account where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    /** The number of the desk at which a case waits. */
    long ofCase(long number) {
        return service.part(JdbcClient.class)
                .sql("select desk_id from hand_over where id = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    /** An account with all roles; returns its one-time password. */
    String newAccount(String name, String displayName) {
        return service.part(Accounts.class)
                .create(Actor.commandLine(), name, displayName, EnumSet.allOf(Role.class))
                .password();
    }

    /** Goes to a page that is not among the everyday ones, by the menu. */
    static void goBeyond(Page page, String path) {
        page.locator(".bar .menu summary").click();
        page.locator(".bar .menu a[href='" + path + "']").click();
    }

    void signIn(Page page, String name, String password) {
        page.navigate(service.address() + "/staff");
        page.locator("#name").fill(name);
        page.locator("#password").fill(password);
        page.locator("#password").press("Enter");
    }

    /** A reply on Telegram in each state in which staff should see it. */
    void undelivered() {
        undelivered("Đăng ký khai sinh: giấy tờ cần có");
    }

    void undelivered(String text) {
        UndeliveredReplies.store(service.part(JdbcClient.class), text);
    }
}
