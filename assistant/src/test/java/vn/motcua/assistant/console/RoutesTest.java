package vn.motcua.assistant.console;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.motcua.assistant.staff.Actor;
import vn.motcua.assistant.staff.AuditEntry;
import vn.motcua.assistant.staff.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Every route of the console, for every role, for nobody, and for somebody who must first choose a password. */
class RoutesTest extends StaffFace {

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> OFFICERS = EnumSet.of(Role.OFFICER);
    private static final Set<Role> WHO_WATCH = EnumSet.of(Role.SUPERVISOR, Role.ADMINISTRATOR);
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.ADMINISTRATOR);
    private static final Set<Role> WHO_TALK = EnumSet.of(Role.OFFICER, Role.SUPERVISOR);
    private static final Set<Role> SUPERVISORS = EnumSet.of(Role.SUPERVISOR);
    private static final Set<Role> EDITORS = EnumSet.of(Role.EDITOR);
    private static final Set<Role> KEEPERS = EnumSet.of(Role.EDITOR, Role.ADMINISTRATOR);
    private static final String SOME = UUID.randomUUID().toString();

    /** Who may use a route; written down here a second time, on purpose. */
    private static final Map<String, Set<Role>> ALLOWED = new LinkedHashMap<>();

    static {
        ALLOWED.put("GET /staff", EVERYBODY);
        ALLOWED.put("GET /staff/sessions", EVERYBODY);
        ALLOWED.put("POST /staff/sessions/end", EVERYBODY);
        ALLOWED.put("GET /staff/notifications", OFFICERS);
        ALLOWED.put("POST /staff/notifications/on", OFFICERS);
        ALLOWED.put("POST /staff/notifications/off", OFFICERS);
        ALLOWED.put("POST /staff/notifications/telegram", OFFICERS);
        ALLOWED.put("POST /staff/notifications/telegram/end", OFFICERS);
        ALLOWED.put("POST /staff/sessions/end-others", EVERYBODY);
        ALLOWED.put("GET /staff/security", EVERYBODY);
        ALLOWED.put("POST /staff/security/app", EVERYBODY);
        ALLOWED.put("POST /staff/security/app/confirm", EVERYBODY);
        ALLOWED.put("POST /staff/security/app/remove", EVERYBODY);
        ALLOWED.put("POST /staff/security/recovery-codes", EVERYBODY);
        ALLOWED.put("POST /staff/security/passkeys/options", EVERYBODY);
        ALLOWED.put("POST /staff/security/passkeys", EVERYBODY);
        ALLOWED.put("POST /staff/security/passkeys/remove", EVERYBODY);
        ALLOWED.put("GET /staff/accounts", ADMINISTRATORS);
        ALLOWED.put("POST /staff/accounts/{name}/second-factor", ADMINISTRATORS);
        ALLOWED.put("POST /staff/accounts/{name}/unlink", ADMINISTRATORS);
        ALLOWED.put("GET /staff/accounts/{name}/sign-ins", ADMINISTRATORS);
        ALLOWED.put("POST /staff/accounts/{name}/sign-ins/end", ADMINISTRATORS);
        ALLOWED.put("POST /staff/accounts/{name}/sign-ins/end-all", ADMINISTRATORS);
        ALLOWED.put("POST /staff/accounts", ADMINISTRATORS);
        ALLOWED.put("POST /staff/accounts/{name}/password", ADMINISTRATORS);
        ALLOWED.put("POST /staff/accounts/{name}/roles", ADMINISTRATORS);
        ALLOWED.put("POST /staff/accounts/{name}/enable", ADMINISTRATORS);
        ALLOWED.put("POST /staff/accounts/{name}/disable", ADMINISTRATORS);
        ALLOWED.put("GET /staff/cases", WHO_TALK);
        ALLOWED.put("GET /staff/cases/list", WHO_TALK);
        ALLOWED.put("POST /staff/cases/here", WHO_TALK);
        ALLOWED.put("POST /staff/cases/presence", WHO_TALK);
        ALLOWED.put("GET /staff/cases/{id}", WHO_TALK);
        ALLOWED.put("GET /staff/cases/{id}/messages", WHO_TALK);
        ALLOWED.put("GET /staff/cases/{id}/help", WHO_TALK);
        ALLOWED.put("POST /staff/cases/{id}/claim", WHO_TALK);
        ALLOWED.put("POST /staff/cases/{id}/answer", WHO_TALK);
        ALLOWED.put("POST /staff/cases/{id}/note", WHO_TALK);
        ALLOWED.put("POST /staff/cases/{id}/guide", WHO_TALK);
        ALLOWED.put("POST /staff/cases/{id}/transfer", WHO_TALK);
        ALLOWED.put("POST /staff/cases/{id}/return", WHO_TALK);
        ALLOWED.put("POST /staff/cases/{id}/close", WHO_TALK);
        ALLOWED.put("POST /staff/cases/{id}/review", WHO_TALK);
        ALLOWED.put("POST /staff/cases/{id}/writing", WHO_TALK);
        ALLOWED.put("POST /staff/cases/{id}/reopen", WHO_TALK);
        ALLOWED.put("POST /staff/cases/{id}/corrections", WHO_TALK);
        ALLOWED.put("POST /staff/cases/{id}/drafts/{draft}/approve", WHO_TALK);
        ALLOWED.put("POST /staff/cases/{id}/drafts/{draft}/drop", WHO_TALK);
        ALLOWED.put("GET /staff/reports", WHO_TALK);
        ALLOWED.put("GET /staff/reports/{id}", WHO_TALK);
        ALLOWED.put("POST /staff/reports/{id}/{act}", WHO_TALK);
        ALLOWED.put("GET /staff/reports/pictures/{id}", WHO_TALK);
        ALLOWED.put("GET /staff/report-settings", ADMINISTRATORS);
        ALLOWED.put("POST /staff/report-settings/categories", ADMINISTRATORS);
        ALLOWED.put("POST /staff/report-settings/categories/{code}", ADMINISTRATORS);
        ALLOWED.put("POST /staff/report-settings/units", ADMINISTRATORS);
        ALLOWED.put("POST /staff/report-settings/units/{id}", ADMINISTRATORS);
        ALLOWED.put("GET /staff/board", SUPERVISORS);
        ALLOWED.put("GET /staff/board/now", SUPERVISORS);
        ALLOWED.put("POST /staff/board/assign", SUPERVISORS);
        ALLOWED.put("GET /staff/history", SUPERVISORS);
        ALLOWED.put("GET /staff/history/export", SUPERVISORS);
        ALLOWED.put("GET /staff/statistics", EnumSet.of(Role.OFFICER, Role.SUPERVISOR));
        ALLOWED.put("GET /staff/figures", WHO_WATCH);
        ALLOWED.put("GET /staff/figures/questions", WHO_WATCH);
        ALLOWED.put("GET /staff/figures/export", WHO_WATCH);
        ALLOWED.put("GET /staff/corrections", EDITORS);
        ALLOWED.put("POST /staff/corrections/{id}/done", EDITORS);
        ALLOWED.put("POST /staff/corrections/{id}/rejected", EDITORS);
        ALLOWED.put("GET /staff/dossiers", WHO_TALK);
        ALLOWED.put("GET /staff/dossiers/new", WHO_TALK);
        ALLOWED.put("GET /staff/dossiers/{id}", WHO_TALK);
        ALLOWED.put("POST /staff/dossiers", WHO_TALK);
        ALLOWED.put("POST /staff/dossiers/{id}", WHO_TALK);
        ALLOWED.put("POST /staff/dossiers/{id}/delete", WHO_TALK);
        ALLOWED.put("GET /staff/dossiers/import", WHO_TALK);
        ALLOWED.put("POST /staff/dossiers/import/preview", WHO_TALK);
        ALLOWED.put("POST /staff/dossiers/import", WHO_TALK);
        ALLOWED.put("GET /staff/canned", WHO_WATCH);
        ALLOWED.put("GET /staff/canned/new", WHO_WATCH);
        ALLOWED.put("GET /staff/canned/{id}", WHO_WATCH);
        ALLOWED.put("POST /staff/canned", WHO_WATCH);
        ALLOWED.put("POST /staff/canned/preview", WHO_WATCH);
        ALLOWED.put("POST /staff/canned/{id}", WHO_WATCH);
        ALLOWED.put("POST /staff/canned/{id}/delete", WHO_WATCH);
        ALLOWED.put("GET /staff/announcements", WHO_TALK);
        ALLOWED.put("GET /staff/announcements/new", WHO_TALK);
        ALLOWED.put("POST /staff/announcements", WHO_TALK);
        ALLOWED.put("POST /staff/announcements/preview", WHO_TALK);
        ALLOWED.put("GET /staff/announcements/{id}", WHO_TALK);
        ALLOWED.put("GET /staff/announcements/{id}/progress", WHO_TALK);
        ALLOWED.put("GET /staff/announcements/{id}/edit", WHO_TALK);
        ALLOWED.put("GET /staff/announcements/{id}/export", WHO_TALK);
        ALLOWED.put("POST /staff/announcements/{id}", WHO_TALK);
        ALLOWED.put("POST /staff/announcements/{id}/submit", WHO_TALK);
        ALLOWED.put("POST /staff/announcements/{id}/return", WHO_TALK);
        ALLOWED.put("POST /staff/announcements/{id}/pause", WHO_TALK);
        ALLOWED.put("POST /staff/announcements/{id}/go-on", WHO_TALK);
        ALLOWED.put("POST /staff/announcements/{id}/stop", WHO_TALK);
        ALLOWED.put("POST /staff/announcements/{id}/repeat", WHO_TALK);
        ALLOWED.put("POST /staff/announcements/{id}/delete", WHO_TALK);
        ALLOWED.put("POST /staff/announcements/{id}/approve", SUPERVISORS);
        ALLOWED.put("GET /staff/announcement-lists", SUPERVISORS);
        ALLOWED.put("POST /staff/announcement-lists/topics", SUPERVISORS);
        ALLOWED.put("POST /staff/announcement-lists/topics/{id}", SUPERVISORS);
        ALLOWED.put("POST /staff/announcement-lists/topics/{id}/retire", SUPERVISORS);
        ALLOWED.put("POST /staff/announcement-lists/villages", SUPERVISORS);
        ALLOWED.put("POST /staff/announcement-lists/villages/{id}", SUPERVISORS);
        ALLOWED.put("POST /staff/announcement-lists/villages/{id}/retire", SUPERVISORS);
        ALLOWED.put("GET /staff/desks", ADMINISTRATORS);
        ALLOWED.put("GET /staff/desks/new", ADMINISTRATORS);
        ALLOWED.put("GET /staff/desks/{id}", ADMINISTRATORS);
        ALLOWED.put("POST /staff/desks", ADMINISTRATORS);
        ALLOWED.put("POST /staff/desks/{id}", ADMINISTRATORS);
        ALLOWED.put("POST /staff/desks/{id}/delete", ADMINISTRATORS);
        ALLOWED.put("POST /staff/desks/days-off", ADMINISTRATORS);
        ALLOWED.put("POST /staff/desks/days-off/{id}/remove", ADMINISTRATORS);
        ALLOWED.put("GET /staff/directory", KEEPERS);
        ALLOWED.put("GET /staff/directory/new", KEEPERS);
        ALLOWED.put("GET /staff/directory/{id}", KEEPERS);
        ALLOWED.put("POST /staff/directory", KEEPERS);
        ALLOWED.put("POST /staff/directory/{id}", KEEPERS);
        ALLOWED.put("POST /staff/directory/{id}/delete", KEEPERS);
        ALLOWED.put("POST /staff/directory/days", KEEPERS);
        ALLOWED.put("POST /staff/directory/days/{id}/remove", KEEPERS);
        ALLOWED.put("GET /staff/directory/facts", KEEPERS);
        ALLOWED.put("GET /staff/directory/facts/new", KEEPERS);
        ALLOWED.put("GET /staff/directory/facts/{id}", KEEPERS);
        ALLOWED.put("POST /staff/directory/facts", KEEPERS);
        ALLOWED.put("POST /staff/directory/facts/{id}", KEEPERS);
        ALLOWED.put("POST /staff/directory/facts/{id}/delete", KEEPERS);
        ALLOWED.put("GET /staff/directory/sheet", KEEPERS);
        ALLOWED.put("GET /staff/directory/sheet/danh-ba.xlsx", KEEPERS);
        ALLOWED.put("GET /staff/directory/sheet/danh-ba.csv", KEEPERS);
        ALLOWED.put("POST /staff/directory/sheet", KEEPERS);
        ALLOWED.put("POST /staff/directory/sheet/take-over", KEEPERS);
        ALLOWED.put("GET /staff/appointments", WHO_TALK);
        ALLOWED.put("GET /staff/appointments/new", WHO_TALK);
        ALLOWED.put("POST /staff/appointments", WHO_TALK);
        ALLOWED.put("POST /staff/appointments/code", WHO_TALK);
        ALLOWED.put("GET /staff/appointments/check-in/{id}", WHO_TALK);
        ALLOWED.put("POST /staff/appointments/{id}", WHO_TALK);
        ALLOWED.put("GET /staff/appointments/{id}/move", WHO_TALK);
        ALLOWED.put("POST /staff/appointments/{id}/move", WHO_TALK);
        ALLOWED.put("GET /staff/home-help", WHO_TALK);
        ALLOWED.put("POST /staff/home-help", WHO_TALK);
        ALLOWED.put("POST /staff/home-help/{id}/plan", WHO_TALK);
        ALLOWED.put("POST /staff/home-help/{id}", WHO_TALK);
        ALLOWED.put("GET /staff/home-help/route", WHO_TALK);
        ALLOWED.put("GET /staff/home-help/villages", WHO_TALK);
        ALLOWED.put("POST /staff/home-help/villages", WHO_TALK);
        ALLOWED.put("GET /staff/counters", ADMINISTRATORS);
        ALLOWED.put("GET /staff/counters/new", ADMINISTRATORS);
        ALLOWED.put("GET /staff/counters/{id}", ADMINISTRATORS);
        ALLOWED.put("POST /staff/counters", ADMINISTRATORS);
        ALLOWED.put("POST /staff/counters/{id}", ADMINISTRATORS);
        ALLOWED.put("GET /staff/counters/{id}/services/{service}", ADMINISTRATORS);
        ALLOWED.put("POST /staff/counters/{id}/services/{service}", ADMINISTRATORS);
        ALLOWED.put("GET /staff/deliveries", WHO_WATCH);
        ALLOWED.put("GET /staff/deliveries/{id}", WHO_WATCH);
        ALLOWED.put("POST /staff/deliveries/retry", WHO_WATCH);
        ALLOWED.put("POST /staff/deliveries/drop", WHO_WATCH);
        ALLOWED.put("GET /staff/channels", ADMINISTRATORS);
        ALLOWED.put("POST /staff/channels/examine", ADMINISTRATORS);
        ALLOWED.put("POST /staff/channels/resume", ADMINISTRATORS);
        ALLOWED.put("POST /staff/channels/zalo-consent", ADMINISTRATORS);
        ALLOWED.put("GET /staff/language-model", ADMINISTRATORS);
        ALLOWED.put("POST /staff/language-model/on", ADMINISTRATORS);
        ALLOWED.put("POST /staff/language-model/off", ADMINISTRATORS);
        ALLOWED.put("GET /staff/audit", WHO_WATCH);
        ALLOWED.put("GET /staff/audit/export", WHO_WATCH);
    }

    /** Those that follow a rule of their own; other tests play them. */
    private static final Set<String> OTHERS = Set.of(
            "GET /staff/sign-in",
            "POST /staff/sign-in",
            "GET /staff/sign-in/code",
            "POST /staff/sign-in/code",
            "GET /staff/sign-in/provider",
            "GET /staff/sign-in/provider/back",
            "POST /staff/sign-in/passkey",
            "POST /staff/sign-in/passkey/options",
            "POST /staff/sign-in/code/passkey",
            "POST /staff/sign-in/code/passkey/options",
            "POST /staff/sign-out",
            "GET /staff/password",
            "POST /staff/password",
            // Does not end by itself.
            "GET /staff/cases/stream",
            "GET /staff/manifest.webmanifest",
            "GET /staff/service-worker.js",
            "GET /staff/offline",
            " /staff/refused/forbidden",
            " /staff/refused/stale");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void everyRouteIsInTheTable() {
        var routes = new HashSet<String>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            for (String path : mapping.getPatternValues()) {
                if (path.startsWith("/staff")) {
                    var methods = mapping.getMethodsCondition().getMethods();
                    if (methods.isEmpty()) {
                        routes.add(" " + path);
                    }
                    methods.forEach(method -> routes.add(method + " " + path));
                }
            }
        }
        var known = new HashSet<>(ALLOWED.keySet());
        known.addAll(OTHERS);
        assertThat(routes).isEqualTo(known);
    }

    @Test
    void everyRouteOpensToItsRolesAlone() {
        var wrong = new ArrayList<String>();
        Map<Role, StaffBrowser> browsers = new EnumMap<>(Role.class);
        Arrays.stream(Role.values()).forEach(role -> browsers.put(role, signedIn(account(role))));
        ALLOWED.forEach((route, roles) -> browsers.forEach((role, browser) -> {
            HttpResponse<String> response = ask(browser, route);
            boolean opened = response.statusCode() != 403;
            if (opened != roles.contains(role)) {
                wrong.add(route + " as " + role + ": " + response.statusCode());
            }
            if (response.statusCode() == 400 || response.statusCode() >= 500) {
                wrong.add(route + " as " + role + ": " + response.statusCode());
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyGetsAnywhereButToTheSignIn() {
        StaffBrowser nobody = browser();
        for (String route : ALLOWED.keySet()) {
            HttpResponse<String> response = ask(nobody, route);
            assertThat(response.statusCode()).as(route).isEqualTo(303);
            assertThat(location(response)).as(route).isEqualTo(ConsoleSecurity.SIGN_IN);
        }
        assertThat(nobody.get("/staff/password").statusCode()).isEqualTo(303);
        assertThat(nobody.post("/staff/sign-out").statusCode()).isEqualTo(303);
    }

    @Test
    void whoMustChooseAPasswordGetsNowhereElse() {
        var made = accounts.create(Actor.commandLine(), "must.choose", "Phải Chọn", EVERYBODY);
        StaffBrowser browser = browser();
        browser.signIn("must.choose", made.password());
        for (String route : ALLOWED.keySet()) {
            HttpResponse<String> response = ask(browser, route);
            assertThat(location(response)).as(route).isEqualTo(ConsoleSecurity.PASSWORD);
        }
    }

    @Test
    void whatIsNoRouteIsOpenToNobody() {
        StaffBrowser administrator = signedIn(account(Role.values()));
        for (String path : List.of(
                "/staff/refused/forbidden",
                "/staff/nothing",
                "/staff/accountsx",
                "/staff/sign-in/x",
                "/staff/password/x",
                "/staff/")) {
            assertThat(administrator.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(browser().get(path).statusCode()).as(path).isEqualTo(303);
        }
    }

    @Test
    void otherSpellingsOfAnAddressOpenNothing() {
        StaffBrowser officer = signedIn(account(Role.OFFICER));
        for (String path : List.of(
                "//staff/accounts",
                "/staff//accounts",
                "/%73taff/accounts",
                "/staff/%61ccounts",
                "/staff;x=1/accounts",
                "/staff/accounts;x=1",
                "/staff/./accounts",
                "/x/../staff/accounts",
                "/staff/sign-in/../accounts",
                "/staff/accounts/",
                "/STAFF/accounts",
                "/staff/accounts%2F",
                "/staff%2Faccounts")) {
            for (StaffBrowser browser : List.of(officer, browser())) {
                HttpResponse<String> response = browser.get(path);
                assertThat(response.statusCode()).as(path).isIn(303, 400, 403, 404);
                assertThat(response.body()).as(path).doesNotContain("displayName");
            }
        }
    }

    @Test
    void aRefusalIsInTheAudit() {
        String name = account(Role.OFFICER);
        signedIn(name).get("/staff/accounts");
        AuditEntry row = rows(name).getFirst();
        assertThat(row.act()).isEqualTo("access-denied");
        assertThat(row.object()).isEqualTo("GET /staff/accounts");
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtOnce() {
        String name = account(Role.ADMINISTRATOR);
        account(Role.ADMINISTRATOR);
        StaffBrowser browser = signedIn(name);
        assertThat(browser.get("/staff/accounts").statusCode()).isEqualTo(200);
        accounts.setRoles(Actor.commandLine(), name, EnumSet.of(Role.EDITOR));
        assertThat(browser.get("/staff/accounts").statusCode()).isEqualTo(403);
        accounts.disable(Actor.commandLine(), name);
        assertThat(browser.get("/staff").statusCode()).isEqualTo(303);
    }

    private static HttpResponse<String> ask(StaffBrowser browser, String route) {
        String[] words = route.split(" ", 2);
        String path = words[1].replace("{name}", "nobody")
                .replace("{id}", "0")
                .replace("{draft}", "0")
                .replace("{act}", "note")
                .replace("{code}", "none")
                .replace("{service}", "0");
        return words[0].equals("GET")
                ? browser.get(path)
                : browser.post(
                        path,
                        "id",
                        path.startsWith("/staff/deliveries") ? "0" : SOME,
                        "role",
                        "officer",
                        "name",
                        "",
                        "displayName",
                        "",
                        "channel",
                        "none",
                        "account",
                        "none",
                        "procedure",
                        "none");
    }
}
