package vn.motcua.assistant.console;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.motcua.assistant.database.DatabaseAddress;
import vn.motcua.assistant.database.TestDatabase;
import vn.motcua.assistant.staff.Accounts;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.Audit;
import vn.motcua.assistant.staff.AuditEntry;
import vn.motcua.assistant.staff.AuditQuery;
import vn.motcua.assistant.staff.ProviderDouble;
import vn.motcua.assistant.staff.QuickPasswords;
import vn.motcua.assistant.staff.Role;

/** The whole application on a real port and a real database; tests of the console share one. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "motcua.turns.warm-up=0s",
            "motcua.public-url=https://tro-ly.example.gov.vn",
            "motcua.webchat.allowed-sites=https://phuong.example.gov.vn"
        })
@Import(QuickPasswords.class)
@ResourceLock("the console")
abstract class StaffFace {

    static final String PASSWORD = "ngựa đồng pin kẹp giấy";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    private static final DatabaseAddress DATABASE = TestDatabase.empty();

    /** The authority's sign-in; ends with the tests. */
    static final ProviderDouble PROVIDER = new ProviderDouble();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", DATABASE::url);
        registry.add("spring.datasource.username", DATABASE::user);
        registry.add("spring.datasource.password", DATABASE::password);
        registry.add("motcua.staff.oidc.issuer", PROVIDER::issuer);
        registry.add("motcua.staff.oidc.client-id", () -> ProviderDouble.CLIENT);
        registry.add("motcua.staff.oidc.client-secret", () -> ProviderDouble.SECRET);
    }

    static DatabaseAddress database() {
        return DATABASE;
    }

    StaffBrowser browser() {
        return new StaffBrowser(port);
    }

    /** The name of a new account; its password is {@link #PASSWORD}. */
    String account(Role... roles) {
        String name = "u" + UUID.randomUUID().toString().substring(0, 8);
        var made = accounts.create(Actor.commandLine(), name, "Người " + name, Set.of(roles));
        browser().settle(name, made.password(), PASSWORD);
        return name;
    }

    /** A browser that is signed in. */
    StaffBrowser signedIn(String name) {
        StaffBrowser browser = browser();
        HttpResponse<String> response = browser.signIn(name, PASSWORD);
        if (response.statusCode() != 302) {
            throw new IllegalStateException("not signed in: " + response.statusCode() + response.body());
        }
        return browser;
    }

    /** What the audit says of an account, the latest first. */
    List<AuditEntry> rows(String name) {
        return audit.find(AuditQuery.everything(), Long.MAX_VALUE, 10_000).stream()
                .filter(entry -> entry.account().equals(name))
                .toList();
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }
}
