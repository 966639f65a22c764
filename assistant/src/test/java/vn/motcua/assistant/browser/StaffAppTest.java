package vn.motcua.assistant.browser;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The console as an app: notifications switched on and off, shown by the worker, and the page without a network. */
@InBrowser
class StaffAppTest {

    /** A browser's push service cannot be reached from a test: what it would give is given here. */
    private static final String SUBSCRIBING = """
            (() => {
              const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0)).buffer;
              const keys = { p256dh: "%s", auth: "%s" };
              let present = null;
              PushManager.prototype.getSubscription = async () => present;
              PushManager.prototype.subscribe = async (options) =>
                (present = {
                  endpoint: "https://push.example/%s",
                  options,
                  getKey: (name) => bytes(keys[name]),
                  unsubscribe: async () => ((present = null), true),
                });
            })();""";

    private final Stage stage;
    private final StaffDesk desk;

    StaffAppTest(Stage stage) {
        this.stage = stage;
        this.desk = new StaffDesk(stage.service());
    }

    @Test
    void notificationsAreSwitchedOnAndOff() {
        try (Visitor visitor = officer("app-one")) {
            Page page = visitor.page();
            desk.signIn(page);
            assertThat(page.locator("#notifications [data-state=off]")).isVisible();
            page.locator("#notifications-on button").click();
            assertThat(page.locator("#notifications [data-state=on]")).isVisible();
            assertThat(subscriptions("app-one")).isEqualTo(1);
            visitor.open("/staff/notifications?lang=en");
            assertThat(page.locator("#notifications [data-state=on]")).containsText("On until you sign out");
            visitor.assertAccessible();
            visitor.assertNoSidewaysScroll();
            AccessibilityTest.assertTargets(visitor);
            page.locator("#notifications-off button").click();
            assertThat(page.locator("#notifications [data-state=off]")).isVisible();
            assertThat(subscriptions("app-one")).isZero();
        }
    }

    @Test
    void aBrowserThatBlocksNotificationsSaysSo() {
        try (Visitor visitor = stage.visitor()) {
            visitor.context()
                    .addInitScript("Object.defineProperty(Notification, 'permission', { get: () => 'denied' })");
            desk.signIn(visitor.page());
            assertThat(visitor.page().locator("#notifications [data-state=denied]"))
                    .isVisible();
            assertThat(visitor.page().locator("#notifications-on button")).isHidden();
        }
    }

    @Test
    void theWorkerShowsWhatItIsTold() {
        try (Visitor visitor = officer("app-two")) {
            desk.signIn(visitor.page());
            assertThat(visitor.page().locator("#notifications [data-state=off]"))
                    .isVisible();
            deliver(visitor, """
                    {"title":"Có người dân đang chờ","body":"Bộ phận Một cửa","language":"vi","tag":"case-7","url":"/staff/cases/7"}""");
            var shown = new AtomicReference<@Nullable Object>();
            visitor.page().waitForCondition(() -> {
                shown.set(visitor.page().evaluate("""
                        async () => {
                          const [one] = await (await navigator.serviceWorker.ready).getNotifications();
                          return one ? [one.title, one.body, one.tag, one.data.url] : null;
                        }"""));
                return shown.get() != null;
            });
            assertThat(shown.get())
                    .isEqualTo(List.of("Có người dân đang chờ", "Bộ phận Một cửa", "case-7", "/staff/cases/7"));
        }
    }

    @Test
    void withoutANetworkThereIsAPageThatSaysSoAndNothingOfAnybody() {
        try (Visitor visitor = officer("app-three")) {
            Page page = visitor.page();
            desk.signIn(page);
            assertThat(page.locator("#notifications [data-state=off]")).isVisible();
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            visitor.context().setOffline(true);
            page.navigate(stage.service().address() + "/staff/sessions");
            assertThat(page.locator("h1")).hasText("Không có mạng");
            assertThat(page.locator("body")).not().containsText("Nguyễn Thị Lan");
            visitor.context().setOffline(false);
            Object kept = page.evaluate("""
                    async () => {
                      const kept = [];
                      for (const name of await caches.keys()) {
                        for (const request of await (await caches.open(name)).keys()) {
                          kept.push(new URL(request.url).pathname.replace(/^.assets.[^/]+./, "assets/"));
                        }
                      }
                      return kept;
                    }""");
            assertThat((List<?>) kept)
                    .allSatisfy(path ->
                            assertThat(path.toString()).matches("/staff/offline|assets/[a-z-]+\\.(css|js|svg)"));
        }
    }

    /** A browser that may show notifications, and whose push service gives a subscription. */
    private Visitor officer(String name) {
        Visitor visitor = stage.visitor(new Browser.NewContextOptions().setPermissions(List.of("notifications")));
        var keys = vn.motcua.assistant.push.Browser.fresh();
        visitor.context().addInitScript(SUBSCRIBING.formatted(keys.p256dh(), keys.auth(), name));
        return visitor;
    }

    /** As a push service does. */
    private void deliver(Visitor visitor, String message) {
        CDPSession session = visitor.context().newCDPSession(visitor.page());
        var registration = new AtomicReference<String>("");
        session.on(
                "ServiceWorker.workerRegistrationUpdated",
                event -> event.getAsJsonArray("registrations")
                        .forEach(one -> registration.set(
                                one.getAsJsonObject().get("registrationId").getAsString())));
        // A message for a worker that is not at work yet is lost.
        visitor.page().evaluate("async () => { await navigator.serviceWorker.ready; }");
        visitor.page().waitForFunction("() => navigator.serviceWorker.controller?.state === 'activated'");
        session.send("ServiceWorker.enable");
        visitor.page().waitForCondition(() -> !registration.get().isEmpty());
        var asked = new JsonObject();
        Map.of(
                        "origin", stage.service().address(),
                        "registrationId", registration.get(),
                        "data", message)
                .forEach(asked::addProperty);
        session.send("ServiceWorker.deliverPushMessage", asked);
    }

    private int subscriptions(String name) {
        return stage.service()
                .part(JdbcClient.class)
                .sql("select count(*) from push_subscription where endpoint = ?")
                .param("https://push.example/" + name)
                .query(Integer.class)
                .single();
    }
}
