package vn.motcua.assistant.browser;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** No message is lost or doubled, whatever happens to the connection, the service or the session. */
@InBrowser
class ConnectionTest {

    private static final double PATIENCE = 30_000;

    private final Stage stage;

    ConnectionTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void sendsWhatWasWrittenOfflineOnceTheNetworkIsBack() {
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.ask(Visitor.QUESTION);
            visitor.context().setOffline(true);
            assertThat(visitor.page().locator("#connection")).containsText("Mất kết nối");
            visitor.send("thế mất bao nhiêu tiền?");
            assertThat(visitor.page().locator(".pending")).hasCount(1);
            assertThat(visitor.page().locator(".pending .delivery")).hasText("Chưa gửi được, sẽ tự gửi lại");

            visitor.context().setOffline(false);
            assertThat(visitor.answers()).hasCount(2, patiently());
            assertThat(visitor.page().locator(".pending")).hasCount(0);
            assertOnServer(visitor, 2);
        }
    }

    @Test
    void showsWhatThereIsOfAnAnswerUntilTheAnswerComes() {
        String draft = "event:draft\ndata:{\"replyTo\":1,\"text\":\"Dòng một.\\n<b>Dòng hai.</b>\"}\n\n";
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.page()
                    .route(
                            "**/api/chat/events",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/event-stream")
                                    .setBody(draft)));
            visitor.page()
                    .route(
                            "**/api/chat/messages?*",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody("{\"messages\":[]}")));
            visitor.send(Visitor.QUESTION);
            assertThat(visitor.page().locator("#draft .words"))
                    .hasText(
                            new String[] {"Dòng một.", "<b>Dòng hai.</b>"},
                            new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
            assertThat(visitor.page().locator("#draft")).hasAttribute("aria-hidden", "true");
            assertThat(visitor.answers()).hasCount(0);
            visitor.page().unroute("**/api/chat/events");
            visitor.page().unroute("**/api/chat/messages?*");
            assertThat(visitor.answers()).hasCount(1, patiently());
            assertThat(visitor.page().locator("#draft")).isHidden();
        }
    }

    @Test
    void sendsAgainAfterARestartOfTheService() {
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.ask(Visitor.QUESTION);
            stage.service().stop();
            try {
                visitor.send("thế mất bao nhiêu tiền?");
                assertThat(visitor.page().locator(".pending")).hasCount(1);
                assertThat(visitor.page().locator("#connection"))
                        .containsText("Đang thử lại", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
            } finally {
                stage.service().start();
            }
            assertThat(visitor.answers()).hasCount(2, patiently());
            assertThat(visitor.page().locator(".pending")).hasCount(0);
            assertOnServer(visitor, 2);
        }
    }

    @Test
    void keepsWhatWasNotSentOverAReload() {
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.page().route("**/api/chat/messages", route -> {
                if (route.request().method().equals("POST")) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            visitor.send(Visitor.QUESTION);
            assertThat(visitor.page().locator(".pending .delivery")).not().isEmpty();
            visitor.page().unroute("**/api/chat/messages");
            visitor.page().reload();
            assertThat(visitor.answers()).hasCount(1, patiently());
            assertOnServer(visitor, 1);
        }
    }

    @Test
    void doesNotDoubleAMessageWhoseConfirmationGotLost() {
        var attempts = new AtomicInteger();
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.page().route("**/api/chat/messages", route -> {
                if (route.request().method().equals("POST") && attempts.getAndIncrement() == 0) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            visitor.send(Visitor.QUESTION);
            assertThat(visitor.answers()).hasCount(1, patiently());
            assertThat(visitor.page().locator(".pending")).hasCount(0, patiently());
            assertThat(attempts.get()).isGreaterThan(1);
            assertOnServer(visitor, 1);
        }
    }

    @Test
    void answersArriveWhereStreamsAreHeldBack() {
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.page().route("**/api/chat/events", Route::abort);
            visitor.send(Visitor.QUESTION);
            assertThat(visitor.answers()).hasCount(1, patiently());
            visitor.send("thế mất bao nhiêu tiền?");
            assertThat(visitor.answers()).hasCount(2, patiently());
            assertOnServer(visitor, 2);
        }
    }

    @Test
    void twoTabsShowTheSameConversation() {
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.ask(Visitor.QUESTION);
            Page other = visitor.context().newPage();
            other.navigate(stage.service().address() + "/");
            assertThat(other.locator(".message.citizen")).hasCount(1);
            visitor.ask("thế mất bao nhiêu tiền?");
            assertThat(other.locator(".message.citizen")).hasCount(2);
            assertThat(other.locator(".message.assistant:not(.welcome)")).hasCount(2);
            assertOnServer(visitor, 2);
        }
    }

    @Test
    void beginsANewConversationWhenTheOldOneHasExpired() {
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.ask(Visitor.QUESTION);
            visitor.page().evaluate("""
                            () => {
                              const session = JSON.parse(localStorage.getItem("motcua.session"));
                              localStorage.setItem("motcua.session", JSON.stringify({ ...session, token: "gone" }));
                            }""");
            visitor.page().reload();
            assertThat(visitor.page().locator(".notice")).containsText("đã hết hạn");
            visitor.ask(Visitor.QUESTION);
            assertOnServer(visitor, 1);
        }
    }

    @Test
    void explainsInPlaceThatAQuestionIsTooLongAndKeepsIt() {
        String tooLong = "giấy tờ ".repeat(500).strip();
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.send(tooLong);
            assertThat(visitor.page().locator("#problem")).containsText("dài quá");
            assertThat(visitor.box()).hasValue(tooLong);
            assertThat(visitor.box()).isFocused();
            assertThat(visitor.own()).hasCount(0);

            visitor.ask(Visitor.QUESTION);
            assertThat(visitor.page().locator("#problem")).isEmpty();
        }
    }

    @Test
    void sendsLaterWhatWasTooFast() {
        var attempts = new AtomicInteger();
        try (Visitor visitor = stage.visitor().open("/")) {
            visitor.page().route("**/api/chat/messages", route -> {
                if (route.request().method().equals("POST") && attempts.getAndIncrement() == 0) {
                    route.fulfill(new Route.FulfillOptions()
                            .setStatus(429)
                            .setHeaders(Map.of("Retry-After", "2", "Content-Type", "application/problem+json"))
                            .setBody("{}"));
                } else {
                    route.resume();
                }
            });
            visitor.send(Visitor.QUESTION);
            assertThat(visitor.page().locator(".pending .delivery")).containsText("tự gửi sau 2 giây");
            assertThat(visitor.answers()).hasCount(1, patiently());
            assertOnServer(visitor, 1);
        }
    }

    /** Asserts that after a reload, that is on the server, each question and its answer is there once. */
    private static void assertOnServer(Visitor visitor, int questions) {
        visitor.page().reload();
        assertThat(visitor.page().locator("#history .message.citizen")).hasCount(questions, patiently());
        assertThat(visitor.page().locator("#history .message.assistant")).hasCount(questions);
        assertThat(visitor.page().locator("#log .message")).hasCount(0);
    }

    private static LocatorAssertions.HasCountOptions patiently() {
        return new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE);
    }
}
