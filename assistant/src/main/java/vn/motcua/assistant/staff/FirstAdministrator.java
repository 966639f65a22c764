package vn.motcua.assistant.staff;

import java.io.PrintStream;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes an administrator when the service starts and there is no account, and prints the one-time password: once, and not to the
 * log, which goes to more places than the terminal of whoever starts the service.
 */
@Component
class FirstAdministrator {

    private static final String NAME = "admin";
    private static final String DISPLAY_NAME = "Quản trị";

    private final Accounts accounts;

    FirstAdministrator(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Before the line that says the service is there. */
    @EventListener
    @Order(0)
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            make(System.out, context.getWebServer().getPort());
        }
    }

    void make(PrintStream out, int port) {
        accounts.createFirst(NAME, DISPLAY_NAME)
                .ifPresent(made -> out.printf(
                        "Tài khoản quản trị đầu tiên (first administrator): http://localhost:%d/staff%n"
                                + "  tên (name): %s%n"
                                + "  mật khẩu dùng một lần (one-time password): %s%n",
                        port, made.account(), made.password()));
    }
}
